package dev.assay.ledger;

import org.jspecify.annotations.Nullable;

/**
 * Whom or what a question is about.
 *
 * @param key coarse: what all that may be the same share
 * @param label in words
 * @param site the place; null for the others
 * @param party the person or camp; null for the others
 */
record Topic(String key, String label, @Nullable Site site, @Nullable Party party) {
  static Topic of(Site site) {
    return new Topic(Keys.skeleton(site.name()), site.name(), site, null);
  }

  static Topic of(Party person) {
    return new Topic(Keys.surname(person.name()), person.name(), null, person);
  }

  static Topic camp(Party party, String home) {
    return new Topic(home, party.name(), null, party);
  }

  static Topic event(String key, String label, @Nullable Site site) {
    return new Topic(key, label, site, null);
  }

  /** Whether the two are one, given that their keys agree. */
  boolean same(Topic other) {
    if (site != null && other.site != null) {
      return Sites.same(site, other.site);
    }
    if (party != null && other.party != null) {
      return samePerson(party, other.party);
    }
    return key.equals(other.key);
  }

  private static boolean samePerson(Party a, Party b) {
    if (a.id().equals(b.id()) || !a.person() || !b.person()) {
      return true;
    }
    String givenA = Keys.given(a.name());
    String givenB = Keys.given(b.name());
    boolean names = givenA.isEmpty() || givenB.isEmpty() || givenA.equals(givenB);
    boolean countries =
        a.country() == null || b.country() == null || a.country().equals(b.country());
    return names && countries;
  }
}
