package dev.assay.place;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

  /** Classes of words, not of names. A word of several pieces has a piece of its class. */
  private static final List<String> WORD_CLASSES =
      List.of("number", "unit", "direction", "part", "road", "site", "settled", "modifier", "code");

  /** The most pieces that one element takes: "north-north-east". */
  private static final int LONGEST = 5;

  private final Map<String, Double> units = new HashMap<>();
  private final Map<String, Double> numbers = new HashMap<>();
  private final Map<String, Double> directions = new HashMap<>();
  private final Map<String, Double> parts = new HashMap<>();
  private final Map<String, PlaceKind> sites = new HashMap<>();
  private final Map<String, Set<PlaceKind>> nominals = new HashMap<>();
  private final Map<String, Set<String>> pointers = new HashMap<>();
  private final Set<String> borders = new HashSet<>();
  private final Set<String> definers = new HashSet<>();
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
    map(yaml, "pointers").forEach((name, of) -> grammar.pointers.put(name, strings((List<?>) of)));
    grammar.borders.addAll(strings(list(yaml, "borders")));
    grammar.definers.addAll(strings(list(yaml, "definers")));
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

  private static Set<String> strings(List<?> words) {
    Set<String> strings = new HashSet<>();
    words.forEach(word -> strings.add(String.valueOf(word)));
    return strings;
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

  boolean isModifier(String word) {
    return modifiers.contains(word);
  }

  /** The kinds of place a bare nominal can stand for; empty for any other word. */
  Set<PlaceKind> nominal(String word) {
    return nominals.getOrDefault(word, Set.of());
  }

  boolean isUnit(String word) {
    return units.containsKey(word);
  }

  boolean isDirection(String word) {
    return directions.containsKey(word);
  }

  boolean isPart(String word) {
    return parts.containsKey(word);
  }

  /** Whether a word is "border" or the like. */
  boolean isBorder(String word) {
    return borders.contains(word);
  }

  /** Whether a word after a nominal says which it is: "of", "with". */
  boolean defines(String word) {
    return definers.contains(word);
  }

  /** Whether a word is of a list of those that stand for a place, or of what they stand beside. */
  boolean points(String list, String word) {
    return pointers.getOrDefault(list, Set.of()).contains(word);
  }

  /** The patterns that may match somewhere in a line, by its words. */
  List<RelationPattern> patterns(List<Object> items) {
    Set<String> lower = new HashSet<>();
    Set<String> types = new HashSet<>();
    for (Object item : items) {
      if (item instanceof Piece piece) {
        lower.add(piece.lower());
      }
    }
    for (String type : WORD_CLASSES) {
      if (items.stream().anyMatch(i -> i instanceof Piece piece && fits(type, piece))) {
        types.add(type);
      }
    }
    return patterns.stream().filter(p -> p.fits(e -> occurs(e, lower, types))).toList();
  }

  private static boolean occurs(RelationPattern.Element e, Set<String> lower, Set<String> types) {
    if (e.type() != null) {
      return e.isName() || types.contains(e.type());
    }
    return e.words().stream().anyMatch(lower::contains);
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
      boolean unit = "unit".equals(element.type());
      int then = unit ? afterConversion(items, at + length) : at + length;
      Match whole = next == null ? null : match(pattern, step + 1, items, then, next);
      if (whole != null) {
        return whole;
      }
    }
    if (element.isName() && step > 0 && at < items.size() && isArticle(items.get(at))) {
      return match(pattern, step, items, at + 1, sofar);
    }
    return element.optional() ? match(pattern, step + 1, items, at, sofar) : null;
  }

  /**
   * Behind the "(31 miles)" of "50 kilometers (31 miles) outside the town", if one stands there.
   */
  private int afterConversion(List<Object> items, int at) {
    boolean opens = is(items, at, "(") && fits(items, at + 1, "number");
    int unit = at + 2;
    while (opens && unit < at + 2 + LONGEST && unit < items.size() && !is(items, unit, ")")) {
      unit++;
    }
    boolean closes = opens && unit > at + 2 && is(items, unit, ")");
    String word = closes ? word(items, at + 2, unit - at - 2) : null;
    return word != null && units.containsKey(word) ? unit + 1 : at;
  }

  private static boolean is(List<Object> items, int at, String mark) {
    return at < items.size() && items.get(at) instanceof Piece piece && piece.lower().equals(mark);
  }

  private boolean fits(List<Object> items, int at, String type) {
    return at < items.size() && items.get(at) instanceof Piece piece && fits(type, piece);
  }

  private static boolean isArticle(Object item) {
    return item instanceof Piece piece && piece.lower().equals("the");
  }

  /**
   * What is found with one element more; null where it does not fit. Most do not: no copy before.
   */
  private @Nullable Match take(
      RelationPattern.Element element, List<Object> items, int at, int length, Match sofar) {
    if (items.get(at) instanceof Spot spot) {
      return length == 1 && isNamed(element.type(), spot) ? withSpot(element, spot, sofar) : null;
    }
    String word = word(items, at, length);
    Piece last = word == null ? null : (Piece) items.get(at + length - 1);
    if (word == null || last == null || !fits(element, word, last)) {
      return null;
    }
    Match next = sofar.copy();
    tell(element.type(), word, last, next);
    next.head = element.head() ? last.token() : next.head;
    return next;
  }

  private static boolean isNamed(@Nullable String type, Spot spot) {
    return ("place".equals(type) && !spot.demonym())
        || ("demonym".equals(type) && spot.demonym())
        || ("river".equals(type) && spot.kind() == PlaceKind.RIVER);
  }

  private static Match withSpot(RelationPattern.Element element, Spot spot, Match sofar) {
    Match next = sofar.copy();
    next.places.add(spot);
    next.head = element.head() ? spot.head() : next.head;
    return next;
  }

  /** The word of some pieces, hyphens between them left out; null where one is a name. */
  private static @Nullable String word(List<Object> items, int at, int length) {
    if (length == 1) {
      return ((Piece) items.get(at)).lower();
    }
    StringBuilder joined = new StringBuilder();
    for (int i = at; i < at + length; i++) {
      if (!(items.get(i) instanceof Piece piece)) {
        return null;
      }
      joined.append(piece.isHyphen() ? "" : piece.lower());
    }
    return joined.toString();
  }

  private boolean fits(RelationPattern.Element element, String word, Piece piece) {
    return element.type() == null
        ? element.words().contains(word)
        : fits(element.type(), word, piece);
  }

  private boolean fits(String type, Piece piece) {
    return fits(type, piece.lower(), piece);
  }

  private boolean fits(String type, String word, Piece piece) {
    return switch (type) {
      case "number" -> number(word, piece) != null;
      case "unit" -> units.containsKey(word);
      case "direction" -> directions.containsKey(word);
      case "part" -> parts.containsKey(word);
      case "road" -> roads.contains(word);
      case "settled" -> words.is("settled", word);
      case "modifier" -> isModifier(word);
      case "code" -> isCode(piece);
      case "site" -> sites.containsKey(word);
      default -> false;
    };
  }

  /** What a word that fits says. */
  private void tell(@Nullable String type, String word, Piece piece, Match next) {
    switch (type == null ? "" : type) {
      case "number" -> next.km = Objects.requireNonNull(number(word, piece));
      case "unit" -> next.km *= Objects.requireNonNull(units.get(word));
      case "direction" -> next.azimuth = Objects.requireNonNull(directions.get(word));
      case "part" -> next.azimuth = Objects.requireNonNull(parts.get(word));
      case "site" -> next.site = sites.get(word);
      default -> {}
    }
  }

  private @Nullable Double number(String word, Piece piece) {
    Double number = piece.number();
    return number == null ? numbers.get(word) : number;
  }

  /** A part of a road's number: "M", "-", "5". */
  private static boolean isCode(Piece piece) {
    return piece.isHyphen() || piece.text().chars().noneMatch(Character::isLowerCase);
  }
}
