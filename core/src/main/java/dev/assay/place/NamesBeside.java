package dev.assay.place;

import java.util.List;
import java.util.Set;

/**
 * What the names beside a name say of it: rows, pairs, and areas that are said to hold it.
 * Stateless, safe to share.
 */
final class NamesBeside {
  /** The most pieces between a name and the word that says it is one of a pair. */
  private static final int PAIR_REACH = 6;

  /** The most pieces between a name and that of the area that it is said to lie in. */
  private static final int AREA_REACH = 7;

  /** What parts the members of a row. */
  private static final Set<String> LISTING = Set.of(",", "and");

  private final Gazetteer gazetteer;
  private final PlaceWords words;

  NamesBeside(Gazetteer gazetteer, PlaceWords words) {
    this.gazetteer = gazetteer;
    this.words = words;
  }

  /** "Idlib, Hama and Homs": what stands in a row with a place is one. */
  static boolean isListed(Toponym t, List<Piece> pieces, List<Toponym> found) {
    int i = t.firstPiece - 1;
    while (i >= 0 && t.firstPiece - i < 3 && LISTING.contains(pieces.get(i).lower())) {
      i--;
    }
    Toponym last = found.isEmpty() ? null : found.get(found.size() - 1);
    return i < t.firstPiece - 1 && last != null && !last.demonym && last.endPiece == i + 1;
  }

  /** "Between Gao and Kidal". */
  static boolean isSecondOfTwo(Toponym t, List<Piece> pieces, List<Toponym> found) {
    Toponym last = found.isEmpty() ? null : found.get(found.size() - 1);
    return last != null
        && last.firstPiece > 0
        && last.endPiece == t.firstPiece - 1
        && pieces.get(t.firstPiece - 1).lower().equals("and")
        && pieces.get(last.firstPiece - 1).lower().equals("between");
  }

  /** "Sinjar, Tal Afar and Mosul": before a name that a first turn has found in the same row. */
  boolean leadsRow(Toponym t, NameContext c) {
    boolean parted = false;
    for (int i = t.endPiece; i < c.pieces().size(); i++) {
      Piece piece = c.pieces().get(i);
      int at = i;
      if (parted && c.known().names().stream().anyMatch(n -> n.firstPiece == at && !n.demonym)) {
        return true;
      }
      boolean part = LISTING.contains(piece.lower());
      if (!part && !words.beginName(c.pieces(), i) && !piece.isHyphen()) {
        return false;
      }
      parted |= part;
    }
    return false;
  }

  /** "The Homs/Hama border", "the Homs-Hama road": the first of two places. */
  boolean isPaired(Toponym t, List<Piece> pieces) {
    int i = t.endPiece;
    if (i + 1 >= pieces.size()
        || !(pieces.get(i).isHyphen() || pieces.get(i).text().equals("/"))
        || !pieces.get(i + 1).isCapitalised()) {
      return false;
    }
    return pieces.subList(i + 1, Math.min(pieces.size(), i + PAIR_REACH)).stream()
        .anyMatch(p -> words.is("borders", p.lower()) || words.is("roads", p.lower()));
  }

  /** "City, Country" and "City, State": the one that follows is a place that can hold it. */
  boolean commaPartner(Toponym t, List<Piece> pieces) {
    int i = t.endPiece;
    if (i + 1 < pieces.size()
        && pieces.get(i).text().equals(",")
        && pieces.get(i + 1).isCapitalised()) {
      return t.candidates.stream().limit(40).anyMatch(c -> heldByNext(c, pieces, i + 1));
    }
    int b = t.firstPiece - 1;
    return b > 0
        && pieces.get(b).text().equals(",")
        && pieces.get(b - 1).isCapitalised()
        && t.candidates.get(0).entry().kind().isArea();
  }

  /** "Djibo, in northern Burkina Faso", "Tell Tamr, a town in Hasakah province". */
  boolean isToldIn(Toponym t, List<Piece> pieces) {
    int i = t.endPiece;
    if (i + 2 >= pieces.size() || !pieces.get(i).text().equals(",")) {
      return false;
    }
    boolean in = false;
    for (int k = i + 1; k < Math.min(pieces.size(), i + AREA_REACH); k++) {
      Piece piece = pieces.get(k);
      in |= piece.lower().equals("in");
      if (piece.isCapitalised()) {
        int at = k;
        return in && t.candidates.stream().limit(40).anyMatch(c -> heldByNext(c, pieces, at));
      }
      boolean passes =
          in
              ? words.is("directions", piece.lower())
              : piece.lower().equals("in") || words.is("describing", piece.lower());
      if (!passes && !piece.lower().equals("the")) {
        return false;
      }
    }
    return false;
  }

  private boolean heldByNext(Candidate c, List<Piece> pieces, int i) {
    for (int end = Math.min(pieces.size(), i + 4); end > i; end--) {
      StringBuilder name = new StringBuilder();
      for (int k = i; k < end; k++) {
        name.append(k == i ? "" : " ").append(pieces.get(k).text());
      }
      for (Candidate outer : gazetteer.exact(name.toString())) {
        if (outer.entry().kind().isArea()
            && outer.entry().index() != c.entry().index()
            && gazetteer.holds(outer.entry().index(), c.entry().index())) {
          return true;
        }
      }
    }
    return false;
  }
}
