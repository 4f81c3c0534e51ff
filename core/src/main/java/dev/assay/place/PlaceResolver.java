package dev.assay.place;

import dev.assay.text.Document;
import dev.assay.text.Entity;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the places that a report tells and says where they are: names, resolved all together, and
 * places relative to them. A name that the gazetteer lacks is told as unresolved and spoils no
 * other. Works with the layers of a reader, and less well without. Immutable, safe to share between
 * threads.
 */
public final class PlaceResolver {
  /** How likely the best candidate must be for a name that is only like a known one. */
  private static final double LIKE_ENOUGH = 0.62;

  private final Gazetteer gazetteer;
  private final PlaceWords words = PlaceWords.load();
  private final RelationGrammar grammar;
  private final ToponymFinder finder;
  private final ToponymChooser chooser;
  private final RelationReader relations;

  public PlaceResolver(Gazetteer gazetteer) {
    this.gazetteer = gazetteer;
    this.grammar = RelationGrammar.load(words);
    this.finder = new ToponymFinder(gazetteer, words);
    this.chooser = new ToponymChooser(gazetteer);
    this.relations = new RelationReader(grammar, new RelativePlaces(gazetteer));
  }

  /** The places of a report in the order of the text, not overlapping. */
  public List<PlaceMention> resolve(Document document, NameUse use) {
    return resolve(document, use, Antecedents.NONE);
  }

  /** As {@link #resolve(Document, NameUse)}, with somebody who knows what nominals stand for. */
  public List<PlaceMention> resolve(Document document, NameUse use, Antecedents antecedents) {
    List<List<Piece>> pieces = pieces(document);
    List<Toponym> toponyms = toponyms(document, pieces);
    link(toponyms, pieces);
    chooser.choose(toponyms);
    List<PlaceMention> mentions = new ArrayList<>();
    List<Spot> before = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      List<Object> items = new ArrayList<>(pieces.get(sentence.index()));
      List<Spot> spots = new ArrayList<>();
      for (Toponym t : toponyms) {
        if (t.sentence == sentence.index()) {
          spots.add(spot(document, sentence, t, use, items));
        }
      }
      mentions.addAll(
          relations.read(document, sentence, items, spots, before, mentions, antecedents));
    }
    return List.copyOf(mentions);
  }

  /**
   * The place of each name at given spans, in their order: the toponyms of the text are known and
   * only their meaning is asked. A name without an entry is unresolved.
   */
  public List<Place> resolve(Document document, List<Span> names) {
    List<List<Piece>> pieces = pieces(document);
    List<Toponym> toponyms = new ArrayList<>();
    List<@Nullable Toponym> given = new ArrayList<>();
    for (Span span : names) {
      Toponym t = given(document, pieces, span);
      given.add(t);
      if (t != null) {
        toponyms.add(t);
      }
    }
    for (Toponym found : toponyms(document, pieces)) {
      if (toponyms.stream().noneMatch(t -> t.start < found.end && found.start < t.end)) {
        toponyms.add(found);
      }
    }
    toponyms.sort(Comparator.comparingInt(t -> t.start));
    link(toponyms, pieces);
    chooser.choose(toponyms);
    List<Place> places = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      Toponym t = given.get(i);
      places.add(place(names.get(i).in(document.text()), t));
    }
    return places;
  }

  /** The names of places in a report, resolved; demonyms are left out. */
  List<Toponym> found(Document document) {
    List<List<Piece>> pieces = pieces(document);
    List<Toponym> toponyms = toponyms(document, pieces);
    link(toponyms, pieces);
    chooser.choose(toponyms);
    return toponyms.stream().filter(t -> !t.demonym).toList();
  }

  private static List<List<Piece>> pieces(Document document) {
    return document.sentences().stream().map(Piece::of).toList();
  }

  private List<Toponym> toponyms(Document document, List<List<Piece>> pieces) {
    Set<String> lowerCase = ToponymFinder.lowerCase(pieces);
    List<Toponym> toponyms = new ArrayList<>();
    for (Sentence sentence : document.sentences()) {
      List<Toponym> found =
          finder.find(document, sentence, pieces.get(sentence.index()), lowerCase);
      found.addAll(unknown(document, sentence, pieces.get(sentence.index()), found));
      found.sort(Comparator.comparingInt(t -> t.firstPiece));
      toponyms.addAll(found);
    }
    return toponyms;
  }

  /**
   * Names that the reader takes for places and the gazetteer does not have: spellings like them.
   */
  private List<Toponym> unknown(
      Document document, Sentence sentence, List<Piece> pieces, List<Toponym> known) {
    List<Toponym> found = new ArrayList<>();
    if (sentence.layers() == null) {
      return found;
    }
    for (TokenRange name : placeNames(sentence)) {
      if (known.stream().noneMatch(t -> t.range.overlaps(name))
          && found.stream().noneMatch(t -> t.range.overlaps(name))) {
        found.add(like(document, sentence, pieces, name));
      }
    }
    return found;
  }

  /** What the reader takes for the name of a place, and what "the town of" stands before. */
  private List<TokenRange> placeNames(Sentence sentence) {
    List<TokenRange> names = new ArrayList<>();
    for (Entity entity : sentence.entities()) {
      TokenRange name =
          entity.named() && entity.type().equals("place") ? properPart(sentence, entity) : null;
      if (name != null && !isOfAnother(sentence, name)) {
        names.add(name);
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

  /** "Coast" of "the Coast Brigades": within the name of an organisation or a person. */
  private static boolean isOfAnother(Sentence sentence, TokenRange place) {
    return sentence.names().stream()
        .anyMatch(name -> !name.type().equals("place") && name.range().overlaps(place));
  }

  /** The proper nouns around an entity's head. */
  private static @Nullable TokenRange properPart(Sentence sentence, Entity entity) {
    int start = entity.head();
    int end = entity.head() + 1;
    while (start > entity.range().start() && isName(sentence, start - 1)) {
      start--;
    }
    while (end < entity.range().end() && isName(sentence, end)) {
      end++;
    }
    return isName(sentence, entity.head()) ? new TokenRange(start, end) : null;
  }

  private static boolean isName(Sentence sentence, int token) {
    return sentence.upos(token).equals("PROPN") || sentence.form(token).equals("-");
  }

  private Toponym like(Document document, Sentence sentence, List<Piece> pieces, TokenRange range) {
    Span span = sentence.span(range);
    String name = span.in(document.text());
    List<Candidate> candidates = new ArrayList<>(gazetteer.lookup(name));
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

  private @Nullable Toponym given(Document document, List<List<Piece>> pieces, Span span) {
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
        List<Candidate> candidates = gazetteer.lookup(name);
        TokenRange range = new TokenRange(of.get(first).token(), of.get(end - 1).token() + 1);
        return new Toponym(
            sentence.index(), first, end, range, span.start(), span.end(), name, candidates);
      }
    }
    return null;
  }

  /** What the words beside each name say: its kind, and which name holds it. */
  private void link(List<Toponym> toponyms, List<List<Piece>> pieces) {
    for (int i = 0; i < toponyms.size(); i++) {
      Toponym t = toponyms.get(i);
      List<Piece> of = pieces.get(t.sentence);
      t.hint = hint(of, t);
      if (i + 1 < toponyms.size()
          && toponyms.get(i + 1).sentence == t.sentence
          && holds(of, t, toponyms.get(i + 1))) {
        t.container = i + 1;
      } else if (i > 0
          && toponyms.get(i - 1).sentence == t.sentence
          && possesses(of, toponyms.get(i - 1), t)) {
        t.container = i - 1;
      }
    }
  }

  private Toponym.Hint hint(List<Piece> pieces, Toponym t) {
    String next = t.endPiece < pieces.size() ? pieces.get(t.endPiece).lower() : "";
    boolean of = t.firstPiece > 1 && pieces.get(t.firstPiece - 1).lower().equals("of");
    String previous = of ? pieces.get(t.firstPiece - 2).lower() : "";
    for (String word : List.of(next, previous)) {
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
    return Toponym.Hint.NONE;
  }

  /** "Aleppo, Syria", "Azaz in Aleppo province", "Homs province, Syria". */
  private boolean holds(List<Piece> pieces, Toponym inner, Toponym outer) {
    int i = inner.endPiece;
    while (i < outer.firstPiece && words.is("descriptors", pieces.get(i).lower())) {
      i++;
    }
    int gap = outer.firstPiece - i;
    if (gap < 1 || gap > 3) {
      return false;
    }
    String link = pieces.get(i).lower();
    boolean rest = true;
    for (int k = i + 1; k < outer.firstPiece; k++) {
      String word = pieces.get(k).lower();
      rest &=
          word.equals("the") || word.equals("in") || word.endsWith("ern") || word.equals("central");
    }
    return rest && (link.equals(",") || link.equals("in") || link.equals("("));
  }

  /** "Syria's Raqqa". */
  private static boolean possesses(List<Piece> pieces, Toponym outer, Toponym inner) {
    return inner.firstPiece - outer.endPiece == 1
        && pieces.get(outer.endPiece).lower().equals("'s");
  }

  private Spot spot(
      Document document, Sentence sentence, Toponym t, NameUse use, List<Object> items) {
    GazetteerEntry entry = ToponymChooser.meaning(t);
    int head = head(sentence, t.range);
    boolean actor =
        entry != null && !t.demonym && isActor(document, sentence, t, entry, use, head, items);
    return new Spot(
        t.firstPiece,
        t.endPiece,
        head,
        t.range,
        place(t.name, t),
        entry == null ? null : entry.kind(),
        t.demonym,
        actor);
  }

  private static Place place(String text, @Nullable Toponym t) {
    GazetteerEntry entry = t == null ? null : ToponymChooser.meaning(t);
    if (entry == null) {
      return Place.unresolved(text, "at", null);
    }
    Place.Point point = new Place.Point(entry.lat(), entry.lon(), entry.radiusKm());
    return new Place(
        text,
        entry.name(),
        "at",
        null,
        point,
        null,
        entry.geonamesId(),
        entry.country(),
        entry.admin1());
  }

  /** Whether a name stands for a government: as told by who knows actors, else by its role. */
  private boolean isActor(
      Document document,
      Sentence sentence,
      Toponym t,
      GazetteerEntry entry,
      NameUse use,
      int head,
      List<Object> items) {
    return switch (use.use(document, sentence.index(), t.range, entry)) {
      case PLACE -> false;
      case ACTOR -> true;
      case UNKNOWN ->
          (entry.kind() == PlaceKind.COUNTRY || entry.kind() == PlaceKind.CAPITAL)
              && actsAsGovernment(sentence, t, head, items);
    };
  }

  private boolean actsAsGovernment(Sentence sentence, Toponym t, int head, List<Object> items) {
    if (leads(t, items)) {
      return true;
    }
    if (sentence.layers() == null) {
      boolean by = t.firstPiece > 0 && piece(items, t.firstPiece - 1).equals("by");
      return by || isOfficial(piece(items, t.endPiece));
    }
    var graph = sentence.graph();
    int top = head;
    while (graph.is(top, "conj") || graph.is(top, "flat")) {
      top = graph.head(top);
    }
    boolean agent =
        graph.relation(top).equals("obl:agent")
            || graph.children(top, "case").stream()
                .anyMatch(c -> sentence.form(c).toLowerCase(Locale.ROOT).equals("by"));
    // "US helicopters" are those of a government; "Damascus suburbs" are of a town.
    boolean owner =
        graph.is(head, "compound")
            && t.best() != null
            && t.best().entry().kind() == PlaceKind.COUNTRY
            && !words.is("descriptors", sentence.form(graph.head(head)));
    return agent || owner || graph.relation(top).equals("nsubj");
  }

  /** "US-backed", "Moscow-led". */
  private static boolean leads(Toponym t, List<Object> items) {
    String participle = piece(items, t.endPiece + 1);
    return t.endPiece < items.size()
        && items.get(t.endPiece) instanceof Piece hyphen
        && hyphen.isHyphen()
        && (participle.endsWith("ed") || participle.equals("led") || participle.endsWith("run"));
  }

  private static String piece(List<Object> items, int i) {
    return i < items.size() && items.get(i) instanceof Piece piece ? piece.lower() : "";
  }

  /** Without layers: "said", "accuses"; a regular form of a verb that only a government does. */
  private boolean isOfficial(String word) {
    for (String ending : List.of("", "s", "d", "ed", "ied", "es")) {
      if (word.endsWith(ending)
          && words.is("official-verbs", word.substring(0, word.length() - ending.length()))) {
        return true;
      }
    }
    return word.equals("said")
        || word.equals("denied")
        || word.equals("withdrew")
        || word.equals("sent");
  }

  /**
   * The token of a range whose head lies outside it; the last where the sentence has not been read.
   */
  static int head(Sentence sentence, TokenRange range) {
    if (sentence.layers() != null) {
      for (int i = range.start(); i < range.end(); i++) {
        if (!range.contains(sentence.graph().head(i)) && !sentence.graph().is(i, "punct")) {
          return i;
        }
      }
    }
    return range.end() - 1;
  }
}
