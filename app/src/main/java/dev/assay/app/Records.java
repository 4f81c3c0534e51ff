package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.casefile.Query;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Status;
import dev.assay.ledger.TrackRecord;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the sources of a case have fared, by its settled claims, which are few. */
final class Records {
  private Records() {}

  /**
   * The records as of a day.
   *
   * @param most of each status that settles a claim no more than the latest so many are looked at
   */
  static List<TrackRecord> of(Case open, @Nullable LocalDate asOf, int most) {
    List<Claim> settled = new ArrayList<>();
    for (Status status : TrackRecord.settled()) {
      Query query = Query.ALL.asOf(asOf).status(status.word()).page(most, 0);
      settled.addAll(open.claims(query).rows());
    }
    return TrackRecord.of(settled);
  }
}
