package dev.assay.actor;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A noun that names an actor by what it is.
 *
 * @param parts its words
 * @param sector PLOVER sector, null where it tells none
 * @param strength whether a modifier's sector outranks its own, and a possessor tells anything
 */
record Agent(
    List<String> parts,
    @Nullable String sector,
    @Nullable String secondary,
    Kind kind,
    Strength strength) {
  enum Strength {
    STRONG,
    WEAK,
    RELATIONAL
  }

  enum Kind {
    FORCE,
    PERSON,
    PEOPLE,
    BODY
  }

  boolean weak() {
    return strength != Strength.STRONG;
  }

  Actor.Type type() {
    return switch (kind) {
      case FORCE -> Actor.Type.FORCE;
      case PERSON -> Actor.Type.PERSON;
      case PEOPLE -> Actor.Type.GROUP;
      case BODY -> Actor.Type.ORGANISATION;
    };
  }
}
