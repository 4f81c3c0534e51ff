package dev.assay.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A camp in a conflict, as far as its words tell it: a government with its forces, those against
 * it, or a group of its own.
 *
 * @param camp GOV, REB, or empty for any other
 * @param country whose; null where it is not told
 * @param id of the actor
 * @param label its words
 * @param vague whether its words are "fighters", "forces", "men", and nothing tells whose they are
 */
record Side(String camp, @Nullable String country, String id, String label, boolean vague) {
  /**
   * @param home country where the conflict is, for words that tell none
   */
  static Side of(Party party, @Nullable String home) {
    String sector = party.sector() == null ? "" : party.sector();
    String known = Interests.shipped().camp(sector);
    String camp = known.isEmpty() && party.type().equals("state") ? "GOV" : known;
    String country =
        party.country() != null && party.country().length() == 3 ? party.country() : home;
    return new Side(camp, country, party.id(), party.name(), isVague(party.name()));
  }

  private static boolean isVague(String name) {
    List<String> words = Keys.words(name);
    return !words.isEmpty() && words.stream().allMatch(w -> Interests.shipped().is("vague", w));
  }

  /** The same where its own camp tells of it: a rebel's "fighters" are the rebels'. */
  Side toldBy(@Nullable Side speaker) {
    boolean own = vague && speaker != null && speaker.camp.equals(camp) && !camp.isEmpty();
    return own ? new Side(camp, country, id, label, false) : this;
  }

  /** Whether the two may be one: what is not told contradicts nothing. */
  boolean same(Side other) {
    if (id.equals(other.id)) {
      return true;
    }
    return !camp.isEmpty() && camp.equals(other.camp) && meet(country, other.country);
  }

  /** Whether they cannot be one. */
  boolean excludes(Side other) {
    if (id.equals(other.id) || vague || other.vague) {
      return false;
    }
    if (!camp.isEmpty() && !other.camp.isEmpty()) {
      return !camp.equals(other.camp) || !meet(country, other.country);
    }
    return false;
  }

  private static boolean meet(@Nullable String a, @Nullable String b) {
    return a == null || b == null || a.equals(b);
  }
}
