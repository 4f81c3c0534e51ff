package dev.assay.place;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Words that stand for a place without naming its kind: pronouns and adverbs where a relation asks
 * for its anchor, and a distance to which none is told. Stateless, safe to share.
 */
final class Pointers {
  /** What they can stand for: where people live, and sites. */
  static final Set<PlaceKind> SETTLED =
      EnumSet.of(
          PlaceKind.CAPITAL,
          PlaceKind.SEAT,
          PlaceKind.SETTLEMENT,
          PlaceKind.QUARTER,
          PlaceKind.BASE,
          PlaceKind.CAMP,
          PlaceKind.CROSSING,
          PlaceKind.DAM,
          PlaceKind.OIL_FIELD,
          PlaceKind.FACILITY);

  private final RelationGrammar grammar;

  Pointers(RelationGrammar grammar) {
    this.grammar = grammar;
  }

  /** Whether a word here stands for a place: "km from there", "west of it", "its outskirts". */
  boolean isPointer(List<Object> line, int i) {
    String word = lower(line, i);
    if (grammar.points("possessives", word)) {
      int next = grammar.isPart(lower(line, i + 1)) ? i + 2 : i + 1;
      return grammar.points("edges", lower(line, next));
    }
    boolean adverb = grammar.points("adverbs", word);
    if (!adverb && !grammar.points("pronouns", word)) {
      return false;
    }
    String link = lower(line, i - 1);
    boolean measured =
        grammar.isDirection(lower(line, i - 2))
            || (grammar.isUnit(lower(line, i - 2)) && (adverb || link.equals("from")))
            || (grammar.isUnit(lower(line, i - 3)) && lower(line, i - 2).equals("away"));
    return (link.equals("from") || link.equals("of") || link.equals("off")) && measured;
  }

  /**
   * Whether a distance ends here that needs an anchor and has none: "ten km to the east", "five km
   * away".
   */
  boolean isSilent(List<Object> line, int i) {
    String next = lower(line, i);
    boolean anchored =
        i < line.size() && (line.get(i) instanceof Spot || grammar.points("links", next));
    if (anchored) {
      return false;
    }
    String last = lower(line, i - 1);
    boolean away = last.equals("away") && grammar.isUnit(lower(line, i - 2));
    boolean aside =
        grammar.isDirection(last)
            && ((lower(line, i - 2).equals("the")
                    && lower(line, i - 3).equals("to")
                    && grammar.isUnit(lower(line, i - 4)))
                || grammar.isUnit(lower(line, i - 2)));
    return away || aside;
  }

  private static String lower(List<Object> line, int i) {
    return i >= 0 && i < line.size() && line.get(i) instanceof Piece piece ? piece.lower() : "";
  }
}
