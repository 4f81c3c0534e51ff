package dev.assay.casefile;

import java.util.List;

/**
 * A report with its words and what it says.
 *
 * @param row the report
 * @param title its headline, empty where it has none
 * @param text the clean text, into which the statements' spans point
 * @param statements in the order of the text
 */
public record Told(ReportRow row, String title, String text, List<Said> statements) {
  public Told {
    statements = List.copyOf(statements);
  }
}
