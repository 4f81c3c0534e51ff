package dev.assay.ledger;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Of what country, and on whose word, those are counted of whom a report tells neither. Pure
 * functions.
 */
final class TollEntries {
  private TollEntries() {}

  /**
   * The entries of one report, those that count people, and do not tell where, placed in the
   * country that they are told of.
   */
  static List<Entry> in(List<Entry> entries) {
    return entries.stream().map(TollEntries::placed).toList();
  }

  private static Entry placed(Entry said) {
    Entry entry = counted(said);
    String code = entry.content().code();
    boolean counts = entry.figures().stream().anyMatch(f -> TollWords.isHarm(f) && f.least() >= 2);
    String country = counting(entry);
    country = country == null ? entry.home() : country;
    boolean state = code.equals("TOLL") || code.equals("LIFE");
    boolean nowhere = entry.site() == null && counts && (state || TollWords.isOverall(entry));
    return nowhere && country != null ? entry.at(Homes.site(country)) : entry;
  }

  /**
   * "The ministry put the toll at 38": on the word of who counts, if nobody else is told to say.
   */
  private static Entry counted(Entry entry) {
    List<Party> counters = entry.filling("counter");
    return counters.isEmpty() || !entry.source().outlet()
        ? entry
        : entry.toldBy(
            new Voice(
                "organisation",
                counters.get(0).name(),
                counters,
                entry.content().trigger(),
                entry.stance()));
  }

  /** The country of the ministry or the hospital that counts; null where none does. */
  static @Nullable String counting(Entry entry) {
    Voice source = entry.source();
    return TollWords.isCounting(source)
        ? source.parties().stream()
            .map(Party::country)
            .filter(Objects::nonNull)
            .findFirst()
            .orElse(null)
        : null;
  }
}
