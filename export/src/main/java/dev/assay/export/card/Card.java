package dev.assay.export.card;

import dev.assay.report.Dropped;
import dev.assay.report.PublicationTime;
import dev.assay.report.Report;
import dev.assay.statement.Proposition;
import dev.assay.statement.Reading;
import dev.assay.statement.Statement;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A reading for people: a header for the report, a block a statement, and what was not read.
 * Nothing of the report can move the cursor or colour the screen. Immutable, safe to share between
 * threads.
 */
public final class Card {
  /** Fewest columns that a card is set in. */
  public static final int MIN_WIDTH = 40;

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

  private final Words words = new Words();
  private final int width;
  private final boolean colour;
  private final boolean explain;

  /**
   * @param width columns, at least {@link #MIN_WIDTH}; less is taken for that
   * @param colour whether to set words off by ANSI codes
   * @param explain whether to tell the rule and the words behind each part
   */
  public Card(int width, boolean colour, boolean explain) {
    this.width = Math.max(width, MIN_WIDTH);
    this.colour = colour;
    this.explain = explain;
  }

  /** The card of a reading; every line ends in a line feed. */
  public String render(Reading reading) {
    Page page = new Page(width, colour);
    Report report = reading.document().report();
    header(page, reading);
    Map<String, Integer> numbers = new HashMap<>();
    for (Statement s : reading.statements()) {
      numbers.put(s.id(), numbers.size() + 1);
    }
    StatementBlock block = new StatementBlock(page, words, report.text(), numbers, explain);
    for (Statement s : reading.statements()) {
      page.blank();
      block.print(s);
    }
    if (reading.statements().isEmpty()) {
      page.blank();
      plain(page, new Paragraph().add("No statement that the codebook knows."));
    }
    dropped(page, report);
    return page.text();
  }

  private static String date(PublicationTime published) {
    String day = DAY.format(published.date());
    return published.contradicted() == null
        ? day
        : day + " (also dated " + DAY.format(published.contradicted()) + ")";
  }

  private static void header(Page page, Reading reading) {
    Report report = reading.document().report();
    String title = report.title();
    plain(page, new Paragraph().add(title == null ? "(no headline)" : title, Style.TITLE));
    List<String> facts = new ArrayList<>();
    facts.add(report.outlet().name().equals("unknown") ? "outlet unknown" : report.outlet().name());
    facts.add(report.published() == null ? "date unknown" : date(report.published()));
    facts.add(
        report.language().equals("und")
            ? "language unknown"
            : Locale.forLanguageTag(report.language()).getDisplayLanguage(Locale.ENGLISH));
    plain(page, new Paragraph().add(String.join(" · ", facts)));
    plain(page, new Paragraph().add(counts(reading), Style.DIM));
    page.rule();
  }

  private static String counts(Reading reading) {
    List<String> kinds = new ArrayList<>();
    count(reading, Proposition.Event.class, "event", kinds);
    count(reading, Proposition.State.class, "state", kinds);
    count(reading, Proposition.Assessment.class, "assessment", kinds);
    String statements = number(reading.statements().size(), "statement");
    return number(reading.document().sentences().size(), "sentence")
        + ", "
        + statements
        + (kinds.isEmpty() ? "" : ": " + String.join(", ", kinds));
  }

  private static void count(
      Reading reading, Class<? extends Proposition> kind, String name, List<String> counts) {
    int n =
        (int) reading.statements().stream().filter(s -> kind.isInstance(s.proposition())).count();
    if (n > 0) {
      counts.add(number(n, name));
    }
  }

  private static String number(int n, String of) {
    return Figures.number(n) + " " + of + (n == 1 ? "" : "s");
  }

  private static void dropped(Page page, Report report) {
    if (report.dropped().isEmpty()) {
      return;
    }
    page.blank();
    plain(page, new Paragraph().add("Not read", Style.TITLE));
    for (Dropped dropped : report.dropped()) {
      Paragraph line = new Paragraph().add("“" + dropped.text().strip() + "”");
      page.paragraph(new Run("    ", Style.PLAIN), 4, line.add(" " + dropped.why(), Style.DIM));
    }
  }

  private static void plain(Page page, Paragraph paragraph) {
    page.paragraph(new Run("", Style.PLAIN), 0, paragraph);
  }
}
