package dev.assay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.assay.report.Block;
import dev.assay.report.Report;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

class IntakeTest {
  private static final Intake INTAKE = new Intake();
  private static final String SENTENCE =
      "The mayor of Maro – Mr. Odo – said: “It’s not over, and we have no food left in the café.”";

  @TempDir Path folder;

  /** Each report beside its expectations, a YAML file of the same name. */
  @TestFactory
  Stream<DynamicTest> reports() throws IOException, URISyntaxException {
    Path reports = Path.of(IntakeTest.class.getResource("reports").toURI());
    List<Path> files;
    try (Stream<Path> all = Files.list(reports)) {
      files = all.filter(f -> !f.toString().endsWith(".yaml")).sorted().toList();
    }
    return files.stream()
        .map(f -> DynamicTest.dynamicTest(f.getFileName().toString(), () -> reads(f)));
  }

  @SuppressWarnings("unchecked")
  private static void reads(Path file) throws Exception {
    String name = file.getFileName().toString().replaceFirst("\\.\\w+$", ".yaml");
    Map<String, Object> expected = yaml("reports/" + name);
    var given = (Map<String, String>) expected.getOrDefault("options", Map.of());
    IntakeOptions options = IntakeOptions.NONE;
    if (given.containsKey("published")) {
      options = options.withPublished(LocalDate.parse(given.get("published")));
    }
    if (given.containsKey("outlet")) {
      options = options.withOutlet(given.get("outlet"));
    }

    Intaken intaken = INTAKE.read(file, options);

    Report report = intaken.report();
    assertSound(report);
    assertThat(report.blocks().stream().map(b -> b.kind() + " " + words(report, b)).toList())
        .isEqualTo(expected.get("blocks"));
    assertThat(report.dropped().stream().map(d -> d.text() + " = " + d.why()).toList())
        .isEqualTo(expected.get("dropped"));
    assertThat(report.title()).isEqualTo(expected.get("title"));
    assertThat(report.outlet().name()).isEqualTo(expected.getOrDefault("outlet", "unknown"));
    assertThat(report.byline()).isEqualTo(expected.get("byline"));
    if (expected.containsKey("published")) {
      assertThat(report.published()).hasToString((String) expected.get("published"));
      assertThat(report.published().basis()).hasToString((String) expected.get("basis"));
      assertThat(String.valueOf(report.published().contradicted()))
          .isEqualTo(String.valueOf(expected.get("contradicted")));
    } else {
      assertThat(report.published()).isNull();
    }
    assertThat(String.valueOf(report.updated())).isEqualTo(String.valueOf(expected.get("updated")));
    assertThat(report.origin()).isEqualTo(expected.getOrDefault("origin", file.toString()));
    assertThat(report.language()).isEqualTo("en");
    assertThat(intaken.notices().stream().map(Notice::code).toList())
        .isEqualTo(expected.get("notices"));
  }

  /** Title and date of pages, each with a trap of its own. */
  @TestFactory
  Stream<DynamicTest> pages() {
    List<Map<String, String>> cases = yaml("pages.yaml");
    return cases.stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.get("name"),
                    () -> {
                      String page =
                          "<!DOCTYPE html><html><head>"
                              + c.getOrDefault("head", "")
                              + "</head><body>"
                              + c.getOrDefault("body", "")
                              + "<article><p>Fighters at the northern gate turned back the convoy"
                              + " of eleven lorries, its drivers said, and kept the flour.</p>"
                              + "</article></body></html>";
                      byte[] bytes = page.getBytes(StandardCharsets.UTF_8);
                      Report report = INTAKE.read(bytes, "page", IntakeOptions.NONE).report();
                      assertThat(report.title()).isEqualTo(c.get("title"));
                      assertThat(String.valueOf(report.published())).isEqualTo(c.get("published"));
                      assertThat(String.valueOf(report.updated()))
                          .isEqualTo(c.getOrDefault("updated", "null"));
                    }));
  }

  @TestFactory
  Stream<DynamicTest> refuses() {
    List<Map<String, String>> cases = yaml("problems.yaml");
    return cases.stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.get("name"),
                    () -> {
                      byte[] bytes =
                          c.containsKey("hex")
                              ? HexFormat.of().parseHex(c.get("hex"))
                              : c.get("text")
                                  .getBytes(Charset.forName(c.getOrDefault("charset", "UTF-8")));
                      assertThatThrownBy(() -> INTAKE.read(bytes, "input", IntakeOptions.NONE))
                          .isInstanceOf(IntakeException.class)
                          .hasMessageStartingWith(c.get("code") + ": input: ")
                          .hasMessageContaining(c.getOrDefault("says", ""));
                    }));
  }

  @SuppressWarnings("unchecked")
  @TestFactory
  Stream<DynamicTest> encodings() {
    List<Map<String, Object>> cases = yaml("encodings.yaml");
    return cases.stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.toString(),
                    () -> {
                      var bytes = new ByteArrayOutputStream();
                      bytes.write(HexFormat.of().parseHex((String) c.getOrDefault("mark", "")));
                      bytes.write(SENTENCE.getBytes(Charset.forName((String) c.get("charset"))));
                      Intaken intaken =
                          INTAKE.read(bytes.toByteArray(), "input", IntakeOptions.NONE);
                      assertThat(intaken.report().text()).isEqualTo(SENTENCE);
                      assertThat(intaken.notices().stream().map(Notice::code).toList())
                          .isEqualTo(c.get("notices"));
                    }));
  }

  @Test
  void a_page_names_its_encoding() throws IntakeException {
    String html = "<html><head><meta charset=iso-8859-1></head><body><p>" + SENTENCE + "</p>";
    Intaken intaken =
        INTAKE.read(html.getBytes(Charset.forName("windows-1252")), "input", IntakeOptions.NONE);
    assertThat(intaken.report().text()).isEqualTo(SENTENCE);
  }

  @Test
  void a_byte_that_is_not_utf8_is_told() throws Exception {
    var bytes = new ByteArrayOutputStream();
    bytes.write(SENTENCE.getBytes(StandardCharsets.UTF_8));
    bytes.write('\n');
    bytes.write(0xE9);
    bytes.write(" and no more of it was found.".getBytes(StandardCharsets.UTF_8));

    Intaken intaken = INTAKE.read(bytes.toByteArray(), "input", IntakeOptions.NONE);

    assertThat(intaken.report().text()).contains("\n\uFFFD and no more");
    assertThat(intaken.notices().get(0))
        .hasToString(
            "ASSAY-INTAKE-UTF8: input, line 2: 1 place is not UTF-8; read as UTF-8 with U+FFFD there");
  }

  @Test
  void files_that_are_none_are_refused() throws IOException {
    assertThatThrownBy(() -> INTAKE.read(folder.resolve("none.txt"), IntakeOptions.NONE))
        .hasMessageStartingWith("ASSAY-INTAKE-MISSING: ")
        .hasMessageContaining("none.txt");
    assertThatThrownBy(() -> INTAKE.read(folder, IntakeOptions.NONE))
        .hasMessageStartingWith("ASSAY-INTAKE-DIRECTORY: ");
    Path large = folder.resolve("large.txt");
    Files.write(large, (SENTENCE + "\n").repeat(550_000).getBytes(StandardCharsets.UTF_8));
    assertThat(Files.size(large)).isGreaterThan(50_000_000);
    assertThatThrownBy(() -> INTAKE.read(large, IntakeOptions.NONE))
        .hasMessageStartingWith("ASSAY-INTAKE-TOO-LARGE: ")
        .hasMessageContaining("10 MiB");
  }

  @Test
  void another_language_is_taken_in_where_that_is_asked_for() throws IntakeException {
    String text = "Der Rat der Stadt ist nicht in der Lage, die Brücke zu halten, und das ist neu.";
    Intaken intaken =
        INTAKE.read(
            text.getBytes(StandardCharsets.UTF_8), "input", IntakeOptions.NONE.withAnyLanguage());
    assertThat(intaken.report().language()).isEqualTo("de");
    assertThat(intaken.notices())
        .first()
        .extracting(Notice::code)
        .isEqualTo("ASSAY-INTAKE-LANGUAGE");
  }

  @Test
  void a_deep_page_is_read() throws IntakeException {
    String html = "<html><body>" + "<div><b>".repeat(5_000) + "<p>" + SENTENCE;
    Report report =
        INTAKE.read(html.getBytes(StandardCharsets.UTF_8), "input", IntakeOptions.NONE).report();
    assertThat(report.text()).isEqualTo(SENTENCE);
  }

  @Test
  void a_large_text_is_read() throws IntakeException {
    String text = (SENTENCE + "\n\n").repeat(4_000_000 / SENTENCE.length());
    Report report =
        INTAKE.read(text.getBytes(StandardCharsets.UTF_8), "input", IntakeOptions.NONE).report();
    assertSound(report);
    assertThat(report.blocks()).hasSizeGreaterThan(40_000);
  }

  @Test
  void the_same_bytes_are_the_same_report() throws IntakeException {
    byte[] bytes = SENTENCE.getBytes(StandardCharsets.UTF_8);
    Intaken once = INTAKE.read(bytes, "input", IntakeOptions.NONE);
    assertThat(new Intake().read(bytes, "input", IntakeOptions.NONE)).isEqualTo(once);
    assertThat(once.report().id()).isEqualTo(once.report().sha256().substring(0, 16)).hasSize(16);
  }

  @Test
  void any_bytes_are_read_or_refused() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String[] bits = {
      "The army said it was so. ",
      "\n",
      "\n\n",
      "\r\n",
      "By Mara Odo",
      "MARO, May 3 (News) - ",
      "<p>",
      "</div>",
      "<html>",
      "Title: ",
      "Date: May 3, 2017",
      "Read more…",
      "\u00a0",
      "é",
      "\0",
      "\ud83d\udea2",
      "Share on Facebook",
      "- one",
      "a",
      " of the and ",
      "<!--",
      "©"
    };
    for (int i = 0; i < 3_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int j = random.nextInt(25); j >= 0; j--) {
        text.append(bits[random.nextInt(bits.length)]);
      }
      byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
      if (random.nextInt(4) == 0) {
        bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
      }
      try {
        assertSound(INTAKE.read(bytes, "input", IntakeOptions.NONE).report());
      } catch (IntakeException e) {
        assertThat(e.notice().code()).startsWith("ASSAY-INTAKE-");
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ", input " + i + ": " + text, e);
      }
    }
  }

  @Test
  void the_sample_dispatch() throws IntakeException {
    Path file =
        Path.of(System.getProperty("assay.shared", "../shared"), "reports", "deir-ez-zor.txt");
    assumeTrue(Files.exists(file), "not checked: no sample dispatch at " + file);

    Report report = INTAKE.read(file, IntakeOptions.NONE).report();

    assertSound(report);
    assertThat(report.blocks().get(0).kind()).isEqualTo(Block.Kind.HEADLINE);
    assertThat(report.blocks().stream().filter(b -> b.kind() == Block.Kind.PARAGRAPH).count())
        .isBetween(8L, 9L);
    assertThat(report.dropped()).hasSize(1);
    assertThat(report.dropped().get(0).text()).startsWith("Print Friendly");
  }

  /** Nothing is lost: all but space is in a block or dropped, and none of it twice. */
  private static void assertSound(Report report) {
    int[] times = new int[report.text().length()];
    report.blocks().forEach(b -> count(times, b.start(), b.end()));
    report.dropped().forEach(d -> count(times, d.start(), d.end()));
    for (int i = 0; i < times.length; i++) {
      char c = report.text().charAt(i);
      if (times[i] != 1 && (times[i] > 1 || !Line.isBlank(c))) {
        throw new AssertionError("\"" + c + "\" at " + i + " stands in " + times[i] + " stretches");
      }
    }
    report.dropped().stream()
        .filter(d -> d.start() < d.end()) // what a page dropped is not in the text
        .forEach(d -> assertThat(d.text()).isEqualTo(report.text().substring(d.start(), d.end())));
  }

  private static void count(int[] times, int start, int end) {
    for (int i = start; i < end; i++) {
      times[i]++;
    }
  }

  private static String words(Report report, Block block) {
    return Line.normal(report.text().substring(block.start(), block.end()))
            .equals(report.text().substring(block.start(), block.end()))
        ? report.text().substring(block.start(), block.end())
        : report.text().substring(block.start(), block.end()).replaceAll("[\\s\\p{Z}]+", " ");
  }

  /** YAML in which every plain value is a string, dates too. */
  static <T> T yaml(String file) {
    var loader = new LoaderOptions();
    var dumper = new DumperOptions();
    var strings =
        new Resolver() {
          @Override
          protected void addImplicitResolvers() {
            addImplicitResolver(Tag.MERGE, MERGE, "<");
          }
        };
    try (InputStream in = IntakeTest.class.getResourceAsStream(file)) {
      return new Yaml(new SafeConstructor(loader), new Representer(dumper), dumper, loader, strings)
          .load(in);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
