package dev.assay.place;

import dev.assay.text.TokenRange;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a sentence's pieces that tells a place, while relations are being read.
 *
 * @param start first piece
 * @param end one after the last
 * @param head token that is its head
 * @param range its tokens
 * @param place what it tells so far
 * @param kind of the place, or of the site that lies near it; null where it is not known
 * @param demonym whether it is a word for people and no place by itself
 * @param actor whether it stands for a government
 */
record Spot(
    int start,
    int end,
    int head,
    TokenRange range,
    Place place,
    @Nullable PlaceKind kind,
    boolean demonym,
    boolean actor) {

  /**
   * Its kind as the text has it: an oil terminal that is called by a name alone is the town of that
   * name.
   */
  @Nullable PlaceKind called() {
    String text = place.text();
    int last = text.lastIndexOf(' ') + 1;
    boolean bare = last < text.length() && Character.isUpperCase(text.charAt(last));
    return kind == PlaceKind.OIL_FIELD && bare ? PlaceKind.SETTLEMENT : kind;
  }

  /** The same words, told to lie elsewhere. */
  Spot at(Place other) {
    return new Spot(start, end, head, range, other, kind, demonym, actor);
  }

  /** Whether it may be told as a place by itself. */
  boolean tells() {
    return !demonym && !actor;
  }
}
