package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.reader.Reader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What counts as an event of a sentence where a file marks one (resource {@code background.tsv}).
 */
class BackgroundTest {
  @TempDir Path folder;

  @Test
  void leavesOutWhatOnlyTellsOfAnother() throws IOException {
    List<String[]> rows =
        Resources.rows("background.tsv").stream().map(r -> r.split("\t", -1)).toList();
    Path gold = folder.resolve("sentences.jsonl");
    Path found = folder.resolve("found.jsonl");
    List<String> lines = new ArrayList<>();
    for (String[] row : rows) {
      ObjectNode record = GoldFiles.newSentence().put("id", row[1]).put("text", row[1]);
      record.putArray("events").addObject().put("code", row[0].split(" ")[0]);
      lines.add(record.toString());
    }
    Files.write(gold, lines);

    try (Reader reader = Reader.open(1, new PloverSuite().layers())) {
      Evaluation.run("plover", List.of(gold), found, Set.of(), reader);
    }

    List<ObjectNode> predicted = GoldFiles.objects(List.of(found));
    assertThat(predicted).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      Set<String> types = new TreeSet<>();
      for (JsonNode event : predicted.get(i).path("events")) {
        types.add(event.path("code").asText());
      }
      assertThat(types)
          .as(rows.get(i)[1])
          .isEqualTo(new TreeSet<>(List.of(rows.get(i)[0].split(" "))));
    }
  }
}
