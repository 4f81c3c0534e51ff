package dev.assay.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger needs to know of a report.
 *
 * @param id stable id of the report
 * @param outlet who published it
 * @param country ISO 3166-1 alpha-3 of the outlet or of the power it speaks for; null where that is
 *     not known
 * @param sector PLOVER sector of the power that the outlet speaks for, such as GOV for a state's
 *     own; null for the others
 * @param published when it was published, after the dateline had its say: its knowledge time
 * @param sha256 of the bytes that were read
 * @param signature MinHash of its text ({@link Fingerprint}); empty where none was made
 */
public record ReportCard(
    String id,
    String outlet,
    @Nullable String country,
    @Nullable String sector,
    Instant published,
    String sha256,
    List<Integer> signature) {
  public ReportCard {
    signature = List.copyOf(signature);
  }

  /** The day it was published, in UTC. */
  public LocalDate day() {
    return LocalDate.ofInstant(published, ZoneOffset.UTC);
  }
}
