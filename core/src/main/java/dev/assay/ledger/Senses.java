package dev.assay.ledger;

import org.jspecify.annotations.Nullable;

/**
 * How what an entry says stands to an answer, given how it is said: denied, planned, supposed, left
 * undone. Pure functions.
 */
final class Senses {
  private Senses() {}

  /**
   * What is denied is told with the other sense; what is merely supposed, wished or feared, or may
   * come, tells nothing.
   */
  static Telling.@Nullable Sense of(Telling.Sense sense, Entry said) {
    boolean may = said.stance().asserts() && said.context().contains(Prospect.MAY);
    return may && !isFlat(said) ? null : orMayCome(sense, said);
  }

  /** As the other, but what may come is told as to come. */
  static Telling.@Nullable Sense orMayCome(Telling.Sense sense, Entry said) {
    Stance stance = said.stance();
    if (supposed(stance.mode()) || untold(said) || weighed(said) || tried(said)) {
      return null;
    }
    if (sense == Telling.Sense.LACKS && !stance.denies()) {
      return null;
    }
    String rule = said.content().rule();
    Interests words = Interests.shipped();
    if (stance.denies() && (words.is("appearance", rule) || words.is("seen", rule))) {
      // whoever is not seen may be anywhere
      return null;
    }
    if (stance.denies()) {
      // what is to come is never certain: whoever denies it, or would have to do it, does all he
      // can
      boolean flat =
          stance.certainty().equals("CT")
              || (isAhead(stance.mode())
                  && (words.starts("denial", said.source().cue()) || isOfSpeaker(said)));
      return flat ? sense.denied() : sense == Telling.Sense.SAYS ? Telling.Sense.DOUBTS : null;
    }
    boolean undone =
        stance.completion().equals("partial")
            || stance.completion().equals("failed")
            || (sense == Telling.Sense.YIELDS && !stance.completion().equals("complete"));
    boolean mere = !sense.opens() && (stance.open() || isAhead(stance.mode()));
    // "he is trying to stay in office" does not say that he has not left
    boolean tried = sense == Telling.Sense.DENIES && stance.open() && isAhead(stance.mode());
    return undone || mere || tried ? null : sense;
  }

  /** "Kenya will not send troops, its foreign minister said": who speaks is who would do it. */
  private static boolean isOfSpeaker(Entry said) {
    return said.source().parties().stream()
        .map(p -> Side.of(p, said.home()))
        .anyMatch(
            speaker ->
                !speaker.camp().isEmpty()
                    && said.actors().stream().anyMatch(a -> Side.of(a, said.home()).same(speaker)));
  }

  /** "He never told his cabinet that he would go": nobody says so, and nobody denies it. */
  private static boolean untold(Entry said) {
    return said.stance().polarity().equals("u") && !said.source().outlet();
  }

  /** "Fears that they would take it", "could urge him to go": nobody says that it comes. */
  private static boolean weighed(Entry said) {
    Stance stance = said.stance();
    boolean open = stance.asserts() && stance.mode().equals("possible") && stance.open();
    return !isFlat(said) && (open || said.context().contains(Prospect.WEIGHED));
  }

  /** "Efforts to cut the lines": nobody says that it comes. */
  private static boolean tried(Entry said) {
    return isAhead(said.stance().mode())
        && said.stance().asserts()
        && said.context().contains(Grasp.TRIED);
  }

  /** Whether it is taken as if it had been told flatly, for it is judged. */
  private static boolean isFlat(Entry said) {
    return said.context().contains(QuestionBook.FLAT);
  }

  /** Whether it is said of what is to come. */
  static boolean isAhead(String mode) {
    return mode.equals("planned") || mode.equals("committed") || mode.equals("predicted");
  }

  /** Compared, not looked up: asked of every entry of every fold, whose words have no hash yet. */
  private static boolean supposed(String mode) {
    return mode.equals("hypothetical") || mode.equals("questioned") || mode.equals("ordered");
  }

  /** The mode of what is judged, as if it had been told. */
  static String plain(String mode) {
    return supposed(mode) ? "actual" : mode;
  }
}
