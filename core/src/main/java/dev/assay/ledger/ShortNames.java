package dev.assay.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Groups by the last word of their name alone, as headlines have it: "Brigades pull back", where
 * the report tells of the Coast Brigades and of no others. Pure functions.
 */
final class ShortNames {
  private ShortNames() {}

  /** The entries of one report, with such groups by their whole name. */
  static List<Entry> in(List<Entry> entries) {
    Map<String, Map<String, Party>> groups = new TreeMap<>();
    for (Entry e : entries) {
      e.actors().forEach(p -> note(p, groups));
      e.recipients().forEach(p -> note(p, groups));
      e.voices().forEach(v -> v.parties().forEach(p -> note(p, groups)));
    }
    if (groups.isEmpty()) {
      return entries;
    }
    return entries.stream()
        .map(e -> e.between(whole(e.actors(), groups), whole(e.recipients(), groups)))
        .toList();
  }

  private static void note(Party party, Map<String, Map<String, Party>> groups) {
    int space = party.name().lastIndexOf(' ');
    if (space > 0 && Bands.isBand(party)) {
      groups
          .computeIfAbsent(party.name().substring(space + 1), w -> new LinkedHashMap<>())
          .putIfAbsent(party.id(), party);
    }
  }

  private static List<Party> whole(List<Party> parties, Map<String, Map<String, Party>> groups) {
    List<Party> whole = new ArrayList<>();
    for (Party party : parties) {
      Party group = party.person() ? null : group(party, groups);
      whole.add(group == null ? party : group);
    }
    return whole;
  }

  /** Of one word, or with no more than "fighters" after it. */
  private static @Nullable Party group(Party party, Map<String, Map<String, Party>> groups) {
    String[] words = party.name().split(" ", -1);
    boolean alone = words.length == 1;
    boolean fighters = words.length == 2 && Interests.shipped().is("vague", words[1]);
    Map<String, Party> meant = groups.getOrDefault(words[0], Map.of());
    return (alone || fighters) && meant.size() == 1 ? meant.values().iterator().next() : null;
  }
}
