package dev.assay.casefile;

import dev.assay.ledger.Fingerprint;
import dev.assay.ledger.ReportCard;
import dev.assay.report.PublicationTime;
import dev.assay.report.Report;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** What the ledger needs to know of a report. */
final class Cards {
  private Cards() {}

  /** Knowledge time: the moment of publication, where only a day is known its first; else null. */
  static @Nullable Instant known(Report report) {
    PublicationTime published = report.published();
    if (published == null) {
      return null;
    }
    return published.instant() != null
        ? published.instant().toInstant()
        : published.date().atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /**
   * The card of a report as the case knows it; one without a date is kept, but no docket gets its
   * entries.
   */
  static ReportCard of(Report report, String id, String sha256) {
    Instant known = known(report);
    return new ReportCard(
        id,
        report.outlet().name(),
        null,
        null,
        known == null ? Instant.EPOCH : known,
        sha256,
        Fingerprint.of(report.text()));
  }
}
