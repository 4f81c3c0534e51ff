package dev.assay.casefile;

import dev.assay.ledger.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.statement.StatementContext;

/** Lists of statements and of what they speak of. */
final class ListStore {
  private static final String PLACES =
      "e.place IN (SELECT t.key FROM tally t WHERE t.kind = 'place' AND (t.key = :place OR t.name ="
          + " :place COLLATE NOCASE OR t.detail = :place COLLATE NOCASE OR t.country = :place))";
  private static final String ACTORS =
      "e.n IN (SELECT a.entry FROM entry_actor a WHERE a.actor IN (SELECT t.key FROM tally t WHERE"
          + " t.kind = 'actor' AND (t.key = :actor OR t.name = :actor COLLATE NOCASE)))";

  private final Store store;
  private final EntryCodec codec;

  ListStore(Store store, EntryCodec codec) {
    this.store = store;
    this.codec = codec;
  }

  Told told(long n, ReportRow row) {
    List<Said> statements = store.query("said-in-report").bind("n", n).map(this::row).list();
    return store
        .query("told")
        .bind("n", n)
        .map((r, c) -> new Told(row, r.getString("title"), r.getString("text"), statements))
        .one();
  }

  /** An undated report is evidence of nothing, and its statements have no place among days. */
  Page<Said> said(Query query) {
    Conditions conditions = conditions(query).and("e.known IS NOT NULL");
    List<Said> rows =
        conditions
            .bind(store.handle().createQuery(conditions.in(store.sql("said"))))
            .bind("limit", query.limit() + 1)
            .bind("offset", query.offset())
            .map(this::row)
            .list();
    return Page.of(rows, query.limit());
  }

  /**
   * Statements to look over.
   *
   * @param judged ids of those that people have spoken of, be it that they found them right, as
   *     JSON
   */
  Page<Said> doubtful(int latest, String judged, Query query) {
    List<Said> rows =
        store
            .query("doubtful")
            .bind("latest", latest)
            .bind("judged", judged)
            .bind("limit", query.limit() + 1)
            .bind("offset", query.offset())
            .map(this::row)
            .list();
    return Page.of(rows, query.limit());
  }

  private Said row(ResultSet row, StatementContext context) throws SQLException {
    Entry read = codec.entry(row.getString("read"));
    String ruled = row.getString("ruled");
    String claims = row.getString("claims");
    return new Said(
        read,
        ruled == null ? read : codec.entry(ruled),
        claims == null ? List.of() : List.of(claims.split(" ")));
  }

  /** Which rows of {@code entry e} a query asks for. */
  static Conditions conditions(Query query) {
    return new Conditions()
        .known("e.known", query)
        .kind("e", query)
        .where(PLACES, "place", query.place())
        .where(ACTORS, "actor", query.actor())
        .where("e.source = :source COLLATE NOCASE", "source", query.source());
  }

  Page<StatementRow> statements(Query query) {
    Conditions conditions = conditions(query);
    List<StatementRow> rows =
        conditions
            .bind(store.handle().createQuery(conditions.in(store.sql("events"))))
            .bind("limit", query.limit() + 1)
            .bind("offset", query.offset())
            .map(
                (r, c) ->
                    new StatementRow(
                        r.getString("report"),
                        r.getString("outlet"),
                        Rows.instant(r, "known"),
                        r.getString("statement"),
                        r.getString("claims") == null
                            ? List.of()
                            : List.of(r.getString("claims").split(" "))))
            .list();
    return Page.of(rows, query.limit());
  }

  boolean knowsPlace(String name) {
    return store.query("places-named").bind("name", name).mapTo(Integer.class).one() > 0;
  }

  Page<Tally> tallies(Tallied what, Query query) {
    Conditions conditions =
        new Conditions()
            .where("t.country = :country", "country", query.place())
            .where("t.name LIKE '%' || :name || '%'", "name", query.actor());
    String sql = query.asOf() == null ? "tallies" : "tallies-" + what.word() + "s-as-of";
    if (query.asOf() != null) {
      conditions.value("before", Query.after(query.asOf()));
    } else {
      conditions.value("tallied", what.word());
    }
    List<Tally> rows =
        conditions
            .bind(store.handle().createQuery(conditions.in(store.sql(sql))))
            .bind("limit", query.limit() + 1)
            .bind("offset", query.offset())
            .map(
                (r, c) ->
                    new Tally(
                        r.getString("key"),
                        r.getString("name"),
                        r.getString("country"),
                        r.getString("detail"),
                        r.getInt("statements"),
                        Instant.ofEpochMilli(r.getLong("first")),
                        Instant.ofEpochMilli(r.getLong("last"))))
            .list();
    return Page.of(rows, query.limit());
  }
}
