package dev.assay.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.assay.intake.Intake;
import dev.assay.intake.IntakeException;
import dev.assay.intake.IntakeOptions;
import dev.assay.intake.Notice;
import dev.assay.intake.paper.PaperMaker;
import dev.assay.intake.web.UrlList;
import dev.assay.report.Report;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.netpreserve.jwarc.WarcCompression;
import org.yaml.snakeyaml.Yaml;

/**
 * Every reader on damaged files: what comes of them is a report, or a refusal with a code, within
 * ten seconds. {@code -Dassay.seed=N} repeats a run.
 */
class FuzzTest {
  private static final Duration LONGEST = Duration.ofSeconds(10);
  private static final String READ = "ASSAY-INTAKE-";
  private static final Intake INTAKE = new Intake();
  private static final IntakeOptions ANY = IntakeOptions.NONE.withAnyLanguage();

  /** Packs what was damaged, so that the damage is not only to the wrapping. */
  private interface Wrapping {
    byte[] wrap(byte[] inner) throws IOException;
  }

  private record Format(String file, List<byte[]> seeds, List<byte[]> inner, Wrapping wrapping) {
    static Format of(String file, byte[]... seeds) {
      return new Format(file, List.of(seeds), List.of(), bytes -> bytes);
    }

    byte[] damaged(Random random) throws IOException {
      List<byte[]> from = inner.isEmpty() || random.nextBoolean() ? seeds : inner;
      byte[] seed = from.get(random.nextInt(from.size()));
      byte[] other = from.get(random.nextInt(from.size()));
      byte[] damaged = new Mutator(random).mutated(seed, other);
      return from == inner ? wrapping.wrap(damaged) : damaged;
    }
  }

  static Stream<String> formats() throws Exception {
    return all().keySet().stream();
  }

  private static Map<String, Format> all() throws Exception {
    Map<String, Format> formats = new TreeMap<>();
    for (String name :
        List.of("desk.mbox", "single.eml", "feed.atom", "feed.rss", "pile.jsonl", "table.csv")) {
      formats.put(
          name.substring(name.indexOf('.') + 1), Format.of(name, resource("archives/" + name)));
    }
    formats.put("telegram", Format.of("result.json", resource("archives/result.json")));
    formats.put("html", Format.of("page.html", folder("reports", ".html")));
    formats.put("live", Format.of("live.html", folder("live", ".html")));
    formats.put("text", Format.of("report.txt", folder("reports", ".txt")));
    formats.put("pdf", Format.of("report.pdf", made("two-columns"), made("one-column")));
    byte[] plain = ArchivesTest.warc(WarcCompression.NONE);
    byte[] packed = ArchivesTest.warc(WarcCompression.GZIP);
    formats.put("warc", Format.of("crawl.warc", plain));
    formats.put(
        "warc.gz", new Format("crawl.warc.gz", List.of(packed), List.of(plain), FuzzTest::gzipped));
    Wrapping wacz = inner -> zipped("archive/a.warc", inner);
    formats.put("wacz", new Format("crawl.wacz", List.of(wacz.wrap(plain)), List.of(plain), wacz));
    String word = new String(resource("paper/report.yaml"), StandardCharsets.UTF_8);
    byte[] xml =
        ("<w:document xmlns:w=\"w\">" + body(word) + "</w:document>")
            .getBytes(StandardCharsets.UTF_8);
    formats.put(
        "docx",
        new Format(
            "report.docx",
            List.of(made("report")),
            List.of(xml),
            inner -> zipped("word/document.xml", inner)));
    byte[] list =
        "# mine\nhttps://a.example/1\nhttp://b.example/2\n".getBytes(StandardCharsets.UTF_8);
    formats.put("urls", Format.of("urls.txt", list));
    return formats;
  }

  private static String body(String yaml) {
    Map<String, Object> told = new Yaml().load(yaml);
    return (String) told.get("body");
  }

  private static byte[] made(String name) throws IOException {
    try (InputStream in = Intake.class.getResourceAsStream("paper/" + name + ".yaml")) {
      return PaperMaker.make(new Yaml().load(in));
    }
  }

  private static byte[] resource(String name) throws IOException {
    try (InputStream in = Intake.class.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  private static byte[][] folder(String name, String end) throws Exception {
    List<byte[]> files = new ArrayList<>();
    try (Stream<Path> all = Files.list(Path.of(Intake.class.getResource(name).toURI()))) {
      for (Path file : all.filter(f -> f.toString().endsWith(end)).sorted().toList()) {
        files.add(Files.readAllBytes(file));
      }
    }
    return files.toArray(byte[][]::new);
  }

  private static byte[] gzipped(byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(bytes);
    }
    return out.toByteArray();
  }

  private static byte[] zipped(String entry, byte[] bytes) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var zip = new java.util.zip.ZipOutputStream(out)) {
      zip.putNextEntry(new java.util.zip.ZipEntry(entry));
      zip.write(bytes);
      zip.closeEntry();
    }
    return out.toByteArray();
  }

  @ParameterizedTest
  @MethodSource("formats")
  void aFewAreReadOrRefused(String format) throws Exception {
    run(format, 100);
  }

  /** {@code -Dassay.fuzz=N} cases a format. */
  @ParameterizedTest
  @MethodSource("formats")
  @Tag("exhaustive")
  void manyAreReadOrRefused(String format) throws Exception {
    run(format, Integer.getInteger("assay.fuzz", 20_000));
  }

  private static void run(String name, int cases) throws Exception {
    long seed = Long.getLong("assay.seed", new Random().nextLong());
    Format format = all().get(name);
    Random random = new Random(seed);
    int read = 0;
    long slowest = 0;
    heap().forEach(MemoryPoolMXBean::resetPeakUsage);
    for (int i = 0; i < cases; i++) {
      byte[] bytes = format.damaged(random);
      long start = System.nanoTime();
      try {
        String code = assertTimeoutPreemptively(LONGEST, () -> refusal(bytes, format.file()));
        assertThat(code).startsWith("ASSAY-INTAKE-");
        read += code.equals(READ) ? 1 : 0;
      } catch (Throwable e) {
        throw new AssertionError("seed " + seed + ", " + name + " " + i, e);
      }
      slowest = Math.max(slowest, System.nanoTime() - start);
    }
    System.out.printf(
        Locale.ROOT,
        "FuzzTest: %s, %d cases, %d read, slowest %d ms, heap at most %d MiB, seed %d%n",
        name,
        cases,
        read,
        slowest / 1_000_000,
        heap().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum() >> 20,
        seed);
  }

  /** What the collector had not yet cleared counts, too. */
  private static Stream<MemoryPoolMXBean> heap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }

  /** The code of why it is refused. */
  private static String refusal(byte[] bytes, String file) throws Exception {
    try {
      readAll(bytes, file);
      return READ;
    } catch (IntakeException e) {
      return e.notice().code();
    }
  }

  /** As the program takes a file in. */
  private static void readAll(byte[] bytes, String file) throws Exception {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, Archives.HEAD));
    Archive archive = Archives.of(head, file);
    if (UrlList.is(new String(head, StandardCharsets.UTF_8))) {
      UrlList.read(new ByteArrayInputStream(bytes));
    } else if (archive != null) {
      archive.read(new ByteArrayInputStream(bytes), file, new Reading());
    } else {
      read(bytes, file);
    }
  }

  private static void read(byte[] bytes, String origin) throws IntakeException {
    Report report = INTAKE.read(bytes, origin, ANY).report();
    for (ArchivedReport entry : LiveBlogs.entries(bytes, report)) {
      try {
        INTAKE.read(entry.bytes(), entry.origin(), ANY);
      } catch (IntakeException e) {
        assertThat(e.notice().code()).startsWith("ASSAY-INTAKE-");
      }
    }
  }

  private static final class Reading implements Archive.Sink {
    @Override
    public boolean report(ArchivedReport report) {
      try {
        read(report.bytes(), report.origin());
      } catch (IntakeException e) {
        assertThat(e.notice().code()).startsWith("ASSAY-INTAKE-");
      }
      return true;
    }

    @Override
    public void passedOver(Notice notice) {
      assertThat(notice.code()).isEqualTo("ASSAY-INTAKE-RECORD");
    }
  }
}
