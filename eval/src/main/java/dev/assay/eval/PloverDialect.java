package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.statement.Factuality;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What gold files call an event (resource {@code plover-dialects.tsv}). PLOVER has no field for
 * what is only foretold and codes it as another type; files of its first drafts, whose types know
 * YIELD, keep CAMEO's cue categories besides.
 */
final class PloverDialect {
  private static final String OLDER = "older";
  private static final String WILL = "will";
  private static final String WILL_NOT = "will not";
  private static final String MEANT = "meant";

  /** Cells of a row; empty ones ask for nothing. */
  private record Row(String type, String mode, String cameo, String said, String there) {
    boolean speaksOf(String plover, @Nullable String how, @Nullable String code, String foretold) {
      return type.equals(plover)
          && (mode.isEmpty() || mode.equals(how))
          && (cameo.isEmpty() || cameo.equals(code))
          && (said.isEmpty() || said.equals(foretold));
    }
  }

  private final List<Row> rows;

  private PloverDialect(List<Row> rows) {
    this.rows = rows;
  }

  /** That of gold records. */
  static PloverDialect of(List<? extends JsonNode> gold) {
    boolean older = PloverTypes.of(gold).folded();
    return new PloverDialect(
        Tables.rows("plover-dialects.tsv", 6).stream()
            .filter(r -> older || !r[0].equals(OLDER))
            .map(r -> new Row(r[1], r[2], r[3], r[4], r[5]))
            .toList());
  }

  /**
   * Whether an event that is only foretold is one to the gold. What is planned is not: most of it
   * is the purpose of something else ("flew to Cairo to meet him").
   */
  boolean knowsForetold(String plover, Factuality factuality) {
    String foretold = foretold(factuality);
    return (foretold.equals(WILL) || foretold.equals(WILL_NOT))
        && rows.stream().anyMatch(r -> r.type().equals(plover) && r.said().equals(foretold));
  }

  /** The type that the gold would give what was coded by manual 2.0. */
  String type(String plover, @Nullable String mode, @Nullable String cameo, Factuality factuality) {
    String foretold = foretold(factuality);
    return rows.stream()
        .filter(r -> r.speaksOf(plover, mode, cameo, foretold))
        .map(Row::there)
        .findFirst()
        .orElse(plover);
  }

  private static String foretold(Factuality factuality) {
    boolean not = factuality.polarity() == Factuality.Polarity.NEGATIVE;
    String willOrNot = not ? WILL_NOT : WILL;
    return switch (factuality.mode()) {
      case PREDICTED -> willOrNot;
      case PLANNED -> isArranged(factuality) ? willOrNot : not ? "" : MEANT;
      case COMMITTED -> not ? "" : MEANT;
      default -> "";
    };
  }

  /** "will meet on Friday", unlike "plans to meet". */
  private static boolean isArranged(Factuality factuality) {
    return factuality.certainty() == Factuality.Certainty.PR;
  }
}
