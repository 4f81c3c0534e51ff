package dev.assay.ledger;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A group of people who are held or let go, as far as it can be told from others: "48 Iranian
 * pilgrims", "the aid workers", "the hostages".
 *
 * @param count how many; null where it is not told
 * @param nation whose people they are; null where it is not told
 * @param kind of people (resource {@code captives.tsv})
 * @param homes countries where the conflict may be; empty where nothing tells
 * @param town where they were seized; null where it is not told
 * @param definite whether it is told of as known, "the hostages", or of none at all
 * @param whole whether all of them are told of, "all the hostages"
 */
record Captives(
    @Nullable Integer count,
    @Nullable String nation,
    String kind,
    Set<String> homes,
    @Nullable Site town,
    boolean definite,
    boolean whole) {
  /** What all questions about groups of captives share: any of them may be told of anywhere. */
  static final String KEY = "groups";

  /** Whoever they are. */
  static final String PEOPLE = "people";

  /** Nobody but captives, whoever they are. */
  private static final String ANY = "captives";

  private static final String PRISONERS = "prisoners";

  /** So many of one nation are held nowhere else at the same time. */
  private static final int MANY = 15;

  /**
   * Whether more is told than that some were held, as some are every day.
   *
   * @param rough whether a number is told that is none to go by: "about 40"
   * @param arrest whether they were arrested, as people are anywhere
   */
  boolean isToldApart(boolean rough, boolean arrest) {
    boolean counted = count != null || rough;
    boolean people = kind.equals(PEOPLE);
    boolean abroad = nation != null && !homes.contains(nation);
    if (arrest) {
      return people ? counted && abroad : counted || abroad;
    }
    boolean told = people ? nation != null && definite : nation != null || definite || whole;
    return counted || told;
  }

  /** Whether the two may be one group, and something that is told of both agrees. */
  boolean same(Captives other) {
    boolean counted = count != null && other.count != null;
    boolean nations = nation != null && other.nation != null;
    if ((counted && !Objects.equals(count, other.count))
        || (nations && !Objects.equals(nation, other.nation))
        || !isAlike(other, counted)) {
      return false;
    }
    boolean near = isNear(other) || (nations && counted && count != null && count >= MANY);
    // "the hostages" are the nuns of whom was told before; "hostages" may be anybody
    boolean alike = kind.equals(other.kind) || counted || nations || other.definite;
    return near && alike && (counted || other.isOneWith(this)) && (nations || !isApart(other));
  }

  /** "12 hostages" may be no more than some of "the hostages" of whom was told before. */
  private boolean isOneWith(Captives before) {
    return count == null || definite || before.whole || before.count != null;
  }

  private boolean isAlike(Captives other, boolean counted) {
    boolean nations = nation != null && nation.equals(other.nation);
    return kind.equals(other.kind)
        || isOf(ANY, other)
        || ((counted || nations) && isOf(PEOPLE, other))
        || (counted && isOf(PRISONERS, other));
  }

  private boolean isOf(String what, Captives other) {
    return kind.equals(what) || other.kind.equals(what);
  }

  /** In one country, or told of where one of them is at home. */
  private boolean isNear(Captives other) {
    return !Collections.disjoint(homes, other.homes)
        || (nation != null && other.homes.contains(nation))
        || (other.nation != null && homes.contains(other.nation));
  }

  private boolean isApart(Captives other) {
    return town != null && other.town != null && !Sites.same(town, other.town);
  }
}
