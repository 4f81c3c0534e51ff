package dev.assay.ledger;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be held in a town by whoever does not hold the town: an airport, a base, a crossing
 * (resource {@code facilities.tsv}). Immutable, safe to share between threads.
 */
final class Facilities {
  private final NounKinds kinds = new NounKinds("facilities.tsv");

  /** The one that an entry tells of beside its town; null where it tells of none. */
  @Nullable Topic topic(Entry entry) {
    Site site = entry.site();
    if (site == null || !Sites.town(site)) {
      return null;
    }
    String noun = entry.context().contains(Grasp.BUILDING) ? kinds.in(entry) : named(site);
    NounKinds.Kind kind = noun == null ? null : kinds.of(noun);
    return kind == null
        ? null
        : Topic.thing(
            kind.name() + "@" + Keys.skeleton(site.name()),
            "the " + noun + where(site),
            site,
            null);
  }

  /** "The Wazin crossing", where no more than Wazin is known. */
  private @Nullable String named(Site site) {
    List<String> known = Keys.words(site.name());
    return Keys.words(site.text()).stream()
        .filter(word -> kinds.names(word) && !known.contains(word))
        .findFirst()
        .orElse(null);
  }

  /** Near a town or in it is all one. */
  private static String where(Site town) {
    return " at " + town.name();
  }
}
