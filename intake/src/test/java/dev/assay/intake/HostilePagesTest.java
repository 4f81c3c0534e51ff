package dev.assay.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.assay.intake.archive.ArchivedReport;
import dev.assay.intake.archive.LiveBlogs;
import dev.assay.report.Report;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Pages made to take long: each is read, or refused with a code, in a time that grows with its size
 * and no faster.
 */
class HostilePagesTest {
  private static final int LARGEST = Intake.MAX_BYTES - 1024;
  private static final Duration HANGS = Duration.ofMinutes(3);
  private static final int READINGS = 3;
  private static final Intake INTAKE = new Intake();
  private static final String SENTENCE = "The army shelled the northern gate on Tuesday night. ";

  /** What is repeated until the page is full. */
  private enum Shape {
    LEVELS(i -> "<div>a"),
    NAMED_LEVELS(i -> "<div class=\"related-links sidebar\">" + SENTENCE),
    LEVELS_OF_PROSE(i -> "<div>" + SENTENCE + SENTENCE + SENTENCE),
    LEVELS_OF_LINKS(i -> "<div><a href=x>" + SENTENCE),
    HALF_CLOSED_LEVELS(i -> i % 400 < 200 ? "<div><b>x" : "</div>y"),
    PARAGRAPHS(i -> "<p>a"),
    PARAGRAPHS_OF_PROSE(i -> "<p>" + SENTENCE + SENTENCE + SENTENCE + "</p>"),
    SHORT_SENTENCES(i -> "<p>It fell.</p>"),
    LINKS(i -> "<a href=x>b</a> "),
    LINKED_HEADINGS(i -> "<h2><a href=x>Deal</a></h2><p>" + SENTENCE + "</p>"),
    HEADINGS_IN_LEVELS(i -> "<div><h2>c</h2>"),
    HEADLINES(i -> "<h1>Gate shelled again</h1>"),
    FORMATTING(i -> "<b><i><u>d"),
    UNCLOSED_LINKS(i -> "<a href=x><p>"),
    UNCLOSED_TABLES(i -> "<table><tr><td>"),
    ROWS(i -> "<table><tr><td>e<td>f</table>"),
    LISTS(i -> "<ul><li>g"),
    BREAKS(i -> "h<br>"),
    EMPTY_LINES(i -> "<br> "),
    SPACES(i -> i == 0 ? "<p>" : "          "),
    NEW_LINES(i -> "\n \n"),
    ATTRIBUTES(i -> i == 0 ? "<div" : " k" + i + "=v"),
    ATTRIBUTES_OF_MANY(i -> "<p a=b c=d e=f g=h>i"),
    CLASSES(i -> i == 0 ? "<div class=\"" : "related-x "),
    CLASSES_OF_MANY(i -> "<div class=\"share-bar k" + i + "\">j</div>"),
    ONE_WORD(i -> "word"),
    ONE_LINE(i -> SENTENCE),
    TIMES(i -> "<time datetime=\"2031-03-08T10:00\">k</time>"),
    LIVE_TIMES(
        i ->
            (i == 0 ? "<title>Live blog: the gate</title>" : "")
                + "<div><time datetime=\"2031-03-08T10:00\">10:00</time>"
                + SENTENCE
                + "</div>"),
    LIVE_LEVELS(
        i ->
            (i == 0 ? "<title>Live blog: the gate</title>" : "")
                + "<div><time datetime=\"2031-03-08T10:00\">10:00</time>"
                + SENTENCE),
    LIVE_HOURS(
        i ->
            (i == 0 ? "<title>Live blog: the gate</title>" : "")
                + "<h2>10:00</h2><p>"
                + SENTENCE
                + "</p>"),
    DATES_SHOWN(i -> "<span class=date>8 March 2031</span>"),
    DATES_IN_LEVELS(i -> "<div class=date>8 March 2031"),
    JSON(i -> i == 0 ? "<script type=\"application/ld+json\">" : "[{\"a\":"),
    JSON_BLOCKS(i -> "<script type=\"application/ld+json\">{\"a\":[{\"b\":1}]}</script>"),
    ENTITIES(i -> "&amp;&#x41;&bogus"),
    COMMENTS(i -> "<!-- l -->m"),
    UNENDED_COMMENTS(i -> "<!-- "),
    MARKS(i -> "<"),
    TEMPLATES(i -> "<template><p>n"),
    SELECTS(i -> "<select><option>o"),
    VECTORS(i -> "<svg><math><p>q"),
    FORMS(i -> "<form><input><button>r"),
    BYLINES(i -> "<p>By Ann Lee, 8 March 2031</p>");

    private final IntFunction<String> part;

    Shape(IntFunction<String> part) {
      this.part = part;
    }

    byte[] page(int size) {
      StringBuilder page = new StringBuilder("<!doctype html><html><body><h1>Gate shelled</h1>");
      for (int i = 0; page.length() < size; i++) {
        page.append(part.apply(i));
      }
      page.setLength(size);
      return page.toString().getBytes(StandardCharsets.UTF_8);
    }
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  void aTwentiethIsReadInASecondOrTwo(Shape shape) {
    read(shape, LARGEST / 20, Duration.ofSeconds(2));
  }

  @ParameterizedTest
  @EnumSource(Shape.class)
  @Tag("exhaustive")
  void theLargestIsReadInTenSeconds(Shape shape) {
    read(shape, LARGEST, Duration.ofSeconds(10));
  }

  @Test
  void whatIsBeyondTheMostElementsIsToldAndNotRead() throws IntakeException {
    Report report =
        INTAKE.read(Shape.PARAGRAPHS.page(1_200_000), "page.html", IntakeOptions.NONE).report();
    assertThat(report.blocks()).hasSizeBetween(200_000, 250_000);
    assertThat(report.dropped())
        .anyMatch(
            d -> d.why().equals("more elements than are read") && d.text().endsWith("elements"));
  }

  /**
   * The time is the processor's, for a machine may be busy, and the shortest of at most three: a
   * first reading of a shape runs in code that the JVM has yet to compile. The clock only ends what
   * hangs.
   */
  private static void read(Shape shape, int size, Duration longest) {
    byte[] page = shape.page(size);
    List<Long> millis = new ArrayList<>();
    String told =
        assertTimeoutPreemptively(
            HANGS,
            () -> {
              String what;
              do {
                long start = cpu();
                what = read(page);
                millis.add((cpu() - start) / 1_000_000);
              } while (Collections.min(millis) >= longest.toMillis() && millis.size() < READINGS);
              return what;
            });
    System.out.printf(
        Locale.ROOT, "HostilePagesTest: %s, %d bytes, %s ms, %s%n", shape, size, millis, told);
    assertThat(Collections.min(millis)).as("ms for " + shape).isLessThan(longest.toMillis());
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static String read(byte[] page) throws IntakeException {
    try {
      Report report = INTAKE.read(page, "page.html", IntakeOptions.NONE.withAnyLanguage()).report();
      int entries = 0;
      for (ArchivedReport entry : LiveBlogs.entries(page, report)) {
        entries += entry.bytes().length > 0 ? 1 : 0;
      }
      return report.blocks().size() + " paragraphs, " + entries + " entries";
    } catch (IntakeException e) {
      assertThat(e.notice().code()).startsWith("ASSAY-INTAKE-");
      return e.notice().code();
    }
  }
}
