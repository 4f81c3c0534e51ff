package dev.assay.ledger;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who deals with whom in an event for which no town is told: its parties alone tell it from others
 * of its kind, so that they have to be known.
 *
 * @param who null where it is not told
 * @param whom null where it is not told
 * @param mutual whether it makes no difference which of the two does it
 * @param home country where the conflict is; null where nothing tells
 */
record Dealing(@Nullable Party who, @Nullable Party whom, boolean mutual, @Nullable String home) {
  /**
   * What all have in common that may be one with it: whom it was done to, for a denial seldom tells
   * by whom; both where either does it. Null where it could be any event of its kind.
   *
   * @param means whether it is told by what means
   */
  @Nullable String key(boolean means) {
    if (whom == null) {
      return null;
    }
    if (mutual) {
      return who != null && known(who) && known(whom) ? both(camp(who), camp(whom)) : null;
    }
    boolean doer = who != null && known(who);
    return (doer || known(whom)) && (who != null || means) ? tag(whom) : null;
  }

  /** The same where it is done to nobody. */
  @Nullable String ofDoer() {
    return who != null && known(who) ? ">" + tag(who) : null;
  }

  private static @Nullable String both(String one, String other) {
    return one.equals(other)
        ? null
        : Stream.of(one, other).sorted().collect(Collectors.joining("+"));
  }

  /** Whether it is done to a person by name, or to one country by another. */
  boolean named() {
    if (whom == null) {
      return false;
    }
    String from = who == null ? null : country(who);
    String to = country(whom);
    return isNamed(whom) || (from != null && to != null && !from.equals(to));
  }

  /**
   * To whom one of the sides of the conflict does it, "gunships" too; null where it is not told.
   */
  @Nullable String bySide() {
    if (who == null || whom == null || isNamed(who) || camp(who).equals(camp(whom))) {
      return null;
    }
    return known(who) || !Side.of(who, home).camp().isEmpty() ? tag(whom) : null;
  }

  /** A person by name, somebody of whom his country is told, or a side in the conflict. */
  private boolean known(Party party) {
    Side side = Side.of(party, home);
    boolean ofConflict = side.country() != null && !side.camp().isEmpty() && !side.vague();
    return isNamed(party) || country(party) != null || ofConflict || isCaptive(side);
  }

  /** Captives of the conflict: of whom they are told is seldom said again. */
  private static boolean isCaptive(Side side) {
    return side.country() != null && Interests.shipped().is("captive", side.kind());
  }

  private static boolean isNamed(Party party) {
    return party.person() && party.named();
  }

  private static @Nullable String country(Party party) {
    String country = party.country();
    return country == null || country.length() != 3 ? null : country;
  }

  private String tag(Party party) {
    return isNamed(party) ? Keys.surname(party.name()) : camp(party);
  }

  /** Its country and its camp, or its sector where it has none. */
  private String camp(Party party) {
    Side side = Side.of(party, home);
    if (isCaptive(side)) {
      return String.valueOf(side.country()).toLowerCase(Locale.ROOT) + ".captives";
    }
    String sector = party.sector() == null ? "" : party.sector();
    String camp = side.camp().isEmpty() ? sector : side.camp();
    return String.valueOf(side.country()).toLowerCase(Locale.ROOT) + "." + camp;
  }
}
