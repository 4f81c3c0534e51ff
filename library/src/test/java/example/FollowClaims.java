package example;

import dev.assay.Assay;
import dev.assay.Claim;
import dev.assay.Evidence;
import dev.assay.Ledger;
import dev.assay.Report;
import dev.assay.Status;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;

/** What became of the claims of several reports, as the README shows it. */
final class FollowClaims {
  private FollowClaims() {}

  static void tell(Assay assay, List<Report> reports, PrintStream out) {
    // README: follow
    Ledger ledger = new Ledger();
    for (Report report : reports) {
      ledger.add(assay.read(report));
    }
    for (Claim claim : ledger.claims(LocalDate.of(2031, 4, 5))) { // as it was known on that day
      if (claim.status() == Status.PREMATURE) {
        out.println(claim.question() + " " + claim.answer() + ": since " + claim.since());
        for (Evidence e : claim.evidence()) {
          out.println("  " + e.role() + " " + e.outlet() + ": " + e.statement().quote());
        }
      }
    }
    // end
  }
}
