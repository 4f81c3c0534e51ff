package dev.assay.ledger;

import java.util.Set;

/**
 * What one source says to one question. Of a question with several true values at once (who were
 * killed, which towns fell) a source may name some and leave others out; it says nothing of a value
 * that no other source names.
 *
 * @param source who says so
 * @param question what is asked
 * @param values those it names, at least one
 */
public record Testimony(String source, String question, Set<String> values) {
  public Testimony {
    values = Set.copyOf(values);
    if (values.isEmpty()) {
      throw new IllegalArgumentException(source + " answers " + question + " with nothing");
    }
  }
}
