package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reader.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The codebook on sentences invented for it, the parties given (resource {@code
 * plover-sentences.tsv}): breadth that the examples of single rules do not show.
 */
class PloverSentencesTest {
  /** Well below what it was when the sentences were last read: .95. */
  private static final double LEAST = 0.92;

  @TempDir Path folder;

  @Test
  void typesOfGivenPairs() throws IOException {
    Path gold = folder.resolve("sentences.jsonl");
    List<String> rows = Resources.rows("plover-sentences.tsv");
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      lines.append(record(i, rows.get(i))).append('\n');
    }
    Files.writeString(gold, lines);

    Map<String, Object> figures;
    try (Reader reader = Reader.open(1, new PloverSuite().layers())) {
      figures =
          Evaluation.run("plover", List.of(gold), null, Set.of(Evaluation.Option.GIVEN), reader);
    }

    assertThat(figures.get("n")).isEqualTo(rows.size());
    assertThat((Double) figures.get("root_macro_f1")).isGreaterThan(LEAST);
  }

  private static ObjectNode record(int number, String row) {
    String[] cells = row.split("\t", -1);
    ObjectNode record = GoldFiles.newSentence();
    record.put("id", "invented-" + number);
    record.put("text", cells[1].replaceAll("</?[st]>", ""));
    record.put("marked", cells[1]);
    record.putArray("events").addObject().put("code", cells[0]);
    return record;
  }
}
