package dev.assay.statement;

import dev.assay.actor.Home;
import dev.assay.text.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one report says.
 *
 * @param document the report, its sentences and their layers
 * @param statements in the order of the text
 * @param home the country that it is about; null where none stands out
 */
public record Reading(Document document, List<Statement> statements, @Nullable Home home) {
  public Reading {
    statements = List.copyOf(statements);
  }

  /** Of which nobody knows what country it is about. */
  public Reading(Document document, List<Statement> statements) {
    this(document, statements, null);
  }
}
