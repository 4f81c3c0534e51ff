package dev.assay.app;

import dev.assay.codebook.Codebook;
import dev.assay.codebook.CodebookDoc;
import dev.assay.codebook.CodebookLoader;
import dev.assay.codebook.CodebookTester;
import dev.assay.statement.StatementReader;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay codebook}: checks, runs, explains and prints the rules of events and states. */
@Command(
    name = "codebook",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    description =
        "Checks, runs, explains and prints the rules by which events and states are coded.",
    footer = {
      "",
      "Files are YAML; without any, the book that ships is meant. A rule in a file of yours replaces",
      "the shipped rule of the same id; --alone leaves the shipped book out.",
      "",
      "Examples:",
      "  assay codebook lint my-rules.yaml",
      "  assay codebook test my-rules.yaml",
      "  assay codebook explain assault-attack \"Rebels attacked the base.\"",
      "  assay codebook doc > codebook.md"
    })
final class CodebookCommand implements Runnable {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  CodebookCommand(Console console) {
    this.console = console;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "no command; say lint, test, explain or doc");
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Names every fault of the files, with line and column.")
  int lint(
      @Option(names = "--alone", description = "Without the shipped book.") boolean alone,
      @Parameters(paramLabel = "FILE", arity = "0..*") @Nullable List<Path> files) {
    CodebookLoader loader = loader(files, alone);
    if (loader == null) {
      return CommandTree.SOME_FAILED;
    }
    loader.problems().forEach(console.err()::println);
    if (loader.problems().isEmpty()) {
      console.out().println("no faults in " + loader.load().rules().size() + " rules");
    }
    return loader.problems().isEmpty() ? CommandTree.DONE : CommandTree.SOME_FAILED;
  }

  @Command(mixinStandardHelpOptions = true, description = "Runs every example and counterexample.")
  int test(
      @Option(names = "--alone", description = "Without the shipped book.") boolean alone,
      @Parameters(paramLabel = "FILE", arity = "0..*") @Nullable List<Path> files) {
    Codebook book = book(files, alone);
    if (book == null) {
      return CommandTree.SOME_FAILED;
    }
    NetworkRuntime.load();
    try (StatementReader assay = StatementReader.open(book)) {
      CodebookTester.Result result = new CodebookTester(book, assay::sentences).run();
      result.lines().forEach(console.out()::println);
      return result.failures().isEmpty() ? CommandTree.DONE : CommandTree.SOME_FAILED;
    }
  }

  @Command(
      mixinStandardHelpOptions = true,
      description = "Says which condition of a rule holds in a text and which fails.")
  int explain(
      @Option(names = "--with", paramLabel = "FILE", description = "Rules of your own.")
          @Nullable List<Path> files,
      @Parameters(paramLabel = "RULE", description = "Its id.") String rule,
      @Parameters(paramLabel = "TEXT", arity = "1..*") List<String> words) {
    Codebook book = book(files, false);
    if (book == null) {
      return CommandTree.SOME_FAILED;
    }
    if (book.rules().stream().noneMatch(r -> r.id().equals(rule))) {
      throw new ParameterException(
          spec.commandLine(), "no rule '" + rule + "'; 'assay codebook doc' prints them all");
    }
    NetworkRuntime.load();
    try (StatementReader assay = StatementReader.open(book)) {
      List<String> lines = assay.explain(String.join(" ", words), rule);
      lines.forEach(console.out()::println);
      if (lines.isEmpty()) {
        console.out().println("no word of this text could be the trigger of " + rule);
      }
      return CommandTree.DONE;
    }
  }

  @Command(mixinStandardHelpOptions = true, description = "Prints the book as Markdown.")
  int doc(
      @Option(names = "--alone", description = "Without the shipped book.") boolean alone,
      @Parameters(paramLabel = "FILE", arity = "0..*") @Nullable List<Path> files) {
    Codebook book = book(files, alone);
    if (book == null) {
      return CommandTree.SOME_FAILED;
    }
    console.out().print(new CodebookDoc(book).markdown());
    return CommandTree.DONE;
  }

  /** The book, or null where it has faults, which are named. */
  private @Nullable Codebook book(@Nullable List<Path> files, boolean alone) {
    CodebookLoader loader = loader(files, alone);
    if (loader == null) {
      return null;
    }
    loader.problems().forEach(console.err()::println);
    return loader.problems().isEmpty() ? loader.load() : null;
  }

  /** A loader that has read the files, or null where one cannot be read, which is named. */
  private @Nullable CodebookLoader loader(@Nullable List<Path> files, boolean alone) {
    CodebookLoader loader = new CodebookLoader();
    List<Path> given = files == null ? List.of() : files;
    if (!alone || given.isEmpty()) {
      loader.addShipped();
    }
    boolean readable = true;
    for (Path file : given) {
      try {
        loader.add(file.toString(), ConfigurationFiles.text(file));
      } catch (Problem.Failure e) {
        console.complain(file.toString(), e.problem());
        readable = false;
      }
    }
    return readable ? loader : null;
  }
}
