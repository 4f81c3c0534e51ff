package dev.assay.place;

import dev.assay.text.Entity;
import dev.assay.text.Sentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Weighs whether a name is a place's here, by how well the place is known, the words around the
 * name, the names beside it and what the reader sees. Stateless, safe to share.
 */
final class ToponymEvidence {
  /** What speaks against a name that ends as those of buildings do. */
  private static final double BUILDING = 1.2;

  /** What speaks against a name that is an ordinary word. */
  private static final double SELDOM = 1.6;

  /** What speaks for a name that places of a country bear which the report is about. */
  private static final double AT_HOME = 1.2;

  /** What speaks for a name that is said to lie in an area in which a place of that name lies. */
  private static final double TOLD_IN = 2.4;

  /** What speaks for a front-line town of the curated tables. */
  private static final double OF_THE_NEWS = 1.2;

  /** The least radius of a row of them, in km. */
  private static final double CURATED_KM = 10;

  private final PlaceWords words;
  private final OtherNames others;
  private final NamesBeside beside;
  private final PlaceVerbs verbs;

  ToponymEvidence(Gazetteer gazetteer, PlaceWords words, OtherNames others) {
    this.words = words;
    this.others = others;
    this.beside = new NamesBeside(gazetteer, words);
    this.verbs = new PlaceVerbs(words, others);
  }

  /**
   * What speaks for a place, less what speaks against one; a place from above 0.
   *
   * @param found the places that the sentence has named before
   */
  double of(Toponym t, NameContext c, List<Toponym> found) {
    boolean single = t.endPiece == t.firstPiece + 1;
    List<Piece> pieces = c.pieces();
    Piece before = t.firstPiece > 0 ? pieces.get(t.firstPiece - 1) : null;
    Piece after = t.endPiece < pieces.size() ? pieces.get(t.endPiece) : null;
    double score = 3 * (Gazetteer.weight(t.candidates.get(0).entry()) - 0.6);
    score += single ? 0 : 0.8;
    score += t.candidates.get(0).match() == Candidate.Match.NAME ? 0.2 : -0.4;
    boolean located = before != null && words.is("locative", before.lower());
    score += located || NamesBeside.isSecondOfTwo(t, pieces, found) ? 1.3 : 0;
    score += after != null && words.is("descriptors", after.lower()) ? 0.7 : 0;
    score += after != null && words.is("inhabitants", after.lower()) ? 1.2 : 0;
    score += isSettled(t, pieces) ? 1 : isPartOf(t, pieces) || isOnWay(t, pieces) ? 1.3 : 0;
    score += isBordered(t, pieces) ? 1.3 : 0;
    score += verbs.evidence(t, c);
    score += beside.commaPartner(t, pieces) ? 0.9 : 0;
    score += beside.isToldIn(t, pieces) ? TOLD_IN : 0;
    score += NamesBeside.isListed(t, pieces, found) || beside.leadsRow(t, c) ? 0.8 : 0;
    score += beside.isPaired(t, pieces) ? 1.5 : 0;
    score += c.known().sure().contains(t.name.toLowerCase(Locale.ROOT)) ? 1 : 0;
    score += isAtHome(t, c.known().homes()) && !others.isSurname(t, c) ? AT_HOME : 0;
    score += isOfTheNews(t) && !others.isSurname(t, c) ? OF_THE_NEWS : 0;
    if (single && c.lowerCase().contains(t.name.toLowerCase(Locale.ROOT))) {
      score -= 1.5;
    }
    if (single && words.is("seldom-places", t.name)) {
      score -= SELDOM;
    }
    if (single && words.is("given-names", t.name)) {
      score -= 1.2;
    }
    if (!single && words.is("buildings", pieces.get(t.endPiece - 1).lower())) {
      score -= BUILDING;
    }
    if (!c.title()) {
      score += neighbours(before, after);
    }
    return score + entities(t, c.sentence());
  }

  /** "the town of Azaz", "a man, 54, of Azaz". */
  private boolean isSettled(Toponym t, List<Piece> pieces) {
    int of = t.firstPiece - 1;
    return of > 0
        && pieces.get(of).lower().equals("of")
        && (words.is("settled", pieces.get(of - 1).lower())
            || pieces.get(of - 1).text().equals(","));
  }

  /** Whether the curated tables have it as a town: one that news speaks of. */
  private static boolean isOfTheNews(Toponym t) {
    return t.candidates.stream()
        .map(Candidate::entry)
        .anyMatch(
            e ->
                e.kind() == PlaceKind.SETTLEMENT
                    && e.geonamesId() == null
                    && e.radiusKm() >= CURATED_KM);
  }

  /** "The centre of Myawaddy", "out of Myawaddy". */
  private boolean isPartOf(Toponym t, List<Piece> pieces) {
    int of = t.firstPiece - 1;
    String part = of > 0 && pieces.get(of).lower().equals("of") ? pieces.get(of - 1).lower() : "";
    return part.equals("out") || words.is("place-parts", part);
  }

  /** "The border with Chad". */
  private boolean isBordered(Toponym t, List<Piece> pieces) {
    int with = t.firstPiece - 1;
    return with > 0
        && pieces.get(with).lower().equals("with")
        && words.is("borders", pieces.get(with - 1).lower());
  }

  /** "The road to Djibo". */
  private boolean isOnWay(Toponym t, List<Piece> pieces) {
    int to = t.firstPiece - 1;
    return to > 0
        && words.is("way-ends", pieces.get(to).lower())
        && words.is("ways", pieces.get(to - 1).lower());
  }

  /** Whether a place of one of some countries bears the name. */
  static boolean isAtHome(Toponym t, Set<String> homes) {
    return !homes.isEmpty()
        && t.candidates.stream()
            .anyMatch(
                c -> {
                  String country = c.entry().country();
                  return country != null
                      && homes.contains(country)
                      && c.match() != Candidate.Match.DEMONYM
                      && c.match() != Candidate.Match.ABBREVIATION;
                });
  }

  private double neighbours(@Nullable Piece before, @Nullable Piece after) {
    double score = 0;
    if (before != null && words.is("titles", before.lower().replace(".", ""))) {
      score -= 2;
    } else if (before != null
        && before.isCapitalised()
        && before.isWord()
        && !words.isOrdinary(before.text())
        && !words.is("descriptors", before.lower())) {
      score -= words.is("given-names", before.text()) ? 2.5 : 1.2;
    }
    if (after != null && words.is("civic", after.lower())) {
      score += 0.5;
    } else if (after != null
        && after.isCapitalised()
        && after.isWord()
        && !words.is("descriptors", after.lower())) {
      score -= words.is("organisations", after.lower()) ? 0.7 : 1.2;
    }
    return score;
  }

  private double entities(Toponym t, Sentence sentence) {
    if (sentence.layers() == null) {
      return 0;
    }
    double best = 0;
    int length = Integer.MAX_VALUE;
    for (Entity entity : sentence.entities()) {
      if (entity.named() && entity.range().overlaps(t.range) && entity.range().length() < length) {
        length = entity.range().length();
        best =
            switch (entity.type()) {
              case "place" -> 1.8;
              case "person" -> -1.5;
              case "organization" -> entity.range().equals(t.range) ? -0.2 : -0.9;
              default -> -0.5;
            };
      }
    }
    return best + (OtherNames.isProper(t, sentence) || best > 0 ? 0 : -0.6);
  }
}
