package dev.assay.casefile;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Role;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as it would stand in a case, which does not have it.
 *
 * @param told the report with its words and what it says
 * @param touched for each of its statements, in their order, the claims that it would bear on
 * @param known for each, other answers that the case has to the same questions, those first that
 *     were told last
 * @param present the report where the case has it already; null where it does not
 */
public record Preview(
    Told told, List<List<Touched>> touched, List<List<Claim>> known, @Nullable ReportRow present) {
  public Preview {
    touched = List.copyOf(touched);
    known = List.copyOf(known);
  }

  /**
   * A claim that a statement would bear on.
   *
   * @param before as the case has it, without its evidence; null where it would be a new one
   * @param after as it would stand
   * @param role what the statement would do to it
   */
  public record Touched(@Nullable Claim before, Claim after, Role role) {}
}
