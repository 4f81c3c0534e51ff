package dev.assay.export.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cells as text. */
final class Cells {
  /** What parts several values of one cell. */
  static final String BETWEEN = "; ";

  /** A program for tables runs a cell that begins so; the last four are their full-width forms. */
  private static final String RUN = "=+-@\t\r\n＝＋－＠";

  private static final double EXACT = 1L << 53;

  private Cells() {}

  /** A cell as text; empty where it is. */
  static String text(@Nullable Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof Double number) {
      return number(number);
    }
    return value instanceof List<?> list
        ? String.join(BETWEEN, list.stream().map(String::valueOf).toList())
        : value.toString();
  }

  /** A number, without a fraction where it has none. */
  static String number(double value) {
    return value == Math.rint(value) && Math.abs(value) < EXACT
        ? Long.toString((long) value)
        : Double.toString(value);
  }

  /** Whether a program for tables would run these words instead of showing them. */
  static boolean isRun(String words) {
    return !words.isEmpty() && RUN.indexOf(words.charAt(0)) >= 0;
  }

  /** The same words, made harmless by an apostrophe where a program for tables would run them. */
  static String harmless(String words) {
    return isRun(words) ? "'" + words : words;
  }
}
