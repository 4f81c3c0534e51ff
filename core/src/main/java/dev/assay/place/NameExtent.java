package dev.assay.place;

import dev.assay.text.Entity;
import dev.assay.text.Sentence;
import java.util.List;

/**
 * How far a name of a place reaches beyond what the gazetteer knows of it: "Akita Prefecture",
 * "Fraser Valley", "North Dallas", and what the reader takes for one name. Stateless, safe to
 * share.
 */
final class NameExtent {
  private final PlaceWords words;

  NameExtent(PlaceWords words) {
    this.words = words;
  }

  /** One after the last piece. */
  int end(Toponym t, List<Piece> pieces, Sentence sentence) {
    int end = t.endPiece;
    while (end < pieces.size()
        && pieces.get(end).isCapitalised()
        && !words.is("buildings", pieces.get(end).lower())
        && !isBody(pieces, end)
        && (words.is("name-ends", pieces.get(end).lower())
            || isOneName(t, pieces.get(end), sentence))) {
      end++;
    }
    return end;
  }

  /** "Ohio Department of Health": the department is no part of the name. */
  private static boolean isBody(List<Piece> pieces, int i) {
    return i + 1 < pieces.size() && pieces.get(i + 1).lower().equals("of");
  }

  /** The first piece: a direction before the name, but not where its capital is the sentence's. */
  int first(Toponym t, List<Piece> pieces) {
    int before = t.firstPiece - 1;
    return before > 0
            && pieces.get(before).isCapitalised()
            && pieces.get(before).token() < pieces.get(t.firstPiece).token()
            && words.is("name-starts", pieces.get(before).lower())
        ? before
        : t.firstPiece;
  }

  /** Whether the reader has a place whose name holds both, word by word. */
  private static boolean isOneName(Toponym t, Piece next, Sentence sentence) {
    if (sentence.layers() == null || !sentence.upos(next.token()).equals("PROPN")) {
      return false;
    }
    for (Entity e : sentence.entities()) {
      if (e.named()
          && e.type().equals("place")
          && e.range().contains(t.range.start())
          && e.range().contains(next.token())
          && e.head() >= t.range.start()
          && e.head() <= next.token()) {
        return true;
      }
    }
    return false;
  }
}
