package dev.assay.statement;

import dev.assay.text.Document;
import java.util.List;

/**
 * What one report says.
 *
 * @param document the report, its sentences and their layers
 * @param statements in the order of the text
 */
public record Reading(Document document, List<Statement> statements) {
  public Reading {
    statements = List.copyOf(statements);
  }
}
