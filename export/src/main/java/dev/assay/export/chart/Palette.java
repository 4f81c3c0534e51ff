package dev.assay.export.chart;

import dev.assay.ledger.Status;
import java.util.List;

/**
 * Colours on white paper, each of at least 4.5 to 1 as text, and marks for who cannot tell them.
 */
final class Palette {
  static final String INK = "#1f2933";
  static final String QUIET = "#5b6672";
  static final String GRID = "#d9dee3";
  static final String FOR = "#1f6f54";
  static final String AGAINST = "#a8322d";
  static final String NEITHER = "#8a5a00";

  /** Series are told apart by colour and by mark, and named beside the chart. */
  private static final List<String> SERIES =
      List.of("#1b4f8f", "#a8322d", "#1f6f54", "#8a5a00", "#6b3fa0", "#0b6b78", "#7a4a33");

  private Palette() {}

  static String series(int index) {
    return SERIES.get(index % SERIES.size());
  }

  static String of(Status status) {
    return switch (status) {
      case CONFIRMED, CORROBORATED, KEPT -> FOR;
      case REFUTED, PREMATURE, VIOLATED -> AGAINST;
      case DISPUTED, UNVERIFIED -> NEITHER;
      case OVERTAKEN, EXPIRED -> QUIET;
      case REPORTED -> "#1b4f8f";
    };
  }
}
