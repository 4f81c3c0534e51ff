package dev.assay.time;

import dev.assay.time.Meaning.Base;
import dev.assay.time.Meaning.Direction;
import dev.assay.time.Meaning.Length;
import dev.assay.time.Meaning.Modifier;
import dev.assay.time.Meaning.Named;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The right-hand side of a rule: how its meaning is composed of what was captured.
 *
 * <pre>
 * expression := integer | '$' capture | '-$' capture | { operator: argument, ... }
 * </pre>
 *
 * The operators are those of {@link Meaning}; a map of calendar fields is a {@link Named}.
 */
interface Expression {
  /**
   * The value for these captures.
   *
   * @throws Unsuited where the captures do not go together
   */
  Object apply(Map<String, Object> captures);

  /** Thrown where captures do not go together: a match that means nothing. */
  final class Unsuited extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unsuited() {
      super("captures that do not go together", null, false, false);
    }
  }

  /** Calendars whose years, months and days a rule may name. */
  List<Feast.Kind> OTHER_CALENDARS = List.of(Feast.Kind.HIJRI, Feast.Kind.PERSIAN);

  Set<String> FIELDS = fields();

  private static Set<String> fields() {
    Set<String> keys =
        new HashSet<>(Set.of("bc", "part", "feast", "meridiem", "direction", "base"));
    for (Feast.Kind kind : OTHER_CALENDARS) {
      for (String field : List.of("-year", "-month", "-day")) {
        keys.add(kind.name().toLowerCase(Locale.ROOT) + field);
      }
    }
    for (Field field : Field.values()) {
      keys.add(field.key());
    }
    return keys;
  }

  /** Compiles an expression that may use these captures. */
  static Expression compile(Yaml yaml, Set<String> captures) {
    if (!yaml.isMap()) {
      return scalar(yaml, captures);
    }
    Map<String, Yaml> map = yaml.map();
    if (map.isEmpty()) {
      throw yaml.error("an operator is expected here");
    }
    Function<String, Expression> argument = key -> compile(yaml.get(key), captures);
    return switch (map.keySet().iterator().next()) {
      case "shift" -> {
        yaml.map(Set.of("shift", "unit", "base"));
        Expression amount = argument.apply("shift");
        Expression unit = argument.apply("unit");
        Base base = constant(yaml, "base", Base.class, Base.AUTO);
        yield c -> new Meaning.Shifted(number(amount.apply(c)), unit(unit.apply(c)), base);
      }
      case "within" -> {
        yaml.map(Set.of("within", "part"));
        Expression whole = argument.apply("within");
        Expression part = argument.apply("part");
        yield c -> new Meaning.Within(meaning(part.apply(c)), meaning(whole.apply(c)));
      }
      case "nth" -> {
        yaml.map(Set.of("nth", "unit"));
        Expression n = argument.apply("nth");
        Expression unit = argument.apply("unit");
        yield c -> new Meaning.Nth((int) number(n.apply(c)), unit(unit.apply(c)));
      }
      case "modify" -> {
        yaml.map(Set.of("modify", "of"));
        Expression modifier = argument.apply("modify");
        Expression of = argument.apply("of");
        yield c ->
            new Meaning.Modified(constant(modifier.apply(c), Modifier.class), meaning(of.apply(c)));
      }
      case "containing" -> {
        yaml.map(Set.of("containing", "of"));
        Expression unit = argument.apply("containing");
        Expression of = argument.apply("of");
        yield c -> new Meaning.Containing(unit(unit.apply(c)), meaning(of.apply(c)));
      }
      case "reference" -> {
        yaml.map(Set.of("reference", "reach"));
        Expression value = argument.apply("reference");
        Expression reach = map.containsKey("reach") ? argument.apply("reach") : null;
        yield c ->
            new Meaning.Reference(
                String.valueOf(value.apply(c)), reach == null ? null : length(reach.apply(c)));
      }
      case "length" -> {
        yaml.map(Set.of("length", "unit"));
        Expression amount = argument.apply("length");
        Expression unit = argument.apply("unit");
        yield c -> new Length(number(amount.apply(c)), unit(unit.apply(c)));
      }
      case "moved" -> {
        yaml.map(Set.of("moved", "by", "direction"));
        Expression of = argument.apply("moved");
        Expression by = argument.apply("by");
        Expression direction = argument.apply("direction");
        yield c ->
            new Meaning.Moved(
                meaning(of.apply(c)),
                length(by.apply(c)),
                constant(direction.apply(c), Direction.class));
      }
      case "stretch" -> {
        yaml.map(Set.of("stretch", "direction", "base", "of", "to"));
        Expression length = argument.apply("stretch");
        Expression direction = argument.apply("direction");
        if (map.containsKey("of") || map.containsKey("to")) {
          boolean inside = map.containsKey("of");
          Expression of = argument.apply(inside ? "of" : "to");
          yield c ->
              new Meaning.Edge(
                  length(length.apply(c)),
                  constant(direction.apply(c), Direction.class),
                  meaning(of.apply(c)),
                  inside);
        }
        Base base = constant(yaml, "base", Base.class, Base.AUTO);
        yield c ->
            new Meaning.Stretch(
                length(length.apply(c)), constant(direction.apply(c), Direction.class), base);
      }
      case "offset" -> {
        yaml.map(Set.of("offset", "direction", "of"));
        Expression length = argument.apply("offset");
        Expression direction = argument.apply("direction");
        Expression of = argument.apply("of");
        yield c ->
            new Meaning.Offset(
                length(length.apply(c)),
                constant(direction.apply(c), Direction.class),
                meaning(of.apply(c)));
      }
      case "every" -> {
        yaml.map(Set.of("every"));
        Expression of = argument.apply("every");
        yield c -> new Meaning.Every(meaning(of.apply(c)));
      }
      case "times" -> {
        yaml.map(Set.of("times", "of"));
        Expression factor = argument.apply("times");
        Expression of = argument.apply("of");
        yield c -> number(factor.apply(c)) * number(of.apply(c));
      }
      case "like" -> {
        yaml.map(Set.of("like", "ending"));
        Expression like = argument.apply("like");
        Expression ending = argument.apply("ending");
        yield c -> Math.floor(number(like.apply(c)) / 100) * 100 + number(ending.apply(c));
      }
      case "quotient", "remainder" -> {
        boolean quotient = map.containsKey("quotient");
        yaml.map(Set.of(quotient ? "quotient" : "remainder"));
        List<Yaml> terms = map.values().iterator().next().list();
        if (terms.size() != 2) {
          throw yaml.error("two numbers are expected here");
        }
        Expression n = compile(terms.get(0), captures);
        int by = terms.get(1).integer();
        yield c -> {
          int value = (int) number(n.apply(c));
          return quotient ? value / by : value % by;
        };
      }
      case "sum" -> {
        yaml.map(Set.of("sum"));
        yield sum(yaml.get("sum").list().stream().map(x -> compile(x, captures)).toList());
      }
      case "direct" -> {
        yaml.map(Set.of("direct", "direction", "base"));
        Expression of = argument.apply("direct");
        Expression direction = argument.apply("direction");
        Base base = constant(yaml, "base", Base.class, Base.AUTO);
        yield c ->
            direct(meaning(of.apply(c)), constant(direction.apply(c), Direction.class), base);
      }
      default -> named(yaml, captures);
    };
  }

  private static Expression scalar(Yaml yaml, Set<String> captures) {
    String text = yaml.text();
    boolean negative = text.startsWith("-$");
    if (!negative && !text.startsWith("$")) {
      if (text.equals("NOTHING")) {
        return c -> new Meaning.Nothing();
      }
      Object constant = yaml.isInteger() ? (Object) yaml.integer() : text;
      return c -> constant;
    }
    String name = text.substring(negative ? 2 : 1);
    if (!captures.contains(name)) {
      throw yaml.error("nothing is captured as " + name + "; captured are " + captures);
    }
    return c -> {
      Object value = c.get(name);
      if (value == null) {
        throw new Unsuited();
      }
      return negative ? (Object) (-number(value)) : value;
    };
  }

  private static Expression named(Yaml yaml, Set<String> captures) {
    Map<String, Yaml> map = yaml.map(FIELDS);
    Direction direction = constant(yaml, "direction", Direction.class, Direction.AUTO);
    Base base = constant(yaml, "base", Base.class, Base.AUTO);
    Map<String, Expression> values = new TreeMap<>();
    map.forEach(
        (key, value) -> {
          if (!key.equals("direction") && !key.equals("base")) {
            values.put(key, compile(value, captures));
          }
        });
    return c -> {
      Map<Field, Integer> fields = new EnumMap<>(Field.class);
      DayPart part = null;
      Feast feast = null;
      int meridiem = -1;
      Map<String, Integer> others = new TreeMap<>();
      for (Map.Entry<String, Expression> entry : values.entrySet()) {
        Object value = entry.getValue().apply(c);
        switch (entry.getKey()) {
          case "part" -> part = DayPart.parse(String.valueOf(value));
          case "feast" -> feast = Feast.parse(String.valueOf(value));
          case "meridiem" -> meridiem = (int) number(value);
          case "bc" -> fields.put(Field.YEAR, 1 - (int) number(value));
          case "decade" -> fields.put(Field.DECADE, Math.floorDiv((int) number(value), 10));
          case "half" -> fields.put(Field.HALF, fromEnd((int) number(value), 2));
          case "quarter" -> fields.put(Field.QUARTER, fromEnd((int) number(value), 4));
          case "century" -> fields.put(Field.CENTURY, (int) number(value) - 1);
          default -> {
            if (isOfOther(entry.getKey())) {
              others.put(entry.getKey(), (int) number(value));
            } else {
              fields.put(
                  Field.valueOf(entry.getKey().toUpperCase(Locale.ROOT)), (int) number(value));
            }
          }
        }
      }
      if (meridiem >= 0) {
        fields.merge(Field.HOUR, 0, (hour, zero) -> hour % 12);
        fields.merge(Field.HOUR, meridiem, Integer::sum);
      }
      Feast other = ofOther(others);
      if (other != null) {
        feast = other;
        feast.year().ifPresent(y -> fields.put(Field.YEAR, y));
      }
      return new Named(fields, part, feast, direction, base);
    };
  }

  private static boolean isOfOther(String key) {
    return OTHER_CALENDARS.stream()
        .anyMatch(kind -> key.startsWith(kind.name().toLowerCase(Locale.ROOT) + "-"));
  }

  /** A date of another calendar; null where none is named. */
  private static @Nullable Feast ofOther(Map<String, Integer> named) {
    for (Feast.Kind kind : OTHER_CALENDARS) {
      String calendar = kind.name().toLowerCase(Locale.ROOT);
      Integer month = named.get(calendar + "-month");
      if (month != null) {
        int day = named.getOrDefault(calendar + "-day", 0);
        return new Feast(kind, month, day, named.getOrDefault(calendar + "-year", 0));
      }
    }
    return null;
  }

  /** "The last quarter of 2009" is the fourth. */
  private static int fromEnd(int nth, int all) {
    return nth < 0 ? all + 1 + nth : nth;
  }

  private static Expression sum(List<Expression> terms) {
    return c -> {
      double total = 0;
      for (Expression term : terms) {
        total += number(term.apply(c));
      }
      return total;
    };
  }

  private static Meaning direct(Meaning of, Direction direction, Base base) {
    if (of instanceof Named n) {
      return new Named(n.fields(), n.part(), n.feast(), direction, base);
    }
    throw new Unsuited();
  }

  private static <T extends Enum<T>> T constant(Yaml yaml, String key, Class<T> type, T other) {
    Yaml value = yaml.find(key);
    return value == null ? other : value.constant(type);
  }

  private static <T extends Enum<T>> T constant(Object value, Class<T> type) {
    return Enum.valueOf(type, String.valueOf(value));
  }

  private static CalendarUnit unit(Object value) {
    return CalendarUnit.valueOf(String.valueOf(value));
  }

  private static double number(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.doubleValue();
    }
    if ("X".equals(value)) {
      return Double.NaN;
    }
    try {
      return Double.parseDouble(String.valueOf(value));
    } catch (NumberFormatException e) {
      throw new Unsuited();
    }
  }

  private static Meaning meaning(Object value) {
    if (value instanceof Meaning meaning) {
      return meaning;
    }
    throw new Unsuited();
  }

  private static Length length(Object value) {
    if (value instanceof Length length) {
      return length;
    }
    throw new Unsuited();
  }
}
