package dev.assay.actor;

import java.time.LocalDate;
import java.time.YearMonth;

/** Days of the tables: "2017", "2017-09" and "2017-09-14", from their first to their last day. */
final class Dates {
  private Dates() {}

  static LocalDate first(String text) {
    return switch (text.length()) {
      case 0 -> LocalDate.MIN;
      case 7 -> LocalDate.of(number(text, 0, 4), number(text, 5, 7), 1);
      case 10 -> day(text);
      default -> LocalDate.of(Integer.parseInt(text), 1, 1);
    };
  }

  static LocalDate last(String text) {
    return switch (text.length()) {
      case 0 -> LocalDate.MAX;
      case 7 -> YearMonth.of(number(text, 0, 4), number(text, 5, 7)).atEndOfMonth();
      case 10 -> day(text);
      default -> LocalDate.of(Integer.parseInt(text), 12, 31);
    };
  }

  /** By hand: a formatter is slow before it is warm, and a table has thousands of days. */
  private static LocalDate day(String text) {
    return LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
  }

  private static int number(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }
}
