package dev.assay.place;

import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A name of a place in a report, while it is being resolved. Lives within one call. */
final class Toponym {
  final int sentence;
  final int firstPiece;
  final int endPiece;
  final TokenRange range;
  final int start;
  final int end;
  final String name;

  /** A word for a country's people, such as "Syrian". */
  boolean demonym;

  /**
   * Index of the toponym that follows after a comma or "in", which may hold this one; -1 for none.
   */
  int container = -1;

  /** Whether a word says that it does, not only a comma, which lists as well. */
  boolean surelyHeld;

  Hint hint = Hint.NONE;

  /** How much speaks for its being a place, where it was found; above 0. */
  double evidence;

  /** Whether something is told to lie near it or some way from it, as one says of towns. */
  boolean anchor;

  /** Whether it is made of directions alone, such as "North West". */
  boolean common;

  /** Whether several places bear the name and nothing says which is meant. */
  boolean ambiguous;

  /** Whether even the likeliest candidate is too unlikely to be told. */
  boolean doubtful;

  List<Candidate> candidates;

  /** Likelihood of each candidate, summing to 1. */
  double[] likelihood = {};

  /** What the words beside a name say of its kind. */
  enum Hint {
    NONE,
    DIVISION,
    DISTRICT,
    /** Of a division or of a town: "the Latakia countryside". */
    COUNTRYSIDE,
    TOWN,
    BORDER
  }

  Toponym(
      int sentence,
      int firstPiece,
      int endPiece,
      TokenRange range,
      int start,
      int end,
      String name,
      List<Candidate> candidates) {
    this.sentence = sentence;
    this.firstPiece = firstPiece;
    this.endPiece = endPiece;
    this.range = range;
    this.start = start;
    this.end = end;
    this.name = name;
    this.candidates = new ArrayList<>(candidates);
  }

  @Nullable Candidate best() {
    int best = best(likelihood);
    return best < 0 ? null : candidates.get(best);
  }

  /** The first of the greatest, -1 for none. */
  static int best(double[] likelihood) {
    int best = -1;
    for (int i = 0; i < likelihood.length; i++) {
      if (best < 0 || likelihood[i] > likelihood[best]) {
        best = i;
      }
    }
    return best;
  }
}
