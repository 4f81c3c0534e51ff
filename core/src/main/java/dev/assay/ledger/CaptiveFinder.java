package dev.assay.ledger;

import dev.assay.statement.NumberPhrases;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Groups of people who are held or let go, by the words of an entry. Pure functions. */
final class CaptiveFinder {
  /** PLOVER's modes of who is seized. */
  private static final Set<String> SEIZURES = Set.of("abduct", "arrest");

  /** The mode, and the value of the state, of who is let go. */
  private static final Set<String> FREED = Set.of("release", "free");

  /** PLOVER's code of just anybody. */
  private static final String CIVILIANS = "CVL";

  private CaptiveFinder() {}

  /** Those whom an entry tells of as held or let go; null where no group can be told apart. */
  static @Nullable Captives of(Party party, Entry entry) {
    String nation = nation(party);
    String kind = party.person() && party.named() ? null : kind(party, nation);
    String before = before(party, entry.passage().quote());
    if (kind == null
        || CaptiveWords.isPartOrOthers(before, party.name())
        || isKnown(party, entry, before.length())) {
      return null;
    }
    Integer number = NumberPhrases.shipped().count(Keys.words(party.name()));
    boolean none = number != null && number == 0;
    boolean rough = number != null && CaptiveWords.isRough(before);
    Captives group =
        new Captives(
            none || rough ? null : number,
            nation,
            kind,
            homes(entry),
            town(entry),
            none || CaptiveWords.isDefinite(before),
            CaptiveWords.isWhole(before));
    return group.isToldApart(rough, entry.content().code().equals("COERCE")) ? group : null;
  }

  /**
   * Whether it is told beside something else that they were seized: "those seized in May".
   *
   * @param at where their words begin in the entry's
   */
  private static boolean isKnown(Party party, Entry entry, int at) {
    if (FREED.contains(entry.content().variant())) {
      return false;
    }
    String quote = entry.passage().quote();
    String last = CaptiveWords.last(party.name());
    int noun = quote.indexOf(last, at);
    int end = noun + last.length();
    int trigger = noun < 0 ? -1 : quote.indexOf(entry.content().trigger(), end);
    return noun < 0
        ? CaptiveWords.isRelative(quote)
        : trigger >= 0 && CaptiveWords.isParticiple(quote.substring(end, trigger));
  }

  /** Where it is told; else also what the report is about. */
  private static Set<String> homes(Entry entry) {
    Set<String> homes = new HashSet<>();
    if (entry.home() != null) {
      homes.add(entry.home());
    }
    if (entry.site() == null && entry.reportHome() != null) {
      homes.add(entry.reportHome());
    }
    return Set.copyOf(homes);
  }

  private static @Nullable Site town(Entry entry) {
    boolean seizure = SEIZURES.contains(entry.content().variant());
    return seizure && Sites.town(entry.site()) ? entry.site() : null;
  }

  /** What stands before its words; nothing where they do not stand there. */
  private static String before(Party party, String quote) {
    int at = quote.indexOf(party.name());
    int last = at < 0 ? quote.indexOf(CaptiveWords.last(party.name())) : at;
    return last < 0 ? "" : quote.substring(0, last);
  }

  private static @Nullable String nation(Party party) {
    String country = party.country();
    boolean told =
        country != null && country.length() == 3 && !Interests.shipped().is("no-country", country);
    return told ? country : null;
  }

  private static @Nullable String kind(Party party, @Nullable String nation) {
    String noun = CaptiveWords.noun(party.name());
    String kind = CaptiveWords.kind(noun.toLowerCase(Locale.ROOT));
    boolean nationals =
        nation != null && CIVILIANS.equals(party.sector()) && party.type().equals("group");
    boolean unknown = party.country() == null && party.sector() == null && party.person();
    boolean name = !noun.isEmpty() && Character.isUpperCase(noun.codePointAt(0));
    boolean plural = name && (noun.endsWith("s") || noun.endsWith("men")) && !party.named();
    return kind == null && plural && (nationals || unknown) ? Captives.PEOPLE : kind;
  }
}
