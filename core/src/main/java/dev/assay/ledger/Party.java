package dev.assay.ledger;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An actor as an entry names it.
 *
 * @param id stable within the lexicon, or composed
 * @param name canonical, or the words
 * @param country ISO 3166-1 alpha-3 or a PLOVER code; null where it is not told
 * @param sector PLOVER sector; null where it is not told
 * @param type person, group, force, state or organisation
 */
public record Party(
    String id, String name, @Nullable String country, @Nullable String sector, String type) {
  boolean person() {
    return type.equals("person");
  }

  /** Whether its id is made of its sector and of what it is, as nobody's is who has a name. */
  boolean composed() {
    String of = sector == null ? null : sector.toLowerCase(Locale.ROOT) + "-";
    return of != null && (id.startsWith(of) || id.contains("-" + of));
  }

  /**
   * Whether it is an officer by name of whom nothing tells whose army is his: "Commander Haddad". A
   * rank does not tell it, as "an army officer" does.
   */
  boolean officer() {
    String last = name.substring(name.lastIndexOf(' ') + 1);
    boolean named = !last.isEmpty() && Character.isUpperCase(last.codePointAt(0));
    return person() && country == null && named && "MIL".equals(sector);
  }

  /**
   * A person with a name, not with a trade or an office alone: "Minister", "Brigades' commander".
   */
  boolean named() {
    return !name.isEmpty()
        && Character.isUpperCase(name.codePointAt(0))
        && !composed()
        && !Interests.shipped().is("role", last());
  }

  private String last() {
    return name.substring(name.lastIndexOf(' ') + 1).toLowerCase(Locale.ROOT);
  }
}
