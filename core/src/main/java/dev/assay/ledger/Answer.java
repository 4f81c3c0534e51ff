package dev.assay.ledger;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * One answer to a question.
 *
 * @param word what it is where a word says it; empty for the others
 * @param side who, where the answer is a camp
 * @param site where, where the answer is a place
 * @param figure how many, where the answer is a number
 * @param ahead whether it is said of what is to come
 */
record Answer(
    String word, @Nullable Side side, @Nullable Site site, @Nullable Figure figure, boolean ahead) {
  /** The word of "no longer in": a place is told from where. */
  static final String GONE = "gone from";

  private static final String SOMEBODY = "somebody";

  /** "The town has fallen", "he has fled": whose it is now, or where, the words do not tell. */
  static Answer somebody(boolean ahead) {
    return new Answer(SOMEBODY, null, null, null, ahead);
  }

  boolean isSomebody() {
    return word.equals(SOMEBODY);
  }

  private boolean isGone() {
    return word.equals(GONE);
  }

  static Answer word(String word, boolean ahead) {
    return new Answer(word, null, null, null, ahead);
  }

  boolean same(Answer other) {
    if (ahead != other.ahead) {
      return false;
    }
    if (isSomebody() || other.isSomebody()) {
      return side != null || other.side != null || site != null || other.site != null;
    }
    if (side != null && other.side != null) {
      return side.same(other.side);
    }
    if (isGone() != other.isGone()) {
      return false;
    }
    if (site != null && other.site != null) {
      return Sites.same(site, other.site)
          || Sites.within(site, other.site)
          || Sites.within(other.site, site);
    }
    if (figure != null && other.figure != null) {
      return figure.least() <= other.figure.most() && other.figure.least() <= figure.most();
    }
    return shape() == other.shape() && word.equals(other.word);
  }

  /** Whether the two cannot both be so at one time. */
  boolean excludes(Answer other) {
    if (isSomebody() || other.isSomebody()) {
      return false;
    }
    if (isGone() || other.isGone()) {
      boolean meet = site != null && other.site != null && !Sites.apart(site, other.site);
      return isGone() != other.isGone() && meet;
    }
    if (side != null && other.side != null) {
      return side.excludes(other.side);
    }
    if (site != null && other.site != null) {
      return Sites.apart(site, other.site);
    }
    if (figure != null && other.figure != null) {
      return !same(other);
    }
    return shape() != other.shape() || !word.equals(other.word);
  }

  /** The same, said of now. */
  Answer flat() {
    return ahead ? new Answer(word, side, site, figure, false) : this;
  }

  /** In words. */
  String label() {
    String said =
        side != null
            ? side.label()
            : site != null
                ? (isGone() ? GONE + " " : "") + site.name()
                : figure != null ? range(figure) : word;
    return ahead ? said + " (to come)" : said;
  }

  private int shape() {
    return side != null ? 1 : site != null ? 2 : figure != null ? 3 : 0;
  }

  private static String range(Figure f) {
    String low = number(f.least());
    String high = f.most() == Double.POSITIVE_INFINITY ? "or more" : number(f.most());
    String range =
        low.equals(high) ? low : low + " " + (high.equals("or more") ? high : "to " + high);
    return f.unit().equals("persons") ? range : range + " " + f.unit();
  }

  /** To a tenth: what was estimated is told no finer. */
  private static String number(double n) {
    return BigDecimal.valueOf(n)
        .setScale(1, RoundingMode.HALF_UP)
        .stripTrailingZeros()
        .toPlainString();
  }
}
