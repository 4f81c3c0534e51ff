package dev.assay.ledger;

import dev.assay.report.Outlet;
import dev.assay.report.PublicationTime;
import dev.assay.report.Report;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Cards of reports. Pure functions. */
public final class ReportCards {
  /** "TRIPOLI (Reuters) - ": the agency that a text is from, whoever prints it. */
  private static final Pattern DATELINE =
      Pattern.compile("\\((\\p{Lu}[\\p{L}. ]{1,30}?)\\)\\s*(?:-{1,2}|[\\u2013\\u2014])");

  /** "By the CNN Wire Staff". */
  private static final Pattern STAFF =
      Pattern.compile("By the (\\p{Lu}[\\p{L}. ]{1,30}?) (?:Wire Staff|Staff|staff|newsroom)");

  private static final int HEAD = 600;

  private ReportCards() {}

  /**
   * The card of a report. Its knowledge time is the moment it was published or, where only the day
   * is known, the beginning of that day in UTC.
   *
   * @throws IllegalArgumentException if the report has no publication time: nothing can be ordered
   *     by it
   */
  public static ReportCard of(Report report) {
    PublicationTime published = report.published();
    if (published == null) {
      throw new IllegalArgumentException(
          "ASSAY-LEDGER-02: report " + report.id() + " has no publication time; give its day");
    }
    Instant known =
        published.instant() != null
            ? published.instant().toInstant()
            : published.date().atStartOfDay().toInstant(ZoneOffset.UTC);
    return new ReportCard(
        report.id(),
        outlet(report),
        null,
        null,
        known,
        report.sha256(),
        Fingerprint.of(report.text()));
  }

  /** The outlet, or the agency that the dateline names where none is known. */
  private static String outlet(Report report) {
    if (!report.outlet().equals(Outlet.UNKNOWN)) {
      return report.outlet().name();
    }
    String head = report.text().substring(0, Math.min(HEAD, report.text().length()));
    for (Pattern pattern : new Pattern[] {DATELINE, STAFF}) {
      Matcher found = pattern.matcher(head);
      if (found.find()) {
        return found.group(1);
      }
    }
    return Outlet.UNKNOWN.name();
  }
}
