package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reader.Reader;
import dev.assay.reader.ReaderException;
import dev.assay.text.Document;
import dev.assay.text.Segmenter;
import dev.assay.time.TimexTagger;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Reports of our own in the style of news agencies ({@code times/}), whose time expressions were
 * noted before any of them was read: what is found of them does not fall.
 */
class NewswireTimesTest {
  private static final double LEAST_STRICT = 0.86;
  private static final double LEAST_VALUE = 0.85;

  @Test
  void figures_doNotFall() throws IOException, URISyntaxException {
    Segmenter segmenter = new Segmenter();
    TimexTagger tagger = new TimexTagger();
    List<ObjectNode> gold = new ArrayList<>();
    List<ObjectNode> found = new ArrayList<>();
    try (Reader reader = Reader.open(1)) {
      for (GoldText text : GoldText.of(files())) {
        Document read = reader.read(segmenter.split(text.report()));
        gold.add(text.gold());
        found.add(TimexSuite.prediction(read, tagger.tag(read), TimexConvention.of("own")));
      }
    } catch (ReaderException e) {
      abort("no reader: " + e.getMessage());
    }
    Map<String, Object> figures = TimexSuite.score(gold, found, new TimexErrors());
    assertThat(f1(figures, "strict")).isGreaterThan(LEAST_STRICT);
    assertThat(f1(figures, "value")).isGreaterThan(LEAST_VALUE);
  }

  private static double f1(Map<String, Object> figures, String key) {
    return ((Number) ((Map<?, ?>) figures.get(key)).get("f1")).doubleValue();
  }

  private static List<Path> files() throws IOException, URISyntaxException {
    Path folder = Path.of(NewswireTimesTest.class.getResource("times").toURI());
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(file -> file.toString().endsWith(".jsonl")).sorted().toList();
    }
  }
}
