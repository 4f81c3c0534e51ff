package dev.assay.desk;

import dev.assay.casefile.Query;
import dev.assay.casefile.StoredReport;
import dev.assay.export.ClaimJson;
import dev.assay.ledger.Claim;
import io.javalin.http.Context;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a page shows, as files. Names are ours; nothing that was read is served as a page. */
final class Downloads {
  private static final int MOST = 20_000;

  private Downloads() {}

  static void claimsAsJson(Visit visit) {
    ClaimJson json = new ClaimJson();
    Query query = LedgerPage.meant(visit, visit.filter().query(MOST));
    StringBuilder lines = new StringBuilder();
    visit.open().claims(query).rows().forEach(c -> lines.append(json.line(c)).append('\n'));
    file(visit.context(), "claims.jsonl", "application/jsonl; charset=utf-8")
        .result(lines.toString());
  }

  static void claimsAsCsv(Visit visit) {
    Query query = LedgerPage.meant(visit, visit.filter().query(MOST));
    List<Claim> claims = visit.open().headlines(query).rows();
    String rows = claims.stream().map(Downloads::row).collect(Collectors.joining());
    file(visit.context(), "claims.csv", "text/csv; charset=utf-8")
        .result("id,question,value,status,since,retracted,credibility,origins,due\r\n" + rows);
  }

  private static String row(Claim c) {
    return Stream.of(
                c.id(),
                c.question(),
                c.value(),
                c.status().word(),
                c.statusDate().toString(),
                Boolean.toString(c.retracted()),
                Integer.toString(c.credibility()),
                String.join("; ", c.origins()),
                c.due() == null ? "" : c.due().toString())
            .map(Downloads::cell)
            .collect(Collectors.joining(","))
        + "\r\n";
  }

  /** Quoted where it must be; what a spreadsheet would take for a formula is made text. */
  static String cell(String value) {
    String safe = value.matches("^[=+\\-@\\t\\r].*") ? "'" + value : value;
    return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
  }

  /** A report's bytes as they were read. */
  static void original(Visit visit) {
    StoredReport stored = visit.open().report(visit.path("id"));
    file(visit.context(), "report-" + stored.row().id() + ".bin", "application/octet-stream")
        .result(stored.bytes());
  }

  static Context file(Context context, String name, String type) {
    return context
        .contentType(type)
        .header("Content-Disposition", "attachment; filename=\"" + name + "\"");
  }
}
