package dev.assay.ledger;

import java.util.List;
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
  private static final String HEARSAY = "hearsay:";

  Interest {
    key = key.intern(); // compared for every entry of every fold
  }

  enum Kind {
    /** A government, its forces, officials and media. */
    STATE,
    /** Those who fight a government. */
    OPPOSITION,
    /** An officer by name of whom nothing tells whose army is his. */
    OFFICER,
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
      Interest outlet = ofOutlet(entry, home);
      return isHearsay(entry) && !outlet.party()
          ? new Interest(HEARSAY + outlet(entry.report()), outlet.key(), Kind.ANONYMOUS, null)
          : outlet;
    }
    if (Interests.shipped().says("state-media", name)
        || (isUncoded(voice) && Interests.shipped().says("state-office", name))) {
      String country = countryOf(voice, home);
      return new Interest("media:" + country, country + ":GOV", Kind.STATE, country);
    }
    Interest camp = ofCamp(voice, name, home);
    if (camp != null) {
      return camp;
    }
    Party officer = officer(voice);
    if (officer != null) {
      String key = "actor:" + officer.id();
      return vouched(new Interest(key, key, Kind.OFFICER, null), entry, home);
    }
    if (Interests.shipped().says("witness", name)) {
      String origin = "witness:" + outlet(entry.report()) + ":" + entry.report().day();
      String key = isUnnamed(voice) ? "witness:" + outlet(entry.report()) : origin;
      return vouched(new Interest(origin, key, Kind.WITNESS, null), entry, home);
    }
    Outlets.Known cited = voice.type().equals("person") ? null : Outlets.shipped().find(name);
    if (cited != null) {
      return ofOutlet(cited.name(), cited, entry, home);
    }
    if (isUnnamed(voice)) {
      String key = "anonymous:" + outlet(entry.report());
      return vouched(new Interest(key + ":" + name, key, Kind.ANONYMOUS, null), entry, home);
    }
    if (voice.type().equals("organisation") && isMedia(name)) {
      return ofOutlet(voice.name(), null, entry, home);
    }
    String id = voice.parties().isEmpty() ? name : voice.parties().get(0).id();
    return new Interest("actor:" + id, "actor:" + id, Kind.OTHER, null);
  }

  /** "The Government Communication Service" has no code of its own. */
  private static boolean isUncoded(Voice voice) {
    return voice.parties().stream().allMatch(p -> p.sector() == null && !p.person());
  }

  /** "Iranian state media" are Iran's, wherever the conflict is. */
  private static @Nullable String countryOf(Voice voice, @Nullable String home) {
    return voice.parties().stream()
        .map(Party::country)
        .filter(c -> c != null && !Interests.shipped().is("no-country", c))
        .findFirst()
        .orElse(home);
  }

  private static @Nullable Interest ofCamp(Voice voice, String name, @Nullable String home) {
    for (Party party : voice.parties()) {
      // A diplomat whose country is not told is none of the government's at home.
      if (Interests.shipped().is("no-country", party.country() == null ? "" : party.country())) {
        continue;
      }
      if (party.country() == null && Interests.shipped().says("outsider", name)) {
        continue;
      }
      Side side = Side.of(party, home);
      if (!side.camp().isEmpty() && !party.officer()) {
        return new Interest(
            "actor:" + party.id(),
            side.country() + ":" + side.camp(),
            kind(side.camp()),
            side.country());
      }
    }
    return null;
  }

  private static @Nullable Party officer(Voice voice) {
    return voice.parties().stream().filter(Party::officer).findFirst().orElse(null);
  }

  private static Kind kind(String camp) {
    return camp.equals("GOV") || camp.equals(Side.FOREIGN) ? Kind.STATE : Kind.OPPOSITION;
  }

  /** In the outlet's own words, or in those that it passes on. */
  private static Interest ofOutlet(Entry entry, @Nullable String home) {
    ReportCard card = entry.report();
    String credited = card.credited();
    if (credited != null) {
      return ofOutlet(credited, Outlets.shipped().find(credited), entry, home);
    }
    return ofOutlet(
        outlet(card), new Outlets.Known(card.outlet(), card.country(), card.sector()), entry, home);
  }

  /** An outlet that speaks for a power is one with it where that has a part in the matter. */
  private static Interest ofOutlet(
      String name, Outlets.@Nullable Known known, Entry entry, @Nullable String home) {
    String camp = camp(known);
    String country = known == null ? null : known.country();
    if (camp.isEmpty() && Interests.shipped().says("state-media", name.toLowerCase(Locale.ROOT))) {
      camp = "GOV";
      country = country == null ? home : country;
    }
    if (!camp.isEmpty() && country != null && isConcerned(country, entry, home)) {
      return new Interest("outlet:" + name, country + ":" + camp, kind(camp), country);
    }
    String key = "outlet:" + Outlets.shipped().keyOf(name);
    return new Interest("outlet:" + name, key, Kind.OUTLET, country);
  }

  private static String camp(Outlets.@Nullable Known known) {
    String sector = known == null ? null : known.sector();
    return sector == null ? "" : Interests.shipped().camp(sector);
  }

  private static boolean isConcerned(String country, Entry entry, @Nullable String home) {
    return country.equals(home)
        || entry.actors().stream().anyMatch(p -> country.equals(p.country()))
        || entry.recipients().stream().anyMatch(p -> country.equals(p.country()));
  }

  /** Whom nobody else can ask, a party's own outlet vouches for: its word is the party's. */
  private static Interest vouched(Interest own, Entry entry, @Nullable String home) {
    Interest outlet = ofOutlet(entry, home);
    return outlet.party()
        ? new Interest(own.origin(), outlet.key(), outlet.kind(), outlet.country())
        : own;
  }

  private static boolean isMedia(String name) {
    return Keys.words(name).stream().anyMatch(word -> Interests.shipped().is("media", word));
  }

  boolean isHearsay() {
    return origin.startsWith(HEARSAY);
  }

  boolean party() {
    return kind == Kind.STATE || kind == Kind.OPPOSITION || kind == Kind.OFFICER;
  }

  /** Of an outlet's unnamed sources nobody can say that they are more than one. */
  private static boolean isUnnamed(Voice voice) {
    return voice.type().equals("anonymous") || voice.type().equals("collective");
  }

  /** The innermost voice that is somebody. */
  private static Voice deepest(Entry entry) {
    for (int i = entry.voices().size() - 1; i > 0; i--) {
      if (!isNobody(entry.voices().get(i))) {
        return entry.voices().get(i);
      }
    }
    return entry.voices().get(0);
  }

  /** "Claims", "no sign": what is told, not who tells it. */
  private static boolean isNobody(Voice voice) {
    List<String> words = Keys.words(voice.name());
    String last = words.isEmpty() ? "" : words.get(words.size() - 1);
    boolean none = words.isEmpty() || Interests.shipped().is("nobody", last);
    return isNegative(voice.name()) || (voice.parties().isEmpty() && none);
  }

  /** "No official would confirm that": nobody's word. */
  static boolean isNegative(String source) {
    List<String> words = Keys.words(source);
    return !words.isEmpty() && Interests.shipped().is("negative", words.get(0));
  }

  /** Whether it is told on nobody's word that can be asked. */
  private static boolean isHearsay(Entry entry) {
    return !entry.source().outlet() && deepest(entry).outlet();
  }

  /** An outlet nobody knows is each report's own. */
  private static String outlet(ReportCard card) {
    return card.outlet().equals("unknown") ? "report " + card.id() : card.outlet();
  }
}
