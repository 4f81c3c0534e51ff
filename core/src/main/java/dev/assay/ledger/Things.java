package dev.assay.ledger;

import dev.assay.text.Tsv;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Things that an attack is on: ships, aircraft, bridges (resource {@code things.tsv}). Immutable,
 * safe to share between threads.
 */
final class Things {
  /** The mode of an attack whose words tell the thing as their object. */
  private static final String DESTROY = "destroy";

  /** The type of state of what a thing is in: whole or in ruins. */
  private static final String CONDITION = "CONDITION";

  private record Kind(String name, boolean stays) {}

  private final Map<String, Kind> kinds = new HashMap<>();

  Things() {
    for (String[] row : Tsv.rows(Things.class, "things.tsv")) {
      Kind kind = new Kind(row[0], row[1].equals("place"));
      Tsv.values(row[2]).forEach(noun -> kinds.put(noun, kind));
    }
  }

  /** The thing that an entry's attack was on; null where it was on none. */
  @Nullable Topic topic(Entry entry) {
    String home = entry.home();
    String noun = noun(entry);
    Kind kind = noun == null ? null : kinds.get(noun);
    if (home == null || kind == null) {
      return null;
    }
    Site site = kind.stays && Sites.town(entry.site()) ? entry.site() : null;
    String where = site == null ? "" : EventQuestions.where(site);
    return Topic.thing(
        kind.name + ":" + home, "the " + noun + where, site, EventTellings.toldDay(entry));
  }

  private @Nullable String noun(Entry entry) {
    for (Party party : entry.recipients()) {
      String last = party.name().substring(party.name().lastIndexOf(' ') + 1);
      if (kinds.containsKey(last.toLowerCase(Locale.ROOT))) {
        return last.toLowerCase(Locale.ROOT);
      }
    }
    Content content = entry.content();
    if (!content.variant().equals(DESTROY) && !content.code().equals(CONDITION)) {
      return null;
    }
    List<String> actors =
        entry.actors().stream().flatMap(p -> Keys.words(p.name()).stream()).toList();
    return Keys.words(entry.passage().quote()).stream()
        .filter(word -> kinds.containsKey(word) && !actors.contains(word))
        .findFirst()
        .orElse(null);
  }
}
