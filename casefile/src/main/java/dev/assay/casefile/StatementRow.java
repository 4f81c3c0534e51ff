package dev.assay.casefile;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement of a case.
 *
 * @param report id of its report
 * @param outlet who published that
 * @param known when it could be known; null where its report is undated
 * @param statement the statement as {@code assay read --json} writes it
 * @param claims ids of the claims it bears on
 */
public record StatementRow(
    String report, String outlet, @Nullable Instant known, String statement, List<String> claims) {
  public StatementRow {
    claims = List.copyOf(claims);
  }
}
