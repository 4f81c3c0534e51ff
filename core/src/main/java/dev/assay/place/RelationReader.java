package dev.assay.place;

import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the relations of one sentence: puts its names among its words, bare nominals with them, and
 * replaces what a pattern matches by the place it tells. Stateless, safe to share.
 */
final class RelationReader {
  /** Places back among which "the town" is the one that was called a town. */
  private static final int NEAR = 3;

  private final RelationGrammar grammar;
  private final RelativePlaces places;

  RelationReader(RelationGrammar grammar, RelativePlaces places) {
    this.grammar = grammar;
    this.places = places;
  }

  /**
   * @param items the sentence's pieces
   * @param names its names
   * @param before all places told before, to which this sentence's are added
   * @param mentions those before that were told as mentions
   */
  List<PlaceMention> read(
      Document document,
      Sentence sentence,
      List<Object> items,
      List<Spot> names,
      List<Spot> before,
      List<PlaceMention> mentions,
      Antecedents antecedents) {
    List<Piece> pieces = items.stream().map(Piece.class::cast).toList();
    List<Object> line = withNames(items, names);
    List<Spot> context = new ArrayList<>(before);
    context.addAll(names);
    List<RelationPattern> patterns = grammar.patterns(items);
    // Sites beside a place come before the bare nominals that stand for them.
    for (RelationPattern pattern : patterns) {
      if (pattern.elements().stream().anyMatch(e -> "site".equals(e.type()))) {
        line = apply(pattern, line, document, pieces, context);
      }
    }
    line = withNominals(line, sentence, document, pieces, before, mentions, antecedents);
    for (RelationPattern pattern : patterns) {
      line = apply(pattern, line, document, pieces, context);
    }
    // A town may be spoken of again though it was only the anchor of a relation.
    before.addAll(names);
    List<PlaceMention> told = new ArrayList<>();
    for (Object item : line) {
      if (item instanceof Spot spot) {
        if (!names.contains(spot)) {
          before.add(spot);
        }
        if (spot.tells()) {
          told.add(new PlaceMention(sentence.index(), spot.head(), spot.range(), spot.place()));
        }
      }
    }
    return told;
  }

  private static List<Object> withNames(List<Object> pieces, List<Spot> names) {
    List<Object> line = new ArrayList<>();
    int next = 0;
    for (Spot name : names) {
      line.addAll(pieces.subList(next, name.start()));
      line.add(name);
      next = name.end();
    }
    line.addAll(pieces.subList(next, pieces.size()));
    return line;
  }

  private List<Object> apply(
      RelationPattern pattern,
      List<Object> line,
      Document document,
      List<Piece> pieces,
      List<Spot> context) {
    if (pattern.needsName() && line.stream().noneMatch(Spot.class::isInstance)) {
      return line;
    }
    List<Object> out = new ArrayList<>();
    for (int i = 0; i < line.size(); ) {
      RelationGrammar.Match match = grammar.match(pattern, line, i);
      if (match == null) {
        out.add(line.get(i++));
      } else {
        out.add(spot(pattern, match, line, i, document, pieces, context));
        i = match.end;
      }
    }
    return out;
  }

  private Spot spot(
      RelationPattern pattern,
      RelationGrammar.Match match,
      List<Object> line,
      int from,
      Document document,
      List<Piece> pieces,
      List<Spot> context) {
    int start = start(line.get(from), pieces);
    int end = end(line.get(match.end - 1), pieces);
    if (match.site != null) {
      start = withModifiers(start, pieces);
    }
    String text = document.text().substring(pieces.get(start).start(), pieces.get(end - 1).end());
    if (pattern.relation().equals("border") && match.places.size() == 1) {
      Spot other = places.neighbour(match.places.get(0), context);
      if (other != null) {
        match.places.add(other);
      }
    }
    Spot last = match.places.get(match.places.size() - 1);
    TokenRange range = new TokenRange(pieces.get(start).token(), pieces.get(end - 1).token() + 1);
    PlaceKind kind =
        match.site != null ? match.site : pattern.relation().equals("at") ? last.kind() : null;
    int head = match.head >= 0 ? match.head : last.head();
    String relation = isItself(pattern, match) ? "at" : pattern.relation();
    return new Spot(
        start, end, head, range, places.derive(relation, match, text), kind, false, false);
  }

  /** "Nara town", "the Nuseirat refugee camp": the place itself, and no site near it. */
  private static boolean isItself(RelationPattern pattern, RelationGrammar.Match match) {
    PlaceKind kind = match.places.get(0).kind();
    return pattern.elements().get(0).isName()
        && match.site != null
        && (match.site == kind
            || (match.site == PlaceKind.SETTLEMENT && (kind == null || kind.isSettlement())));
  }

  /** "the large Syrian" before "airbase adjoining X" belongs to it. */
  private int withModifiers(int start, List<Piece> pieces) {
    int i = start;
    while (i > 0
        && start - i < 5
        && (grammar.isModifier(pieces.get(i - 1).lower())
            || (pieces.get(i - 1).isCapitalised() && i - 1 > 0))) {
      i--;
    }
    return i > 0 && isDeterminer(pieces.get(i - 1).lower()) ? i - 1 : start;
  }

  private static boolean isDeterminer(String word) {
    return word.equals("the")
        || word.equals("a")
        || word.equals("an")
        || word.equals("this")
        || word.equals("that");
  }

  private static int start(Object item, List<Piece> pieces) {
    return item instanceof Spot spot ? spot.start() : pieces.indexOf((Piece) item);
  }

  private static int end(Object item, List<Piece> pieces) {
    return item instanceof Spot spot ? spot.end() : pieces.indexOf((Piece) item) + 1;
  }

  private List<Object> withNominals(
      List<Object> line,
      Sentence sentence,
      Document document,
      List<Piece> pieces,
      List<Spot> before,
      List<PlaceMention> mentions,
      Antecedents antecedents) {
    List<Object> out = new ArrayList<>();
    List<Spot> sofar = new ArrayList<>(before);
    for (int i = 0; i < line.size(); ) {
      int end = nominal(line, i, sentence);
      Spot spot =
          end < 0
              ? null
              : referent(
                  line,
                  i,
                  end,
                  sentence,
                  document,
                  pieces,
                  sofar,
                  before.size(),
                  mentions,
                  antecedents);
      if (spot != null) {
        out.add(spot);
        i = end;
      } else {
        if (line.get(i) instanceof Spot known) {
          sofar.add(known);
        }
        out.add(line.get(i++));
      }
    }
    return out;
  }

  /** One after the last item of a bare nominal that begins here, -1 for none. */
  private int nominal(List<Object> line, int i, Sentence sentence) {
    if (!(line.get(i) instanceof Piece first)
        || !(first.lower().equals("the")
            || first.lower().equals("that")
            || first.lower().equals("this"))) {
      return -1;
    }
    int k = i + 1;
    while (k < line.size()
        && k - i < 4
        && line.get(k) instanceof Piece piece
        && grammar.isModifier(piece.lower())
        && grammar.nominal(piece.lower()).isEmpty()) {
      k++;
    }
    if (k >= line.size()
        || !(line.get(k) instanceof Piece noun)
        || grammar.nominal(noun.lower()).isEmpty()) {
      return -1;
    }
    boolean compound = sentence.layers() != null && sentence.graph().is(noun.token(), "compound");
    boolean defined =
        k + 1 < line.size()
            && (line.get(k + 1) instanceof Spot
                || (line.get(k + 1) instanceof Piece next && next.lower().equals("of")));
    return compound || defined ? -1 : k + 1;
  }

  private @Nullable Spot referent(
      List<Object> line,
      int i,
      int end,
      Sentence sentence,
      Document document,
      List<Piece> pieces,
      List<Spot> sofar,
      int earlier,
      List<PlaceMention> mentions,
      Antecedents antecedents) {
    Piece noun = (Piece) line.get(end - 1);
    int start = pieces.indexOf((Piece) line.get(i));
    int after = pieces.indexOf(noun) + 1;
    TokenRange range = new TokenRange(pieces.get(start).token(), noun.token() + 1);
    String text = document.text().substring(pieces.get(start).start(), noun.end());
    PlaceMention known = antecedents.antecedent(sentence.index(), range, mentions);
    Set<PlaceKind> kinds = grammar.nominal(noun.lower());
    Spot introduced = introduced(noun.lower(), kinds, sofar, pieces, earlier);
    boolean country = kinds.equals(Set.of(PlaceKind.COUNTRY));
    Spot last =
        introduced != null ? introduced : country ? places.country(sofar) : last(kinds, sofar);
    boolean fits = known != null && (isOf(known, kinds, sofar) || (last == null && !strict(kinds)));
    boolean taken = known != null && fits && introduced == null;
    Place place =
        taken ? Objects.requireNonNull(known).place() : last != null ? last.place() : null;
    if (place == null) {
      return null;
    }
    Place same =
        new Place(
            text,
            place.name(),
            place.relation(),
            place.distanceKm(),
            place.point(),
            place.geometry(),
            place.geonamesId(),
            place.country(),
            place.admin1());
    PlaceKind kind = last != null ? last.kind() : null;
    return new Spot(start, after, noun.token(), range, same, kind, false, false);
  }

  /** Whether a place told before is of the kinds that a nominal can stand for, or of none known. */
  private static boolean isOf(PlaceMention known, Set<PlaceKind> kinds, List<Spot> sofar) {
    return sofar.stream()
        .filter(spot -> spot.place().equals(known.place()))
        .allMatch(spot -> spot.kind() == null ? !strict(kinds) : kinds.contains(spot.kind()));
  }

  /** "The capital" is no other town, whatever its antecedent seems to be. */
  private static boolean strict(Set<PlaceKind> kinds) {
    return kinds.equals(Set.of(PlaceKind.CAPITAL));
  }

  /**
   * "The northern town of Adigrat" is "the town" some places later, though a capital has been named
   * since.
   */
  private static @Nullable Spot introduced(
      String noun, Set<PlaceKind> kinds, List<Spot> sofar, List<Piece> pieces, int earlier) {
    for (int i = sofar.size() - 1; i >= Math.max(0, sofar.size() - NEAR); i--) {
      Spot spot = sofar.get(i);
      boolean of =
          i < earlier
              ? (" " + spot.place().text().toLowerCase(Locale.ROOT)).contains(" " + noun + " of ")
              : spot.start() > 1
                  && pieces.get(spot.start() - 1).lower().equals("of")
                  && pieces.get(spot.start() - 2).lower().equals(noun);
      if (of && spot.kind() != null && kinds.contains(spot.kind()) && spot.tells()) {
        return spot;
      }
    }
    return null;
  }

  private static @Nullable Spot last(Set<PlaceKind> kinds, List<Spot> sofar) {
    for (int i = sofar.size() - 1; i >= 0; i--) {
      Spot spot = sofar.get(i);
      if (spot.kind() != null && kinds.contains(spot.kind()) && spot.tells()) {
        return spot;
      }
    }
    return null;
  }
}
