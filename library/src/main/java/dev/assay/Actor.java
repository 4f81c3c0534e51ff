package dev.assay;

import org.jspecify.annotations.Nullable;

/**
 * A person, group, force, state or organisation, as one stretch of a report names it.
 *
 * @param id the same for the same actor in all reports where the lexicon knows it
 * @param name its customary name; the words where the lexicon does not know it
 * @param text the words of the report
 * @param country ISO 3166-1 alpha-3, or a PLOVER code such as IGO for those of none; null where it
 *     cannot be told
 * @param sector PLOVER sector, such as MIL or REB; null where it cannot be told
 * @param type what it is
 */
public record Actor(
    String id,
    String name,
    String text,
    @Nullable String country,
    @Nullable String sector,
    Type type) {
  /** What an actor is. */
  public enum Type {
    /** A human being. */
    PERSON,
    /** People who act together, such as "protesters". */
    GROUP,
    /** An armed group or a part of an army. */
    FORCE,
    /** A state or its government. */
    STATE,
    /** A party, company, body or agency. */
    ORGANISATION
  }
}
