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
    UPDATE,
    DATELINE
  }

  /**
   * A line's field.
   *
   * @param value the value, as in the line
   * @param date what the value says, for a date; what follows a byline, where that is one
   * @param update when it was changed, where a line tells both
   */
  record Found(Field field, String value, @Nullable FoundDate date, @Nullable FoundDate update) {}

  private record Entry(Field field, Pattern pattern) {
    boolean dated() {
      return field == Field.DATE || field == Field.UPDATE || field == Field.DATELINE;
    }

    @Nullable String group(String name, Matcher m) {
      return pattern.pattern().contains("(?<" + name + ">") ? m.group(name) : null;
    }
  }

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
        FoundDate date = read(entry.dated() ? value : entry.group("rest", m));
        if (!entry.dated() || date != null) {
          return new Found(entry.field(), value, date, read(entry.group("update", m)));
        }
      }
    }
    return null;
  }

  private @Nullable FoundDate read(@Nullable String text) {
    return text == null ? null : dates.read(text);
  }
}
