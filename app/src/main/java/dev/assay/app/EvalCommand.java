package dev.assay.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.eval.Evaluation;
import dev.assay.eval.EvaluationException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code assay eval}: scores one suite on gold files. */
@Command(
    name = "eval",
    mixinStandardHelpOptions = true,
    description = "Scores one suite on gold files.")
final class EvalCommand implements Callable<Integer> {
  private final Console console;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(
      paramLabel = "SUITE",
      description = "What to score: ${COMPLETION-CANDIDATES}.",
      completionCandidates = Suites.class)
  private String suite = "";

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      arity = "1..*",
      required = true,
      description = "Gold files; they are scored as one.")
  private List<Path> gold = List.of();

  @Option(names = "--given", description = "roles: the gold's predicates are given.")
  private boolean given;

  @Option(names = "--json", description = "The figures as one JSON object.")
  private boolean json;

  @Option(
      names = "--predictions",
      paramLabel = "OUT",
      description = "Writes what was predicted there, in the gold's shape.")
  private @Nullable Path predictions;

  EvalCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!Evaluation.suites().containsKey(suite)) {
      throw new ParameterException(
          spec.commandLine(),
          "no suite '" + suite + "'; there are " + String.join(", ", Evaluation.suites().keySet()));
    }
    Set<Evaluation.Option> options =
        given ? EnumSet.of(Evaluation.Option.GIVEN) : EnumSet.noneOf(Evaluation.Option.class);
    try {
      Map<String, Object> figures = Evaluation.run(suite, gold, predictions, options);
      console.out().print(json ? json(figures) : FigureTable.of(figures));
      return CommandTree.DONE;
    } catch (EvaluationException e) {
      console.complain(suite, Problems.unexpected(e));
      return CommandTree.SOME_FAILED;
    }
  }

  private String json(Map<String, Object> figures) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("suite", suite);
    all.putAll(figures);
    try {
      return new ObjectMapper().writeValueAsString(all) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Names of the suites, for the help. */
  static final class Suites implements Iterable<String> {
    @Override
    public Iterator<String> iterator() {
      return Evaluation.suites().keySet().iterator();
    }
  }
}
