package dev.assay.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people rely on and may find shut: embassies, hospitals, the internet (resource {@code
 * services.tsv}), and media and companies by name. Immutable, safe to share between threads.
 */
final class Services {
  /** PLOVER sectors of bodies that are asked about by their names. */
  private static final Set<String> NAMED = Set.of("JRN", "BUS");

  private final NounKinds kinds = new NounKinds("services.tsv");

  /** An entry for each of the services by name that it tells of: "blocked Facebook and Twitter". */
  static List<Entry> each(Entry entry) {
    List<Entry> found = new ArrayList<>();
    for (Party party : entry.recipients()) {
      found.add(entry.between(entry.actors(), List.of(party)));
    }
    return found.size() < 2 ? List.of(entry) : found;
  }

  /** The service that an entry tells of; null where it tells of none, or not of which. */
  @Nullable Topic topic(Entry entry) {
    for (Party party : entry.recipients()) {
      if (isNamed(party)) {
        return Topic.thing("service:" + party.id(), party.name(), null, null);
      }
    }
    String noun = kinds.in(entry);
    NounKinds.Kind kind = noun == null ? null : kinds.of(noun);
    String home = entry.home();
    if (kind == null || home == null) {
      return null;
    }
    Site site = entry.site();
    if (!kind.placed()) {
      String label = "the " + kind.name() + EventQuestions.where(Homes.site(home));
      return Topic.thing("service:" + kind.name() + ":" + home, label, null, null);
    }
    return site == null || !Sites.town(site)
        ? null
        : Topic.thing(
            "service:" + kind.name() + ":" + Keys.skeleton(site.name()),
            "the " + kind.name() + EventQuestions.where(site),
            site,
            null);
  }

  private boolean isNamed(Party party) {
    List<String> words = Keys.words(party.name());
    return !party.person()
        && !words.isEmpty()
        && !kinds.names(words.get(words.size() - 1))
        && party.sector() != null
        && NAMED.contains(party.sector())
        && Character.isUpperCase(party.name().charAt(0));
  }
}
