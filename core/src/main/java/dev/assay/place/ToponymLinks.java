package dev.assay.place;

import java.util.List;
import java.util.Locale;

/**
 * What the words beside a name say of it: its kind ("Aleppo province"), and which other name holds
 * it ("Aleppo, Syria"). Stateless, safe to share.
 */
final class ToponymLinks {
  /** The most words between a name and the one that holds it. */
  private static final int FARTHEST = 11;

  /** The most pieces between a name and the word for a border. */
  private static final int BORDER_REACH = 6;

  private final PlaceWords words;

  ToponymLinks(PlaceWords words) {
    this.words = words;
  }

  /** What the words beside each name say: its kind, and which name holds it. */
  void link(List<Toponym> toponyms, List<List<Piece>> pieces) {
    for (int i = 0; i < toponyms.size(); i++) {
      Toponym t = toponyms.get(i);
      if (t.sentence < 0) {
        continue; // the dateline's, which no words of a sentence stand beside
      }
      List<Piece> of = pieces.get(t.sentence);
      t.hint = hint(of, t);
      t.anchor = isAnchor(of, t.firstPiece);
      t.common = isCommon(of.subList(t.firstPiece, t.endPiece));
      if (i + 1 < toponyms.size()
          && toponyms.get(i + 1).sentence == t.sentence
          && holds(of, t, toponyms.get(i + 1))
          && !ownsOther(of, t, toponyms, i + 1)) {
        String second = t.endPiece + 1 < of.size() ? of.get(t.endPiece + 1).lower() : "";
        t.surelyHeld = !of.get(t.endPiece).text().equals(",") || second.equals("in");
        t.container = past(of, toponyms, i + 1);
      } else if (i > 0
          && toponyms.get(i - 1).sentence == t.sentence
          && possesses(of, toponyms.get(i - 1), t)) {
        t.container = i - 1;
      }
    }
  }

  /** "In Myanmar's Sagaing region" is in the region. */
  private static int past(List<Piece> pieces, List<Toponym> toponyms, int outer) {
    int next = outer + 1;
    return next < toponyms.size()
            && toponyms.get(next).sentence == toponyms.get(outer).sentence
            && possesses(pieces, toponyms.get(outer), toponyms.get(next))
        ? next
        : outer;
  }

  /** "The region of X, Turkey's minister said": what has a minister holds no X. */
  private static boolean ownsOther(
      List<Piece> pieces, Toponym inner, List<Toponym> toponyms, int outer) {
    int end = toponyms.get(outer).endPiece;
    return toponyms.get(outer).firstPiece == inner.endPiece + 1
        && pieces.get(inner.endPiece).text().equals(",")
        && end < pieces.size()
        && pieces.get(end).lower().equals("'s")
        && past(pieces, toponyms, outer) == outer;
  }

  private boolean isCommon(List<Piece> name) {
    return name.stream().allMatch(p -> p.isHyphen() || words.is("directions", p.lower()));
  }

  private Toponym.Hint hint(List<Piece> pieces, Toponym t) {
    String next = t.endPiece < pieces.size() ? pieces.get(t.endPiece).lower() : "";
    boolean of = t.firstPiece > 1 && pieces.get(t.firstPiece - 1).lower().equals("of");
    // "the Azaz district of Aleppo" tells what Azaz is
    boolean another = t.firstPiece > 2 && pieces.get(t.firstPiece - 3).isCapitalised();
    String previous = of && !another ? pieces.get(t.firstPiece - 2).lower() : "";
    for (String word : List.of(next, previous)) {
      if (words.is("countrysides", word)) {
        return Toponym.Hint.COUNTRYSIDE;
      }
      if (words.is("divisions", word)) {
        return Toponym.Hint.DIVISION;
      }
      if (words.is("districts", word)) {
        return Toponym.Hint.DISTRICT;
      }
      if (words.is("towns", word)) {
        return Toponym.Hint.TOWN;
      }
    }
    return isBesideBorder(pieces, t) ? Toponym.Hint.BORDER : Toponym.Hint.NONE;
  }

  /** "Near Arauca", "on the outskirts of Arauca", "5 km west of Arauca", "out of Arauca". */
  private boolean isAnchor(List<Piece> pieces, int first) {
    int at = first - 1;
    if (at >= 0 && words.is("anchoring", pieces.get(at).lower())) {
      return true;
    }
    String link = at > 0 ? pieces.get(at).lower() : "";
    String before = at > 0 ? pieces.get(at - 1).lower() : "";
    boolean part = at > 1 && pieces.get(at - 2).lower().equals("the");
    boolean direction = words.is("directions", before) && !part;
    return (link.equals("of") && (direction || words.is("anchoring-of", before)))
        || (link.equals("from") && words.is("anchoring-from", before))
        || (link.equals("to") && words.is("anchoring-to", before));
  }

  /** "Homs/Deir ez-Zor border", "the border between Homs and Hama": both are areas. */
  private boolean isBesideBorder(List<Piece> pieces, Toponym t) {
    for (int i = t.endPiece; i < pieces.size() && i < t.endPiece + BORDER_REACH; i++) {
      if (words.is("borders", pieces.get(i).lower())) {
        return i == t.endPiece || words.is("pairing", pieces.get(t.endPiece).lower());
      }
    }
    for (int i = t.firstPiece - 1; i > 0 && i >= t.firstPiece - BORDER_REACH; i--) {
      if (words.is("borders", pieces.get(i - 1).lower())) {
        return words.is("pairing", pieces.get(i).lower());
      }
    }
    return false;
  }

  /**
   * "Aleppo, Syria", "Azaz in Aleppo province", "Azaz in the northern countryside of Aleppo", "Azaz
   * district of Aleppo", and as Indian papers write "Kusumpur under Belda police station in
   * Midnapore".
   */
  private boolean holds(List<Piece> pieces, Toponym inner, Toponym outer) {
    int i = inner.endPiece;
    while (i < outer.firstPiece && words.is("descriptors", pieces.get(i).lower())) {
      i++;
    }
    int gap = outer.firstPiece - i;
    if (gap < 1 || gap > FARTHEST || liesAside(pieces, outer.firstPiece - 1)) {
      return false;
    }
    String link = pieces.get(i).lower();
    boolean under = link.equals("under");
    boolean rest = true;
    boolean described = false;
    for (int k = i + 1; k < outer.firstPiece; k++) {
      String word = pieces.get(k).lower();
      boolean holding =
          words.is("holding", word)
              || words.is("descriptors", word)
              || word.endsWith("ern")
              || (link.equals(",") && words.is("describing", word));
      described |= link.equals(",") && words.is("settled", word);
      rest &= holding || ((under || described) && pieces.get(k).isCapitalised());
    }
    boolean ofIt = i > inner.endPiece && link.equals("of");
    return rest
        && ((link.equals(",") && !describesName(pieces, outer))
            || link.equals("in")
            || link.equals("(")
            || under
            || ofIt);
  }

  /** "X, south of Y" is not in Y; "X in the south of Y" is. */
  private boolean liesAside(List<Piece> pieces, int of) {
    return of > 1
        && pieces.get(of).lower().equals("of")
        && words.is("directions", pieces.get(of - 1).lower())
        && !pieces.get(of - 2).lower().equals("the");
  }

  /** "In Doha, U.S. Secretary of State X met Y": the second name is not of where the first lies. */
  private boolean describesName(List<Piece> pieces, Toponym t) {
    if (t.demonym || t.endPiece >= pieces.size()) {
      return t.demonym;
    }
    Piece next = pieces.get(t.endPiece);
    boolean shouted = next.text().equals(next.text().toUpperCase(Locale.ROOT));
    boolean kind =
        words.is("divisions", next.lower())
            || words.is("districts", next.lower())
            || words.is("towns", next.lower());
    return next.isCapitalised() && !shouted && !kind;
  }

  /** "Syria's Raqqa". */
  private static boolean possesses(List<Piece> pieces, Toponym outer, Toponym inner) {
    return inner.firstPiece - outer.endPiece == 1
        && pieces.get(outer.endPiece).lower().equals("'s");
  }
}
