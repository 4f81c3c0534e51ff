package dev.assay.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.eval.Evaluated;
import dev.assay.eval.Evaluation;
import dev.assay.eval.EvaluationException;
import dev.assay.eval.EvaluationOptions;
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
    description = "Scores one suite on gold files.",
    footerHeading = "%nExamples:%n",
    footer = {
      "  assay eval parse --gold en_ewt-ud-dev.conllu --raw",
      "      from running text, cut into sentences and words by Assay",
      "  assay eval parse --gold gum-dev.jsonl --genre news --as headline",
      "      one genre alone, its words written like headlines",
      "  assay eval roles --gold ewt-dev.jsonl --given --json",
      "      the predicates given, the figures for programs",
      "  assay eval entities --gold uner_ewt-dev.iob2 --held-back",
      "      names, on the fifth of the records that is held back from training",
      "  assay eval factuality --gold uw_train.jsonl --errors 3 --examples",
      "      the three commonest kinds of error, and where to look for them"
    })
final class EvalCommand implements Callable<Integer> {
  private static final String COMMONEST = "5";

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

  @Option(
      names = "--given",
      description = "roles: the gold's predicates are given; plover: its pair of parties.")
  private boolean given;

  @Option(
      names = "--raw",
      description =
          "parse: from running text. Spaces stand where the gold says (CoNLL-U), else by rule.")
  private boolean raw;

  @Option(
      names = "--as",
      paramLabel = "STYLE",
      description =
          "The words as another desk would write them: ${COMPLETION-CANDIDATES}. In headlines, parse"
              + " drops articles and copulas too.")
  private @Nullable Style style;

  @Option(
      names = "--genre",
      paramLabel = "GENRE",
      description = "Only gold of this genre, such as news.")
  private @Nullable String genre;

  @Option(
      names = "--held-back",
      description = "Only the records held back: SHA-256 of the id is 0 modulo 5.")
  private boolean heldBack;

  @Option(
      names = "--errors",
      paramLabel = "N",
      arity = "0..1",
      fallbackValue = COMMONEST,
      description = "Also the N commonest kinds of error of each layer (" + COMMONEST + ").")
  private @Nullable Integer errors;

  @Option(
      names = "--examples",
      description = "With each kind of error, ids of a few gold sentences to look at.")
  private boolean examples;

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

  /** How words are written. */
  enum Style {
    upper(Evaluation.Option.UPPER),
    lower(Evaluation.Option.LOWER),
    headline(Evaluation.Option.HEADLINE);

    private final Evaluation.Option option;

    Style(Evaluation.Option option) {
      this.option = option;
    }
  }

  @Override
  public Integer call() {
    if (!Evaluation.suites().containsKey(suite)) {
      throw wrong(
          "no suite '" + suite + "'; there are " + String.join(", ", Evaluation.suites().keySet()));
    }
    if (errors != null && errors < 1) {
      throw wrong("--errors wants a number of kinds, 1 or more; found " + errors);
    }
    try {
      NetworkRuntime.load();
      Evaluated evaluated =
          Evaluation.score(suite, gold, predictions, new EvaluationOptions(chosen(), genre));
      console.out().print(json ? json(evaluated) : table(evaluated));
      return CommandTree.DONE;
    } catch (EvaluationException e) {
      if (e.code().equals(EvaluationException.NOT_FOR_THIS_SUITE)) {
        throw wrong(e.getMessage());
      }
      console.complain(suite, Problems.unexpected(e));
      return CommandTree.SOME_FAILED;
    }
  }

  private ParameterException wrong(@Nullable String what) {
    return new ParameterException(spec.commandLine(), what);
  }

  private Set<Evaluation.Option> chosen() {
    Set<Evaluation.Option> chosen = EnumSet.noneOf(Evaluation.Option.class);
    if (given) {
      chosen.add(Evaluation.Option.GIVEN);
    }
    if (raw) {
      chosen.add(Evaluation.Option.RAW);
    }
    if (heldBack) {
      chosen.add(Evaluation.Option.HELD_BACK);
    }
    if (style != null) {
      chosen.add(style.option);
    }
    return chosen;
  }

  private String table(Evaluated evaluated) {
    return FigureTable.of(evaluated.figures())
        + (kinds() == 0 ? "" : ErrorTables.text(evaluated.errors(), kinds(), examples));
  }

  /** Kinds of error to tell; 0 for none. Who asks for examples asks for errors. */
  private int kinds() {
    return errors == null ? (examples ? Integer.parseInt(COMMONEST) : 0) : errors;
  }

  private String json(Evaluated evaluated) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("suite", suite);
    all.putAll(evaluated.figures());
    if (kinds() > 0) {
      all.put("errors", ErrorTables.data(evaluated.errors(), kinds(), examples));
    }
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
