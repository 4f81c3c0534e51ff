package dev.assay;

import dev.assay.ledger.Entry;
import dev.assay.ledger.ReportCard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one report says. Immutable. */
public final class Reading {
  private final Report report;
  private final List<Statement> statements;
  private final @Nullable Filing filing;

  /** What it files in a ledger. */
  record Filing(ReportCard card, List<Entry> entries) {}

  Reading(Report report, List<Statement> statements, @Nullable Filing filing) {
    this.report = report;
    this.statements = List.copyOf(statements);
    this.filing = filing;
  }

  /**
   * The report that was read.
   *
   * @return the report
   */
  public Report report() {
    return report;
  }

  /**
   * What it says.
   *
   * @return statements in the order of the text
   */
  public List<Statement> statements() {
    return statements;
  }

  /** What it files in a ledger; null where it has no date. */
  @Nullable Filing filing() {
    return filing;
  }

  /**
   * For people: the report, and how many statements.
   *
   * @return one line
   */
  @Override
  public String toString() {
    return report + " (" + statements.size() + " statements)";
  }
}
