package dev.assay.place;

import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import java.util.List;
import java.util.Locale;

/**
 * What verbs say of a name: places are captured, shelled and left, and fall. Stateless, safe to
 * share.
 */
final class PlaceVerbs {
  /** What speaks for the object of such a verb: more than that the reader sees a person. */
  private static final double TAKES_PLACES = 2.4;

  private static final double TAKES_EITHER = 1.6;

  /** What speaks for the subject of "fell to the rebels". */
  private static final double FALLS_TO = 3.4;

  private final PlaceWords words;
  private final OtherNames others;

  PlaceVerbs(PlaceWords words, OtherNames others) {
    this.words = words;
    this.others = others;
  }

  /** "Shelled Bakhmut", "Goma was captured": what armies do to places; to persons some of it. */
  double evidence(Toponym t, NameContext c) {
    Sentence s = c.sentence();
    int name = PlaceResolver.head(s, t.range);
    if (s.layers() == null) {
      return 0;
    }
    int verb = s.graph().head(name);
    if (verb < 0) {
      return 0;
    }
    String relation = s.graph().relation(name);
    String lemma = s.lemma(verb);
    if (!(relation.equals("obj") || relation.equals("nsubj:pass"))) {
      boolean falls = words.is("place-falls", lemma);
      boolean said = isOfPlace(t, c, relation, lemma) && !others.isSurname(t, c);
      boolean to = falls && followedBy(t, c.pieces(), "to");
      boolean plainly = falls && !s.graph().children(verb, "aux").isEmpty();
      return said ? to ? FALLS_TO : plainly ? TAKES_PLACES : TAKES_EITHER : 0;
    }
    boolean either = words.is("takes-either", lemma) || words.is("takes-either", full(s, verb));
    return words.is("takes-places", lemma)
        ? TAKES_PLACES
        : either && !others.isSurname(t, c) ? TAKES_EITHER : 0;
  }

  /**
   * "In control of Homs", "the Homs massacre", "withdrew from Mekelle", "a retreat from Mekelle",
   * "Rutshuru fell to the rebels", "Bentiu is in our hands", "Bentiu remains in our hands".
   */
  private boolean isOfPlace(Toponym t, NameContext c, String relation, String lemma) {
    int before = t.firstPiece - 1;
    String preposition = before < 0 ? "" : c.pieces().get(before).lower();
    return switch (relation) {
      case "nmod" ->
          (preposition.equals("of") && isOfPlaces(c.sentence(), t, lemma))
              || (preposition.equals("from") && words.is("leaves-places", lemma));
      case "compound" -> isOfPlaces(c.sentence(), t, lemma);
      case "obl" -> preposition.equals("from") && words.is("leaves-places", lemma);
      case "nsubj" ->
          words.is("place-states", lemma)
              || (words.is("place-falls", lemma) && falls(t, c))
              || (words.is("place-stays", lemma) && isState(t, c.sentence()));
      default -> false;
    };
  }

  private boolean isOfPlaces(Sentence s, Toponym t, String lemma) {
    String form = s.form(s.graph().head(PlaceResolver.head(s, t.range))).toLowerCase(Locale.ROOT);
    return words.is("of-places", lemma) || words.is("of-places", form);
  }

  /** "Bentiu remains in our hands", "Bentiu remains besieged". */
  private boolean isState(Toponym t, Sentence s) {
    int verb = s.graph().head(PlaceResolver.head(s, t.range));
    return s.graph().children(verb, "obl").stream()
            .anyMatch(o -> words.is("place-states", s.lemma(o)))
        || s.graph().children(verb, "xcomp").stream()
            .anyMatch(x -> words.is("takes-places", s.lemma(x)));
  }

  /**
   * "Rutshuru fell to the rebels", "Hodeida has fallen", "Kunduz fell on Sunday after a siege"; not
   * "prices fell".
   */
  private boolean falls(Toponym t, NameContext c) {
    Sentence s = c.sentence();
    int verb = s.graph().head(PlaceResolver.head(s, t.range));
    return followedBy(t, c.pieces(), "to")
        || !s.graph().children(verb, "aux").isEmpty()
        || s.graph().children(verb, "obl").stream()
            .anyMatch(o -> words.is("place-falls-how", NounPhrase.preposition(s, o)));
  }

  /** The lemma of a verb with its particle: "cut off". */
  private static String full(Sentence s, int verb) {
    return s.graph().children(verb, "compound:prt").stream()
        .findFirst()
        .map(p -> s.lemma(verb) + ' ' + s.lemma(p))
        .orElseGet(() -> s.lemma(verb));
  }

  private static boolean followedBy(Toponym t, List<Piece> pieces, String word) {
    int last = Math.min(pieces.size(), t.endPiece + 4);
    return pieces.subList(t.endPiece, last).stream().anyMatch(p -> p.lower().equals(word));
  }
}
