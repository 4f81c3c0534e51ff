package dev.assay.ledger;

import dev.assay.text.Tsv;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a state puts in force and lifts again: curfews, emergencies (resource {@code measures.tsv}).
 * Those of one country are compared, town by town where a town is told. Immutable, safe to share
 * between threads.
 */
final class Measures {
  private final Map<String, String> measures = new HashMap<>();

  Measures() {
    for (String[] row : Tsv.rows(Measures.class, "measures.tsv")) {
      Tsv.values(row[1]).forEach(word -> measures.put(word, row[0]));
    }
  }

  /** The measure that an entry tells of; null where it tells of none, or not of whose. */
  @Nullable Topic topic(Entry entry) {
    Site site = entry.site();
    String country = site == null || site.country() == null ? entry.home() : site.country();
    String measure =
        Keys.words(entry.passage().quote()).stream()
            .filter(measures::containsKey)
            .map(measures::get)
            .findFirst()
            .orElse(null);
    if (country == null || measure == null) {
      return null;
    }
    Site town = site != null && Sites.town(site) ? site : null;
    String where =
        site != null && town == null && !Sites.isState(site)
            ? country + "/" + Keys.skeleton(site.name())
            : country;
    return Topic.thing(
        "measure:" + measure + ":" + where,
        "the " + measure + EventQuestions.where(site == null ? Homes.site(country) : site),
        town,
        null);
  }
}
