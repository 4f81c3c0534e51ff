package dev.assay.actor;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the lexicon.
 *
 * @param country ISO 3166-1 alpha-3 or a PLOVER code, null for a people without a state
 * @param sector PLOVER sector, null where it has none of its own
 * @param partOf id of what it is part of
 * @param from first day it goes by this
 * @param to last day
 * @param terms of a person
 */
record Entry(
    String id,
    String name,
    Kind kind,
    @Nullable String country,
    @Nullable String sector,
    Actor.Type type,
    @Nullable String partOf,
    LocalDate from,
    LocalDate to,
    List<Term> terms) {
  enum Kind {
    STATE,
    REGION,
    GROUP,
    ORGANISATION,
    OUTLET,
    PERSON
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }

  boolean is(Kind... kinds) {
    for (Kind k : kinds) {
      if (kind == k) {
        return true;
      }
    }
    return false;
  }
}
