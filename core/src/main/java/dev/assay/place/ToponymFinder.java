package dev.assay.place;

import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds names of places: the longest names of the gazetteer that begin and end with a capital,
 * weighed by the words around them and, where the report has been read, by entities. Stateless,
 * safe to share.
 */
final class ToponymFinder {
  private static final int LONGEST = 7;

  private final Gazetteer gazetteer;
  private final PlaceWords words;
  private final OtherNames others;
  private final ToponymEvidence evidence;

  ToponymFinder(Gazetteer gazetteer, PlaceWords words) {
    this.gazetteer = gazetteer;
    this.words = words;
    this.others = new OtherNames(words);
    this.evidence = new ToponymEvidence(gazetteer, words, others);
  }

  /**
   * What was found in a sentence.
   *
   * @param names of places
   * @param rejected names that places bear, but that seemed to be none's here
   */
  record Found(List<Toponym> names, List<Toponym> rejected) {}

  /**
   * What a first turn has told of a report.
   *
   * @param sure names that the report surely uses for places, in lower case
   * @param homes ISO 3166-1 alpha-3 codes of the countries that it is about
   * @param names that were found in the sentence
   */
  record Known(Set<String> sure, Set<String> homes, List<Toponym> names) {
    static final Known NOTHING = new Known(Set.of(), Set.of(), List.of());
  }

  /**
   * The names of a sentence.
   *
   * @param lowerCase the report's words in lower case
   * @param known what a first turn has told
   */
  Found find(
      Document document,
      Sentence sentence,
      List<Piece> pieces,
      Set<String> lowerCase,
      Known known) {
    List<Toponym> found = new ArrayList<>();
    List<Toponym> rejected = new ArrayList<>();
    NameContext context =
        new NameContext(
            document, sentence, pieces, lowerCase, known, rejected, isTitleCase(pieces));
    for (int i = 0; i < pieces.size(); ) {
      boolean vessel = i > 0 && words.is("vessels", pieces.get(i - 1).text());
      Toponym toponym = !vessel && words.beginName(pieces, i) ? at(context, i, found) : null;
      if (toponym != null) {
        found.add(toponym);
        i = toponym.endPiece;
      } else {
        i++;
      }
    }
    return new Found(found, rejected);
  }

  /** Words that occur in lower case: their capital at the start of a sentence says nothing. */
  static Set<String> lowerCase(List<List<Piece>> sentences) {
    Set<String> lower = new HashSet<>();
    for (List<Piece> pieces : sentences) {
      for (Piece piece : pieces) {
        if (Character.isLowerCase(piece.text().charAt(0))) {
          lower.add(piece.text());
        }
      }
    }
    return lower;
  }

  private @Nullable Toponym at(NameContext c, int i, List<Toponym> before) {
    List<Piece> pieces = c.pieces();
    int run = run(pieces, i);
    Toponym site = site(c.document(), c.sentence(), pieces, i, run);
    if (site != null) {
      return site;
    }
    for (int end = run; end > i; end--) {
      boolean point = end > i + 1 && end < pieces.size() && isPoint(pieces.get(end - 1));
      if (!point
          && !pieces.get(end - 1).isWord()
          && !Character.isDigit(pieces.get(end - 1).text().charAt(0))) {
        continue;
      }
      Toponym toponym = name(c.document(), c.sentence(), pieces, i, end);
      if (toponym != null && point && !isAbbreviation(toponym)) {
        continue;
      }
      if (toponym != null && hasNeedlessArticle(c, toponym)) {
        return null;
      }
      if (toponym != null && accepted(toponym, c, before)) {
        return toponym;
      }
    }
    return null;
  }

  /** "Ill." within a sentence. */
  private static boolean isPoint(Piece piece) {
    return piece.text().equals(".");
  }

  private static boolean isAbbreviation(Toponym t) {
    return t.candidates.get(0).match() == Candidate.Match.ABBREVIATION;
  }

  /** "The Philippines" is told by "Philippines"; "The Hague" is not told by "Hague". */
  private boolean hasNeedlessArticle(NameContext c, Toponym t) {
    if (t.endPiece - t.firstPiece < 2 || !c.pieces().get(t.firstPiece).lower().equals("the")) {
      return false;
    }
    Toponym bare = name(c.document(), c.sentence(), c.pieces(), t.firstPiece + 1, t.endPiece);
    return bare != null
        && bare.candidates.get(0).entry().index() == t.candidates.get(0).entry().index();
  }

  /** A site whose name ends in common nouns: "Rafah crossing", "Mosul dam", "Kuweires air base". */
  private @Nullable Toponym site(
      Document document, Sentence sentence, List<Piece> pieces, int i, int run) {
    int end = run;
    if (run + 1 < pieces.size() && words.is("site-modifiers", pieces.get(run).lower())) {
      end++;
    }
    if (end >= pieces.size() || !isSite(pieces.get(end))) {
      return null;
    }
    Toponym whole = name(document, sentence, pieces, i, end + 1);
    if (whole == null && end > run) {
      whole = respelt(document, sentence, pieces, i, run);
    }
    if (whole != null) {
      whole.candidates.removeIf(c -> !c.entry().kind().isSite());
    }
    return whole == null || whole.candidates.isEmpty() ? null : whole;
  }

  /** "Kuweires air base" where tables have "Kuweires airbase", "Rafah border crossing". */
  private @Nullable Toponym respelt(
      Document document, Sentence sentence, List<Piece> pieces, int i, int run) {
    int start = pieces.get(i).start();
    String bare = document.text().substring(start, pieces.get(run - 1).end());
    String noun = pieces.get(run + 1).lower();
    List<Candidate> found = new ArrayList<>(gazetteer.exact(bare + " " + noun));
    found.addAll(gazetteer.exact(bare + " " + pieces.get(run).lower() + noun));
    int end = pieces.get(run + 1).end();
    TokenRange range = new TokenRange(pieces.get(i).token(), pieces.get(run + 1).token() + 1);
    String text = document.text().substring(start, end);
    return found.isEmpty()
        ? null
        : new Toponym(sentence.index(), i, run + 2, range, start, end, text, found);
  }

  private boolean isSite(Piece piece) {
    return words.is("descriptors", piece.lower()) || words.is("site-ends", piece.lower());
  }

  /** One after the last piece that a name from here may reach. */
  private int run(List<Piece> pieces, int i) {
    int end = i + 1;
    int last = i + 1;
    while (end < pieces.size() && end - i < 2 * LONGEST) {
      Piece piece = pieces.get(end);
      if (piece.isCapitalised()) {
        last = end + 1;
      } else if (!piece.isHyphen()
          && !isApostrophe(piece)
          && !piece.text().equals(".")
          && !words.is("connectors", piece.lower())
          && !(pieces.get(end - 1).isHyphen() && piece.isWord())) {
        break;
      } else if (pieces.get(end - 1).isHyphen() && piece.isWord()) {
        last = end + 1;
      }
      end++;
    }
    // "St." and "U.S." may keep their point as a token of its own.
    return last < pieces.size() && pieces.get(last).text().equals(".") ? last + 1 : last;
  }

  /** Of "Ma'an" and "Ra's Lanuf", which may look like a possessive. */
  private static boolean isApostrophe(Piece piece) {
    return switch (piece.text()) {
      case "'", "’", "'s", "’s" -> true;
      default -> false;
    };
  }

  @Nullable Toponym name(Document document, Sentence sentence, List<Piece> pieces, int i, int end) {
    int from = pieces.get(i).start();
    int to = pieces.get(end - 1).end();
    String name = document.text().substring(from, to);
    if (name.length() < 2) {
      return null;
    }
    List<Candidate> candidates = new ArrayList<>(gazetteer.exact(name.replace('\n', ' ')));
    String full = candidates.isEmpty() ? words.inFull(name) : name;
    if (!full.equals(name)) {
      candidates.addAll(gazetteer.exact(full));
    }
    boolean shouted = name.equals(name.toUpperCase(Locale.ROOT));
    candidates.removeIf(
        c -> name.length() <= 3 && !shouted && c.entry().kind() == PlaceKind.COUNTRY);
    candidates.removeIf(c -> c.match() == Candidate.Match.ABBREVIATION && !follows(pieces, i, ","));
    if (candidates.isEmpty()) {
      return null;
    }
    TokenRange range = new TokenRange(pieces.get(i).token(), pieces.get(end - 1).token() + 1);
    Toponym toponym = new Toponym(sentence.index(), i, end, range, from, to, name, candidates);
    toponym.demonym =
        candidates.get(0).match() == Candidate.Match.DEMONYM
            || (candidates.stream().anyMatch(c -> c.match() == Candidate.Match.DEMONYM)
                && candidates.stream()
                    .noneMatch(
                        c ->
                            c.match() != Candidate.Match.DEMONYM
                                && Gazetteer.weight(c.entry()) > 0.75));
    if (toponym.demonym) {
      toponym.candidates.removeIf(c -> c.match() != Candidate.Match.DEMONYM);
    }
    return toponym;
  }

  private static boolean follows(List<Piece> pieces, int i, String mark) {
    return i > 0 && pieces.get(i - 1).text().equals(mark);
  }

  private boolean accepted(Toponym t, NameContext c, List<Toponym> before) {
    if (t.demonym) {
      return true;
    }
    if (others.include(t, c)) {
      return false;
    }
    t.evidence = evidence.of(t, c, before);
    if (t.evidence <= 0) {
      c.rejected().add(t);
    }
    return t.evidence > 0;
  }

  /** A headline in title case: capitals say nothing there. */
  private static boolean isTitleCase(List<Piece> pieces) {
    long wordsWithout = pieces.stream().filter(p -> p.isWord() && p.text().length() > 3).count();
    long capitals =
        pieces.stream()
            .filter(p -> p.isWord() && p.text().length() > 3 && p.isCapitalised())
            .count();
    return wordsWithout > 3 && capitals > 0.8 * wordsWithout;
  }

  /** Whether a name is a person's of the report. */
  boolean isSomebody(Toponym t, Document document, Sentence sentence) {
    return others.isSomebody(t, document, sentence);
  }

  /** Whether a name that a first turn found is one of an institution's or of another body's. */
  boolean isPartOfInstitution(Toponym t, Sentence sentence, List<Piece> pieces) {
    return others.isPartOfInstitution(t, pieces) || others.isOfBody(t, sentence, pieces);
  }
}
