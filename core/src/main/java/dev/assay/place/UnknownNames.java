package dev.assay.place;

import dev.assay.text.Document;
import dev.assay.text.Entity;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Names that the reader takes for places and the gazetteer does not have: told with the places of
 * names like them, or with none. Stateless, safe to share.
 */
final class UnknownNames {
  /** How like a known name must be, 0 to 1. */
  private static final double LIKE_ENOUGH = 0.62;

  private static final int SHORTEST = 4;

  /** How unlike two spellings of one name may be. */
  private static final double SAME_NAME = 0.05;

  /** People of a place that is known without the reader's word for it. */
  private static final int KNOWN_TOWN = 10_000;

  /** The most words before "Street". */
  private static final int LONGEST_STREET = 3;

  private final Gazetteer gazetteer;
  private final PlaceWords words;

  UnknownNames(Gazetteer gazetteer, PlaceWords words) {
    this.gazetteer = gazetteer;
    this.words = words;
  }

  /** Those of a sentence, beside the names that are known or instead of their pieces. */
  List<Toponym> find(
      Document document, Sentence sentence, List<Piece> pieces, List<Toponym> known) {
    List<Toponym> found = new ArrayList<>();
    if (sentence.layers() == null) {
      return found;
    }
    for (TokenRange name : placeNames(document, sentence)) {
      if (known.stream().allMatch(t -> isBeside(document, sentence, name, t))
          && found.stream().noneMatch(t -> t.range.overlaps(name))) {
        found.add(like(document, sentence, pieces, name));
      }
    }
    return found;
  }

  /**
   * Whether a name stands beside a known one, or is the whole of which the known one is a piece:
   * "Abu Khamal", another spelling of a known town, and not the lesser Abu.
   */
  private boolean isBeside(Document document, Sentence sentence, TokenRange name, Toponym known) {
    if (!known.range.overlaps(name)) {
      return true;
    }
    if (!name.contains(known.range) || name.length() == known.range.length()) {
      return false;
    }
    int people = people(sentence.span(name).in(document.text()));
    return people >= KNOWN_TOWN
        && known.candidates.stream()
            .allMatch(c -> !c.entry().kind().isArea() && c.entry().population() < people);
  }

  /** Of the largest town whose name may be spelt so; 0 where there is none. */
  private int people(String name) {
    return gazetteer.lookup(name).stream()
        .filter(c -> c.unlike() <= SAME_NAME)
        .mapToInt(c -> c.entry().population())
        .max()
        .orElse(0);
  }

  /** What the reader takes for the name of a place, and what "the town of" stands before. */
  private List<TokenRange> placeNames(Document document, Sentence sentence) {
    List<TokenRange> names = new ArrayList<>();
    for (Entity entity : sentence.entities()) {
      TokenRange name = entity.type().equals("place") ? properPart(sentence, entity) : null;
      if (name != null && isTold(sentence, name) && !isOfAnother(sentence, name)) {
        names.add(name);
      }
      TokenRange misread = misread(document, sentence, entity);
      if (misread != null) {
        names.add(misread);
      }
    }
    for (int i = 2; i < sentence.size(); i++) {
      if (isName(sentence, i)
          && sentence.graph().is(i, "nmod")
          && sentence.lemma(i - 1).equals("of")
          && words.is("settled", sentence.lemma(sentence.graph().head(i)))) {
        names.add(new TokenRange(i, i + 1));
      }
    }
    return names;
  }

  /**
   * "in Deir ez-Zour" where the reader sees a person: another spelling of a known place, after a
   * word that places follow.
   */
  private @Nullable TokenRange misread(Document document, Sentence sentence, Entity entity) {
    if (!entity.type().equals("person") && !entity.type().equals("organization")) {
      return null;
    }
    TokenRange name = entity.named() ? properPart(sentence, entity) : null;
    if (name == null || name.length() == 1 || !followsPlaceWord(sentence, name.start())) {
      return null;
    }
    return people(sentence.span(name).in(document.text())) >= KNOWN_TOWN ? name : null;
  }

  /** After "in", or after "of" and what places have: a siege, a fall, outskirts. */
  private boolean followsPlaceWord(Sentence sentence, int start) {
    if (start == 0) {
      return false;
    }
    String before = sentence.form(start - 1).toLowerCase(Locale.ROOT);
    return words.is("locative", before)
        || (before.equals("of")
            && start > 1
            && (words.is("settled", sentence.lemma(start - 2))
                || words.is("of-places", sentence.lemma(start - 2))));
  }

  /** "Coast" of "the Coast Brigades": within the name of an organisation or a person. */
  private static boolean isOfAnother(Sentence sentence, TokenRange place) {
    return sentence.names().stream()
        .anyMatch(name -> !name.type().equals("place") && name.range().overlaps(place));
  }

  /** The places of that name; else of the name without what tells its kind; else of one like it. */
  private List<Candidate> candidates(String name) {
    int last = name.lastIndexOf(' ');
    int first = name.indexOf(' ');
    List<Candidate> found = gazetteer.exact(name);
    if (found.isEmpty() && last > 0 && words.is("name-ends", name.substring(last + 1))) {
      found = gazetteer.exact(name.substring(0, last));
    }
    if (found.isEmpty() && first > 0 && words.is("name-starts", name.substring(0, first))) {
      found = gazetteer.exact(name.substring(first + 1));
    }
    return found.isEmpty() ? gazetteer.lookup(name) : found;
  }

  /** "Mill Street", "Highway 10": where nothing else has taken their words. */
  List<Toponym> streets(
      Document document, Sentence sentence, List<Piece> pieces, List<Toponym> known) {
    List<Toponym> found = new ArrayList<>();
    for (int i = 0; i < pieces.size(); i++) {
      int number = numberedRoad(pieces, i);
      Piece end = pieces.get(number);
      boolean street =
          end.isCapitalised()
              && words.is("streets", end.lower().replace(".", ""))
              && !isSaint(pieces, i);
      if (number == i && !street) {
        continue;
      }
      int first = i;
      while (first > 0 && i - first < LONGEST_STREET && isStreetWord(pieces.get(first - 1))) {
        first--;
      }
      boolean numbered = first > 0 && Character.isDigit(pieces.get(first - 1).text().charAt(0));
      TokenRange range = new TokenRange(pieces.get(first).token(), end.token() + 1);
      boolean named = first < i || number > i;
      if (named && !numbered && known.stream().noneMatch(t -> t.range.overlaps(range))) {
        int from = pieces.get(first).start();
        String name = document.text().substring(from, end.end());
        found.add(
            new Toponym(
                sentence.index(), first, number + 1, range, from, end.end(), name, List.of()));
      }
    }
    return found;
  }

  /** The piece of its number where a road begins here, "Highway 10", "Interstate-29"; else here. */
  private int numberedRoad(List<Piece> pieces, int i) {
    if (!pieces.get(i).isCapitalised() || !words.is("numbered-roads", pieces.get(i).lower())) {
      return i;
    }
    int next = i + 1;
    next += next < pieces.size() && pieces.get(next).isHyphen() ? 1 : 0;
    boolean number =
        next < pieces.size() && pieces.get(next).text().chars().allMatch(Character::isDigit);
    return number ? next : i;
  }

  /** "East St. Louis". */
  private static boolean isSaint(List<Piece> pieces, int i) {
    return pieces.get(i).lower().startsWith("st")
        && pieces.get(i).text().length() <= 3
        && i + 1 < pieces.size()
        && pieces.get(i + 1).isCapitalised();
  }

  private boolean isStreetWord(Piece piece) {
    return piece.isCapitalised()
        && (words.is("name-starts", piece.lower())
            || (piece.isWord() && !words.is("not-places", piece.text())));
  }

  /** Whether a name that the gazetteer lacks is a building's. */
  boolean isBuilding(Toponym t) {
    String last = t.name.substring(t.name.lastIndexOf(' ') + 1).replace(".", "");
    return t.candidates.stream().noneMatch(Candidate::exact)
        && !words.is("streets", last)
        && words.is("buildings", last);
  }

  /** The proper nouns around an entity's head, or before a head that tells what it is. */
  private @Nullable TokenRange properPart(Sentence sentence, Entity entity) {
    int head = entity.head();
    if (!isName(sentence, head)) {
      boolean tells = words.is("descriptors", sentence.form(head));
      head--;
      while (tells
          && head >= entity.range().start()
          && words.is("descriptors", sentence.form(head))) {
        head--;
      }
      if (!tells || head < entity.range().start() || !isName(sentence, head)) {
        return null;
      }
    }
    int start = head;
    int end = head + 1;
    while (start > entity.range().start() && isName(sentence, start - 1)) {
      start--;
    }
    while (end < entity.range().end() && isName(sentence, end)) {
      end++;
    }
    while (start < head && sentence.form(start).equals("-")) {
      start++;
    }
    while (end > head + 1 && !Character.isUpperCase(sentence.form(end - 1).charAt(0))) {
      end--;
    }
    return new TokenRange(start, end);
  }

  /** Whether words may be an unknown name: not one word that is a common noun or too short. */
  private boolean isTold(Sentence sentence, TokenRange name) {
    String form = sentence.form(name.start());
    return name.length() > 1
        || (form.length() >= SHORTEST
            && form.substring(1).equals(form.substring(1).toLowerCase(Locale.ROOT))
            && Character.isUpperCase(form.charAt(0))
            && !words.is("not-places", form)
            && !words.is("organisations", form)
            && !words.is("descriptors", form));
  }

  private static boolean isName(Sentence sentence, int token) {
    return sentence.upos(token).equals("PROPN") || sentence.form(token).equals("-");
  }

  private Toponym like(Document document, Sentence sentence, List<Piece> pieces, TokenRange range) {
    Span span = sentence.span(range);
    String name = span.in(document.text());
    List<Candidate> candidates = new ArrayList<>(candidates(name));
    candidates.removeIf(c -> c.score() < LIKE_ENOUGH || c.match() == Candidate.Match.DEMONYM);
    int first = 0;
    while (first < pieces.size() - 1 && pieces.get(first).token() < range.start()) {
      first++;
    }
    int end = first + 1;
    while (end < pieces.size() && pieces.get(end).token() < range.end()) {
      end++;
    }
    return new Toponym(
        sentence.index(), first, end, range, span.start(), span.end(), name, candidates);
  }

  /** The name at a given span, with every place that it may mean. */
  Toponym given(Document document, List<List<Piece>> pieces, Span span) {
    for (Sentence sentence : document.sentences()) {
      List<Piece> of = pieces.get(sentence.index());
      int first = -1;
      int end = -1;
      for (int i = 0; i < of.size(); i++) {
        if (of.get(i).end() > span.start() && of.get(i).start() < span.end()) {
          first = first < 0 ? i : first;
          end = i + 1;
        }
      }
      if (first >= 0) {
        String name = span.in(document.text());
        List<Candidate> candidates = candidates(name);
        TokenRange range = new TokenRange(of.get(first).token(), of.get(end - 1).token() + 1);
        return new Toponym(
            sentence.index(), first, end, range, span.start(), span.end(), name, candidates);
      }
    }
    throw new IllegalArgumentException("no words of a sentence at " + span);
  }
}
