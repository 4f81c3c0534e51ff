package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.casefile.Query;
import dev.assay.export.format.ExportException;
import dev.assay.export.format.Exporter;
import dev.assay.export.format.Format;
import dev.assay.export.format.Formats;
import dev.assay.ledger.Status;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay export}: a case, or what filters choose of it, in the format of other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = {
      "Writes the case, or what the filters choose of it, in the format of other programs. The same"
          + " case and filters give the same bytes, and rows keep their ids. Every export says what"
          + " it is a selection of. The reports' texts are not in it, but the words that statements"
          + " rest on are.",
      "",
      "Chosen are the claims that assay claims would list and everything they rest on, the"
          + " statements that assay events would list, and the reports of both.",
      ""
    },
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay export --list-formats",
      "  assay export csv",
      "  assay export geojson --place Tobruk --since 2031-04-01 -o tobruk.geojson",
      "  assay export sqlite --as-of 2031-04-04 -o then.sqlite --force"
    })
final class ExportCommand implements Callable<Integer> {
  private static final String STANDARD_OUTPUT = "-";

  private final Console console;

  @Mixin private CaseOptions cases = new CaseOptions();
  @Mixin private FilterOptions filters = new FilterOptions();

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "FORMAT", arity = "0..1", description = "See --list-formats.")
  private @Nullable String format;

  @Option(
      names = "--status",
      paramLabel = "S",
      description = "Only claims of this status, and what bears on them: ${COMPLETION-CANDIDATES}.")
  private @Nullable Status status;

  @Option(
      names = {"-o", "--output"},
      paramLabel = "FILE",
      description =
          "The file or folder to make; - is standard output. Without it, one named after the case"
              + " and the format, here.")
  private @Nullable String output;

  @Option(
      names = "--force",
      description = "Replaces what an earlier export made there. Nothing else is ever replaced.")
  private boolean force;

  @Option(names = "--list-formats", description = "Lists the formats and ends.")
  private boolean list;

  ExportCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (list) {
      Formats.all().forEach(this::list);
      return CommandTree.DONE;
    }
    Format to = format();
    try (Case open = cases.open()) {
      Path target = target(open, to);
      Exporter exporter = new Exporter(to, target, force || toStandardOutput());
      exporter.check();
      String word = status == null ? null : status.word();
      Query query = PlaceNames.meant(open, filters.query(word));
      RowProgress progress = new RowProgress(console);
      open.tables(
          query,
          filters.words(word),
          CommandTree.version(),
          tables -> exporter.write(progress.over(tables)));
      progress.clear();
      hand(target);
      return CommandTree.DONE;
    } catch (ExportException | IOException e) {
      Problem problem = Problems.unexpected(e);
      console.err().println("assay: " + problem.code() + " " + problem.message());
      return CommandTree.SOME_FAILED;
    }
  }

  private Format format() {
    String names = Formats.all().stream().map(Format::name).collect(Collectors.joining(", "));
    if (format == null) {
      throw new ParameterException(
          spec.commandLine(), "ASSAY-EXPORT-001 no format; name one of " + names);
    }
    return Formats.named(format)
        .orElseThrow(
            () ->
                new ParameterException(
                    spec.commandLine(),
                    "ASSAY-EXPORT-001 '" + format + "' is no format; name one of " + names));
  }

  private boolean toStandardOutput() {
    return STANDARD_OUTPUT.equals(output);
  }

  private Path target(Case open, Format to) throws IOException {
    if (toStandardOutput()) {
      if (to.folder()) {
        throw new ParameterException(
            spec.commandLine(),
            "ASSAY-EXPORT-007 " + to.name() + " makes a folder of files; name it with -o");
      }
      return Files.createTempDirectory("assay-export").resolve("export" + to.extension());
    }
    if (output != null) {
      return Path.of(output);
    }
    String file = open.address().name();
    return Path.of(to.folder() ? file + "-" + to.name() : file + to.extension());
  }

  /** Says where it is, or prints it. */
  private void hand(Path target) throws IOException {
    if (!toStandardOutput()) {
      console.out().println(target);
      return;
    }
    try {
      console.out().flush();
      Files.copy(target, console.out());
    } finally {
      Files.deleteIfExists(target);
      Files.deleteIfExists(target.toAbsolutePath().getParent());
    }
  }

  private void list(Format each) {
    console
        .out()
        .printf(
            "%-16s %s (%s)%n",
            each.name() + (each.folder() ? "/" : ""), each.description(), each.standard());
  }
}
