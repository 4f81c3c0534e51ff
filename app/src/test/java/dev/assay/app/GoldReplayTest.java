package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * On real articles: the ledger as of every day on which one was published equals that of a case
 * that only ever held what had been published by then.
 */
@Tag("exhaustive")
class GoldReplayTest {
  private static final Path ARTICLES =
      Path.of(System.getProperty("assay.shared"), "gold/claims/articles.jsonl");

  @TempDir Path folder;
  private final Workshop workshop = new Workshop();

  @Test
  void equalsACaseThatNeverHeldMore() throws Exception {
    assumeTrue(Files.isReadable(ARTICLES), ARTICLES + " is not there");
    Map<String, List<String>> days = articles();
    run("init", folder.resolve("whole.assay").toString());
    run("init", folder.resolve("grown.assay").toString());
    // The last day first: the order in which reports are added must not matter.
    List<String> backwards = new ArrayList<>(days.keySet());
    Collections.reverse(backwards);
    for (String day : backwards) {
      add("whole", day, days.get(day));
    }
    int claims = 0;
    for (String day : days.keySet()) {
      add("grown", day, days.get(day));
      List<String> then = claims("whole", "--as-of", day);
      assertSame(day, then, claims("grown"));
      assertSame(day, then, claims("grown", "--as-of", day));
      claims = then.size();
    }
    assertThat(run("doctor", "--case", folder.resolve("whole.assay").toString()))
        .contains("is sound");
    System.out.println(
        "GoldReplayTest: " + days.size() + " days, " + claims + " claims at the end");
    assertThat(claims).isPositive();
  }

  /** Names the first line that differs, for all of them are long. */
  private static void assertSame(String day, List<String> whole, List<String> grown) {
    for (int i = 0; i < Math.min(whole.size(), grown.size()); i++) {
      String id = whole.get(i).substring(0, Math.min(40, whole.get(i).length()));
      assertThat(grown.get(i).equals(whole.get(i))).as(day + ", claim " + i + ": " + id).isTrue();
    }
    assertThat(grown.size()).as(day).isEqualTo(whole.size());
  }

  /** Files of articles by the day on which they were published. */
  private Map<String, List<String>> articles() throws Exception {
    Map<String, List<String>> days = new TreeMap<>();
    for (String line : Files.readAllLines(ARTICLES)) {
      JsonNode article = new ObjectMapper().readTree(line);
      Path file = folder.resolve(article.path("id").asText() + ".txt");
      Files.writeString(file, article.path("text").asText());
      days.computeIfAbsent(article.path("pub_date").asText(), d -> new ArrayList<>())
          .add(file.toString());
    }
    return days;
  }

  private void add(String name, String day, List<String> files) {
    List<String> line = new ArrayList<>(List.of("add", "--published", day, "--case"));
    line.add(folder.resolve(name + ".assay").toString());
    line.addAll(files);
    run(line.toArray(String[]::new));
  }

  private List<String> claims(String name, String... more) {
    List<String> line = new ArrayList<>(List.of("claims", "--json", "--limit", "0", "--case"));
    line.add(folder.resolve(name + ".assay").toString());
    line.addAll(List.of(more));
    return run(line.toArray(String[]::new)).lines().toList();
  }

  private String run(String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            false,
            false,
            Map.of());
    int code = CommandTree.run(console, workshop, args);
    console.flush();
    assertThat(code).as(err.toString(StandardCharsets.UTF_8)).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
