package dev.assay.ledger;

import dev.assay.report.Outlet;
import dev.assay.report.PublicationTime;
import dev.assay.report.Report;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Cards of reports. Pure functions. */
public final class ReportCards {
  /** What stands before the name in the byline of a message that somebody passes on. */
  public static final String FORWARDED = "forwarded from ";

  /** "TRIPOLI (Reuters) - ": the agency that a text is from, whoever prints it. */
  private static final Pattern DATELINE =
      Pattern.compile("\\((\\p{Lu}[\\p{L}. ]{1,30}?)\\)\\s*(?:-{1,2}|[\\u2013\\u2014])");

  /** The same where a line begins with the place, as it does where another outlet prints it. */
  private static final Pattern PICKED_UP =
      Pattern.compile(
          "(?m)^\\p{Lu}{3}[\\p{L}\\p{N}',./ |-]{0,60}\\((\\p{Lu}[\\p{L}. ]{1,30}?)\\)\\s*(?:-{1,2}|[\\u2013\\u2014])");

  /** "By the CNN Wire Staff". */
  private static final Pattern STAFF =
      Pattern.compile("By the (\\p{Lu}[\\p{L}. ]{1,30}?) (?:Wire Staff|Staff|staff|newsroom)");

  private static final int HEAD = 600;

  private ReportCards() {}

  /**
   * The card of a report.
   *
   * @throws IllegalArgumentException if the report has no publication time: nothing can be ordered
   *     by it
   */
  public static ReportCard of(Report report) {
    if (known(report) == null) {
      throw new IllegalArgumentException(
          "ASSAY-LEDGER-02: report " + report.id() + " has no publication time; give its day");
    }
    return filed(report, report.id(), report.sha256());
  }

  /**
   * Its knowledge time: the moment it was published or, where only the day is known, the beginning
   * of that day in UTC; null where not even that is.
   */
  public static @Nullable Instant known(Report report) {
    PublicationTime published = report.published();
    if (published == null) {
      return null;
    }
    return published.instant() != null
        ? published.instant().toInstant()
        : published.date().atStartOfDay().toInstant(ZoneOffset.UTC);
  }

  /**
   * The card of a report that is kept under an id and hash of its own. One that is not dated has
   * the beginning of 1970, and must be evidence of nothing.
   */
  public static ReportCard filed(Report report, String id, String sha256) {
    Instant known = known(report);
    ReportCard plain =
        new ReportCard(
            id,
            outlet(report),
            null,
            null,
            known == null ? Instant.EPOCH : known,
            sha256,
            Fingerprint.of(report.text()));
    return told(plain, report.title(), report.byline(), report.text());
  }

  /** The same card with all that headline, byline and text tell of whose word it is. */
  public static ReportCard told(
      ReportCard card, @Nullable String title, @Nullable String byline, String text) {
    Outlets.Known outlet = Outlets.shipped().find(card.outlet());
    return new ReportCard(
        card.id(),
        card.outlet(),
        outlet == null ? null : outlet.country(),
        outlet == null ? null : outlet.sector(),
        card.published(),
        card.sha256(),
        card.signature(),
        card.original(),
        credited(card.outlet(), byline, text),
        Notices.shipped().of(title));
  }

  private static @Nullable String credited(String outlet, @Nullable String byline, String text) {
    if (byline != null && byline.startsWith(FORWARDED)) {
      return byline.substring(FORWARDED.length());
    }
    Matcher found = PICKED_UP.matcher(head(text));
    return found.find() && !isCalled(outlet, found.group(1)) ? found.group(1) : null;
  }

  /** Whether the one name is the other, a part of it, or made of its first letters. */
  private static boolean isCalled(String outlet, String name) {
    List<String> own = Keys.words(outlet);
    List<String> other = Keys.words(name);
    return outlet.equals(Outlet.UNKNOWN.name())
        || own.containsAll(other)
        || (other.size() == 1 && initials(own).equals(other.get(0)))
        || other.containsAll(own)
        || Outlets.shipped().keyOf(outlet).equals(Outlets.shipped().keyOf(name));
  }

  private static String initials(List<String> words) {
    return words.stream().map(w -> w.substring(0, 1)).collect(Collectors.joining());
  }

  /** The outlet, or the agency that the dateline names where none is known. */
  private static String outlet(Report report) {
    if (!report.outlet().equals(Outlet.UNKNOWN)) {
      return report.outlet().name();
    }
    for (Pattern pattern : new Pattern[] {DATELINE, STAFF}) {
      Matcher found = pattern.matcher(head(report.text()));
      if (found.find()) {
        return found.group(1);
      }
    }
    return Outlet.UNKNOWN.name();
  }

  private static String head(String text) {
    return text.substring(0, Math.min(HEAD, text.length()));
  }
}
