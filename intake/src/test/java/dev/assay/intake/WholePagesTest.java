package dev.assay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.intake.archive.LiveBlogs;
import dev.assay.report.PublicationTime;
import dev.assay.report.Report;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * All that a person reads off pages in the manner of twenty kinds of sites, {@code
 * whole-pages.txt}.
 */
class WholePagesTest {
  private static final Intake INTAKE = new Intake();

  private record WholePage(String kind, Map<String, List<String>> told, byte[] bytes) {
    @Override
    public String toString() {
      return kind;
    }
  }

  static List<WholePage> pages() throws IOException {
    try (InputStream in = WholePagesTest.class.getResourceAsStream("whole-pages.txt")) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(all.split("(?m)^=== ")).skip(1).map(WholePagesTest::page).toList();
    }
  }

  private static WholePage page(String part) {
    int end = part.indexOf("\n---\n");
    List<String> head = part.substring(0, end).lines().toList();
    Map<String, List<String>> told = new LinkedHashMap<>();
    for (String line : head.subList(1, head.size())) {
      String[] field = line.split(": ", 2);
      told.computeIfAbsent(field[0], f -> new ArrayList<>()).add(field[1]);
    }
    return new WholePage(
        head.get(0), told, part.substring(end + 5).getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void isReadAsAPersonReadsIt(WholePage page) throws IntakeException {
    Report report = INTAKE.read(page.bytes(), "page.html", IntakeOptions.NONE).report();
    PublicationTime published = report.published();
    Map<String, List<String>> read = new LinkedHashMap<>();
    tell(read, "title", report.title());
    tell(read, "date", published == null ? null : published.date().toString());
    tell(read, "updated", report.updated() == null ? null : report.updated().toString());
    tell(read, "byline", report.byline());
    int entries = LiveBlogs.entries(page.bytes(), report).size();
    if (entries > 0) {
      tell(read, "entries", Integer.toString(entries));
    } else {
      report.blocks().stream()
          .map(b -> Line.normal(report.text().substring(b.start(), b.end())))
          .filter(words -> !words.equals(Line.normal(String.valueOf(report.title()))))
          .forEach(words -> tell(read, "body", words));
    }
    List<String> told = lines(page.told());
    List<String> missed =
        told.stream().filter(l -> l.startsWith("~")).map(l -> l.substring(1)).toList();
    assertThat(lines(read))
        .isEqualTo(told.stream().filter(l -> !l.startsWith("~")).toList())
        .noneMatch(missed::contains);
  }

  private static void tell(Map<String, List<String>> read, String field, String value) {
    if (value != null) {
      read.computeIfAbsent(field, f -> new ArrayList<>()).add(value);
    }
  }

  /** Spaces and quotation marks of one kind, as lines are compared everywhere. */
  private static List<String> lines(Map<String, List<String>> fields) {
    List<String> lines = new ArrayList<>();
    fields.forEach(
        (field, values) -> values.forEach(v -> lines.add(field + ": " + Line.normal(v))));
    return lines;
  }
}
