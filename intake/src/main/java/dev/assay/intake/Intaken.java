package dev.assay.intake;

import dev.assay.report.Report;
import java.util.List;

/**
 * A report as taken in.
 *
 * @param report what was read
 * @param notices what its user should know of it: a guessed encoding, a missing date
 */
public record Intaken(Report report, List<Notice> notices) {
  public Intaken {
    notices = List.copyOf(notices);
  }
}
