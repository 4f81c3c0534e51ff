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
 * @param person whoever it is, where the answer is a person
 * @param ahead whether it is said of what is to come
 */
record Answer(
    String word,
    @Nullable Side side,
    @Nullable Site site,
    @Nullable Figure figure,
    @Nullable Party person,
    boolean ahead) {
  /** The word of "no longer in": a place is told from where. */
  static final String GONE = "gone from";

  private static final int SIDE = 1;

  private static final int PERSON = 4;

  private static final String SOMEBODY = "somebody";

  /** "The town has fallen", "he has fled": whose it is now, or where, the words do not tell. */
  static Answer somebody(boolean ahead) {
    return word(SOMEBODY, ahead);
  }

  boolean isSomebody() {
    return word.equals(SOMEBODY);
  }

  private boolean isNamed() {
    return side != null || site != null || person != null;
  }

  private boolean isGone() {
    return word.equals(GONE);
  }

  static Answer word(String word, boolean ahead) {
    return new Answer(word, null, null, null, null, ahead);
  }

  /** Where a side answers. */
  static Answer of(Side side, boolean ahead) {
    return new Answer("", side, null, null, null, ahead);
  }

  /** Where a place answers. */
  static Answer of(Site site, boolean ahead) {
    return new Answer("", null, site, null, null, ahead);
  }

  static Answer goneFrom(Site site, boolean ahead) {
    return new Answer(GONE, null, site, null, null, ahead);
  }

  /** Where a number answers. */
  static Answer of(Figure figure, boolean ahead) {
    return new Answer("", null, null, figure, null, ahead);
  }

  /** Where a person answers. */
  static Answer of(Party person, boolean ahead) {
    return new Answer("", null, null, null, person, ahead);
  }

  boolean same(Answer other) {
    if (ahead != other.ahead) {
      return false;
    }
    if (isSomebody() || other.isSomebody()) {
      return isNamed() || other.isNamed();
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
    if (person != null && other.person != null) {
      return Topic.samePerson(person, other.person);
    }
    if (figure != null && other.figure != null) {
      return figure.fits(other.figure);
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
    if (shape() + other.shape() == PERSON + SIDE) {
      return false; // a candidate and a party may have won as one
    }
    if ((person != null && other.person != null) || (figure != null && other.figure != null)) {
      return !same(other);
    }
    return shape() != other.shape() || !word.equals(other.word);
  }

  /** The same, said of now. */
  Answer flat() {
    return ahead ? new Answer(word, side, site, figure, person, false) : this;
  }

  /** In words. */
  String label() {
    return ahead ? said() + " (to come)" : said();
  }

  private String said() {
    if (site != null) {
      return (isGone() ? GONE + " " : "") + site.name();
    }
    if (person != null) {
      return person.name();
    }
    return side != null ? side.label() : figure != null ? range(figure) : word;
  }

  private int shape() {
    if (person != null) {
      return PERSON;
    }
    return side != null ? SIDE : site != null ? 2 : figure != null ? 3 : 0;
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
