package dev.assay.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An office, and what holding it makes of somebody.
 *
 * @param names what it is called, in lower case
 * @param titles those of the names that stand before somebody's own and do not tell who it is by
 *     themselves: "the group's commander" is not its leader
 * @param relation HOLDS-OFFICE or LEADS
 * @param unique whether one person holds it at a time
 */
record Office(
    String office,
    List<String> names,
    List<String> titles,
    String sector,
    @Nullable String secondary,
    Relation.Type relation,
    boolean unique) {

  /** Whether a name stands for whoever holds the office. */
  boolean isCalled(String name) {
    return unique && names.contains(name) && !titles.contains(name);
  }
}
