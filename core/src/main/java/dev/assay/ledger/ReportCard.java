package dev.assay.ledger;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
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
 * @param signature MinHash of its text ({@link Fingerprint}); empty where none was made, and where
 *     the original is told
 * @param original id of the report that it is a copy of, its own where it is none; null where
 *     nobody has looked, so that whoever folds compares signatures
 * @param credited whose text it passes on: whom it was forwarded from, or the agency of its
 *     dateline; null where the text is the outlet's own
 * @param notice what it does to what its outlet said before; null where it is no notice
 */
public record ReportCard(
    String id,
    String outlet,
    @Nullable String country,
    @Nullable String sector,
    Instant published,
    String sha256,
    List<Integer> signature,
    @Nullable String original,
    @Nullable String credited,
    @Nullable Notice notice) {
  private static final long SECONDS_A_DAY = 86_400;

  /** The order in which reports became known: total. */
  public static final Comparator<ReportCard> KNOWLEDGE_ORDER =
      Comparator.comparing(ReportCard::published).thenComparing(ReportCard::id);

  /** Of a report that passes on nobody's text and takes nothing back. */
  public ReportCard(
      String id,
      String outlet,
      @Nullable String country,
      @Nullable String sector,
      Instant published,
      String sha256,
      List<Integer> signature) {
    this(id, outlet, country, sector, published, sha256, signature, null, null, null);
  }

  public ReportCard {
    signature = List.copyOf(signature);
  }

  /** The same, of which it is known what it is a copy of. */
  public ReportCard copyOf(String report) {
    return new ReportCard(
        id, outlet, country, sector, published, sha256, List.of(), report, credited, notice);
  }

  /** The day it was published, in UTC. */
  public LocalDate day() {
    return LocalDate.ofEpochDay(Math.floorDiv(published.getEpochSecond(), SECONDS_A_DAY));
  }
}
