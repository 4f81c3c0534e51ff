package dev.assay.ledger;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whose word an entry is. A party to a conflict, its officials and its media are one interest; a
 * copy has the interest of what it copies.
 *
 * @param origin the deepest source, as narrowly as the text tells it
 * @param key who counts as one with it
 * @param kind what it is worth in a dispute
 * @param country whose, for a power's; null for the others
 */
record Interest(String origin, String key, Kind kind, @Nullable String country) {
  enum Kind {
    /** A government, its forces, officials and media. */
    STATE,
    /** Those who fight a government. */
    OPPOSITION,
    /** A named person or organisation that is none of these. */
    OTHER,
    /** Witnesses, residents, doctors. */
    WITNESS,
    /** Sources without a name or a trade. */
    ANONYMOUS,
    /** The outlet, in its own words. */
    OUTLET
  }

  /**
   * @param home country where the conflict is, for words that tell none
   */
  static Interest of(Entry entry, @Nullable String home) {
    Voice voice = deepest(entry);
    String name = voice.name().toLowerCase(Locale.ROOT);
    if (voice.outlet()) {
      ReportCard card = entry.report();
      return card.sector() == null
          ? new Interest(
              "outlet:" + outlet(card), "outlet:" + outlet(card), Kind.OUTLET, card.country())
          : new Interest(
              "outlet:" + outlet(card), card.country() + ":GOV", Kind.STATE, card.country());
    }
    if (Interests.shipped().says("state-media", name)) {
      return new Interest("media:" + home, home + ":GOV", Kind.STATE, home);
    }
    for (Party party : voice.parties()) {
      // A diplomat whose country is not told is none of the government's at home.
      if (Interests.shipped().is("no-country", party.country() == null ? "" : party.country())) {
        continue;
      }
      if (party.country() == null && Interests.shipped().says("outsider", name)) {
        continue;
      }
      Side side = Side.of(party, home);
      if (!side.camp().isEmpty()) {
        boolean state = side.camp().equals("GOV");
        return new Interest(
            "actor:" + party.id(),
            side.country() + ":" + side.camp(),
            state ? Kind.STATE : Kind.OPPOSITION,
            side.country());
      }
    }
    if (Interests.shipped().says("witness", name)) {
      String origin = "witness:" + outlet(entry.report()) + ":" + entry.report().day();
      return new Interest(origin, origin, Kind.WITNESS, null);
    }
    if (voice.type().equals("anonymous") || voice.type().equals("collective")) {
      String origin = "anonymous:" + outlet(entry.report()) + ":" + name;
      return new Interest(origin, origin, Kind.ANONYMOUS, null);
    }
    String id = voice.parties().isEmpty() ? name : voice.parties().get(0).id();
    return new Interest("actor:" + id, "actor:" + id, Kind.OTHER, null);
  }

  boolean party() {
    return kind == Kind.STATE || kind == Kind.OPPOSITION;
  }

  /** The innermost voice that is somebody. */
  private static Voice deepest(Entry entry) {
    for (int i = entry.voices().size() - 1; i > 0; i--) {
      if (!entry.voices().get(i).name().equals("unnamed")) {
        return entry.voices().get(i);
      }
    }
    return entry.source().outlet() ? entry.source() : entry.voices().get(0);
  }

  /** An outlet nobody knows is each report's own. */
  private static String outlet(ReportCard card) {
    return card.outlet().equals("unknown") ? "report " + card.id() : card.outlet();
  }
}
