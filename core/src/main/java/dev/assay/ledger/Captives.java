package dev.assay.ledger;

import dev.assay.actor.Home;
import dev.assay.statement.NumberPhrases;
import dev.assay.text.Tsv;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A group of people who are held or let go, as far as words tell it from others: "48 Iranian
 * pilgrims", "the aid workers", "the hostages" (resources {@code captives.tsv}, {@code
 * captive-words.tsv}).
 *
 * @param count how many; null where it is not told
 * @param nation whose people they are; null where it is not told
 * @param kind of people
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

  /** Nobody but captives, whoever they are. */
  private static final String ANY = "captives";

  private static final String PRISONERS = "prisoners";

  /** Begins the topic that tells which country a report is about. */
  private static final String ABOUT = "about:";

  /** Whoever they are. */
  private static final String PEOPLE = "people";

  /** The type of state, and PLOVER's modes, of who is held or let go. */
  private static final String CUSTODY = "CUSTODY";

  private static final Set<String> MODES = Set.of("abduct", "arrest", "release");

  private static final Set<String> SEIZURES = Set.of("abduct", "arrest");

  /** The same of who is let go. */
  private static final Set<String> FREED = Set.of("release", "free");

  /** PLOVER's code of just anybody. */
  private static final String CIVILIANS = "CVL";

  /** So many of one nation are held nowhere else at the same time. */
  private static final int MANY = 15;

  private static final Map<String, String> KINDS = kinds();

  /** "Some of the hostages", "twelve of them": not the group that is named. */
  private static final Pattern PART =
      Pattern.compile(
          "(?i)\\b(?:"
              + words("part")
              + "|\\d+) of (?:(?:"
              + words("owned")
              + ") )?(?:\\S+ ){0,2}$");

  private static final Pattern BEHIND = Pattern.compile(" (?:" + words("behind") + ") .*");

  private static final Pattern DEFINITE =
      Pattern.compile("(?i)\\b(?:" + words("definite") + ") (?:[\\p{Ll}\\d-]+ )?$");

  private static final Pattern ROUGH =
      Pattern.compile("(?i)\\b(?:" + words("rough") + "|(?<!(?:" + words("passing") + ") )over) $");

  private static final Pattern WHOLE =
      Pattern.compile("(?i)\\ball (?:of )?(?:(?:" + words("owned") + ") )?$");

  /** "The hostages held by pirates": what is known of them, told for the sake of something else. */
  private static final Pattern KNOWN =
      Pattern.compile(
          "^(?: (?:"
              + words("behind")
              + ") [^,]{1,60}?)?(?:,? (?:who|that) (?:"
              + words("been")
              + ")(?: \\p{L}+)?)? $");

  /** "Three more hostages": not those who were told of before. */
  private static final Pattern OTHERS =
      Pattern.compile(
          "(?i)\\b(?:(?<!no )more(?! than)|" + words("others") + ") (?:\\S+ ){0,2}[\\p{L}-]+$");

  private static final Pattern RELATIVE = Pattern.compile("^(?:who|whom|that) ");

  private static String words(String what) {
    return Tsv.rows(Captives.class, "captive-words.tsv").stream()
        .filter(row -> row[0].equals(what))
        .map(row -> row[1])
        .findFirst()
        .orElseThrow();
  }

  private static Map<String, String> kinds() {
    Map<String, String> kinds = new HashMap<>();
    for (String[] row : Tsv.rows(Captives.class, "captives.tsv")) {
      Tsv.values(row[1]).forEach(noun -> kinds.put(noun, row[0]));
    }
    return Map.copyOf(kinds);
  }

  /**
   * The entries of one report, those of people who are held or let go marked with the country that
   * it is about.
   */
  static List<Entry> in(List<Entry> entries, @Nullable Home about) {
    return about == null
        ? entries
        : entries.stream()
            .map(e -> isOfCustody(e.content()) ? e.about(ABOUT + about.country()) : e)
            .toList();
  }

  private static boolean isOfCustody(Content told) {
    return MODES.contains(told.variant()) || told.code().equals(CUSTODY);
  }

  /** Whether a noun, in lower case, is one for people who may be held as a group. */
  static boolean names(String noun) {
    return KINDS.containsKey(noun);
  }

  /** Those whom an entry tells of as held or let go; null where no group can be told apart. */
  static @Nullable Captives of(Party party, Entry entry) {
    String nation = nation(party);
    String kind = party.person() && party.named() ? null : kind(party, nation);
    if (kind == null) {
      return null;
    }
    String before = before(party, entry.passage().quote());
    boolean others = OTHERS.matcher(before + party.name()).find() || PART.matcher(before).find();
    if (others || isKnown(party, entry)) {
      return null;
    }
    Integer number = NumberPhrases.shipped().count(Keys.words(party.name()));
    boolean none = number != null && number == 0;
    boolean rough = number != null && ROUGH.matcher(before).find();
    Captives group =
        new Captives(
            none || rough ? null : number,
            nation,
            kind,
            homes(entry),
            town(entry),
            none || DEFINITE.matcher(before).find(),
            WHOLE.matcher(before).find());
    return group.isToldApart(rough, entry.content().code().equals("COERCE")) ? group : null;
  }

  /** Whether it is told beside something else that they were seized: "those seized in May". */
  private static boolean isKnown(Party party, Entry entry) {
    String quote = entry.passage().quote();
    int noun = quote.indexOf(last(party.name()), before(party, quote).length());
    int end = noun + last(party.name()).length();
    int trigger = noun < 0 ? -1 : quote.indexOf(entry.content().trigger(), end);
    boolean seized = !FREED.contains(entry.content().variant());
    boolean participle = trigger >= 0 && KNOWN.matcher(quote.substring(end, trigger)).matches();
    return seized && (participle || (noun < 0 && RELATIVE.matcher(quote).find()));
  }

  /** Whether more is told than that some were held, as some are every day. */
  private boolean isToldApart(boolean rough, boolean arrest) {
    boolean counted = count != null || rough;
    boolean people = kind.equals(PEOPLE);
    boolean abroad = nation != null && !homes.contains(nation);
    if (arrest) {
      return people ? counted && abroad : counted || abroad;
    }
    boolean told = people ? nation != null && definite : nation != null || definite || whole;
    return counted || told;
  }

  /** Where it is told; else also what the report is about. */
  private static Set<String> homes(Entry entry) {
    Set<String> homes = new HashSet<>();
    if (entry.home() != null) {
      homes.add(entry.home());
    }
    if (entry.site() == null) {
      entry.context().stream()
          .filter(topic -> topic.startsWith(ABOUT))
          .forEach(topic -> homes.add(topic.substring(ABOUT.length())));
    }
    return Set.copyOf(homes);
  }

  private static @Nullable Site town(Entry entry) {
    boolean seizure = SEIZURES.contains(entry.content().variant());
    return seizure && Sites.town(entry.site()) ? entry.site() : null;
  }

  /** What stands before its words. */
  private static String before(Party party, String quote) {
    int at = quote.indexOf(party.name());
    int last = at < 0 ? quote.indexOf(last(party.name())) : at;
    return last < 0 ? "" : quote.substring(0, last);
  }

  private static @Nullable String nation(Party party) {
    String country = party.country();
    boolean known = country != null && country.length() == 3;
    return known && !Interests.shipped().is("no-country", String.valueOf(country)) ? country : null;
  }

  private static @Nullable String kind(Party party, @Nullable String nation) {
    String noun = last(noun(party.name()));
    String kind = KINDS.get(noun.toLowerCase(Locale.ROOT));
    boolean nationals =
        nation != null && CIVILIANS.equals(party.sector()) && party.type().equals("group");
    boolean unknown = party.country() == null && party.sector() == null && party.person();
    boolean name = !noun.isEmpty() && Character.isUpperCase(noun.codePointAt(0));
    boolean plural = name && (noun.endsWith("s") || noun.endsWith("men")) && !party.named();
    return kind == null && plural && (nationals || unknown) ? PEOPLE : kind;
  }

  /** Without what follows the noun: "two workers of the agency". */
  private static String noun(String words) {
    return BEHIND.matcher(words).replaceFirst("");
  }

  private static String last(String words) {
    return words.substring(words.lastIndexOf(' ') + 1);
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
