package dev.assay.ledger;

import java.util.Locale;
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

  private final NounKinds kinds = new NounKinds("things.tsv");

  /** The thing that an entry's attack was on; null where it was on none. */
  @Nullable Topic topic(Entry entry) {
    String home = entry.home();
    String noun = noun(entry);
    NounKinds.Kind kind = noun == null ? null : kinds.of(noun);
    if (home == null || kind == null) {
      return null;
    }
    Site site = kind.placed() && Sites.town(entry.site()) ? entry.site() : null;
    String where = site == null ? "" : EventQuestions.where(site);
    return Topic.thing(
        kind.name() + ":" + home, "the " + noun + where, site, EventTellings.toldDay(entry));
  }

  private @Nullable String noun(Entry entry) {
    for (Party party : entry.recipients()) {
      String last = party.name().substring(party.name().lastIndexOf(' ') + 1);
      if (kinds.names(last.toLowerCase(Locale.ROOT))) {
        return last.toLowerCase(Locale.ROOT);
      }
    }
    Content content = entry.content();
    boolean told = content.variant().equals(DESTROY) || content.code().equals(CONDITION);
    return told ? kinds.in(entry) : null;
  }
}
