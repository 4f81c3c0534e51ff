package dev.assay.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whom or what a question is about.
 *
 * @param key coarse: what all that may be the same share
 * @param words what it is called, asked for when a claim is shown
 * @param site the place; null for the others
 * @param person the person; null for the others
 * @param side the camp; null for the others, and where it is not told whose
 * @param day of an event; null for the others, and where it is not told
 * @param deed of an event whose parties matter; null for the others
 */
record Topic(
    String key,
    Supplier<String> words,
    @Nullable Site site,
    @Nullable Party person,
    @Nullable Side side,
    @Nullable LocalDate day,
    @Nullable Deed deed) {
  /** In words. */
  String label() {
    return words.get();
  }

  static Topic of(Site site) {
    return new Topic(Keys.skeleton(site.name()), site::name, site, null, null, null, null);
  }

  static Topic of(Party person) {
    return new Topic(Keys.surname(person.name()), person::name, null, person, null, null, null);
  }

  static Topic camp(@Nullable Side side, String home) {
    return new Topic(
        home, side == null ? () -> "a party" : side::label, null, null, side, null, null);
  }

  static Topic force(Site site, Side side) {
    return new Topic(Keys.skeleton(site.name()), site::name, site, null, side, null, null);
  }

  static Topic event(
      String what,
      Supplier<String> words,
      Site site,
      @Nullable LocalDate day,
      @Nullable Deed deed) {
    return new Topic(what + ":" + Keys.skeleton(site.name()), words, site, null, null, day, deed);
  }

  /** Whether the two are one, given that their keys agree. */
  boolean same(Topic other) {
    return (site == null || other.site == null || Sites.same(site, other.site))
        && (person == null || other.person == null || samePerson(person, other.person))
        && (side == null || other.side == null || side.same(other.side))
        && (day == null
            || other.day == null
            || Math.abs(ChronoUnit.DAYS.between(day, other.day)) <= 1)
        && (deed == null || other.deed == null || deed.same(other.deed));
  }

  static boolean samePerson(Party a, Party b) {
    if (a.id().equals(b.id())) {
      return true;
    }
    String givenA = Keys.given(a.name());
    String givenB = Keys.given(b.name());
    boolean names = givenA.isEmpty() || givenB.isEmpty() || givenA.equals(givenB);
    boolean countries =
        a.country() == null || b.country() == null || a.country().equals(b.country());
    return names && countries && Keys.surname(a.name()).equals(Keys.surname(b.name()));
  }
}
