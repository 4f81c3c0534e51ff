package dev.assay.intake;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows lines that belong to the page and not to the report, by {@code furniture.tsv}. */
final class Furniture {
  /** How many lines count as a text's first and as its last. */
  static final int EDGE = 10;

  /** Longer lines are text. */
  private static final int LONGEST = 400;

  private enum Where {
    ANY,
    HEAD,
    TAIL,
    EDGE,
    END
  }

  private record Entry(Pattern pattern, Where where, String why) {}

  private final List<Entry> entries =
      Tables.rows("furniture.tsv", 4).stream()
          .map(
              row ->
                  new Entry(
                      Pattern.compile(row[1], Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
                      Where.valueOf(row[2].toUpperCase(Locale.ROOT)),
                      row[3]))
          .toList();

  /**
   * Why a line is not read, null where it may be text.
   *
   * @param index of the line among those of the text that are not blank
   * @param count of those lines
   */
  @Nullable String why(String line, int index, int count) {
    if (line.length() > LONGEST) {
      return null;
    }
    boolean head = index < EDGE;
    boolean tail = index >= count - EDGE;
    for (Entry entry : entries) {
      boolean mayStand =
          switch (entry.where()) {
            case ANY -> true;
            case HEAD -> head;
            case TAIL -> tail;
            case EDGE -> head || tail;
            case END -> false;
          };
      if (mayStand && entry.pattern().matcher(line).matches()) {
        return entry.why();
      }
    }
    return null;
  }

  /**
   * Why neither a line nor any after it is read, null where the report goes on: behind the credit
   * of its desk stand the page's own words and what readers write.
   *
   * @param index of the line among those of the text that are not blank
   * @param count of those lines
   */
  @Nullable String ends(String line, int index, int count) {
    return entries.stream()
        .filter(e -> e.where() == Where.END && index * 2 >= count)
        .filter(e -> e.pattern().matcher(line).lookingAt())
        .map(Entry::why)
        .findFirst()
        .orElse(null);
  }
}
