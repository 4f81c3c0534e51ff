package dev.assay.place;

import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the relations of one sentence: puts its names among its words, bare nominals with them, and
 * replaces what a pattern matches by the place it tells. Stateless, safe to share.
 */
final class RelationReader {
  private final RelationGrammar grammar;
  private final RelativePlaces places;
  private final Referents referents;

  RelationReader(RelationGrammar grammar, RelativePlaces places, Referents referents) {
    this.grammar = grammar;
    this.places = places;
    this.referents = referents;
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
    List<Spot> known = names.stream().map(name -> asTold(name, before)).toList();
    List<Object> line = withNames(items, known);
    List<Spot> context = new ArrayList<>(before);
    context.addAll(known);
    List<RelationPattern> patterns = grammar.patterns(items);
    // Sites beside a place come before the bare nominals that stand for them.
    for (RelationPattern pattern : patterns) {
      if (pattern.elements().stream().anyMatch(e -> "site".equals(e.type()))) {
        line = apply(pattern, line, document, pieces, context);
      }
    }
    var told = new Referents.Told(document, sentence, pieces, before, mentions, antecedents);
    line = referents.named(line, told);
    for (RelationPattern pattern : patterns) {
      line = apply(pattern, line, document, pieces, context);
    }
    line = apposed(line);
    // A town may be spoken of again though it was only the anchor of a relation.
    before.addAll(known);
    List<PlaceMention> found = new ArrayList<>();
    for (Object item : line) {
      // What nobody wrote is no place by itself.
      if (item instanceof Spot spot && spot.start() < spot.end()) {
        if (!known.contains(spot)) {
          before.add(spot);
        }
        if (spot.tells()) {
          found.add(new PlaceMention(sentence.index(), spot.head(), spot.range(), spot.place()));
        }
      }
    }
    return found;
  }

  /** A name that no entry could be found for, where the report has told before where it lies. */
  private static Spot asTold(Spot name, List<Spot> before) {
    if (name.place().resolved()) {
      return name;
    }
    return before.stream()
        .filter(b -> b.place().resolved() && b.place().text().equals(name.place().text()))
        .reduce((first, last) -> last)
        .map(told -> name.at(told.place()))
        .orElse(name);
  }

  /**
   * "Captured Tagal, some 12 km north of Abeche": a name that no entry could be found for lies
   * where the distance behind its comma tells.
   */
  private List<Object> apposed(List<Object> line) {
    List<Object> out = new ArrayList<>(line);
    for (int i = 0; i + 2 < line.size(); i++) {
      Spot distance =
          line.get(i) instanceof Spot name && !name.place().resolved()
              ? distance(line, i + 1)
              : null;
      if (line.get(i) instanceof Spot name && distance != null) {
        out.set(i, name.at(distance.place().of(name.place().text())));
      }
    }
    return out;
  }

  /**
   * What tells a distance behind a comma, past "about" and "a village"; null where nothing does.
   */
  private @Nullable Spot distance(List<Object> line, int comma) {
    int at = comma;
    while (at < line.size()
        && line.get(at) instanceof Piece piece
        && (at == comma ? piece.text().equals(",") : grammar.points("apposing", piece.lower()))) {
      at++;
    }
    boolean told = at > comma && at < line.size() && line.get(at) instanceof Spot;
    Spot spot = told ? (Spot) line.get(at) : null;
    return spot != null && spot.place().resolved() && spot.place().distanceKm() != null
        ? spot
        : null;
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
}
