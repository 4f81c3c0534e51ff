package dev.assay.place;

import dev.assay.text.Document;
import dev.assay.text.Entity;
import dev.assay.text.Name;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.Comparator;
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

  /** People of a town that is known by a part of its name. */
  private static final int KNOWN_CITY = 100_000;

  /** Lists of words that stand beside names of places. */
  private static final List<String> BESIDE =
      List.of(
          "name-starts",
          "name-ends",
          "descriptors",
          "buildings",
          "civic",
          "organisations",
          "institutions",
          "inhabitants",
          "titles",
          "streets",
          "not-places",
          "seldom-places");

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
      Document document,
      Sentence sentence,
      List<Piece> pieces,
      List<Toponym> known,
      NameLookups lookups) {
    List<Toponym> found = new ArrayList<>();
    if (sentence.layers() == null) {
      return found;
    }
    List<TokenRange> names = new ArrayList<>(whole(sentence));
    names.removeIf(
        name -> !isProper(sentence, name) || !(isKind(sentence, name) || isBegun(name, known)));
    names.addAll(placeNames(document, sentence, lookups));
    for (TokenRange name : names) {
      if (known.stream().allMatch(t -> isBeside(document, sentence, name, t, lookups))
          && found.stream().noneMatch(t -> t.range.overlaps(name))) {
        found.add(like(document, sentence, pieces, name, lookups));
      }
    }
    return found;
  }

  /**
   * Whether a name stands beside a known one, or is the whole of which the known one is a piece:
   * "Abu Khamal", another spelling of a known town, and not the lesser Abu.
   */
  private boolean isBeside(
      Document document, Sentence sentence, TokenRange name, Toponym known, NameLookups lookups) {
    if (!known.range.overlaps(name)) {
      return true;
    }
    if (!name.contains(known.range) || name.length() == known.range.length()) {
      return false;
    }
    if (isStrayPart(sentence, name, known)) {
      return true;
    }
    int people = people(sentence.span(name).in(document.text()), lookups);
    return people >= KNOWN_TOWN
        && known.candidates.stream()
            .allMatch(c -> !c.entry().kind().isArea() && c.entry().population() < people);
  }

  /**
   * Whether a known name is only a word of another place's: the Wadi of "Wadi Barada". Where the
   * rest tells a part or a kind, or the known one is a large town, it is not.
   */
  private boolean isStrayPart(Sentence sentence, TokenRange name, Toponym known) {
    boolean begins = known.range.start() == name.start() && whole(sentence).contains(name);
    if (known.candidates.stream()
        .anyMatch(
            c -> c.entry().kind().isArea() || (c.entry().population() >= KNOWN_CITY && !begins))) {
      return false;
    }
    for (int i = name.start(); i < name.end(); i++) {
      String form = sentence.form(i);
      if (!known.range.contains(i)
          && (!sentence.upos(i).equals("PROPN") || !isCapitalised(form) || isToldOfPlaces(form))) {
        return false;
      }
    }
    return true;
  }

  /** A word that stands beside names of places and is part of none. */
  private boolean isToldOfPlaces(String form) {
    return BESIDE.stream().anyMatch(list -> words.is(list, form));
  }

  /** Of the largest town whose name may be spelt so; less than 0 where there is none. */
  private int people(String name, NameLookups lookups) {
    return lookups.lookup(name).stream()
        .filter(c -> c.unlike() <= SAME_NAME)
        .mapToInt(c -> c.entry().population())
        .max()
        .orElse(-1);
  }

  /** What the reader takes for the name of a place, and what "the town of" stands before. */
  private List<TokenRange> placeNames(Document document, Sentence sentence, NameLookups lookups) {
    List<TokenRange> names = new ArrayList<>(headed(document, sentence, lookups));
    for (Entity entity : sentence.entities()) {
      TokenRange name = entity.type().equals("place") ? properPart(sentence, entity) : null;
      if (name != null
          && isTold(sentence, name)
          && !isOfAnother(sentence, name)
          && !isOfBand(sentence, name)) {
        names.add(name);
      }
      TokenRange misread = misread(document, sentence, entity, lookups);
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

  /** "Ouro Modi", "Wau Garden": what the reader takes for one name in several words. */
  private static List<TokenRange> whole(Sentence sentence) {
    return sentence.names().stream()
        .filter(n -> n.type().equals("place") && n.range().length() > 1)
        .map(Name::range)
        .toList();
  }

  /** "Talmar River": its last word tells of a place. */
  private boolean isKind(Sentence sentence, TokenRange name) {
    return words.is("name-ends", sentence.form(name.end() - 1));
  }

  /**
   * Whether a name begins as a known one does. Where English is spoken, what follows the name of a
   * town is a building's or a club's more often.
   */
  private boolean isBegun(TokenRange name, List<Toponym> known) {
    return known.stream()
        .filter(t -> t.range.start() == name.start() && name.contains(t.range))
        .flatMap(t -> t.candidates.stream().map(Candidate::entry))
        .max(Comparator.comparingInt(GazetteerEntry::population))
        .map(GazetteerEntry::country)
        .filter(country -> !words.is("english-speaking", country))
        .isPresent();
  }

  private boolean isProper(Sentence sentence, TokenRange name) {
    for (int i = name.start(); i < name.end(); i++) {
      String form = sentence.form(i);
      boolean part = words.is("name-starts", form) || words.is("name-ends", form);
      if (!sentence.upos(i).equals("PROPN")
          || !isCapitalised(form)
          || (isToldOfPlaces(form) && !part)) {
        return false;
      }
    }
    return true;
  }

  /** "Tell Tamr", "Khirbet Ghazaleh": names that the reader need not know, by their first word. */
  private List<TokenRange> headed(Document document, Sentence sentence, NameLookups lookups) {
    List<TokenRange> names = new ArrayList<>();
    for (int i = 1; i + 1 < sentence.size(); i++) {
      boolean heads =
          (words.is("name-heads", sentence.form(i)) || !words.otherwise(sentence.form(i)).isEmpty())
              && isCapitalised(sentence.form(i))
              && isCapitalised(sentence.form(i + 1))
              && !isCapitalised(sentence.form(i - 1));
      TokenRange name = new TokenRange(i, i + 2);
      if (heads
          && candidates(sentence.span(name).in(document.text()), lookups).stream()
              .anyMatch(c -> c.unlike() <= SAME_NAME)) {
        names.add(name);
      } else if (heads && isReadAsPlace(sentence, name)) {
        names.add(name);
      }
    }
    return names;
  }

  private static boolean isReadAsPlace(Sentence sentence, TokenRange name) {
    return sentence.entities().stream()
        .anyMatch(e -> e.type().equals("place") && e.range().overlaps(name));
  }

  /**
   * "in Deir ez-Zour" where the reader sees a person: another spelling of a known place, after a
   * word that places follow, or what a verb does that is done to places, "captured Zabadani".
   */
  private @Nullable TokenRange misread(
      Document document, Sentence sentence, Entity entity, NameLookups lookups) {
    if (!entity.type().equals("person") && !entity.type().equals("organization")) {
      return null;
    }
    TokenRange name = entity.named() ? properPart(sentence, entity) : null;
    boolean told =
        name != null
            && (isTaken(sentence, name)
                || (name.length() > 1 && followsPlaceWord(sentence, name.start())));
    if (name == null || !told) {
      return null;
    }
    int people = people(sentence.span(name).in(document.text()), lookups);
    boolean sure = isTakenForSure(sentence, name) || isPartOf(sentence, name.start());
    boolean left = sentence.graph().is(name.start(), "nmod") && isTaken(sentence, name);
    return left || people >= (sure ? 0 : KNOWN_TOWN) ? name : null;
  }

  /** "The centre of Tal Afar": a word for a part before it. */
  private boolean isPartOf(Sentence sentence, int start) {
    return start > 1
        && sentence.form(start - 1).equalsIgnoreCase("of")
        && words.is("place-parts", sentence.lemma(start - 2));
  }

  /** What is done to places alone: "retook Tal Afar", "Rutshuru fell to the rebels". */
  private boolean isTakenForSure(Sentence sentence, TokenRange name) {
    int verb = sentence.graph().head(name.start());
    boolean object =
        sentence.graph().is(name.start(), "obj") || sentence.graph().is(name.start(), "nsubj:pass");
    return verb >= 0 && object && words.is("takes-places", sentence.lemma(verb));
  }

  /** The object of a verb that takes places, or where forces leave from. */
  private boolean isTaken(Sentence sentence, TokenRange name) {
    int head = name.start();
    int verb = sentence.graph().head(head);
    if (verb < 0 || name.contains(verb)) {
      return false;
    }
    String lemma = sentence.lemma(verb);
    boolean object = sentence.graph().is(head, "obj") || sentence.graph().is(head, "nsubj:pass");
    boolean from =
        (sentence.graph().is(head, "obl") || sentence.graph().is(head, "nmod"))
            && head > 0
            && sentence.form(head - 1).equalsIgnoreCase("from");
    return (object && (words.is("takes-places", lemma) || words.is("takes-either", lemma)))
        || (from && words.is("leaves-places", lemma));
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
                || words.is("place-parts", sentence.lemma(start - 2))
                || words.is("of-places", sentence.lemma(start - 2))));
  }

  /** "The Vitoria de Leal group". */
  private boolean isOfBand(Sentence sentence, TokenRange name) {
    return name.end() < sentence.size() && words.is("bands", sentence.form(name.end()));
  }

  /** "Coast" of "the Coast Brigades": within the name of an organisation or a person. */
  private static boolean isOfAnother(Sentence sentence, TokenRange place) {
    return sentence.names().stream()
        .anyMatch(name -> !name.type().equals("place") && name.range().overlaps(place));
  }

  /** The places of that name; else of the name without what tells its kind; else of one like it. */
  private List<Candidate> candidates(String name, NameLookups lookups) {
    int last = name.lastIndexOf(' ');
    int first = name.indexOf(' ');
    List<Candidate> found = gazetteer.exact(name);
    if (found.isEmpty()) {
      found = gazetteer.exact(words.inFull(name));
    }
    if (found.isEmpty() && last > 0 && words.is("name-ends", name.substring(last + 1))) {
      found = gazetteer.exact(name.substring(0, last));
    }
    String start = first > 0 ? name.substring(0, first) : "";
    List<String> others = words.otherwise(start);
    if (found.isEmpty() && !others.isEmpty()) {
      found = translated(name.substring(first), others, lookups);
    }
    if (found.isEmpty() && first > 0 && words.is("name-starts", start)) {
      found = gazetteer.exact(name.substring(first + 1));
    }
    return found.isEmpty() ? lookups.lookup(name) : found;
  }

  /** "Jabal al-Zawiya" for "Mount Zawiya", which is not the town of Zawiya. */
  private static List<Candidate> translated(String rest, List<String> others, NameLookups lookups) {
    for (String other : others) {
      List<Candidate> found =
          lookups.lookup(other + rest).stream().filter(c -> c.unlike() <= SAME_NAME).toList();
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
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
            || (piece.isWord() && !words.isOrdinary(piece.text())));
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
    while (end > start + 1 && isKindOrLowerCase(sentence.form(end - 1), end - 1 > head)) {
      end--;
    }
    while (goesOn(sentence, end)) {
      end += 2;
    }
    return new TokenRange(start, end);
  }

  /** "Deir ez" of "Deir ez-Zour": a hyphen and a capital without a space go on with the name. */
  private static boolean goesOn(Sentence sentence, int end) {
    return end + 1 < sentence.size()
        && sentence.form(end).equals("-")
        && Character.isUpperCase(sentence.form(end + 1).charAt(0))
        && sentence.upos(end + 1).equals("PROPN")
        && sentence.span(new TokenRange(end - 1, end + 2)).length()
            == sentence.form(end - 1).length() + 1 + sentence.form(end + 1).length();
  }

  /** "Nara town": what tells the kind is no part of the name. */
  private boolean isKindOrLowerCase(String form, boolean afterHead) {
    boolean lower = !Character.isUpperCase(form.charAt(0));
    return lower && (afterHead || words.is("descriptors", form));
  }

  /** Whether words may be an unknown name: not one word that is a common noun or too short. */
  private boolean isTold(Sentence sentence, TokenRange name) {
    String form = sentence.form(name.start());
    return name.length() > 1
        || (form.length() >= SHORTEST
            && isCapitalised(form)
            && !words.isOrdinary(form)
            && !words.is("organisations", form)
            && !words.is("descriptors", form));
  }

  /** "Hama", "Al-Lataminah", "Jaza'a"; not "NATO". */
  private static boolean isCapitalised(String form) {
    boolean start = true;
    boolean first = false;
    for (int i = 0; i < form.length(); i++) {
      char c = form.charAt(i);
      if (Character.isUpperCase(c) && !start) {
        return false;
      }
      first |= start && Character.isUpperCase(c);
      start = c == '-';
    }
    return first;
  }

  private static boolean isName(Sentence sentence, int token) {
    return sentence.upos(token).equals("PROPN") || sentence.form(token).equals("-");
  }

  private Toponym like(
      Document document,
      Sentence sentence,
      List<Piece> pieces,
      TokenRange range,
      NameLookups lookups) {
    Span span = sentence.span(range);
    String name = span.in(document.text());
    List<Candidate> candidates = new ArrayList<>(candidates(name, lookups));
    candidates.removeIf(
        c -> (!c.exact() && c.score() < LIKE_ENOUGH) || c.match() == Candidate.Match.DEMONYM);
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
  Toponym given(Document document, List<List<Piece>> pieces, Span span, NameLookups lookups) {
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
        List<Candidate> candidates = candidates(name, lookups);
        TokenRange range = new TokenRange(of.get(first).token(), of.get(end - 1).token() + 1);
        return new Toponym(
            sentence.index(), first, end, range, span.start(), span.end(), name, candidates);
      }
    }
    throw new IllegalArgumentException("no words of a sentence at " + span);
  }
}
