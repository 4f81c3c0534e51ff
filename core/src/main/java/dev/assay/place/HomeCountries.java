package dev.assay.place;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The countries that a report is about, by the names that are surely places and the words for
 * people ("Syrian"). Where English is spoken family names are names of towns, too, so that such a
 * country tells nothing. Immutable, safe to share.
 */
final class HomeCountries {
  /** Different names that make a country one that the report is about. */
  private static final int SEVERAL = 2;

  /** The least share of the names. */
  private static final double SHARE = 0.25;

  /** A name of a place less known than that tells no country by itself. */
  private static final double KNOWN = 0.55;

  private final PlaceWords words;

  HomeCountries(PlaceWords words) {
    this.words = words;
  }

  /** ISO 3166-1 alpha-3 codes. */
  Set<String> of(Iterable<Toponym> sure) {
    Map<String, Set<String>> names = new HashMap<>();
    Set<String> all = new HashSet<>();
    for (Toponym t : sure) {
      GazetteerEntry best = t.candidates.isEmpty() ? null : t.candidates.get(0).entry();
      String country = best == null || Gazetteer.weight(best) < KNOWN ? null : best.country();
      if (country != null) {
        all.add(t.name);
        names.computeIfAbsent(country, c -> new HashSet<>()).add(t.name);
      }
    }
    Set<String> homes = new HashSet<>();
    names.forEach(
        (country, of) -> {
          if (of.size() >= SEVERAL
              && of.size() >= SHARE * all.size()
              && !words.is("english-speaking", country)) {
            homes.add(country);
          }
        });
    return homes;
  }
}
