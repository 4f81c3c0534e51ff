package dev.assay.statement;

import dev.assay.actor.Actor;
import dev.assay.text.Span;
import org.jspecify.annotations.Nullable;

/**
 * A number as said, with its bounds.
 *
 * @param what what is counted: distance, killed, injured, displaced, detained, money, force, ...
 * @param low at least, null where no bound is said
 * @param best the figure said, null where only bounds are
 * @param high at most, null where no bound is said
 * @param unit "km", "persons", "USD", ...
 * @param text the words
 * @param span where they stand
 * @param of who is counted, which tells the side: soldiers, rebels; null where the words tell
 *     nobody
 */
public record Quantity(
    String what,
    @Nullable Double low,
    @Nullable Double best,
    @Nullable Double high,
    String unit,
    String text,
    Span span,
    @Nullable Actor of) {

  /** A number of which is not known who is counted. */
  public Quantity(
      String what,
      @Nullable Double low,
      @Nullable Double best,
      @Nullable Double high,
      String unit,
      String text,
      Span span) {
    this(what, low, best, high, unit, text, span, null);
  }

  /** As the part of it that one of several places has: no more than all. */
  Quantity ofAll() {
    return new Quantity(what, null, null, high == null ? best : high, unit, text, span, of);
  }

  Quantity of(@Nullable Actor who) {
    return new Quantity(what, low, best, high, unit, text, span, who);
  }
}
