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
import org.jspecify.annotations.Nullable;

/** Runs the suites. Safe for use by many threads. */
public final class Evaluation {
  /** How a suite predicts. */
  public enum Option {
    /** Roles: the gold's predicates are given, their arguments are predicted. */
    GIVEN,
    /** Only the fifth of the records that is held back: SHA-256 of the id is 0 modulo 5. */
    HELD_BACK
  }

  private static final List<Suite> SUITES =
      List.of(new ParseSuite(), new RolesSuite(), new EntitiesSuite(), new FactualitySuite(),
          new ToponymSuite(false),
          new ToponymSuite(true),
          new RelativeSuite());

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
   * @return figures in a fixed order; a value is a number, or a map of figures
   * @throws EvaluationException if there is no such suite, a file cannot be read or written
   */
  public static Map<String, Object> run(
      String suite, List<Path> gold, @Nullable Path predictions, Set<Option> options) {
    try (Reader reader = Reader.open()) {
      return run(suite, gold, predictions, options, reader);
    }
  }

  /** As {@link #run(String, List, Path, Set)}, with a reader of the caller's, which stays open. */
  public static Map<String, Object> run(
      String suite,
      List<Path> gold,
      @Nullable Path predictions,
      Set<Option> options,
      Reader reader) {
    Outcome outcome = suite(suite).run(new EvaluationRequest(gold, options, reader));
    if (predictions != null) {
      write(predictions, outcome.predictions());
    }
    return outcome.figures();
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
