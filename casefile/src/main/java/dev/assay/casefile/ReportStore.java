package dev.assay.casefile;

import dev.assay.casefile.CaseException.Kind;
import dev.assay.report.Report;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Reports, their bytes, their text and its full-text index. */
final class ReportStore {
  private static final List<String> DESCRIBED =
      List.of("title", "outlet", "byline", "origin", "given", "card", "dropped");

  private final Store store;
  private final JsonText json;

  ReportStore(Store store, JsonText json) {
    this.store = store;
    this.json = json;
  }

  Optional<ReportRow> holding(String sha256) {
    return store
        .query("report-number-of-bytes")
        .bind("sha256", sha256)
        .mapTo(Long.class)
        .findOne()
        .map(this::row);
  }

  void requireNotForgotten(String sha256) {
    if (store.query("forgotten").bind("sha256", sha256).mapTo(Integer.class).one() > 0) {
      throw new CaseException(
          Kind.FORGOTTEN,
          "this report was forgotten on purpose and is not taken in again; see assay log");
    }
  }

  /** What the ledger knows of a report, as JSON. */
  String card(String id) {
    return store.query("card").bind("id", id).mapTo(String.class).one();
  }

  /** The number of a report by its id or the beginning of it. */
  long number(String id) {
    Optional<Long> exact = store.query("report-number").bind("id", id).mapTo(Long.class).findOne();
    if (exact.isPresent()) {
      return exact.get();
    }
    List<String> found =
        id.matches("[0-9a-f]{4,}")
            ? store.query("report-ids-beginning").bind("prefix", id).mapTo(String.class).list()
            : List.of();
    if (found.size() == 1) {
      return number(found.get(0));
    }
    throw new CaseException(
        Kind.NO_REPORT,
        found.isEmpty()
            ? "'" + id + "' is no report of this case; assay reports lists their ids"
            : "'" + id + "' begins several reports' ids: " + String.join(", ", found));
  }

  ReportRow row(long n) {
    return store.query("report").bind("n", n).map((row, c) -> Rows.report(row)).one();
  }

  String text(long n) {
    return store.query("text").bind("n", n).mapTo(String.class).one();
  }

  StoredReport stored(long n) {
    byte[] bytes = store.query("bytes").bind("n", n).mapTo(byte[].class).one();
    String given = store.query("given").bind("n", n).mapTo(String.class).one();
    return new StoredReport(row(n), bytes, json.words(given));
  }

  /** What of a report its tables hold beside what is read off it. */
  record Told(String card, List<Integer> signature, @Nullable Long known, String dropped) {}

  long insert(Filing filing, Told told) {
    Report report = filing.reading().document().report();
    var insert =
        store
            .query("insert-report")
            .bind("id", report.id())
            .bind("sha256", report.sha256())
            .bind("origin", report.origin())
            .bind("added", filing.at().toEpochMilli());
    long n = described(insert, filing, told).mapTo(Long.class).one();
    content("insert-content", n, filing.bytes(), report.title(), report.text());
    return n;
  }

  /** Puts what was read anew in the place of what was read before; the bytes stay. */
  void update(long n, Filing filing, Told told) {
    Report report = filing.reading().document().report();
    described(store.update("update-report").bind("n", n), filing, told).execute();
    store.words().leave(n);
    content("update-content", n, filing.bytes(), report.title(), report.text());
  }

  private <S extends SqlStatement<S>> S described(S sql, Filing filing, Told told) {
    Report report = filing.reading().document().report();
    return sql.bind("title", report.title())
        .bind("outlet", report.outlet().name())
        .bind("byline", report.byline())
        .bind("language", report.language())
        .bind("published", report.published() == null ? null : report.published().toString())
        .bind("updated", report.updated() == null ? null : report.updated().toString())
        .bind("known", told.known())
        .bind("given", json.text(filing.given()))
        .bind("reader", filing.reader())
        .bind("card", told.card())
        .bind("signature", Signature.bytes(told.signature()))
        .bind("dropped", told.dropped());
  }

  private void content(String sql, long n, byte[] bytes, @Nullable String title, String text) {
    store
        .update(sql)
        .bind("n", n)
        .bind("bytes", bytes)
        .bind("title", title == null ? "" : title)
        .bind("text", text)
        .execute();
    store.words().enter(n, title == null ? "" : title, text);
  }

  /** A report whose signature is still in its card, as the first version of a case kept it. */
  record Unsigned(
      long n, String card, @Nullable String title, @Nullable String byline, String text) {}

  List<Unsigned> unsigned() {
    return store
        .query("unsigned-reports")
        .map(
            (r, c) ->
                new Unsigned(
                    r.getLong("n"),
                    r.getString("card"),
                    r.getString("title"),
                    r.getString("byline"),
                    r.getString("text")))
        .list();
  }

  void sign(long n, String card, List<Integer> signature) {
    store
        .update("sign-report")
        .bind("n", n)
        .bind("card", card)
        .bind("signature", Signature.bytes(signature))
        .execute();
  }

  /** The number of the report with these bytes, as they are kept. */
  long kept(String sha256) {
    return store
        .query("report-number-of-kept-bytes")
        .bind("sha256", sha256)
        .mapTo(Long.class)
        .findOne()
        .orElseThrow(
            () ->
                new CaseException(
                    Kind.NO_REPORT, "the case has no report with these bytes; add it first"));
  }

  /** Whether a name is in a report or in what is known of it. */
  boolean has(long n, Redaction redaction) {
    String text = store.query("text").bind("n", n).mapTo(String.class).one();
    return redaction.in(text) || described(n).values().stream().anyMatch(redaction::in);
  }

  private Map<String, String> described(long n) {
    return store
        .query("report-words")
        .bind("n", n)
        .map(
            (r, c) -> {
              Map<String, String> words = new LinkedHashMap<>();
              for (String column : DESCRIBED) {
                words.put(column, r.getString(column) == null ? "" : r.getString(column));
              }
              return words;
            })
        .one();
  }

  /** Takes a name out of a report; what is left of its text is what is kept of its bytes. */
  void redact(long n, Redaction redaction) {
    String before = store.query("text").bind("n", n).mapTo(String.class).one();
    String text = redaction.mask(before);
    Map<String, String> words = described(n);
    Update update = store.update("update-report-words").bind("n", n);
    words.forEach(
        (column, value) -> {
          boolean tree = value.startsWith("{") || value.startsWith("[");
          String masked =
              tree ? json.text(redaction.mask(json.tree(value))) : redaction.mask(value);
          update.bind(column, masked.isEmpty() ? null : masked);
        });
    update.execute();
    store.words().leave(n);
    byte[] bytes = text.equals(before) ? stored(n).bytes() : text.getBytes(StandardCharsets.UTF_8);
    content("update-content", n, bytes, redaction.mask(words.getOrDefault("title", "")), text);
    store.update("update-kept").bind("n", n).bind("sha256", Digest.of(bytes)).execute();
  }

  /** Takes a report out, and notes by its hash that it is not wanted. */
  void forget(long n, String sha256) {
    store.words().leave(n);
    store.update("delete-report").bind("n", n).execute();
    store.update("insert-forgotten").bind("sha256", sha256).execute();
  }

  Page<ReportRow> list(Query query) {
    Conditions conditions =
        new Conditions()
            .known("r.known", query)
            .where("r.outlet = :source COLLATE NOCASE", "source", query.source());
    List<ReportRow> rows =
        conditions
            .bind(store.handle().createQuery(conditions.in(store.sql("reports"))))
            .bind("limit", query.limit() + 1)
            .bind("offset", query.offset())
            .map((row, c) -> Rows.report(row))
            .list();
    return Page.of(rows, query.limit());
  }

  Page<Hit> search(String typed, Query query) {
    Words words = Words.of(typed);
    Conditions conditions =
        new Conditions()
            .known("r.known", query)
            .where("r.outlet = :source COLLATE NOCASE", "source", query.source());
    String found =
        conditions.isEmpty() ? store.sql("search-all") : conditions.in(store.sql("search-some"));
    List<Hit> rows =
        conditions
            .bind(store.handle().createQuery(store.sql("search").replace("<found>", found)))
            .bind("words", store.words().expression(words))
            .bind("limit", query.limit() + 1)
            .bind("offset", query.offset())
            .map(
                (row, c) ->
                    new Hit(
                        Rows.report(row),
                        store.words().snippet(row.getString("snippet"), words),
                        row.getDouble("score")))
            .list();
    return Page.of(rows, query.limit());
  }
}
