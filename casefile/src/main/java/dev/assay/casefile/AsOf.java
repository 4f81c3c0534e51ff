package dev.assay.casefile;

import dev.assay.ledger.Claim;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A page of claims as they stood at the end of a day. Dockets are folded from those with the latest
 * news on, and no more of them than the page needs; where a filter leaves few, all are, at once.
 */
final class AsOf {
  /** After so many entries the whole ledger is folded by all processors. */
  private static final int PATIENCE = 400;

  /** A docket and the position of its last entry before the moment. */
  record Docket(String key, String latest) {}

  private final Dockets dockets;
  private final ClaimStore claims;
  private final Query query;
  private final Corrections corrections;
  private final LocalDate day;

  AsOf(Dockets dockets, ClaimStore claims, Query query, Corrections corrections) {
    this.dockets = dockets;
    this.claims = claims;
    this.query = query;
    this.corrections = corrections;
    this.day = Objects.requireNonNull(query.asOf());
  }

  Page<Claim> page() {
    long before = Query.after(day);
    List<Claim> found = new ArrayList<>();
    int folded = 0;
    Set<String> done = new HashSet<>();
    for (Docket docket : dockets.latest(before)) {
      if (full(found, docket)) {
        return ClaimFilter.page(found.stream(), query);
      }
      if (folded++ == PATIENCE) {
        return ClaimFilter.page(wanted(claims.replay(day, corrections)), query);
      }
      Set<String> together = corrections.together(docket.key());
      if (together.size() == 1 || done.addAll(together)) {
        wanted(dockets.fold(together, before, corrections)).forEach(found::add);
      }
    }
    return ClaimFilter.page(found.stream(), query);
  }

  private Stream<Claim> wanted(List<Claim> folded) {
    return folded.stream().map(claim -> claim.on(day)).filter(ClaimFilter.of(query));
  }

  /** Whether no claim of this docket or a later one can come onto the page. */
  private boolean full(List<Claim> claims, Docket next) {
    long wanted = (long) query.offset() + query.limit() + 1;
    return claims.size() >= wanted
        && claims.stream().filter(c -> ClaimFilter.position(c).compareTo(next.latest()) > 0).count()
            >= wanted;
  }
}
