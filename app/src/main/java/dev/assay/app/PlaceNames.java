package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.casefile.Query;
import dev.assay.casefile.Tallied;
import dev.assay.casefile.Tally;
import dev.assay.place.Candidate;
import dev.assay.place.Gazetteer;
import java.util.ArrayList;
import java.util.List;

/**
 * What a user calls a place: where no place of the case bears the name as the case writes it, the
 * gazetteer says which one is meant, in any spelling.
 */
final class PlaceNames {
  private static final int MOST_CANDIDATES = 20;

  private PlaceNames() {}

  /** A query for the place that is meant; the same where no place of the case can be. */
  static Query meant(Case open, Query query) {
    String place = query.place();
    if (place == null || open.knowsPlace(place)) {
      return query;
    }
    List<Tally> places = places(open, query);
    Gazetteer gazetteer = GazetteerHome.of(System.getenv()).open();
    for (Candidate candidate : gazetteer.search(place, MOST_CANDIDATES)) {
      for (Tally tally : places) {
        if (tally.key().equals("gn:" + candidate.entry().geonamesId())) {
          return query.place(tally.key());
        }
      }
    }
    return query;
  }

  private static List<Tally> places(Case open, Query query) {
    return new ArrayList<>(
        open.tallies(Tallied.PLACE, Query.ALL.asOf(query.asOf()).page(Integer.MAX_VALUE - 1, 0))
            .rows());
  }
}
