package dev.assay.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A word that something will not be done, or what is done against such a word: whose it is, and
 * what is done to whom and where.
 *
 * @param kind what is kept from
 * @param who whose word it is, or who does it
 * @param whom to or with whom; null where it is not told
 * @param measure what a state puts in force or lifts; null for other kinds
 * @param site where; null where it is not told
 * @param home country where the conflict is; null where nothing tells
 */
record Vow(
    VowKinds.Kind kind,
    Party who,
    @Nullable Party whom,
    @Nullable Topic measure,
    @Nullable Site site,
    @Nullable String home) {
  private static final Naming NAMING = new Naming();

  /** Who is meant where an army says that it will not fire on them: those who protest. */
  private static final String PEOPLE = "people";

  private static final Measures MEASURES = new Measures();

  /**
   * What an entry gives its word of, or does; null where it is not told enough.
   *
   * @param given whether it gives a word
   */
  static @Nullable Vow of(Entry entry, VowKinds.Kind kind, boolean given) {
    Topic measure = kind.towards() == VowKinds.Towards.MEASURE ? MEASURES.topic(entry) : null;
    Party who = who(entry, kind, given);
    boolean nobody = who == null || (given && isAnybody(who, entry.home()));
    boolean unnamed = kind.towards() == VowKinds.Towards.PERSON && (who == null || !isNamed(who));
    boolean none = kind.towards() == VowKinds.Towards.MEASURE && measure == null;
    return who == null || nobody || unnamed || none
        ? null
        : new Vow(kind, who, whom(entry, kind, who), measure, entry.site(), entry.home());
  }

  /** Who acts; who speaks, where nobody else can be meant: "there will be no talks with them". */
  private static @Nullable Party who(Entry entry, VowKinds.Kind kind, boolean given) {
    Party speaker = entry.source().parties().stream().findFirst().orElse(null);
    boolean pair = kind.towards() == VowKinds.Towards.PAIR;
    boolean one = entry.actors().size() + entry.recipients().size() == 1;
    boolean state = kind.towards() == VowKinds.Towards.MEASURE && entry.home() != null;
    if (entry.actors().isEmpty() || (pair && one && given && speaker != null)) {
      return given && speaker != null
          ? speaker
          : state ? Homes.state(String.valueOf(entry.home())) : null;
    }
    return entry.actors().get(0);
  }

  private static @Nullable Party whom(Entry entry, VowKinds.Kind kind, Party who) {
    Site site = entry.site();
    String doer = key(who, entry.home());
    Stream<Party> all =
        switch (kind.towards()) {
          case PAIR -> Stream.concat(entry.actors().stream(), entry.recipients().stream());
          case COUNTRY, PERSON, MEASURE -> Stream.empty();
          default -> entry.recipients().stream();
        };
    return all.filter(p -> !isPlace(kind, p, site) && !key(p, entry.home()).equals(doer))
        .findFirst()
        .orElse(null);
  }

  /** Whether the party says so itself, or whoever speaks for it. */
  boolean isOfSpeaker(Entry entry) {
    return isWordOf(Side.of(who, home), entry);
  }

  /** Whether an entry is the word of a party, or of somebody who speaks for it. */
  static boolean isWordOf(Side party, Entry entry) {
    return entry.source().parties().stream().anyMatch(p -> speaksFor(p, party, entry.home()));
  }

  /** "The union will not strike, its secretary said", "Britain will not, a minister said". */
  private static boolean speaksFor(Party speaker, Side party, @Nullable String home) {
    Side from = Side.of(speaker, home);
    String name = speaker.name().toLowerCase(Locale.ROOT);
    boolean office = Interests.shipped().is("role", name.substring(name.lastIndexOf(' ') + 1));
    boolean outsider = speaker.country() == null && Interests.shipped().says("outsider", name);
    boolean lone = from.camp().isEmpty() || party.camp().isEmpty();
    boolean camp = !lone && from.camp().equals(party.camp());
    return from.id().equals(party.id())
        || (camp && !outsider && (from.same(party) || (office && !from.told())))
        || (lone && office && !outsider);
  }

  private static boolean isNamed(Party p) {
    return p.person() && p.named();
  }

  /** "Soldiers refused to fire": some of them, for whom nobody speaks. */
  private static boolean isAnybody(Party p, @Nullable String home) {
    Side side = Side.of(p, home);
    return side.vague() || (!side.told() && Interests.shipped().is("members", side.kind()));
  }

  private static boolean isPlace(VowKinds.Kind kind, Party p, @Nullable Site site) {
    return kind.towards() == VowKinds.Towards.TARGET
        && site != null
        && Sites.town(site)
        && (p.name().equals(site.name()) || p.name().equals(site.text()));
  }

  /** The topic of the question if the word is kept, as one of the keys has it. */
  Topic topic(String key) {
    return Topic.event(key, this::words, town(), null, deed());
  }

  private Deed deed() {
    boolean state = measure != null && home != null;
    return new Deed(
        Side.of(state ? Homes.state(String.valueOf(home)) : who, home),
        whom == null ? null : Side.of(whom, home),
        kind.towards() == VowKinds.Towards.PAIR,
        "");
  }

  private @Nullable Site town() {
    boolean placed =
        switch (kind.towards()) {
          case TARGET, COUNTRY, MEASURE -> true;
          default -> false;
        };
    return placed && site != null && Sites.town(site) ? site : null;
  }

  /** "Will the army keep from sending troops to Kaduna?". */
  private String words() {
    return "Will " + NAMING.of(List.of(who)) + " keep from " + doing() + "?";
  }

  private String doing() {
    Topic what = measure;
    String object = what != null ? what.label() : whom == null ? "" : NAMING.of(List.of(whom));
    boolean placed =
        kind.towards() == VowKinds.Towards.COUNTRY || kind.towards() == VowKinds.Towards.PARTY;
    return kind.words(object, placed ? site : what != null ? null : town());
  }

  /**
   * What all have in common that may be of one word.
   *
   * @param given whether a word is given, of one thing; what is done may be against several
   */
  List<String> keys(boolean given) {
    boolean whose =
        switch (kind.towards()) {
          case PAIR, PERSON, MEASURE -> false;
          default -> true;
        };
    String doer = whose ? key(who, home) : "";
    return wheres(given).stream()
        .limit(given ? 1 : Integer.MAX_VALUE)
        .map(where -> kind.id() + "/" + doer + where)
        .toList();
  }

  private List<String> wheres(boolean given) {
    List<String> found = new ArrayList<>();
    switch (kind.towards()) {
      case PARTY -> found.add("");
      case PERSON -> found.add(Keys.surname(who.name()));
      case MEASURE -> found.add(measure == null ? "" : measure.key());
      case WHOM -> add(found, ">", whom == null ? null : key(whom, home));
      case PAIR -> add(found, "", pair());
      case COUNTRY -> add(found, "@", site == null ? null : site.country());
      case TARGET -> {
        Site town = town();
        add(found, "@", town == null ? null : Keys.skeleton(town.name()));
        add(found, ">", whom == null ? null : target(whom, given));
      }
    }
    return found;
  }

  /** The key of a country's government. */
  static String government(String country) {
    return (country + "." + Interests.shipped().camp("GOV")).toLowerCase(Locale.ROOT);
  }

  /** The key of those who are against it. */
  static String rebels(String country) {
    return (country + "." + Interests.shipped().camp("REB")).toLowerCase(Locale.ROOT);
  }

  private static void add(List<String> found, String mark, @Nullable String what) {
    if (what != null) {
      found.add(mark + what);
    }
  }

  /** The two; where but one is told, those who fight a government deal with that one. */
  private @Nullable String pair() {
    String one = key(who, home);
    Side side = Side.of(who, home);
    boolean rebels = Interests.shipped().camp("REB").equals(side.camp());
    String other =
        whom != null ? key(whom, home) : rebels ? government(String.valueOf(side.country())) : null;
    return other == null ? null : one.compareTo(other) < 0 ? one + "+" + other : other + "+" + one;
  }

  /** A person by name, another country, or people of a kind; not just anybody. */
  private @Nullable String target(Party p, boolean given) {
    Side side = Side.of(p, home);
    String noun = side.kind();
    boolean abroad = side.told() && !String.valueOf(side.country()).equals(home);
    if (side.surname() != null || abroad) {
      return key(p, home);
    }
    if (Interests.shipped().is("crowd", noun) || (given && noun.equals(PEOPLE))) {
      return "crowd";
    }
    boolean anybody =
        noun.isEmpty() || !side.camp().isEmpty() || Interests.shipped().is(PEOPLE, noun);
    return anybody ? null : noun;
  }

  /** Its camp and country, or its name. */
  private static String key(Party p, @Nullable String home) {
    Side side = Side.of(p, home);
    String surname = side.surname();
    String key =
        !side.camp().isEmpty()
            ? side.country() + "." + side.camp()
            : surname != null ? surname : p.id();
    return key.toLowerCase(Locale.ROOT);
  }
}
