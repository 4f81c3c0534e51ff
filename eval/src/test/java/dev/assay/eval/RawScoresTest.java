package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.text.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Scores of running text, on {@code raw.conllu}: 10 words, 9 tokens, 3 sentences, 2 paragraphs. */
class RawScoresTest {
  @TempDir Path folder;

  private RunningText gold;

  @BeforeEach
  void read() throws IOException {
    Path file = folder.resolve("raw.conllu");
    Files.write(file, Resources.lines("raw.conllu"));
    gold = RunningText.of(GoldFiles.sentences(List.of(file))).get(0);
  }

  @Test
  void text_isAsTheGoldSpacesIt() {
    assertThat(gold.id()).isEqualTo("harbour");
    assertThat(gold.text()).isEqualTo("They didn't stop. Boats left\n\n(Ship)");
    assertThat(gold.blocks()).hasSize(2);
    assertThat(gold.gold().get(2).path("genre").asText()).isEqualTo("news");
  }

  @Test
  void gold_againstItselfIsRight() {
    Map<String, Object> figures = score(gold.gold(), gold.words());
    for (String figure : figures.keySet()) {
      assertThat(f1(figures, figure)).as(figure).isEqualTo(1.0);
    }
    assertThat(count(figures, "words", "gold")).isEqualTo(10);
    assertThat(count(figures, "tokens", "gold")).isEqualTo(9);
    assertThat(count(figures, "sentences", "gold")).isEqualTo(3);
  }

  @Test
  void joinedSentences_loseTheSecondRoot() {
    ObjectNode one = gold.gold().get(0).deepCopy();
    for (String column : List.of("words", "upos", "xpos", "lemma", "deprel")) {
      gold.gold().get(1).path(column).forEach(one.withArray(column)::add);
    }
    one.withArray("head").add(7).add(4);
    List<Span> words = new ArrayList<>(gold.words().get(0));
    words.addAll(gold.words().get(1));
    Map<String, Object> figures =
        score(List.of(one, gold.gold().get(2)), List.of(words, gold.words().get(2)));
    assertThat(f1(figures, "words")).isEqualTo(1.0);
    assertThat(f1(figures, "uas")).isEqualTo(0.9);
    assertThat(count(figures, "sentences", "hits")).isEqualTo(1);
    assertThat(count(figures, "sentences", "predicted")).isEqualTo(2);
  }

  @Test
  void aWordCutOtherwise_isWrongInEverything() {
    ObjectNode boat = Resources.sentences("boats.jsonl").get(0);
    Span boats = gold.words().get(1).get(0);
    List<Span> cut =
        List.of(
            new Span(boats.start(), boats.start() + 4),
            new Span(boats.start() + 4, boats.end()),
            gold.words().get(1).get(1));
    Map<String, Object> figures =
        score(
            List.of(gold.gold().get(0), boat, gold.gold().get(2)),
            List.of(gold.words().get(0), cut, gold.words().get(2)));
    assertThat(count(figures, "las", "hits")).isEqualTo(9);
    assertThat(count(figures, "las", "predicted")).isEqualTo(11);
    assertThat(f1(figures, "sentences")).isEqualTo(1.0);
  }

  private Map<String, Object> score(List<ObjectNode> sentences, List<List<Span>> words) {
    RawScores scores = new RawScores();
    scores.add(
        new RawScores.Side(gold.gold(), gold.words()),
        new RawScores.Side(sentences, words),
        gold.text());
    return scores.figures();
  }

  private static double f1(Map<String, Object> figures, String figure) {
    return (double) ((Map<?, ?>) figures.get(figure)).get("f1");
  }

  private static int count(Map<String, Object> figures, String figure, String what) {
    return (int) ((Map<?, ?>) figures.get(figure)).get(what);
  }
}
