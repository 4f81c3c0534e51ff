package dev.assay.place;

import dev.assay.text.Document;
import dev.assay.text.Sentence;
import java.util.List;
import java.util.Locale;

/**
 * Tells names that places bear too, but that belong to something else here: institutions, longer
 * names of which they are a part, acronyms, persons. Stateless, safe to share.
 */
final class OtherNames {
  private static final int SHORTEST_IN_CAPITALS = 6;
  private static final int SHORTEST_SHOUTED = 4;

  /** People of a town that is known by a part of its name. */
  private static final int KNOWN = 100_000;

  private final PlaceWords words;
  private final Namesakes namesakes;

  OtherNames(PlaceWords words) {
    this.words = words;
    this.namesakes = new Namesakes(words);
  }

  /** Whether a name of one word is a person's of the report. */
  boolean isSomebody(Toponym t, Document document, Sentence sentence) {
    return t.endPiece == t.firstPiece + 1 && namesakes.isSomebody(t, document, sentence);
  }

  /** Whether what reads like a place's name is another's here, whatever else speaks for it. */
  boolean include(Toponym t, NameContext c) {
    boolean single = t.endPiece == t.firstPiece + 1;
    return (single && (isNoName(t, c) || namesakes.isSomebody(t, c.document(), c.sentence())))
        || isPartOfInstitution(t, c.pieces())
        || isOfBody(t, c.sentence(), c.pieces())
        || isCutOff(t, c.pieces())
        || isNameAround(t, c.pieces())
        || isWordOfName(t, c.pieces())
        || (Piece.isShouted(c.sentence()) && isShoutedWord(t, c.sentence(), single));
  }

  /**
   * Where all is in capitals: no proper noun, or an ordinary word that the reader sees no place in.
   */
  private boolean isShoutedWord(Toponym t, Sentence sentence, boolean single) {
    return !isProper(t, sentence)
        || (single && words.isOrdinary(t.name) && !isReadAsPlace(t, sentence));
  }

  private static boolean isReadAsPlace(Toponym t, Sentence sentence) {
    return sentence.entities().stream()
        .anyMatch(e -> e.type().equals("place") && e.range().overlaps(t.range));
  }

  static boolean isProper(Toponym t, Sentence sentence) {
    for (int i = t.range.start(); i < t.range.end(); i++) {
      if (sentence.upos(i).equals("PROPN")) {
        return true;
      }
    }
    return false;
  }

  /** "Sora" of "al-Sora": another name, unless everybody knows that one. */
  private boolean isCutOff(Toponym t, List<Piece> pieces) {
    return isEndCutOff(t, pieces) || isStartCutOff(t, pieces);
  }

  /** "Karaj" of "Karaj al-Hajez". */
  private boolean isEndCutOff(Toponym t, List<Piece> pieces) {
    int at = t.endPiece;
    return at + 2 < pieces.size()
        && words.is("connectors", pieces.get(at).lower())
        && pieces.get(at + 1).isHyphen()
        && pieces.get(at).end() == pieces.get(at + 1).start()
        && pieces.get(at + 2).isCapitalised()
        && pieces.get(at + 2).start() == pieces.get(at + 1).end()
        && !t.candidates.get(0).entry().kind().isArea();
  }

  /** "Vitoria" and "Leal" of "Vitoria de Leal": parts of a longer name that is no place's. */
  private boolean isNameAround(Toponym t, List<Piece> pieces) {
    boolean area = t.candidates.get(0).entry().kind().isArea();
    boolean located = t.firstPiece > 0 && words.is("locative", before(t, pieces).lower());
    boolean first = !located && isLinked(pieces, t.endPiece);
    boolean last = !area && t.firstPiece > 1 && isLinked(pieces, t.firstPiece - 1);
    return first || (last && pieces.get(t.firstPiece - 2).isCapitalised());
  }

  private static Piece before(Toponym t, List<Piece> pieces) {
    return pieces.get(t.firstPiece - 1);
  }

  /** Whether a piece is the "de" before another word of a name. */
  private boolean isLinked(List<Piece> pieces, int at) {
    return at + 1 < pieces.size()
        && words.is("name-links", pieces.get(at).lower())
        && pieces.get(at + 1).isCapitalised();
  }

  private boolean isStartCutOff(Toponym t, List<Piece> pieces) {
    int hyphen = t.firstPiece - 1;
    return hyphen > 0
        && pieces.get(hyphen).isHyphen()
        && pieces.get(hyphen).end() == t.start
        && pieces.get(hyphen - 1).end() == pieces.get(hyphen).start()
        && words.is("connectors", pieces.get(hyphen - 1).lower())
        && !words.is("connectors", pieces.get(t.firstPiece).lower())
        && t.candidates.get(0).entry().population() < KNOWN
        && !t.candidates.get(0).entry().kind().isArea();
  }

  /** A word that is no name of a place by itself. */
  private boolean isNoName(Toponym t, NameContext c) {
    String after = t.endPiece < c.pieces().size() ? c.pieces().get(t.endPiece).lower() : "";
    boolean known = isKnownShort(t);
    return words.is("not-places", t.name)
        || words.is("organisations", t.name)
        || words.is("institutions", t.name)
        || words.is("descriptors", t.name)
        || (t.name.length() < 3 && !known)
        || (t.name.length() < shortest(c) && isShouted(t.name) && !known && !c.title())
        || t.name.endsWith("$")
        || after.startsWith("$");
  }

  /**
   * Letters below which a name in capitals is an acronym; where all is in capitals, most are not.
   */
  private static int shortest(NameContext c) {
    return Piece.isShouted(c.sentence()) ? SHORTEST_SHOUTED : SHORTEST_IN_CAPITALS;
  }

  private static boolean isShouted(String name) {
    return name.equals(name.toUpperCase(Locale.ROOT))
        && !name.equals(name.toLowerCase(Locale.ROOT));
  }

  private static boolean isKnownShort(Toponym t) {
    return t.candidates.get(0).entry().kind() == PlaceKind.COUNTRY
        || t.candidates.get(0).entry().kind() == PlaceKind.DIVISION1
        || t.candidates.get(0).match() == Candidate.Match.ABBREVIATION;
  }

  /** "Ohio State University", "University of Ohio", "Radio Cairo", "West Nile virus". */
  boolean isPartOfInstitution(Toponym t, List<Piece> pieces) {
    if (t.firstPiece > 0
        && pieces.get(t.firstPiece - 1).isCapitalised()
        && words.is("fronts", pieces.get(t.firstPiece - 1).lower())) {
      return true;
    }
    int end = t.endPiece;
    if (end < pieces.size() && words.is("not-after-places", pieces.get(end).lower())) {
      return true;
    }
    for (; end < pieces.size() && end - t.endPiece < 5; end++) {
      Piece next = pieces.get(end);
      if (!next.isCapitalised() && !next.isHyphen() && !words.is("inner", next.lower())) {
        break;
      }
      if (next.isCapitalised() && words.is("institutions", next.lower())) {
        return true;
      }
    }
    int of = t.firstPiece - 1;
    of -= of > 0 && pieces.get(of).lower().equals("the") ? 1 : 0;
    return of > 0
        && words.is("inner", pieces.get(of).lower())
        && pieces.get(of - 1).isCapitalised()
        && words.is("institutions", pieces.get(of - 1).lower());
  }

  /**
   * "Bridge" of "the charity Open Bridge", "Harvest" of "the League for the Defence of the
   * Harvest": a word of a body's name.
   */
  boolean isOfBody(Toponym t, Sentence sentence, List<Piece> pieces) {
    int first = t.firstPiece;
    while (first > 0 && pieces.get(first - 1).isCapitalised()) {
      first--;
    }
    boolean called =
        (first > 0 && words.is("bodies", pieces.get(first - 1).text()))
            || (isShouted(pieces.get(first).text())
                && words.is("bodies", pieces.get(first).text()));
    boolean longer = first < t.firstPiece;
    return (called && (longer || !isKnown(t))) || isOwned(t, sentence, pieces);
  }

  private static boolean isKnown(Toponym t) {
    return t.candidates.stream()
        .anyMatch(c -> c.entry().kind().isArea() || c.entry().population() >= KNOWN);
  }

  /** Whether a body's name ends in "of the" and this, unless everybody knows the place. */
  private boolean isOwned(Toponym t, Sentence sentence, List<Piece> pieces) {
    int of = t.firstPiece - 2;
    boolean linked =
        of > 0
            && before(t, pieces).lower().equals("the")
            && words.is("inner", pieces.get(of).lower());
    return linked
        && sentence.layers() != null
        && !isKnown(t)
        && sentence.entities().stream()
            .anyMatch(
                e ->
                    e.named()
                        && e.type().equals("organization")
                        && e.range().contains(t.range)
                        && e.head() < t.range.start());
  }

  /**
   * "Zawiya" of "Mount Zawiya", "Tell" of "Tell Maghar": a word of another name, where the whole is
   * not known.
   */
  private boolean isWordOfName(Toponym t, List<Piece> pieces) {
    int next = t.endPiece;
    boolean single = next == t.firstPiece + 1;
    boolean head =
        single
            && words.is("name-heads", t.name)
            && next < pieces.size()
            && pieces.get(next).isCapitalised();
    boolean mount =
        t.firstPiece > 0
            && pieces.get(t.firstPiece - 1).isCapitalised()
            && !words.otherwise(pieces.get(t.firstPiece - 1).lower()).isEmpty()
            && t.candidates.stream().allMatch(c -> c.entry().kind().isSettlement());
    return head || mount;
  }

  /** Whether the report has the name after another: "Juan Santos". */
  boolean isSurname(Toponym t, NameContext c) {
    String text = c.document().text();
    for (int at = text.indexOf(t.name); at >= 0; at = text.indexOf(t.name, at + 1)) {
      int end = at - 1;
      int start = end;
      while (start > 0 && Character.isLetter(text.charAt(start - 1))) {
        start--;
      }
      boolean word = end > 0 && text.charAt(end) == ' ' && end - start > 1;
      String before = word ? text.substring(start, end) : "";
      if (word
          && Character.isUpperCase(before.charAt(0))
          && (words.is("given-names", before) || !words.isOrdinary(before))
          && !words.is("locative", before.toLowerCase(Locale.ROOT))) {
        return true;
      }
    }
    return false;
  }
}
