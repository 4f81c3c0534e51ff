package dev.assay.statement;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Numbers as said, with their bounds: distances and people counted. Immutable, safe to share. */
final class QuantityTagger {
  private static final Set<String> AT_LEAST =
      Set.of("at least", "more than", "more then", "over", "no less than", "no fewer than");
  private static final Set<String> AT_MOST =
      Set.of(
          "at most",
          "up to",
          "less than",
          "fewer than",
          "under",
          "no more than",
          "not more than",
          "as many as");
  private static final Set<String> ABOUT =
      Set.of("about", "around", "some", "roughly", "approximately", "nearly", "almost", "just");

  /** Before a number that was told once, and no longer is. */
  private static final Set<String> FORMER =
      Set.of("initially", "originally", "previously", "up from", "down from");

  private final Set<String> overVerbs = Tables.words("over-verbs.txt");
  private final NumberPhrases numbers = new NumberPhrases();
  private final Map<String, String[]> units = new HashMap<>();
  private final CountedHarm harm = new CountedHarm();

  /** What no toll counts: "captured two villages" says nothing of persons. */
  private final Set<String> things = Tables.words("things.txt");

  QuantityTagger() {
    Tables.rows("units.tsv", 4).forEach(r -> units.put(r[0], r));
  }

  /**
   * A quantity.
   *
   * @param counted the word that its number counts
   * @param teller the word from which on it is looked for what tells of it: the verb right before
   *     the number that says what became of those counted, else the word counted
   */
  record Tagged(Quantity quantity, int counted, int teller) {}

  List<Tagged> tag(Sentence s) {
    List<Tagged> found = new ArrayList<>();
    int i = 0;
    while (i < s.size()) {
      NumberPhrases.Phrase number = numbers.at(s, i);
      number = number == null ? null : bounded(s, number);
      boolean former = number != null && isFormer(s, number.range().start());
      Tagged tagged =
          former
              ? null
              : number != null
                  ? at(s, number)
                  : s.lemma(i).equalsIgnoreCase("a") ? single(s, i) : null;
      if (tagged != null) {
        found.add(tagged);
      }
      i = number == null ? i + 1 : number.range().end();
    }
    return found;
  }

  /** "Initially 10", "up from 20". */
  private static boolean isFormer(Sentence s, int number) {
    String before = number > 0 ? lower(s.form(number - 1)) : "";
    String two = number > 1 ? lower(s.form(number - 2)) + " " + before : "";
    return FORMER.contains(before) || FORMER.contains(two);
  }

  /** With the words that bound it: "more than 120 but fewer than 150". */
  private NumberPhrases.Phrase bounded(Sentence s, NumberPhrases.Phrase number) {
    NumberPhrases.Bounds b = number.bounds();
    int from = number.range().start();
    String before = before(s, from);
    int start = before.isEmpty() ? from : from - before.split(" ").length;
    int end = number.range().end();
    if (AT_LEAST.contains(before)) {
      NumberPhrases.Phrase limit = limit(s, end);
      return limit == null
          ? new NumberPhrases.Phrase(
              new TokenRange(start, end), new NumberPhrases.Bounds(b.low(), b.best(), null))
          : new NumberPhrases.Phrase(
              new TokenRange(start, limit.range().end()),
              new NumberPhrases.Bounds(b.low(), null, limit.bounds().high()));
    }
    if (AT_MOST.contains(before)) {
      b = new NumberPhrases.Bounds(null, b.best(), b.high());
    }
    return new NumberPhrases.Phrase(new TokenRange(start, end), b);
  }

  /** The number after "but fewer than". */
  private NumberPhrases.@Nullable Phrase limit(Sentence s, int at) {
    if (at >= s.size() || !Set.of("but", "and").contains(lower(s.form(at)))) {
      return null;
    }
    for (int i = at + 2; i < Math.min(at + 5, s.size()); i++) {
      if (AT_MOST.contains(before(s, i)) && i - before(s, i).split(" ").length == at + 1) {
        return numbers.at(s, i);
      }
    }
    return null;
  }

  /** "A priest" of "a priest and eleven civilians": one, where others beside it are counted. */
  private @Nullable Tagged single(Sentence s, int article) {
    int counted = s.graph().head(article);
    if (counted < 0 || !s.graph().is(article, "det") || harm.of(s, counted) == null) {
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
    String what = harm.of(s, counted);
    return what == null
        ? null
        : new Tagged(
            new Quantity(what, 1.0, 1.0, 1.0, "persons", text(s, range), s.span(range)),
            counted,
            counted);
  }

  private static boolean isCounted(Sentence s, int word) {
    return !s.graph().children(word, "nummod").isEmpty();
  }

  private @Nullable Tagged at(Sentence s, NumberPhrases.Phrase number) {
    int counted = counted(s, number.range());
    String[] unit = units.get(lower(s.lemma(counted)));
    int above = s.graph().head(counted);
    boolean partitive = above >= number.range().start() && above < number.range().end();
    int verb = harm.verbBefore(s, number.range().start());
    String toll = verb < 0 ? harm.beside(s, number.range().end() - 1) : harm.of(s, verb, counted);
    toll = toll == null ? harm.of(s, partitive ? above : counted) : toll;
    if (unit == null && (toll == null || things.contains(lower(s.lemma(counted))))) {
      return null;
    }
    NumberPhrases.Bounds bounds =
        number.bounds().times(unit == null ? 1 : Double.parseDouble(unit[3]));
    String what =
        toll != null && (unit == null || unit[1].equals("persons"))
            ? toll
            : unit == null ? "" : unit[1];
    int last = number.range().end();
    boolean beside = counted >= number.range().start() && counted - last < 4;
    TokenRange range =
        new TokenRange(number.range().start(), beside ? Math.max(counted + 1, last) : last);
    return new Tagged(
        new Quantity(
            what,
            bounds.low(),
            bounds.best(),
            bounds.high(),
            unit == null ? "persons" : unit[2],
            text(s, range),
            s.span(range)),
        counted,
        verb < 0 ? counted : verb);
  }

  /** The noun that a number stands before, or the number itself: "58 were wounded". */
  private int counted(Sentence s, TokenRange number) {
    DependencyGraph g = s.graph();
    int top = -1;
    for (int i = number.start(); i < number.end(); i++) {
      boolean out = g.head(i) < number.start() || g.head(i) >= number.end();
      boolean modifier = g.is(i, "nummod") || g.is(i, "amod") || g.is(i, "det");
      if (out && modifier && !Set.of("DET", "ADV", "ADP").contains(s.upos(i))) {
        return g.head(i);
      }
      top = out && isNumber(s, i) ? i : top;
    }
    if (number.end() < s.size() && s.upos(number.end()).equals("NOUN")) {
      return number.end();
    }
    int counted = top < 0 ? number.end() - 1 : top;
    for (int of : g.children(counted, "nmod")) {
      counted = units.containsKey(lower(s.lemma(of))) ? of : counted;
    }
    return counted;
  }

  private static boolean isNumber(Sentence s, int word) {
    return Set.of("NUM", "NOUN", "ADJ").contains(s.upos(word));
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

  /** The words before a number that bound it, at most three. */
  private String before(Sentence s, int number) {
    for (int words = Math.min(3, number); words > 0; words--) {
      StringBuilder text = new StringBuilder();
      for (int i = number - words; i < number; i++) {
        text.append(text.length() > 0 ? " " : "").append(s.form(i).toLowerCase(Locale.ROOT));
      }
      String bound = text.toString();
      boolean particle = bound.equals("over") && isParticle(s, number - 1);
      if ((AT_LEAST.contains(bound) && !particle)
          || AT_MOST.contains(bound)
          || ABOUT.contains(bound)) {
        return bound;
      }
    }
    return "";
  }

  /** "Handed over 300 prisoners" is no more than 300. */
  private boolean isParticle(Sentence s, int word) {
    return word > 0 && overVerbs.contains(lower(s.lemma(word - 1)));
  }

  private static String lower(String word) {
    return word.toLowerCase(Locale.ROOT);
  }
}
