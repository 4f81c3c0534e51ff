package dev.assay.actor;

import java.time.LocalDate;
import java.time.YearMonth;

/** Days of the tables: "2017", "2017-09" and "2017-09-14", from their first to their last day. */
final class Dates {
  private Dates() {}

  static LocalDate first(String text) {
    return switch (text.length()) {
      case 0 -> LocalDate.MIN;
      case 7 -> YearMonth.parse(text).atDay(1);
      case 10 -> LocalDate.parse(text);
      default -> LocalDate.of(Integer.parseInt(text), 1, 1);
    };
  }

  static LocalDate last(String text) {
    return switch (text.length()) {
      case 0 -> LocalDate.MAX;
      case 7 -> YearMonth.parse(text).atEndOfMonth();
      case 10 -> LocalDate.parse(text);
      default -> LocalDate.of(Integer.parseInt(text), 12, 31);
    };
  }
}
