package dev.assay.casefile;

import dev.assay.export.table.Row;
import dev.assay.export.table.Table;
import dev.assay.report.Report;
import java.time.Instant;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A report of a case.
 *
 * @param published as it is told, ISO 8601
 * @param updated when it was last changed, as it is told; null where its page does not tell
 * @param known when it could be known, by publication time after dateline correction; null where it
 *     is not dated
 * @param added when it came into the case
 * @param statements how many it makes
 * @param redacted whether something was taken out of it
 */
public record ReportRow(
    String id,
    String sha256,
    @Nullable String title,
    String outlet,
    @Nullable String byline,
    String language,
    String origin,
    @Nullable String published,
    @Nullable String updated,
    @Nullable Instant known,
    Instant added,
    int statements,
    boolean redacted) {
  private static final Table TABLE = Table.named("reports");
  private static final Pattern ON_THE_WEB = Pattern.compile("(?i)https?://.*", Pattern.DOTALL);
  private static final Pattern FOLDERS = Pattern.compile("^.*[/\\\\]", Pattern.DOTALL);

  /** Of a report that nothing was taken out of. */
  static ReportRow of(Report report, @Nullable Instant known, Instant added, int statements) {
    return new ReportRow(
        report.id(),
        report.sha256(),
        report.title(),
        report.outlet().name(),
        report.byline(),
        report.language(),
        report.origin(),
        report.published() == null ? null : report.published().toString(),
        report.updated() == null ? null : report.updated().toString(),
        known,
        added,
        statements,
        false);
  }

  /** Where a report that came from there is on the web; null where it is not. */
  public static @Nullable String url(String origin) {
    return ON_THE_WEB.matcher(origin).matches() ? origin : null;
  }

  /** As a row of the neutral table. */
  public Row asRow() {
    String url = url(origin);
    return Row.of(TABLE)
        .put("report_id", id)
        .put("sha256", sha256)
        .put("outlet", outlet)
        .put("title", title)
        .put("author", byline)
        .put("published", published)
        .put("published_at", known)
        .put("updated", updated)
        .put("language", language)
        .put("url", url)
        .put("file", url != null ? null : FOLDERS.matcher(origin).replaceFirst(""))
        .put("statements", statements)
        .put("redacted", redacted)
        .row();
  }
}
