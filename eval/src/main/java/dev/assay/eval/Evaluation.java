package dev.assay.eval;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reader.Reader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Runs the suites. Safe for use by many threads. */
public final class Evaluation {
  /** What differs from reading all of the gold's words as they stand. */
  public enum Option {
    /** Roles: the gold's predicates are given; plover: its pair of parties. */
    GIVEN("--given"),
    /** Only the fifth of the records that is held back: SHA-256 of the id is 0 modulo 5. */
    HELD_BACK("--held-back"),
    /** Parse: from running text, cut into sentences and words by Assay. */
    RAW("--raw"),
    /** The words in capitals. */
    UPPER("--as upper"),
    /** The words without capitals. */
    LOWER("--as lower"),
    /** The words with the capitals of a headline; parse drops articles and copulas too. */
    HEADLINE("--as headline");

    private final String flag;

    Option(String flag) {
      this.flag = flag;
    }

    /** How the command line says it. */
    public String flag() {
      return flag;
    }
  }

  private static final List<Suite> SUITES =
      List.of(
          new ParseSuite(),
          new RolesSuite(),
          new EntitiesSuite(),
          FactualitySuite.ofReader(),
          FactualitySuite.ofStatements(),
          new CoreferenceSuite(),
          new TimexSuite(),
          new PloverSuite(),
          new PetrarchSuite(),
          new MucSuite(),
          new ActorsSuite(),
          new RelevanceSuite(),
          new AttributionSuite(),
          new StatusSuite(),
          new CalibrationSuite(),
          new ToponymSuite(false),
          new ToponymSuite(true),
          new RelativeSuite(),
          new VariantsSuite(),
          new TruthSuite(),
          new TimelineSuite(),
          new EventCoreferenceSuite(),
          new StanceSuite(),
          new ExtractionSuite(),
          new FatesSuite());

  private Evaluation() {}

  /** Names and one-line descriptions of the suites, in order. */
  public static Map<String, String> suites() {
    Map<String, String> found = new LinkedHashMap<>();
    SUITES.forEach(suite -> found.put(suite.name(), suite.description()));
    return found;
  }

  /**
   * Predicts, scores, and writes the predictions as JSON Lines in the gold's shape.
   *
   * @param suite name of a suite
   * @param gold gold files; they are scored as one
   * @param predictions where to write what was predicted; null to write nothing
   * @throws EvaluationException if there is no such suite, it does not take an option, a file
   *     cannot be read or written
   */
  public static Evaluated score(
      String suite, List<Path> gold, @Nullable Path predictions, EvaluationOptions options) {
    Suite chosen = suite(suite, options); // before the model is loaded
    int threads = Runtime.getRuntime().availableProcessors();
    try (Reader reader = Reader.open(threads, chosen.layers())) {
      return score(chosen, gold, predictions, options, reader);
    }
  }

  /** As the other, with a reader of the caller's, which stays open. */
  public static Evaluated score(
      String suite,
      List<Path> gold,
      @Nullable Path predictions,
      EvaluationOptions options,
      Reader reader) {
    return score(suite(suite, options), gold, predictions, options, reader);
  }

  /** The figures alone. */
  public static Map<String, Object> run(
      String suite, List<Path> gold, @Nullable Path predictions, Set<Option> options) {
    return score(suite, gold, predictions, new EvaluationOptions(options, null)).figures();
  }

  /** The figures alone, with a reader of the caller's, which stays open. */
  public static Map<String, Object> run(
      String suite,
      List<Path> gold,
      @Nullable Path predictions,
      Set<Option> options,
      Reader reader) {
    return score(suite, gold, predictions, new EvaluationOptions(options, null), reader).figures();
  }

  private static Evaluated score(
      Suite suite,
      List<Path> gold,
      @Nullable Path predictions,
      EvaluationOptions options,
      Reader reader) {
    Outcome outcome = suite.run(new EvaluationRequest(gold, options, reader));
    if (predictions != null) {
      write(predictions, outcome.predictions());
    }
    return new Evaluated(outcome.figures(), outcome.errors());
  }

  private static Suite suite(String name, EvaluationOptions options) {
    Suite suite = suite(name);
    for (Option option : Option.values()) {
      if (options.chosen().contains(option) && !suite.options().contains(option)) {
        throw new EvaluationException(
            EvaluationException.NOT_FOR_THIS_SUITE, refusal(suite, option), null);
      }
    }
    return suite;
  }

  private static String refusal(Suite suite, Option option) {
    String takers =
        SUITES.stream()
            .filter(s -> s.options().contains(option))
            .map(Suite::name)
            .collect(Collectors.joining(", "));
    String taken =
        Stream.of(Option.values())
            .filter(suite.options()::contains)
            .map(Option::flag)
            .collect(Collectors.joining(", "));
    return String.format(
        "%s is not for %s but for %s; %s takes %s",
        option.flag(), suite.name(), takers, suite.name(), taken);
  }

  private static Suite suite(String name) {
    return SUITES.stream()
        .filter(suite -> suite.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new EvaluationException(
                    "ASSAY-EVAL-01",
                    "no suite '"
                        + name
                        + "'; there are "
                        + SUITES.stream().map(Suite::name).collect(Collectors.joining(", ")),
                    null));
  }

  private static void write(Path file, List<ObjectNode> predictions) {
    ObjectMapper mapper = new ObjectMapper();
    try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      for (ObjectNode prediction : predictions) {
        out.write(mapper.writeValueAsString(prediction));
        out.write('\n');
      }
    } catch (IOException e) {
      throw new EvaluationException("ASSAY-EVAL-03", "cannot write " + file, e);
    }
  }
}
