package dev.assay.place;

import dev.assay.text.Document;
import dev.assay.text.Entity;
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

  private static final int SHORTEST_IN_CAPITALS = 6;
  private static final int SHORTEST_SHOUTED = 4;

  /** People of a town that is known by a part of its name. */
  private static final int KNOWN = 100_000;

  /** The most pieces between a name and the word that says it is one of a pair. */
  private static final int PAIR_REACH = 6;

  /** What speaks against a name that ends as those of buildings do. */
  private static final double BUILDING = 1.2;

  /** What speaks against a name that is an ordinary word. */
  private static final double SELDOM = 1.6;

  /** What speaks for the object of such a verb: more than that the reader sees a person. */
  private static final double TAKES_PLACES = 2.4;

  private static final double TAKES_EITHER = 1.6;

  /** What speaks for a name that places of a country bear which the report is about. */
  private static final double AT_HOME = 1.2;

  /** What speaks for a name that is said to lie in an area in which a place of that name lies. */
  private static final double TOLD_IN = 2.4;

  /** The most pieces between a name and that of the area that it is said to lie in. */
  private static final int AREA_REACH = 7;

  /** What speaks for a front-line town of the curated tables. */
  private static final double OF_THE_NEWS = 1.2;

  /** The least radius of a row of them, in km. */
  private static final double CURATED_KM = 10;

  /** What parts the members of a row. */
  private static final Set<String> LISTING = Set.of(",", "and");

  private final Gazetteer gazetteer;
  private final PlaceWords words;

  ToponymFinder(Gazetteer gazetteer, PlaceWords words) {
    this.gazetteer = gazetteer;
    this.words = words;
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
    Context context =
        new Context(document, sentence, pieces, lowerCase, known, rejected, isTitleCase(pieces));
    for (int i = 0; i < pieces.size(); ) {
      Toponym toponym = begins(pieces, i) ? at(context, i, found) : null;
      if (toponym != null) {
        found.add(toponym);
        i = toponym.endPiece;
      } else {
        i++;
      }
    }
    return new Found(found, rejected);
  }

  /** What is known around a name. */
  private record Context(
      Document document,
      Sentence sentence,
      List<Piece> pieces,
      Set<String> lowerCase,
      Known known,
      List<Toponym> rejected,
      boolean title) {}

  /** A capital, or an article in lower case joined to one: "al-Qaim". */
  private boolean begins(List<Piece> pieces, int i) {
    return pieces.get(i).isCapitalised()
        || (i + 2 < pieces.size()
            && words.is("connectors", pieces.get(i).lower())
            && pieces.get(i + 1).isHyphen()
            && pieces.get(i + 2).isCapitalised());
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

  private @Nullable Toponym at(Context c, int i, List<Toponym> before) {
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
  private boolean hasNeedlessArticle(Context c, Toponym t) {
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

  private boolean accepted(Toponym t, Context c, List<Toponym> before) {
    if (t.demonym) {
      return true;
    }
    boolean single = t.endPiece == t.firstPiece + 1;
    if (single && isNoName(t, c)) {
      return false;
    }
    if (isPartOfInstitution(t, c.pieces())
        || isCutOff(t, c.pieces())
        || isWordOfName(t, c.pieces())
        || (Piece.isShouted(c.sentence()) && isShoutedWord(t, c.sentence(), single))) {
      return false;
    }
    t.evidence = score(t, c, single, before);
    if (t.evidence <= 0) {
      c.rejected().add(t);
    }
    return t.evidence > 0;
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
  private boolean isNoName(Toponym t, Context c) {
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
  private static int shortest(Context c) {
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

  private double score(Toponym t, Context c, boolean single, List<Toponym> found) {
    List<Piece> pieces = c.pieces();
    Piece before = t.firstPiece > 0 ? pieces.get(t.firstPiece - 1) : null;
    Piece after = t.endPiece < pieces.size() ? pieces.get(t.endPiece) : null;
    double score = 3 * (Gazetteer.weight(t.candidates.get(0).entry()) - 0.6);
    score += single ? 0 : 0.8;
    score += t.candidates.get(0).match() == Candidate.Match.NAME ? 0.2 : -0.4;
    boolean located = before != null && words.is("locative", before.lower());
    score += located || isSecondOfTwo(t, pieces, found) ? 1.3 : 0;
    score += after != null && words.is("descriptors", after.lower()) ? 0.7 : 0;
    score += after != null && words.is("inhabitants", after.lower()) ? 1.2 : 0;
    score += isSettled(t, pieces) ? 1 : isPartOf(t, pieces) ? 1.3 : 0;
    score += taken(t, c);
    score += commaPartner(t, pieces) ? 0.9 : 0;
    score += isToldIn(t, pieces) ? TOLD_IN : 0;
    score += isListed(t, pieces, found) || leadsRow(t, c) ? 0.8 : 0;
    score += isPaired(t, pieces) ? 1.5 : 0;
    score += c.known().sure().contains(t.name.toLowerCase(Locale.ROOT)) ? 1 : 0;
    score += isAtHome(t, c.known().homes()) && !isSurname(t, c) ? AT_HOME : 0;
    score += isOfTheNews(t) && !isSurname(t, c) ? OF_THE_NEWS : 0;
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

  /** "Shelled Bakhmut", "Goma was captured": what armies do to places; to persons some of it. */
  private double taken(Toponym t, Context c) {
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
      boolean said = isOfPlace(t, c, relation, lemma) && !isSurname(t, c);
      return said ? falls ? TAKES_PLACES : TAKES_EITHER : 0;
    }
    return words.is("takes-places", lemma)
        ? TAKES_PLACES
        : words.is("takes-either", lemma) && !isSurname(t, c) ? TAKES_EITHER : 0;
  }

  /** "In control of Homs", "withdrew from Mekelle", "Rutshuru fell to the rebels". */
  private boolean isOfPlace(Toponym t, Context c, String relation, String lemma) {
    int before = t.firstPiece - 1;
    String preposition = before < 0 ? "" : c.pieces().get(before).lower();
    return switch (relation) {
      case "nmod" -> preposition.equals("of") && isOfPlaces(c.sentence(), t, lemma);
      case "obl" -> preposition.equals("from") && words.is("leaves-places", lemma);
      case "nsubj" -> words.is("place-falls", lemma) && falls(t, c);
      default -> false;
    };
  }

  private boolean isOfPlaces(Sentence s, Toponym t, String lemma) {
    String form = s.form(s.graph().head(PlaceResolver.head(s, t.range))).toLowerCase(Locale.ROOT);
    return words.is("of-places", lemma) || words.is("of-places", form);
  }

  /** "Rutshuru fell to the rebels", "Hodeida has fallen"; not "prices fell". */
  private static boolean falls(Toponym t, Context c) {
    Sentence s = c.sentence();
    int verb = s.graph().head(PlaceResolver.head(s, t.range));
    return followedBy(t, c.pieces(), "to") || !s.graph().children(verb, "aux").isEmpty();
  }

  private static boolean followedBy(Toponym t, List<Piece> pieces, String word) {
    int last = Math.min(pieces.size(), t.endPiece + 4);
    return pieces.subList(t.endPiece, last).stream().anyMatch(p -> p.lower().equals(word));
  }

  /** Whether the report has the name after another: "Juan Santos". */
  private boolean isSurname(Toponym t, Context c) {
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

  /** "The centre of Myawaddy". */
  private boolean isPartOf(Toponym t, List<Piece> pieces) {
    int of = t.firstPiece - 1;
    return of > 0
        && pieces.get(of).lower().equals("of")
        && words.is("place-parts", pieces.get(of - 1).lower());
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

  /** "Idlib, Hama and Homs": what stands in a row with a place is one. */
  private static boolean isListed(Toponym t, List<Piece> pieces, List<Toponym> found) {
    int i = t.firstPiece - 1;
    while (i >= 0 && t.firstPiece - i < 3 && LISTING.contains(pieces.get(i).lower())) {
      i--;
    }
    Toponym last = found.isEmpty() ? null : found.get(found.size() - 1);
    return i < t.firstPiece - 1 && last != null && !last.demonym && last.endPiece == i + 1;
  }

  /** "Between Gao and Kidal". */
  private static boolean isSecondOfTwo(Toponym t, List<Piece> pieces, List<Toponym> found) {
    Toponym last = found.isEmpty() ? null : found.get(found.size() - 1);
    return last != null
        && last.firstPiece > 0
        && last.endPiece == t.firstPiece - 1
        && pieces.get(t.firstPiece - 1).lower().equals("and")
        && pieces.get(last.firstPiece - 1).lower().equals("between");
  }

  /** "Sinjar, Tal Afar and Mosul": before a name that a first turn has found in the same row. */
  private boolean leadsRow(Toponym t, Context c) {
    boolean parted = false;
    for (int i = t.endPiece; i < c.pieces().size(); i++) {
      Piece piece = c.pieces().get(i);
      int at = i;
      if (parted && c.known().names().stream().anyMatch(n -> n.firstPiece == at && !n.demonym)) {
        return true;
      }
      boolean part = LISTING.contains(piece.lower());
      if (!part && !begins(c.pieces(), i) && !piece.isHyphen()) {
        return false;
      }
      parted |= part;
    }
    return false;
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

  /** "The Homs/Hama border", "the Homs-Hama road": the first of two places. */
  private boolean isPaired(Toponym t, List<Piece> pieces) {
    int i = t.endPiece;
    if (i + 1 >= pieces.size()
        || !(pieces.get(i).isHyphen() || pieces.get(i).text().equals("/"))
        || !pieces.get(i + 1).isCapitalised()) {
      return false;
    }
    return pieces.subList(i + 1, Math.min(pieces.size(), i + PAIR_REACH)).stream()
        .anyMatch(p -> words.is("borders", p.lower()) || words.is("roads", p.lower()));
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

  /** "City, Country" and "City, State": the one that follows is a place that can hold it. */
  private boolean commaPartner(Toponym t, List<Piece> pieces) {
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
  private boolean isToldIn(Toponym t, List<Piece> pieces) {
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
    return best + (isProper(t, sentence) || best > 0 ? 0 : -0.6);
  }

  private static boolean isProper(Toponym t, Sentence sentence) {
    for (int i = t.range.start(); i < t.range.end(); i++) {
      if (sentence.upos(i).equals("PROPN")) {
        return true;
      }
    }
    return false;
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
}
