package dev.assay.time;

import dev.assay.time.Meaning.Length;
import java.math.BigDecimal;

/** Writes lengths of time as ISO 8601 does. */
final class Lengths {
  private Lengths() {}

  /** "P3D"; a half is written in the unit below: "P2Y6M", "PT30M", "P50Y". */
  static String value(Length length) {
    double whole = Math.floor(length.amount());
    if (length.amount() - whole != 0.5) {
      return length.unit().length(amount(length.amount()));
    }
    String first = whole == 0 ? "P" : length.unit().length(amount(whole));
    return switch (length.unit()) {
      case CENTURY -> CalendarUnit.YEAR.length(amount(100 * length.amount()));
      case DECADE -> CalendarUnit.YEAR.length(amount(10 * length.amount()));
      case YEAR -> first + "6M";
      case DAY -> first + "T12H";
      case HOUR -> first + (whole == 0 ? "T30M" : "30M");
      case MINUTE -> first + (whole == 0 ? "T30S" : "30S");
      default -> length.unit().length(amount(length.amount()));
    };
  }

  private static String amount(double amount) {
    return Double.isNaN(amount)
        ? "X"
        : BigDecimal.valueOf(amount).stripTrailingZeros().toPlainString();
  }
}
