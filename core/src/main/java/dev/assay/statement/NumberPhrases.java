package dev.assay.statement;

import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Numbers in words and digits with their bounds, read from the words alone: "forty-two", "a hundred
 * and six", "half a dozen", "tens of thousands", "two to three dozen", "between 30 and 40".
 * Immutable, safe to share.
 */
public final class NumberPhrases {
  private static final NumberPhrases SHIPPED = new NumberPhrases();

  private static final int HUNDRED = 100;
  private static final Set<String> JOINS = Set.of("-", "–", "to", "or");

  /** What makes a share of a number: "two thirds", "one-third", "40 percent". */
  private static final Set<String> SHARES =
      Set.of(
          "third",
          "thirds",
          "quarter",
          "quarters",
          "fifth",
          "fifths",
          "tenth",
          "tenths",
          "percent",
          "per",
          "%",
          "percentage");

  private static final Pattern DIGITS = Pattern.compile("\\d{1,3}(?:,\\d{3})+|\\d{1,12}");
  private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}\\.\\d+");
  private static final Pattern TWO_IN_ONE = Pattern.compile("([\\d,]+|[a-z]+)[-–]([\\d,]+|[a-z]+)");

  private final Map<String, Row> rows = new HashMap<>();

  NumberPhrases() {
    Tables.rows("numbers.tsv", 5)
        .forEach(
            r -> rows.put(r[0], new Row(new Bounds(cell(r[1]), cell(r[2]), cell(r[3])), r[4])));
  }

  /** A number as bounds; null where no bound is told. */
  record Bounds(@Nullable Double low, @Nullable Double best, @Nullable Double high) {
    static Bounds of(double value) {
      return new Bounds(value, value, value);
    }

    Bounds times(double factor) {
      return new Bounds(times(low, factor), times(best, factor), times(high, factor));
    }

    Bounds plus(Bounds other) {
      return new Bounds(plus(low, other.low), plus(best, other.best), plus(high, other.high));
    }

    private static @Nullable Double times(@Nullable Double value, double factor) {
      return value == null ? null : Math.round(value * factor * 1000) / 1000.0;
    }

    private static @Nullable Double plus(@Nullable Double a, @Nullable Double b) {
      return a == null || b == null ? null : a + b;
    }
  }

  /** A number and where it stands. */
  record Phrase(TokenRange range, Bounds bounds) {}

  /** A row of the table; kind: none, unit (below a hundred), times (a factor), some (vague). */
  private record Row(Bounds bounds, String kind) {
    boolean is(String wanted) {
      return kind.equals(wanted);
    }
  }

  /** Numbers by the table that comes along. */
  public static NumberPhrases shipped() {
    return SHIPPED;
  }

  /**
   * How many the words of somebody or something tell of, 0 for "no"; null where they do not begin
   * with a number, or with one that is round or not exact: "dozens", "a hundred", "two or three".
   *
   * @param words in lower case, cut at hyphens and commas: "forty-two" and "1,200" are two each
   */
  public @Nullable Integer count(List<String> words) {
    String first = word(words, 0);
    Row row = rows.get(first);
    if (row != null && row.is("none")) {
      return 0;
    }
    boolean exact = row == null ? DIGITS.matcher(first).matches() : row.is("unit");
    Phrase number = exact ? at(joined(words), 0) : null;
    Double best = number == null ? null : number.bounds().best();
    return best == null || best % 1 != 0 ? null : Integer.valueOf(best.intValue());
  }

  /** "1,200" in one again. */
  private static List<String> joined(List<String> words) {
    if (!DIGITS.matcher(word(words, 0) + "," + word(words, 1)).matches()) {
      return words;
    }
    List<String> whole = new ArrayList<>(words.subList(1, words.size()));
    whole.set(0, words.get(0) + words.get(1));
    return whole;
  }

  /** The number that begins at a word; null where none does. */
  @Nullable Phrase at(Sentence s, int start) {
    return at(lower(s), start);
  }

  private static List<String> lower(Sentence s) {
    return new AbstractList<>() {
      @Override
      public String get(int at) {
        return s.form(at).toLowerCase(Locale.ROOT);
      }

      @Override
      public int size() {
        return s.size();
      }
    };
  }

  private @Nullable Phrase at(List<String> words, int start) {
    Phrase first = simple(words, start);
    if (first == null || isShare(words, first.range().end())) {
      return null;
    }
    int end = first.range().end();
    boolean between = start > 0 && word(words, start - 1).equals("between");
    boolean joined =
        JOINS.contains(word(words, end)) || (between && word(words, end).equals("and"));
    Phrase second = joined ? simple(words, end + 1) : null;
    if (second == null) {
      return first;
    }
    Bounds low = scaled(words, first, second);
    return low.low() == null || second.bounds().high() == null
        ? first
        : low.low() > second.bounds().high()
            ? first
            : new Phrase(
                new TokenRange(start, second.range().end()),
                new Bounds(low.low(), null, second.bounds().high()));
  }

  private static boolean isShare(List<String> words, int end) {
    return SHARES.contains(word(words, word(words, end).equals("-") ? end + 1 : end));
  }

  /** "Two to three dozen" begins at two dozen. */
  private Bounds scaled(List<String> words, Phrase first, Phrase second) {
    Row last = rows.get(word(words, second.range().end() - 1));
    Double factor = last == null || !last.is("times") ? null : last.bounds().best();
    Double value = first.bounds().best();
    boolean bare = value != null && factor != null && value < factor;
    return bare && factor != null ? first.bounds().times(factor) : first.bounds();
  }

  private @Nullable Phrase simple(List<String> words, int start) {
    String one = word(words, start);
    if (one.equals("one") && start > 0 && word(words, start - 1).equals("no")) {
      return null;
    }
    Matcher two = TWO_IN_ONE.matcher(one);
    if (two.matches()) {
      return hyphened(start, two.group(1), two.group(2));
    }
    int at = start;
    double share = 1;
    if (one.equals("half") && Set.of("a", "an").contains(word(words, at + 1))) {
      share = 0.5;
      at++;
    }
    boolean article = Set.of("a", "an").contains(word(words, at));
    if (article
        && !isFactor(words, at + 1)
        && !(word(words, at + 1).equals("few") && isFactor(words, at + 2))) {
      return null;
    }
    if (share < 1 && !article) {
      return null;
    }
    Sum sum = new Sum();
    int end = sum.read(words, article ? at + 1 : at);
    Bounds bounds = sum.bounds();
    return bounds == null ? null : new Phrase(new TokenRange(start, end), bounds.times(share));
  }

  private boolean isFactor(List<String> words, int at) {
    Row row = rows.get(word(words, at));
    return row != null && row.is("times");
  }

  /** "Forty-two", "30-40" that are one word. */
  private @Nullable Phrase hyphened(int at, String first, String second) {
    Bounds a = value(first);
    Bounds b = value(second);
    if (a == null || b == null || a.low() == null || b.high() == null) {
      return null;
    }
    TokenRange range = new TokenRange(at, at + 1);
    if (isTens(a) && b.high() < 10 && rows.containsKey(first)) {
      return new Phrase(range, a.plus(b));
    }
    return a.low() < b.high() ? new Phrase(range, new Bounds(a.low(), null, b.high())) : null;
  }

  private static boolean isTens(Bounds b) {
    Double value = b.best();
    return value != null && value >= 20 && value < HUNDRED && value % 10 == 0;
  }

  private @Nullable Bounds value(String word) {
    if (DIGITS.matcher(word).matches() || DECIMAL.matcher(word).matches()) {
      return Bounds.of(Double.parseDouble(word.replace(",", "")));
    }
    Row row = rows.get(word);
    return row == null || row.is("none") ? null : row.bounds();
  }

  /** The words of one number, added up. */
  private final class Sum {
    private @Nullable Bounds whole;
    private @Nullable Bounds part;

    @Nullable Bounds bounds() {
      Bounds left = whole;
      Bounds right = part;
      return left == null ? right : right == null ? left : left.plus(right);
    }

    /** Where the number ends. */
    int read(List<String> words, int start) {
      int at = start;
      while (at < words.size()) {
        int from = at;
        if (at > start && joins(words, at)) {
          at++;
        }
        int next = take(words, at);
        if (next < 0) {
          return from;
        }
        at = next;
      }
      return at;
    }

    /** The hyphen of "forty-two", the "and" of "a hundred and six". */
    private boolean joins(List<String> words, int at) {
      Bounds so = part;
      Row next = rows.get(word(words, at + 1));
      boolean unit = next != null && next.is("unit");
      Double value = so == null ? null : so.best();
      boolean big = so == null || (value != null && value % HUNDRED == 0);
      return unit
          && ((word(words, at).equals("-") && so != null && isTens(so))
              || (word(words, at).equals("and") && big));
    }

    /** Takes a word up; where the next begins, or -1 where the word is none of the number. */
    private int take(List<String> words, int at) {
      String word = word(words, at);
      Row row = rows.get(word);
      Bounds value = value(word);
      if (value == null) {
        return half(words, at);
      }
      if (row == null) {
        return digits(value, at);
      }
      return switch (row.kind()) {
        case "unit" -> unit(value, at);
        case "times" -> times(value, at);
        case "few" ->
            part == null && whole == null && isFactor(words, at + 1) ? vague(value, at) : -1;
        default -> some(words, value, at);
      };
    }

    private int digits(Bounds value, int at) {
      if (part != null || whole != null) {
        return -1;
      }
      part = value;
      return at + 1;
    }

    private int unit(Bounds value, int at) {
      Bounds so = part;
      Double best = so == null ? null : so.best();
      Double added = value.best();
      boolean fits =
          so == null
              || (isTens(so) && added != null && added < 10)
              || (best != null && best >= HUNDRED && best % HUNDRED == 0);
      if (!fits) {
        return -1;
      }
      part = so == null ? value : so.plus(value);
      return at + 1;
    }

    private int times(Bounds value, int at) {
      Double factor = value.best();
      if (factor == null) {
        return -1;
      }
      Bounds so = part;
      Bounds product = so == null ? Bounds.of(factor) : so.times(factor);
      if (so == null && whole != null) {
        return -1;
      }
      if (factor >= 1000) {
        whole = whole == null ? product : whole.plus(product);
        part = null;
      } else {
        part = product;
      }
      return at + 1;
    }

    private int vague(Bounds value, int at) {
      part = value;
      return at + 1;
    }

    /** "Several", "dozens", "tens of thousands". */
    private int some(List<String> words, Bounds value, int at) {
      if (part != null || whole != null) {
        return -1;
      }
      part = value;
      Row of = rows.get(word(words, at + 2));
      if (word(words, at + 1).equals("of") && of != null && of.is("some") && isRound(of)) {
        part = value.times(root(of));
        return at + 3;
      }
      return at + 1;
    }

    private boolean isRound(Row of) {
      return root(of) >= HUNDRED;
    }

    /** A thousand for "thousands". */
    private double root(Row of) {
      Double low = of.bounds().low();
      return low == null ? 1 : low / 2;
    }

    /** "One and a half million". */
    private int half(List<String> words, int at) {
      Bounds so = part;
      boolean half =
          so != null
              && word(words, at).equals("and")
              && word(words, at + 1).equals("a")
              && word(words, at + 2).equals("half");
      if (!half || so == null) {
        return -1;
      }
      part = so.plus(Bounds.of(0.5));
      return at + 3;
    }
  }

  private static String word(List<String> words, int at) {
    return at < words.size() ? words.get(at) : "";
  }

  private static @Nullable Double cell(String cell) {
    return cell.equals("-") ? null : Double.valueOf(cell);
  }
}
