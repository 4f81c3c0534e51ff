package dev.assay.place;

import dev.assay.text.Span;
import dev.assay.text.TokenRange;
import java.util.List;

/**
 * A name of a place in a report and what it may mean there.
 *
 * @param sentence index of the sentence
 * @param range its words; a name may be a part of a word, as in "Aleppo-based"
 * @param span where it stands in the report's text
 * @param place what it means, unresolved where nothing is likely
 * @param senses the places it may mean, likeliest first; empty where the gazetteer has none
 */
public record PlaceName(
    int sentence, TokenRange range, Span span, Place place, List<Sense> senses) {
  public PlaceName {
    senses = List.copyOf(senses);
  }

  /**
   * A place that a name may mean.
   *
   * @param entry the place
   * @param likelihood 0 to 1; all senses of a name sum to 1
   */
  public record Sense(GazetteerEntry entry, double likelihood) {}

  /** How likely the place is among the senses, 0 to 1; 0 where it is unresolved. */
  public double score() {
    return place.resolved() ? senses.get(0).likelihood() : 0;
  }
}
