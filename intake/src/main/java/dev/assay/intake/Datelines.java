package dev.assay.intake;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows what wire reports begin with, by {@code datelines.tsv}: DAMASCUS, Sept 12 (Agency) -. */
final class Datelines {
  private static final int LONGEST = 240;

  /**
   * A dateline.
   *
   * @param length how much of the text it is, the space after it included
   */
  record Found(int length, @Nullable FoundDate date, @Nullable String agency) {}

  private record Entry(Pattern pattern, boolean dated, boolean agency) {}

  private final Dates dates;
  private final List<Entry> entries =
      Tables.rows("datelines.tsv", 2).stream().map(row -> entry(row[1])).toList();

  Datelines(Dates dates) {
    this.dates = dates;
  }

  /** The dateline a paragraph begins with, null where it begins with its first sentence. */
  @Nullable Found find(String paragraph) {
    String head = spaced(paragraph.substring(0, Math.min(LONGEST, paragraph.length())));
    for (Entry entry : entries) {
      Matcher m = entry.pattern().matcher(head);
      if (m.lookingAt() && m.end() < paragraph.length()) {
        String written = entry.dated() ? m.group("date") : null;
        FoundDate date = written == null ? null : dates.read(written);
        if (written == null || date != null) {
          return new Found(m.end(), date, entry.agency() ? m.group("agency") : null);
        }
      }
    }
    return null;
  }

  private static Entry entry(String pattern) {
    Map<String, Boolean> has =
        Map.of("date", pattern.contains("(?<date>"), "agency", pattern.contains("(?<agency>"));
    return new Entry(
        Pattern.compile(pattern),
        has.getOrDefault("date", false),
        has.getOrDefault("agency", false));
  }

  /** The same text with every space a plain one; its length stays. */
  private static String spaced(String text) {
    StringBuilder out = new StringBuilder(text);
    for (int i = 0; i < out.length(); i++) {
      char c = out.charAt(i);
      if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
        out.setCharAt(i, ' ');
      }
    }
    return out.toString();
  }
}
