package dev.assay.export.card;

import dev.assay.statement.Quantity;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Numbers as people write them. */
final class Figures {
  private Figures() {}

  static String number(double value) {
    return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT))
        .format(value);
  }

  /** A radius to two figures: a point known to a hundred metres is not known to one. */
  static String radius(double km) {
    return km < 10 ? number(Math.round(km * 10) / 10.0) : number(Math.rint(km));
  }

  /** "killed: 12 (10 to 20) persons". */
  static String quantity(Quantity q) {
    String unit = q.unit().isEmpty() ? "" : " " + q.unit();
    return q.what() + ": " + bounds(q.low(), q.best(), q.high()) + unit;
  }

  private static String bounds(@Nullable Double low, @Nullable Double best, @Nullable Double high) {
    if (best != null) {
      boolean exact = (low == null || low.equals(best)) && (high == null || high.equals(best));
      return number(best) + (exact ? "" : " (" + range(low, high) + ")");
    }
    return range(low, high);
  }

  private static String range(@Nullable Double low, @Nullable Double high) {
    if (low != null && high != null) {
      return number(low) + " to " + number(high);
    }
    if (low != null) {
      return "at least " + number(low);
    }
    return high != null ? "at most " + number(high) : "some";
  }
}
