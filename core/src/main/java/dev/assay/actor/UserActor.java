package dev.assay.actor;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a user's file of actors: names, and what they are called by in codes on some days.
 *
 * @param names the first is the canonical one
 * @param country null where the names tell none; with a null sector, the names are those of nobody
 * @param from first day it goes by this
 * @param to last day
 */
record UserActor(
    List<String> names,
    @Nullable String country,
    @Nullable String sector,
    Actor.Type type,
    LocalDate from,
    LocalDate to) {
  UserActor {
    names = List.copyOf(names);
  }

  /** Whether the same names stand for this as well as for another on the same days. */
  boolean isAlso(UserActor other) {
    return names.equals(other.names) && from.equals(other.from) && to.equals(other.to);
  }

  boolean isNobody() {
    return country == null && sector == null;
  }
}
