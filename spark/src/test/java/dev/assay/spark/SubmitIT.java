package dev.assay.spark;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/**
 * The jar for clusters, handed to {@code spark-submit} as users do, where nothing of ours is on the
 * class path: on one machine, and on a cluster whose executors are killed.
 */
class SubmitIT {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void archivesGiveTheTablesOfTheCommandLine() throws Exception {
    SparkHome spark = new SparkHome(folder.resolve("spark"));
    List<String> lines = new Invented(21).reports(30);
    Path pages = folder.resolve("pages.warc.gz");
    write(pages, lines.subList(0, 15));
    Path records = Files.write(folder.resolve("records.jsonl"), lines.subList(15, 30));
    Path out = folder.resolve("out");
    Path said = folder.resolve("said.log");
    List<String> words =
        List.of("--in", pages.toString(), records.toString(), "--out", out.toString());
    Process job = spark.submit(said, List.of("--master", "local[2]"), words);
    assertThat(job.waitFor()).as(() -> CommandLineCase.read(said)).isZero();
    Path desk = CommandLineCase.exported(folder, "desk", pages, records);
    JobTest.assertSame(desk, out, folder.resolve("again"));
  }

  /** SIGKILL for an executor while it reads, and for one while statements are folded. */
  @Test
  void killedExecutorsMakeNoDifference() throws Exception {
    long seed = Long.getLong("assay.seed", new Random().nextLong());
    System.out.println("SubmitIT: seed " + seed);
    Random random = new Random(seed);
    SparkHome spark = new SparkHome(folder.resolve("spark"));
    Path reports = Files.write(folder.resolve("r.jsonl"), new Invented(seed).reports(120));
    Path out = folder.resolve("out");
    Path said = folder.resolve("said.log");
    try (Standalone cluster = new Standalone(spark, folder)) {
      List<String> settings = new ArrayList<>(List.of("--master", cluster.url()));
      settings.addAll(List.of("--executor-cores", "1", "--executor-memory", "1500m"));
      List<String> words = List.of("--in", reports.toString(), "--out", out.toString());
      Process job = spark.submit(said, settings, with(words, "--reports-a-task", "10"));
      int killed = 0;
      for (String stage : List.of("read", "folded")) {
        while (job.isAlive() && !Files.exists(out.resolve("_work").resolve(stage))) {
          Thread.sleep(20);
        }
        Thread.sleep(random.nextInt(1_000));
        List<ProcessHandle> running = cluster.executors();
        killed += job.isAlive() && running.get(0).destroyForcibly() ? 1 : 0;
      }
      assertThat(job.waitFor()).as(() -> CommandLineCase.read(said)).isZero();
      assertThat(killed).isEqualTo(2);
      assertThat(Files.readAllLines(said))
          .filteredOn(line -> line.matches(".*Lost executor .* exited with code 137.*"))
          .as("executors that Spark says were killed")
          .hasSize(2);
    }
    Path desk = CommandLineCase.exported(folder, "desk", reports);
    JobTest.assertSame(desk, out, folder.resolve("again"));
  }

  private static List<String> with(List<String> words, String... more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(List.of(more));
    return all;
  }

  /** A web archive of pages that say what lines of JSON say. */
  private static void write(Path file, List<String> lines) throws IOException {
    try (FileChannel channel =
            FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        WarcWriter writer = new WarcWriter(channel, WarcCompression.GZIP)) {
      for (int i = 0; i < lines.size(); i++) {
        byte[] page = page(JSON.readTree(lines.get(i))).getBytes(StandardCharsets.UTF_8);
        HttpResponse http = new HttpResponse.Builder(200, "OK").body(MediaType.HTML, page).build();
        writer.write(
            new WarcResponse.Builder(URI.create("https://example.org/news/" + i))
                .date(Instant.parse("2031-05-01T00:00:00Z"))
                .body(http)
                .build());
      }
    }
  }

  private static String page(JsonNode line) {
    StringBuilder page = new StringBuilder("<html><head><title>Fighting</title>");
    page.append(meta("og:site_name", line.path("outlet").asText()));
    page.append(meta("article:published_time", line.path("published").asText()));
    page.append("</head><body><article>");
    for (String paragraph : line.path("text").asText().split("\n\n")) {
      page.append("<p>").append(paragraph).append("</p>");
    }
    return page.append("</article></body></html>").toString();
  }

  private static String meta(String property, String content) {
    return "<meta property=\"" + property + "\" content=\"" + content + "\">";
  }
}
