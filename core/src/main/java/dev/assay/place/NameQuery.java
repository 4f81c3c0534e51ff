package dev.assay.place;

import java.util.Set;

/**
 * A name that is sought.
 *
 * @param name in any spelling and script that has a table of letters
 * @param limit how many candidates are wanted, greater than 0
 * @param countries ISO 3166-1 alpha-3 codes of the countries that the context speaks of; their
 *     places come first. Empty where nothing is known
 * @param without number of a place that is taken not to have this as an alternate name, for
 *     alternates are left out one by one to measure how well they would be found; -1 for none
 */
public record NameQuery(String name, int limit, Set<String> countries, int without) {
  private static final int LIMIT = 20;

  public NameQuery {
    countries = Set.copyOf(countries);
  }

  /** A name without a context. */
  public static NameQuery of(String name) {
    return new NameQuery(name, LIMIT, Set.of(), -1);
  }

  public NameQuery limit(int most) {
    return new NameQuery(name, most, countries, without);
  }

  public NameQuery within(Set<String> context) {
    return new NameQuery(name, limit, context, without);
  }

  public NameQuery without(int place) {
    return new NameQuery(name, limit, countries, place);
  }
}
