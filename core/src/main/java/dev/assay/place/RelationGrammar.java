package dev.assay.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words and patterns of relative places, from {@code relations.yaml}. Immutable, safe to share. */
final class RelationGrammar {
  private static final Set<String> CLASSES =
      Set.of(
          "place",
          "demonym",
          "number",
          "unit",
          "direction",
          "part",
          "road",
          "river",
          "site",
          "settled",
          "modifier",
          "code");

  /** The most pieces that one element takes: "north-north-east". */
  private static final int LONGEST = 5;

  private final Map<String, Double> units = new HashMap<>();
  private final Map<String, Double> numbers = new HashMap<>();
  private final Map<String, Double> directions = new HashMap<>();
  private final Map<String, Double> parts = new HashMap<>();
  private final Map<String, PlaceKind> sites = new HashMap<>();
  private final Map<String, Set<PlaceKind>> nominals = new HashMap<>();
  private final Set<String> roads = new HashSet<>();
  private final Set<String> modifiers = new HashSet<>();
  private final List<RelationPattern> patterns = new ArrayList<>();
  private final PlaceWords words;

  private RelationGrammar(PlaceWords words) {
    this.words = words;
  }

  static RelationGrammar load(PlaceWords words) {
    RelationGrammar grammar = new RelationGrammar(words);
    Map<String, Object> yaml = PlaceWords.yaml("relations.yaml");
    numbers(yaml, "units", grammar.units);
    numbers(yaml, "numbers", grammar.numbers);
    numbers(yaml, "directions", grammar.directions);
    numbers(yaml, "parts", grammar.parts);
    map(yaml, "site")
        .forEach((word, kind) -> grammar.sites.put(word, PlaceKind.valueOf(String.valueOf(kind))));
    map(yaml, "nominals").forEach((word, kinds) -> grammar.nominals.put(word, kinds(kinds)));
    list(yaml, "road").forEach(word -> grammar.roads.add(String.valueOf(word)));
    list(yaml, "modifiers").forEach(word -> grammar.modifiers.add(String.valueOf(word)));
    for (Object entry : list(yaml, "patterns")) {
      Map<?, ?> fields = (Map<?, ?>) entry;
      grammar.add(String.valueOf(fields.get("relation")), String.valueOf(fields.get("pattern")));
    }
    return grammar;
  }

  private void add(String relation, String text) {
    RelationPattern pattern = RelationPattern.parse(relation, text);
    for (RelationPattern.Element element : pattern.elements()) {
      if (element.type() != null && !CLASSES.contains(element.type())) {
        throw new IllegalArgumentException(
            "ASSAY-PLACE-005 relations.yaml, pattern \""
                + text
                + "\": no class <"
                + element.type()
                + ">; there are "
                + CLASSES);
      }
    }
    patterns.add(pattern);
  }

  private static Set<PlaceKind> kinds(Object names) {
    Set<PlaceKind> kinds = new HashSet<>();
    for (Object name : (List<?>) names) {
      kinds.add(PlaceKind.valueOf(String.valueOf(name)));
    }
    return kinds;
  }

  private static void numbers(Map<String, Object> yaml, String name, Map<String, Double> into) {
    map(yaml, name).forEach((word, value) -> into.put(word, ((Number) value).doubleValue()));
  }

  private static Map<String, Object> map(Map<String, Object> yaml, String name) {
    Map<String, Object> map = new HashMap<>();
    ((Map<?, ?>) required(yaml, name))
        .forEach((word, value) -> map.put(String.valueOf(word), (Object) value));
    return map;
  }

  private static List<?> list(Map<String, Object> yaml, String name) {
    return (List<?>) required(yaml, name);
  }

  private static Object required(Map<String, Object> yaml, String name) {
    Object value = yaml.get(name);
    if (value == null) {
      throw new IllegalArgumentException("ASSAY-PLACE-005 relations.yaml lacks \"" + name + "\"");
    }
    return value;
  }

  List<RelationPattern> patterns() {
    return patterns;
  }

  boolean isModifier(String word) {
    return modifiers.contains(word);
  }

  /** The kinds of place a bare nominal can stand for; empty for any other word. */
  Set<PlaceKind> nominal(String word) {
    return nominals.getOrDefault(word, Set.of());
  }

  @Nullable PlaceKind site(String word) {
    return sites.get(word);
  }

  /** What a match has found so far. */
  static final class Match {
    final List<Spot> places = new ArrayList<>();
    double km = -1;
    double azimuth = Double.NaN;
    @Nullable PlaceKind site;
    int head = -1;
    int end;

    Match copy() {
      Match copy = new Match();
      copy.places.addAll(places);
      copy.km = km;
      copy.azimuth = azimuth;
      copy.site = site;
      copy.head = head;
      copy.end = end;
      return copy;
    }
  }

  /**
   * The match of a pattern that begins at an item, null for none. An item is a {@link Piece} or a
   * {@link Spot}.
   */
  @Nullable Match match(RelationPattern pattern, List<Object> items, int from) {
    return match(pattern, 0, items, from, new Match());
  }

  private @Nullable Match match(
      RelationPattern pattern, int step, List<Object> items, int at, Match sofar) {
    if (step == pattern.elements().size()) {
      sofar.end = at;
      return sofar;
    }
    RelationPattern.Element element = pattern.elements().get(step);
    int most = element.isLong() ? LONGEST : 1;
    for (int length = Math.min(most, items.size() - at); length >= 1; length--) {
      Match next = take(element, items, at, length, sofar);
      Match whole = next == null ? null : match(pattern, step + 1, items, at + length, next);
      if (whole != null) {
        return whole;
      }
    }
    return element.optional() ? match(pattern, step + 1, items, at, sofar) : null;
  }

  private @Nullable Match take(
      RelationPattern.Element element, List<Object> items, int at, int length, Match sofar) {
    Object item = items.get(at);
    if (element.type() == null && !isOneOf(element, item)) {
      return null; // by far the commonest end: before anything is copied
    }
    Match next = sofar.copy();
    boolean fits =
        item instanceof Spot spot
            ? length == 1 && takeSpot(element.type(), spot, next)
            : takeWords(element, items, at, length, next);
    if (fits && element.head()) {
      next.head =
          item instanceof Spot spot ? spot.head() : ((Piece) items.get(at + length - 1)).token();
    }
    return fits ? next : null;
  }

  private static boolean isOneOf(RelationPattern.Element element, Object item) {
    return item instanceof Piece piece && element.words().contains(piece.lower());
  }

  private static boolean takeSpot(@Nullable String type, Spot spot, Match next) {
    boolean fits =
        ("place".equals(type) && !spot.demonym())
            || ("demonym".equals(type) && spot.demonym())
            || ("river".equals(type) && spot.kind() == PlaceKind.RIVER);
    if (fits) {
      next.places.add(spot);
    }
    return fits;
  }

  private boolean takeWords(
      RelationPattern.Element element, List<Object> items, int at, int length, Match next) {
    StringBuilder joined = new StringBuilder();
    for (int i = at; i < at + length; i++) {
      if (!(items.get(i) instanceof Piece piece)) {
        return false;
      }
      joined.append(piece.isHyphen() && length > 1 ? "" : piece.lower());
    }
    String word = joined.toString();
    if (element.type() == null) {
      return true;
    }
    return switch (element.type()) {
      case "number" -> length == 1 && takeNumber((Piece) items.get(at), next);
      case "unit" -> length == 1 && takeUnit(word, next);
      case "direction" -> takeDirection(directions.get(word), next);
      case "part" -> takeDirection(parts.get(word), next);
      case "road" -> length == 1 && roads.contains(word);
      case "settled" -> length == 1 && words.is("settled", word);
      case "modifier" -> length == 1 && isModifier(word);
      case "code" -> length == 1 && isCode((Piece) items.get(at));
      case "site" -> length == 1 && takeSite(word, next);
      default -> false;
    };
  }

  /** A part of a road's number: "M", "-", "5". */
  private static boolean isCode(Piece piece) {
    return piece.isHyphen() || piece.text().chars().noneMatch(Character::isLowerCase);
  }

  private boolean takeSite(String word, Match next) {
    next.site = sites.get(word);
    return next.site != null;
  }

  private boolean takeNumber(Piece piece, Match next) {
    Double number = piece.number();
    Double value = number == null ? numbers.get(piece.text().toLowerCase(Locale.ROOT)) : number;
    next.km = value == null ? -1 : value;
    return value != null;
  }

  private boolean takeUnit(String word, Match next) {
    Double factor = units.get(word);
    if (factor != null) {
      next.km *= factor;
    }
    return factor != null;
  }

  private static boolean takeDirection(@Nullable Double azimuth, Match next) {
    if (azimuth != null) {
      next.azimuth = azimuth;
    }
    return azimuth != null;
  }
}
