package dev.assay.statement;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers as said, with their bounds: distances and people counted. Immutable, safe to share. */
final class QuantityTagger {
  private final Map<String, String[]> numbers = new HashMap<>();
  private final Map<String, String[]> units = new HashMap<>();
  private final Map<String, String> tolls = new HashMap<>();

  QuantityTagger() {
    Tables.rows("numbers.tsv", 4).forEach(r -> numbers.put(r[0], r));
    Tables.rows("units.tsv", 4).forEach(r -> units.put(r[0], r));
    Tables.rows("tolls.tsv", 2).forEach(r -> tolls.put(r[0], r[1]));
  }

  /** A quantity and the word that its number counts. */
  record Tagged(Quantity quantity, int counted) {}

  List<Tagged> tag(Sentence s) {
    List<Tagged> found = new ArrayList<>();
    for (int i = 0; i < s.size(); i++) {
      Tagged tagged =
          s.upos(i).equals("NUM") || numbers.containsKey(lower(s.form(i)))
              ? at(s, i)
              : s.lemma(i).equalsIgnoreCase("a") ? single(s, i) : null;
      if (tagged != null) {
        found.add(tagged);
      }
    }
    return found;
  }

  /** "A priest" of "a priest and eleven civilians": one, where others beside it are counted. */
  private @Nullable Tagged single(Sentence s, int article) {
    int counted = s.graph().head(article);
    if (counted < 0 || !s.graph().is(article, "det") || toll(s, counted) == null) {
      return null;
    }
    boolean beside =
        s.graph().is(counted, "conj")
            ? isCounted(s, s.graph().head(counted))
            : s.graph().children(counted, "conj").stream().anyMatch(c -> isCounted(s, c));
    if (!beside || s.graph().is(counted, "nmod")) {
      return null;
    }
    TokenRange range = new TokenRange(article, counted + 1);
    String what = toll(s, counted);
    return what == null
        ? null
        : new Tagged(
            new Quantity(what, 1.0, 1.0, 1.0, "persons", text(s, range), s.span(range)), counted);
  }

  private static boolean isCounted(Sentence s, int word) {
    return !s.graph().children(word, "nummod").isEmpty();
  }

  private @Nullable Tagged at(Sentence s, int number) {
    Double[] bounds = bounds(s.form(number));
    if (bounds == null) {
      return null;
    }
    DependencyGraph g = s.graph();
    int counted = g.is(number, "nummod") || g.is(number, "amod") ? g.head(number) : number;
    for (int of : g.children(number, "nmod")) {
      counted = units.containsKey(s.lemma(of)) ? of : counted;
    }
    String[] unit = units.get(s.lemma(counted).toLowerCase(Locale.ROOT));
    String toll = beside(s, number);
    toll = toll == null ? toll(s, counted) : toll;
    if (unit == null && toll == null) {
      return null;
    }
    double factor = unit == null ? 1 : Double.parseDouble(unit[3]);
    String what =
        toll != null && (unit == null || unit[1].equals("persons"))
            ? toll
            : unit == null ? "" : unit[1];
    int start = number;
    Double low = times(bounds[0], factor);
    Double best = times(bounds[1], factor);
    Double high = times(bounds[2], factor);
    String before = before(s, number);
    switch (before) {
      case "at least", "more than", "over", "no less than", "no fewer than" -> {
        start = number - before.split(" ").length;
        high = null;
      }
      case "at most", "up to", "less than", "fewer than", "under", "no more than", "as many as" -> {
        start = number - before.split(" ").length;
        low = null;
      }
      case "about", "around", "some", "roughly", "approximately", "nearly", "almost", "just" ->
          start = number - 1;
      default -> {}
    }
    int end = Math.max(counted, number) + 1;
    TokenRange range =
        new TokenRange(
            Math.max(0, Math.min(start, number)),
            counted - number > 4 || counted < number ? number + 1 : end);
    var span = s.span(range);
    String text = text(s, range);
    return new Tagged(
        new Quantity(what, low, best, high, unit == null ? "persons" : unit[2], text, span),
        counted);
  }

  private static String text(Sentence s, TokenRange range) {
    StringBuilder text = new StringBuilder();
    for (int i = range.start(); i < range.end(); i++) {
      int gap =
          i == range.start()
              ? 0
              : s.tokens().get(i).span().start() - s.tokens().get(i - 1).span().end();
      text.append(gap > 0 ? " " : "").append(s.form(i));
    }
    return text.toString();
  }

  private static @Nullable Double times(@Nullable Double value, double factor) {
    return value == null ? null : Math.round(value * factor * 1000) / 1000.0;
  }

  /** The words before a number that bound it, at most three. */
  private static String before(Sentence s, int number) {
    for (int words = Math.min(3, number); words > 0; words--) {
      StringBuilder text = new StringBuilder();
      for (int i = number - words; i < number; i++) {
        text.append(text.length() > 0 ? " " : "").append(s.form(i).toLowerCase(Locale.ROOT));
      }
      switch (text.toString()) {
        case "at least",
            "more than",
            "over",
            "no less than",
            "no fewer than",
            "at most",
            "up to",
            "less than",
            "fewer than",
            "under",
            "no more than",
            "as many as",
            "about",
            "around",
            "some",
            "roughly",
            "approximately",
            "nearly",
            "almost",
            "just" -> {
          return text.toString();
        }
        default -> {}
      }
    }
    return "";
  }

  private Double @Nullable [] bounds(String form) {
    String[] row = numbers.get(form.toLowerCase(Locale.ROOT));
    if (row != null) {
      return new Double[] {cell(row[1]), cell(row[2]), cell(row[3])};
    }
    String digits = form.replace(",", "");
    if (!digits.matches("\\d{1,12}(\\.\\d+)?")) {
      return null;
    }
    double value = Double.parseDouble(digits);
    return new Double[] {value, value, value};
  }

  private static @Nullable Double cell(String cell) {
    return cell.equals("-") ? null : Double.valueOf(cell);
  }

  /** What became of those counted, from the verb they hang from: "12 people were killed". */
  private @Nullable String toll(Sentence s, int counted) {
    int head = s.graph().head(counted);
    String own = tolls.get(lower(s.lemma(counted)));
    if (own != null || head == DependencyGraph.ROOT) {
      return own;
    }
    if (s.graph().is(counted, "conj")) {
      return toll(s, head);
    }
    if (isIncluded(s, counted)) {
      String whole = toll(s, head);
      return whole == null ? named(s, head) : whole;
    }
    String above = tolls.get(lower(s.lemma(head)));
    if (above == null && s.lemma(head).equalsIgnoreCase("leave")) {
      above = left(s, head);
    }
    if (above == null && s.lemma(head).equalsIgnoreCase("lose") && isPersons(s, counted)) {
      above = "killed";
    }
    return above == null && s.upos(counted).equals("NUM") ? named(s, head) : above;
  }

  /** "200 dead and 400 wounded", whatever the tree makes of it. */
  private @Nullable String beside(Sentence s, int number) {
    boolean next = number + 1 < s.size() && !s.upos(number + 1).equals("NOUN");
    return next ? tolls.get(lower(s.lemma(number + 1))) : null;
  }

  /** "15 people, including four children". */
  private static boolean isIncluded(Sentence s, int counted) {
    return s.graph().children(counted, "case").stream()
        .anyMatch(c -> s.form(c).equalsIgnoreCase("including"));
  }

  /** "Left four soldiers dead". */
  private @Nullable String left(Sentence s, int verb) {
    for (int child : s.graph().children(verb)) {
      String what = tolls.get(lower(s.lemma(child)));
      if (what != null && (s.graph().is(child, "xcomp") || s.graph().is(child, "advmod"))) {
        return what;
      }
    }
    return null;
  }

  private boolean isPersons(Sentence s, int counted) {
    String[] unit = units.get(lower(s.lemma(counted)));
    return unit != null && unit[1].equals("persons");
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }

  /** "Put the number of dead at 38", "the death toll rose to 38": what the number is of. */
  private @Nullable String named(Sentence s, int verb) {
    for (int child : s.graph().children(verb)) {
      String word = s.lemma(child).toLowerCase(Locale.ROOT);
      boolean counts = word.equals("toll") || word.equals("number") || word.equals("figure");
      for (int of : counts ? s.graph().children(child) : new int[0]) {
        String what = tolls.get(s.lemma(of).toLowerCase(Locale.ROOT));
        if (what != null) {
          return what;
        }
      }
      if (word.equals("toll") && s.graph().children(child, "compound").isEmpty()) {
        return "killed";
      }
    }
    return null;
  }
}
