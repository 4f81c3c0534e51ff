package dev.assay.casefile;

import org.jspecify.annotations.Nullable;

/**
 * What became of a report that was filed. Once it is returned the report is on the disk.
 *
 * @param report the report's id
 * @param outcome what was done
 * @param statements how many statements of the report the case holds
 * @param claims how many claims are new or changed
 * @param kin what the report is to another of the case; null where it is nothing to any
 */
public record Receipt(
    String report, Outcome outcome, int statements, int claims, @Nullable Kin kin) {

  /** One of which no other report is told. */
  public Receipt(String report, Outcome outcome, int statements, int claims) {
    this(report, outcome, statements, claims, null);
  }

  /** What was done with a report. */
  public enum Outcome {
    ADDED,
    /** It is in the case without a date, so that no claim rests on it. */
    ADDED_UNDATED,
    /** The case holds it already; nothing is changed. */
    PRESENT,
    /** Read anew in place of what was read before. */
    REPLACED
  }
}
