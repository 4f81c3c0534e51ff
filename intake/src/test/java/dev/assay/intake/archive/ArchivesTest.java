package dev.assay.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.intake.Intake;
import dev.assay.intake.IntakeException;
import dev.assay.intake.IntakeOptions;
import dev.assay.intake.Notice;
import dev.assay.report.Block;
import dev.assay.report.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.channels.Channels;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import org.yaml.snakeyaml.Yaml;

class ArchivesTest {
  private static final Intake INTAKE = new Intake();
  private static final String PAGE =
      "<html><head><title>Mill</title></head><body><p>The mill at Tok burned on Friday, the fire brigade said.</p></body></html>";

  /** What an archive handed over. */
  private static final class Taken implements Archive.Sink {
    private final List<ArchivedReport> reports = new ArrayList<>();
    private final List<String> passedOver = new ArrayList<>();
    private int wanted = Integer.MAX_VALUE;

    @Override
    public boolean report(ArchivedReport report) {
      reports.add(report);
      return reports.size() < wanted;
    }

    @Override
    public void passedOver(Notice notice) {
      passedOver.add(notice.where() + ": " + notice.what());
    }
  }

  /** Each archive beside what must come out of it, a YAML file of its name. */
  @TestFactory
  Stream<DynamicTest> archives() throws IOException, URISyntaxException {
    return files().stream()
        .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> handsOver(f)));
  }

  private static List<Path> files() throws IOException, URISyntaxException {
    Path folder = Path.of(Intake.class.getResource("archives").toURI());
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(f -> !f.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  private static void handsOver(Path file) throws Exception {
    Map<String, Object> expected;
    try (InputStream in = Files.newInputStream(Path.of(file + ".yaml"))) {
      expected = new Yaml().load(in);
    }
    Taken taken = take(Files.readAllBytes(file), file.getFileName().toString());
    List<Map<String, Object>> told = new ArrayList<>();
    for (ArchivedReport archived : taken.reports) {
      told.add(told(archived));
    }
    assertThat(told).isEqualTo(expected.get("reports"));
    assertThat(taken.passedOver).isEqualTo(expected.get("passedOver"));
  }

  private static Map<String, Object> told(ArchivedReport archived) throws IntakeException {
    Report report =
        INTAKE
            .read(archived.bytes(), archived.origin(), IntakeOptions.NONE.withAnyLanguage())
            .report();
    Map<String, Object> told = new LinkedHashMap<>();
    told.put("origin", report.origin());
    told.put("title", report.title());
    told.put("outlet", report.outlet().name().equals("unknown") ? "" : report.outlet().name());
    if (report.byline() != null) {
      told.put("byline", report.byline());
    }
    told.put("published", report.published() == null ? null : report.published().toString());
    if (report.updated() != null) {
      told.put("updated", report.updated().toString());
    }
    told.put(
        "text",
        report.blocks().stream()
            .filter(b -> b.kind() == Block.Kind.PARAGRAPH)
            .map(b -> report.text().substring(b.start(), b.end()))
            .collect(Collectors.joining(" | ")));
    return told;
  }

  private static Taken take(byte[] bytes, String name) throws IntakeException {
    return take(bytes, name, Integer.MAX_VALUE);
  }

  private static Taken take(byte[] bytes, String name, int wanted) throws IntakeException {
    Archive archive =
        Archives.of(Arrays.copyOf(bytes, Math.min(bytes.length, Archives.HEAD)), name);
    assertThat(archive).as("what %s is", name).isNotNull();
    Taken taken = new Taken();
    taken.wanted = wanted;
    archive.read(new ByteArrayInputStream(bytes), name, taken);
    return taken;
  }

  @Test
  void a_web_archive_gives_its_pages() throws Exception {
    for (var compression : List.of(WarcCompression.NONE, WarcCompression.GZIP)) {
      Taken taken = take(warc(compression), "crawl.warc");
      assertThat(taken.reports)
          .extracting(ArchivedReport::origin)
          .containsExactly("https://tok.example/mill", "https://tok.example/mill2");
      assertThat(taken.reports.get(0).bytes()).asString(StandardCharsets.UTF_8).isEqualTo(PAGE);
    }
  }

  @Test
  void a_web_archive_that_breaks_off_gives_what_came_before() throws Exception {
    byte[] whole = warc(WarcCompression.GZIP);
    byte[] half = Arrays.copyOf(whole, whole.length - 30);
    Taken taken = new Taken();
    Archive archive = Archives.of(half, "crawl.warc.gz");
    assertThatThrownBy(() -> archive.read(new ByteArrayInputStream(half), "crawl.warc.gz", taken))
        .isInstanceOf(IntakeException.class)
        .hasMessageStartingWith("ASSAY-INTAKE-BROKEN: crawl.warc.gz: it is no sound WARC");
    assertThat(taken.reports).isNotEmpty();
  }

  @Test
  void a_zipped_web_archive_gives_the_pages_of_its_archives() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name :
          List.of(
              "archive/a.warc.gz",
              "../archive/b.warc.gz",
              "pages/pages.jsonl",
              "archive/c.warc.gz")) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(warc(WarcCompression.GZIP));
        zip.closeEntry();
      }
    }
    assertThat(take(bytes.toByteArray(), "crawl.wacz").reports).hasSize(4);
    assertThat(take(bytes.toByteArray(), "crawl.wacz", 3).reports).hasSize(3);
  }

  @Test
  void nobody_is_told_more_than_is_wanted() throws Exception {
    for (Path file : files()) {
      Taken taken = take(Files.readAllBytes(file), file.getFileName().toString(), 1);
      assertThat(taken.reports).as(file.toString()).hasSize(1);
    }
  }

  @Test
  void a_record_that_is_too_large_is_passed_over() throws Exception {
    String line = "{\"text\": \"" + "a ".repeat(Intake.MAX_BYTES / 2) + "\"}\n";
    String good = "{\"text\": \"A convoy left Sel at noon, witnesses said.\"}\n";
    Taken taken = take((line + good).getBytes(StandardCharsets.UTF_8), "pile.jsonl");
    assertThat(taken.reports).hasSize(1);
    assertThat(taken.passedOver).containsExactly("pile.jsonl, record 1: it has more than 10 MiB");
  }

  @Test
  void entities_of_a_feed_do_not_grow() {
    String bomb =
        "<?xml version=\"1.0\"?><!DOCTYPE r [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;\">]>"
            + "<rss version=\"2.0\"><channel><title>&b;</title></channel></rss>";
    assertThatThrownBy(() -> new FeedArchive().read(stream(bomb), "feed", new Taken()))
        .isInstanceOf(IntakeException.class)
        .hasMessageContaining("ASSAY-INTAKE-BROKEN: feed: it is no sound feed");
  }

  @Test
  void what_holds_one_report_is_no_archive() {
    for (String text :
        List.of(
            "From the coast nothing was heard.\n\nA town",
            "{ this is text",
            PAGE,
            "",
            "Title: x\nFrom: y")) {
      assertThat(Archives.of(text.getBytes(StandardCharsets.UTF_8), "report.txt"))
          .as(text)
          .isNull();
    }
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  static byte[] warc(WarcCompression compression) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (WarcWriter writer = new WarcWriter(Channels.newChannel(bytes), compression)) {
      writer.write(response("https://tok.example/mill", 200, MediaType.HTML, PAGE));
      writer.write(response("https://tok.example/gone", 404, MediaType.HTML, PAGE));
      writer.write(
          response("https://tok.example/x.gif", 200, MediaType.parse("image/gif"), "GIF89a"));
      writer.write(response("https://tok.example/mill2", 200, MediaType.HTML, PAGE));
    }
    return bytes.toByteArray();
  }

  private static WarcResponse response(String url, int status, MediaType type, String body)
      throws IOException {
    HttpResponse http =
        new HttpResponse.Builder(status, "said")
            .body(type, body.getBytes(StandardCharsets.UTF_8))
            .build();
    return new WarcResponse.Builder(URI.create(url))
        .date(Instant.parse("2031-03-08T00:00:00Z"))
        .body(http)
        .build();
  }
}
