package dev.assay.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Two parties and what holds between them: a deal, a membership, sanctions. A government, its
 * ministers and its state are one party. Pure functions.
 */
final class Pairs {
  private static final Naming NAMING = new Naming();

  private Pairs() {}

  /** "Poland and Hungary joined the alliance": each of them did. */
  static List<Entry> each(Entry entry) {
    if (entry.actors().size() < 2 || entry.recipients().isEmpty()) {
      return List.of(entry);
    }
    return entry.actors().stream().map(who -> entry.of("actor", who)).toList();
  }

  /** "The government and the rebels agreed to a ceasefire": each of them did. */
  static List<Entry> eachSide(Entry entry) {
    return entry.actors().size() < 2
        ? List.of(entry)
        : entry.actors().stream().map(who -> entry.of("actor", who)).toList();
  }

  /**
   * The two parties of an entry; null where two are not told, or it is not told whose they are.
   *
   * @param mutual whether it makes no difference which of the two comes first
   */
  static @Nullable Topic topic(Entry entry, boolean mutual) {
    Map<String, Party> parties = new LinkedHashMap<>();
    Stream.concat(entry.actors().stream(), entry.recipients().stream())
        .forEach(
            p -> {
              String key = key(p);
              if (key != null) {
                parties.putIfAbsent(key, whole(p));
              }
            });
    if (parties.size() < 2) {
      return null;
    }
    List<String> keys = new ArrayList<>(parties.keySet()).subList(0, 2);
    Party one = parties.get(keys.get(0));
    Party other = parties.get(keys.get(1));
    List<String> sorted = mutual ? keys.stream().sorted().toList() : keys;
    return Topic.pair(String.join(">", sorted), () -> name(one), () -> name(other));
  }

  private static String name(@Nullable Party party) {
    return party == null ? "" : NAMING.of(List.of(party));
  }

  private static @Nullable String key(Party p) {
    Party whole = whole(p);
    boolean told = whole.type().equals("state") || (whole.country() != null && !p.composed());
    return told ? whole.id().toLowerCase(Locale.ROOT) : null;
  }

  /** The state of a government or its people in office; the others themselves. */
  private static Party whole(Party p) {
    String country = p.country();
    if (country == null || country.length() != 3 || isInternational(country)) {
      return p;
    }
    String camp = p.sector() == null ? "" : Interests.shipped().camp(p.sector());
    boolean governs = camp.equals("GOV") || p.sector() == null || p.type().equals("state");
    return governs ? Homes.state(country) : p;
  }

  private static boolean isInternational(String country) {
    return Interests.shipped().is("no-country", country) || country.equals("EUR");
  }
}
