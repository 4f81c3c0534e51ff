package dev.assay.intake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows lines that say who wrote a report, and when, by {@code header-lines.tsv}. */
final class HeaderLines {
  private static final int LONGEST = 240;

  enum Field {
    BYLINE,
    OUTLET,
    TITLE,
    DATE,
    DATELINE
  }

  /**
   * A line's field.
   *
   * @param value the value, as in the line
   * @param date what the value says, for a date; what follows a byline, where that is one
   */
  record Found(Field field, String value, @Nullable FoundDate date) {}

  private record Entry(Field field, Pattern pattern) {}

  private final Dates dates;
  private final List<Entry> entries =
      Tables.rows("header-lines.tsv", 3).stream()
          .map(
              row ->
                  new Entry(
                      Field.valueOf(row[1].toUpperCase(Locale.ROOT)), Pattern.compile(row[2])))
          .toList();

  HeaderLines(Dates dates) {
    this.dates = dates;
  }

  /** What a line says; null where it may be text. */
  @Nullable Found find(String line) {
    if (line.length() > LONGEST) {
      return null;
    }
    for (Entry entry : entries) {
      Matcher m = entry.pattern().matcher(line);
      if (m.matches()) {
        String value = m.group("value");
        boolean dated = entry.field() == Field.DATE || entry.field() == Field.DATELINE;
        boolean rest = entry.pattern().pattern().contains("(?<rest>");
        String told = dated ? value : rest ? m.group("rest") : null;
        FoundDate date = told == null ? null : dates.read(told);
        if (!dated || date != null) {
          return new Found(entry.field(), value, date);
        }
      }
    }
    return null;
  }
}
