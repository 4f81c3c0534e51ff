package dev.assay.place;

import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Finds the places that a report tells and says where they are: names, resolved all together, and
 * places relative to them. A name that the gazetteer lacks is told as unresolved and spoils no
 * other. Works with the layers of a reader, and less well without. Immutable, safe to share between
 * threads.
 */
public final class PlaceResolver {
  /** So much speaks for a name that it counts for the same name elsewhere in the report. */
  private static final double SURE = 1.5;

  private static final double DISTRICT_KM = 40;
  private static final double LEAST_DISTRICT_KM = 20;
  private static final double MOST_DISTRICT_KM = 60;

  /** Districts reach beyond their larger settlements, which the gazetteer knows them by. */
  private static final double DISTRICT_REACH = 1.5;

  private static final double DIVISION_KM = 75;

  /** What is told to be in a town may lie at its edge. */
  private static final double AROUND_TOWN_KM = 5;

  /** How many names a chain such as "a village, a district, a province" may have. */
  private static final int FARTHEST_HOLDER = 4;

  private final Gazetteer gazetteer;
  private final ToponymFinder finder;
  private final DatelinePlaces datelines;
  private final HomeCountries homes;
  private final UnknownNames unknown;
  private final NameExtent extent;
  private final ToponymLinks links;
  private final ToponymChooser chooser;
  private final Governments governments;
  private final RelationReader relations;

  public PlaceResolver(Gazetteer gazetteer) {
    PlaceWords words = PlaceWords.load();
    this.gazetteer = gazetteer;
    this.finder = new ToponymFinder(gazetteer, words);
    this.datelines = new DatelinePlaces(gazetteer);
    this.homes = new HomeCountries(words);
    this.unknown = new UnknownNames(gazetteer, words);
    this.extent = new NameExtent(words);
    this.links = new ToponymLinks(words);
    this.chooser = new ToponymChooser(gazetteer, words);
    this.governments = new Governments(words);
    RelationGrammar grammar = RelationGrammar.load(words);
    RelativePlaces relative = new RelativePlaces(gazetteer);
    Referents referents = new Referents(grammar, relative, new Borders(gazetteer));
    this.relations = new RelationReader(grammar, relative, referents);
  }

  /** The places of a report in the order of the text, not overlapping. */
  public List<PlaceMention> resolve(Document document, NameUse use) {
    return resolve(document, use, Antecedents.NONE);
  }

  /** As {@link #resolve(Document, NameUse)}, with somebody who knows what nominals stand for. */
  public List<PlaceMention> resolve(Document document, NameUse use, Antecedents antecedents) {
    List<List<Piece>> pieces = pieces(document);
    List<Toponym> toponyms = toponyms(document, pieces, new NameLookups(gazetteer));
    links.link(toponyms, pieces);
    chooser.choose(toponyms);
    List<PlaceMention> mentions = new ArrayList<>();
    List<Spot> before = new ArrayList<>(dateline(toponyms));
    for (Sentence sentence : document.sentences()) {
      List<Object> items = new ArrayList<>(pieces.get(sentence.index()));
      List<Spot> spots = new ArrayList<>();
      for (Toponym t : toponyms) {
        if (t.sentence == sentence.index()) {
          spots.add(spot(document, sentence, t, toponyms, use, items));
        }
      }
      mentions.addAll(
          relations.read(document, sentence, items, spots, before, mentions, antecedents));
    }
    return List.copyOf(mentions);
  }

  /**
   * Every name of a place in a report in the order of the text, those included that stand for
   * governments. A word for people, such as "Syrian", is no place.
   */
  public List<PlaceName> names(Document document) {
    List<List<Piece>> pieces = pieces(document);
    List<Toponym> toponyms = toponyms(document, pieces, new NameLookups(gazetteer));
    links.link(toponyms, pieces);
    chooser.choose(toponyms);
    List<PlaceName> names = new ArrayList<>();
    int last = 0;
    for (Toponym t : toponyms) {
      if (t.sentence >= 0 && !t.demonym && t.start >= last && !unknown.isBuilding(t)) {
        Sentence sentence = document.sentences().get(t.sentence);
        PlaceName name = name(t, pieces.get(t.sentence), sentence, last);
        names.add(name);
        last = name.span().end();
      }
    }
    return names;
  }

  /**
   * The names at given spans, in their order: that they are names of places is known and only their
   * meaning is asked.
   *
   * @throws IllegalArgumentException for a span without words of the document's sentences
   */
  public List<PlaceName> names(Document document, List<Span> spans) {
    List<List<Piece>> pieces = pieces(document);
    NameLookups lookups = new NameLookups(gazetteer);
    List<Toponym> given =
        spans.stream().map(span -> unknown.given(document, pieces, span, lookups)).toList();
    List<Toponym> toponyms = new ArrayList<>(given);
    for (Toponym found : toponyms(document, pieces, lookups)) {
      if (given.stream().noneMatch(t -> t.start < found.end && found.start < t.end)) {
        toponyms.add(found);
      }
    }
    toponyms.sort(Comparator.comparingInt(t -> t.start));
    links.link(toponyms, pieces);
    chooser.choose(toponyms);
    return given.stream().map(t -> name(t, new Span(t.start, t.end))).toList();
  }

  private PlaceName name(Toponym t, List<Piece> pieces, Sentence sentence, int last) {
    Piece first = pieces.get(extent.first(t, pieces));
    Piece end = pieces.get(extent.end(t, pieces, sentence) - 1);
    int start = first.start() < last ? t.start : Math.min(t.start, first.start());
    return name(t, new Span(start, Math.max(t.end, end.end())));
  }

  private static PlaceName name(Toponym t, Span span) {
    List<PlaceName.Sense> senses = new ArrayList<>();
    for (int i = 0; i < t.likelihood.length; i++) {
      senses.add(new PlaceName.Sense(t.candidates.get(i).entry(), t.likelihood[i]));
    }
    senses.sort(Comparator.comparingDouble(PlaceName.Sense::likelihood).reversed());
    return new PlaceName(t.sentence, t.range, span, place(t.name, t), senses);
  }

  private static List<List<Piece>> pieces(Document document) {
    return document.sentences().stream().map(Piece::of).toList();
  }

  /** Every name, in two turns: what the first is sure of helps the second. */
  private List<Toponym> toponyms(Document document, List<List<Piece>> pieces, NameLookups lookups) {
    Set<String> lowerCase = ToponymFinder.lowerCase(pieces);
    List<Toponym> dateline = datelines.names(document);
    List<ToponymFinder.Found> first = new ArrayList<>();
    List<Toponym> sure = new ArrayList<>(dateline);
    for (Sentence sentence : document.sentences()) {
      List<Piece> of = pieces.get(sentence.index());
      ToponymFinder.Found found =
          finder.find(document, sentence, of, lowerCase, ToponymFinder.Known.NOTHING);
      first.add(found);
      found.names().stream().filter(t -> t.demonym || t.evidence > SURE).forEach(sure::add);
    }
    Set<String> names = new HashSet<>();
    sure.stream().filter(t -> !t.demonym).forEach(t -> names.add(lower(t)));
    Set<String> about = homes.of(sure);
    List<Toponym> toponyms = new ArrayList<>(dateline);
    for (Sentence sentence : document.sentences()) {
      ToponymFinder.Found once = first.get(sentence.index());
      List<Piece> of = pieces.get(sentence.index());
      List<Toponym> found = new ArrayList<>(once.names());
      if (once.rejected().stream()
          .anyMatch(t -> names.contains(lower(t)) || ToponymEvidence.isAtHome(t, about))) {
        var known = new ToponymFinder.Known(names, about, once.names());
        found = new ArrayList<>(finder.find(document, sentence, of, lowerCase, known).names());
      }
      found.addAll(unknown.streets(document, sentence, of, found));
      for (Toponym t : unknown.find(document, sentence, of, found, lookups)) {
        if (!finder.isPartOfInstitution(t, sentence, of)
            && !finder.isSomebody(t, document, sentence)) {
          found.removeIf(piece -> piece.range.overlaps(t.range));
          found.add(t);
        }
      }
      found.sort(Comparator.comparingInt(t -> t.firstPiece));
      toponyms.addAll(found);
    }
    return toponyms;
  }

  private static String lower(Toponym t) {
    return t.name.toLowerCase(Locale.ROOT);
  }

  /** The places of the dateline: "the city" is there until another has been named. */
  private static List<Spot> dateline(List<Toponym> toponyms) {
    List<Spot> spots = new ArrayList<>();
    for (Toponym t : toponyms) {
      GazetteerEntry entry = t.ambiguous ? null : ToponymChooser.meaning(t);
      if (t.sentence == DatelinePlaces.NO_SENTENCE && entry != null) {
        Place place = place(t.name, t);
        spots.add(new Spot(0, 0, 0, t.range, place, entry.kind(), false, false));
      }
    }
    return spots;
  }

  private Spot spot(
      Document document,
      Sentence sentence,
      Toponym t,
      List<Toponym> toponyms,
      NameUse use,
      List<Object> items) {
    GazetteerEntry entry = t.ambiguous ? null : ToponymChooser.meaning(t);
    int head = head(sentence, t.range);
    boolean actor =
        entry != null && !t.demonym && isActor(document, sentence, t, entry, use, head, items);
    return new Spot(
        t.firstPiece,
        t.endPiece,
        head,
        t.range,
        entry == null ? somewhereIn(t, toponyms) : place(t.name, t),
        entry == null ? null : kind(entry, t.hint),
        t.demonym,
        actor);
  }

  /** "Idlib province" is no town, though the gazetteer knows it by its town. */
  private static PlaceKind kind(GazetteerEntry entry, Toponym.Hint hint) {
    boolean town = entry.kind().isSettlement();
    return town && hint == Toponym.Hint.DIVISION
        ? PlaceKind.DIVISION1
        : town && hint == Toponym.Hint.DISTRICT ? PlaceKind.DIVISION2 : entry.kind();
  }

  /**
   * A place that the gazetteer lacks, or knows too many of: it lies somewhere in the one that the
   * text says holds it, "Talbisa" of "Talbisa, a village in the Mopti region"; else unresolved.
   */
  private static Place somewhereIn(Toponym t, List<Toponym> toponyms) {
    Toponym inner = t;
    for (int step = 0; inner.container >= 0 && step < FARTHEST_HOLDER; step++) {
      Toponym outer = toponyms.get(inner.container);
      GazetteerEntry entry = outer.ambiguous ? null : ToponymChooser.meaning(outer);
      boolean holds = inner.surelyHeld || (entry != null && entry.kind().isArea());
      if (entry != null && holds && !outer.demonym && entry.kind() != PlaceKind.COUNTRY) {
        return new Place(
            t.name,
            t.name,
            "in",
            null,
            new Place.Point(
                entry.lat(),
                entry.lon(),
                radiusKm(entry, outer.hint) + (entry.kind().isArea() ? 0 : AROUND_TOWN_KM)),
            null,
            null,
            entry.country(),
            entry.kind() == PlaceKind.DIVISION1 ? entry.name() : entry.admin1());
      }
      inner = outer;
    }
    return Place.unresolved(t.name, "at", null);
  }

  private static Place place(String text, Toponym t) {
    GazetteerEntry entry = ToponymChooser.meaning(t);
    if (entry == null) {
      return Place.unresolved(text, "at", null);
    }
    return Place.of(text, entry, radiusKm(entry, t.hint));
  }

  /** A district or a province that the gazetteer knows only by its town reaches beyond it. */
  private static double radiusKm(GazetteerEntry entry, Toponym.Hint hint) {
    double least =
        switch (hint) {
          case DISTRICT -> DISTRICT_KM;
          case DIVISION -> DIVISION_KM;
          case COUNTRYSIDE, TOWN, BORDER, NONE -> 0;
        };
    if (entry.kind() == PlaceKind.DIVISION2) {
      double reach = Math.max(LEAST_DISTRICT_KM, DISTRICT_REACH * entry.radiusKm());
      return Math.max(entry.radiusKm(), Math.min(reach, MOST_DISTRICT_KM));
    }
    return entry.kind().isArea() ? entry.radiusKm() : Math.max(least, entry.radiusKm());
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
              && governments.acts(sentence, t, head, items);
    };
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
