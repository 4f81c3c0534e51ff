package dev.assay.casefile;

import java.time.Instant;
import java.util.List;

/**
 * A statement of a case.
 *
 * @param report id of its report
 * @param outlet who published that
 * @param known when it could be known
 * @param statement the statement as {@code assay read --json} writes it
 * @param claims ids of the claims it bears on
 */
public record StatementRow(
    String report, String outlet, Instant known, String statement, List<String> claims) {
  public StatementRow {
    claims = List.copyOf(claims);
  }
}
