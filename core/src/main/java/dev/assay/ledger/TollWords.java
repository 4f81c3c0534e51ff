package dev.assay.ledger;

import dev.assay.text.Tsv;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Words around those who came to harm, by which one count is told from another (resource {@code
 * toll-words.tsv}). Pure functions.
 */
final class TollWords {
  /** So few may be told on many a day: an event is not known by them. */
  static final double FEW = 20;

  private static final Set<String> HARM = Set.of("killed", "injured", "displaced", "missing");

  /** The topic of a sentence that tells of a later, greater number. */
  private static final String GROWN = "grown";

  /** The topic of a sentence that tells of a conflict as a whole. */
  private static final String OVERALL = "overall";

  private static final Pattern NOBODY = pattern("nobody");
  private static final Pattern MORE = pattern("more");
  private static final Pattern ONE = pattern("one");
  private static final Pattern ANYBODY = pattern("anybody");
  private static final Pattern COUNTING = pattern("counting");
  private static final Pattern AGAINST = pattern("against");

  private TollWords() {}

  private static Pattern pattern(String what) {
    return Tsv.rows(TollWords.class, "toll-words.tsv").stream()
        .filter(row -> row[0].equals(what))
        .map(row -> Pattern.compile("(?i)\\b(?:" + row[1] + ")\\b"))
        .findFirst()
        .orElseThrow();
  }

  /** Whether a number counts persons who came to harm. */
  static boolean isHarm(Figure f) {
    return HARM.contains(f.what()) && f.unit().equals("persons");
  }

  /**
   * Whether it counts all that there were in a conflict, "more than 300 since the uprising began":
   * in no one town.
   */
  static boolean isOverall(Entry entry) {
    return entry.context().contains(OVERALL)
        && entry.figures().stream().anyMatch(f -> isHarm(f) && f.least() >= FEW);
  }

  /** "Nobody was killed", "there were no casualties". */
  static boolean isOfNobody(Entry entry) {
    Content told = entry.content();
    boolean killing =
        told.code().equals("TOLL")
            || told.code().equals("LIFE")
            || Interests.shipped().is("killing", told.rule());
    return killing
        && entry.stance().denies()
        && entry.figures().isEmpty()
        && NOBODY.matcher(entry.passage().quote()).find();
  }

  /**
   * "Three more bodies", "died with nine others", "one of his sons": on top of those who are
   * counted elsewhere, or of whom nobody counts how many there were.
   */
  static boolean isOfMore(Entry entry) {
    String quote = entry.passage().quote();
    List<Figure> figures = entry.figures();
    boolean one = figures.size() == 1 && figures.get(0).most() == 1;
    return figures.size() == 1
        && (MORE.matcher(quote).find() || (one && ONE.matcher(quote).find()));
  }

  /** Of what kind those are who are counted, "36 policemen"; empty for just anybody. */
  static String kind(List<Party> counted) {
    String name = counted.isEmpty() ? "" : counted.get(0).name().toLowerCase(Locale.ROOT);
    String last = name.substring(name.lastIndexOf(' ') + 1);
    return ANYBODY.matcher(last).matches() ? "" : last;
  }

  /**
   * Whether a source is one that counts what happened in its own country: "the health ministry".
   */
  static boolean isCounting(Voice source) {
    return COUNTING.matcher(source.name()).find();
  }

  /** "Only two", "46, not 18": told against another number. */
  static boolean isAgainst(Entry entry) {
    return AGAINST.matcher(entry.passage().quote()).find();
  }

  /** "The toll has risen to 15", "15 had now died": it was less before. */
  static boolean isGrown(Entry entry) {
    String trigger = entry.content().trigger().toLowerCase(Locale.ROOT);
    return Interests.shipped().is("more", trigger) || entry.context().contains(GROWN);
  }
}
