package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The suites' figures against the reference scorers', on the predictions that the suites write. */
@Tag("exhaustive")
class ReferenceScorerTest {
  private static final Path SHARED = Path.of(System.getProperty("assay.shared", "../shared"));

  /**
   * What the reference scorer does not count, or only of a part: checked on parts by themselves.
   */
  private static final Set<String> ALONE =
      Set.of(
          "parse.lemma",
          "extraction.seen_half",
          "extraction.held_back_half",
          "extraction.ms_a_page",
          "plover.types",
          "plover.every_event",
          "relevance.feeds",
          "roles.core",
          "roles.labels",
          "entities.types");

  @TempDir Path folder;

  @Test
  void parse() throws Exception {
    agrees("parse", "train/ewt-test.jsonl", "score_parse.py", "");
  }

  @Test
  void roles() throws Exception {
    agrees("roles", "train/ewt-test.jsonl", "score_parse.py", "/roles");
  }

  @Test
  void entities() throws Exception {
    agrees("entities", "train/gum-test.jsonl", "score_spans.py", "", "--layer", "entities");
  }

  @Test
  void names() throws Exception {
    agrees(
        "entities", "gold/entities/uner_ewt-dev.iob2", "score_spans.py", "", "--layer", "entities");
  }

  @Test
  void factuality() throws Exception {
    agrees("factuality", "train/ewt-test.jsonl", "score_factuality.py", "");
  }

  @Test
  void factualityOfText() throws Exception {
    agrees("factuality", "gold/factuality/uw_train.jsonl", "score_factuality.py", "");
  }

  @Test
  void factualityOfStatements() throws Exception {
    agrees("factuality-of-statements", "gold/factuality/uw_train.jsonl", "score_factuality.py", "");
  }

  @Test
  void extraction() throws Exception {
    agrees("extraction", "gold/extraction/ground-truth.json", "score_extraction.py", "");
  }

  @Test
  void attributions() throws Exception {
    agrees(
        "attribution",
        "gold/attribution/polnear_train.jsonl",
        "score_spans.py",
        "",
        "--layer",
        "attributions");
  }

  /** Figures of some labels alone are those of files with only these labels. */
  @Test
  void roles_ofSomeLabels() throws Exception {
    Path gold = gold("train/ewt-dev.jsonl", "score_parse.py");
    Path out = folder.resolve("predictions.jsonl");
    Map<?, ?> figures = Evaluation.run("roles", List.of(gold), out, Set.of());
    Map<?, ?> labels = (Map<?, ?>) figures.get("labels");
    compareRoles((Map<?, ?>) figures.get("core"), gold, out, Set.of("ARG0", "ARG1", "ARG2"));
    for (String label : List.of("ARG1", "ARGM-TMP")) {
      compareRoles(Map.of("spans", labels.get(label)), gold, out, Set.of(label));
    }
  }

  private void compareRoles(Map<?, ?> ours, Path gold, Path out, Set<String> labels)
      throws Exception {
    Consumer<ObjectNode> change =
        s -> s.path("srl").forEach(f -> keep(f, "args", a -> labels.contains(a.path(0).asText())));
    JsonNode theirs =
        ReferenceScorer.score(
            SHARED.resolve("gold/scoring/score_parse.py"), only(gold, change), only(out, change));
    compare(ours, theirs.at("/roles"), labels.toString());
  }

  @Test
  void names_ofOneType() throws Exception {
    Path gold = gold("gold/entities/uner_ewt-dev.iob2", "score_spans.py");
    Path out = folder.resolve("predictions.jsonl");
    Path goldLines = folder.resolve("gold.jsonl");
    Map<?, ?> figures = Evaluation.run("entities", List.of(gold), out, Set.of());
    Files.write(
        goldLines, GoldFiles.spans(List.of(gold)).stream().map(ObjectNode::toString).toList());
    for (String type : List.of("PER", "ORG", "LOC")) {
      Consumer<ObjectNode> change =
          s -> keep(s, "entities", e -> e.path("type").asText().equals(type));
      JsonNode theirs =
          ReferenceScorer.score(
              SHARED.resolve("gold/scoring/score_spans.py"),
              only(goldLines, change),
              only(out, change),
              "--layer",
              "entities");
      compare(Map.of("typed", ((Map<?, ?>) figures.get("types")).get(type)), theirs, type);
    }
  }

  /** A copy of JSON Lines in which every record has been changed. */
  private Path only(Path file, Consumer<ObjectNode> change) throws IOException {
    ObjectMapper mapper = new ObjectMapper();
    StringBuilder lines = new StringBuilder();
    for (String line : Files.readAllLines(file)) {
      ObjectNode record = (ObjectNode) mapper.readTree(line);
      change.accept(record);
      lines.append(record).append('\n');
    }
    return Files.writeString(folder.resolve("only-" + file.getFileName()), lines);
  }

  private static void keep(JsonNode record, String list, Predicate<JsonNode> kept) {
    Iterator<JsonNode> items = record.path(list).iterator();
    while (items.hasNext()) {
      if (!kept.test(items.next())) {
        items.remove();
      }
    }
  }

  private static Path gold(String gold, String scorer) {
    assumeTrue(
        Files.exists(SHARED.resolve("gold/scoring").resolve(scorer))
            && Files.exists(SHARED.resolve(gold)),
        "no gold or no scorer under " + SHARED + "; assay.shared names the folder");
    return SHARED.resolve(gold);
  }

  @Test
  void timexes() throws Exception {
    agrees("timex", "gold/time/aquaint_tml.jsonl", "score_spans.py", "", "--layer", "timexes");
  }

  @Test
  void eventsFound() throws Exception {
    agrees("plover", "gold/events/plv_train.jsonl", "score_plover.py", "", "--mode", "found");
  }

  @Test
  void incidents() throws Exception {
    agrees("muc4", "gold/events/muc4_dev.jsonl", "score_muc.py", "");
  }

  @Test
  void relevance() throws Exception {
    agrees("relevance", "gold/events/ceha_dev.jsonl", "score_plover.py", "");
  }

  @Test
  void eventsOfGivenPairs() throws Exception {
    agrees(
        Set.of(Evaluation.Option.GIVEN),
        "plover",
        "gold/events/plv_train.jsonl",
        "score_plover.py",
        "",
        "--mode",
        "given");
  }

  @Test
  void fates() throws Exception {
    Path chains = gold("gold/claims/claim_fates_dev.jsonl", "score_fates.py");
    Path out = folder.resolve("claims.jsonl");
    List<Path> files = List.of(chains, SHARED.resolve("gold/claims/articles.jsonl"));
    Map<String, Object> figures = Evaluation.run("fates", files, out, Set.of());
    Path script = SHARED.resolve("gold/scoring/score_fates.py");
    compare(figures, ReferenceScorer.score(script, chains, out), "fates");
  }

  private void agrees(String suite, String gold, String scorer, String at, String... options)
      throws Exception {
    agrees(Set.of(), suite, gold, scorer, at, options);
  }

  private void agrees(
      Set<Evaluation.Option> chosen,
      String suite,
      String gold,
      String scorer,
      String at,
      String... options)
      throws Exception {
    gold(gold, scorer);
    Path script = SHARED.resolve("gold/scoring").resolve(scorer);
    Path out = folder.resolve("predictions.jsonl");
    Map<String, Object> figures = Evaluation.run(suite, List.of(SHARED.resolve(gold)), out, chosen);
    compare(
        figures, ReferenceScorer.score(script, SHARED.resolve(gold), out, options).at(at), suite);
  }

  private static void compare(Map<?, ?> ours, JsonNode theirs, String where) {
    for (var figure : ours.entrySet()) {
      JsonNode other = theirs.path((String) figure.getKey());
      String name = where + "." + figure.getKey();
      if (ALONE.contains(name)) {
        continue;
      }
      if (figure.getValue() instanceof Map<?, ?> nested) {
        compare(nested, other, name);
      } else {
        assertThat(other.isNumber()).as("%s is a figure of the reference scorer", name).isTrue();
        assertThat(((Number) figure.getValue()).doubleValue())
            .as(name)
            .isEqualTo(other.asDouble(), Offset.offset(0.00005));
      }
    }
  }
}
