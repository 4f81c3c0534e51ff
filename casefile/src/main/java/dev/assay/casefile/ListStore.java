package dev.assay.casefile;

import java.time.Instant;
import java.util.List;

/** Lists of statements and of what they speak of. */
final class ListStore {
  private static final String PLACES =
      "e.place IN (SELECT t.key FROM tally t WHERE t.kind = 'place' AND (t.key = :place OR t.name ="
          + " :place COLLATE NOCASE OR t.detail = :place COLLATE NOCASE OR t.country = :place))";
  private static final String ACTORS =
      "e.n IN (SELECT a.entry FROM entry_actor a WHERE a.actor IN (SELECT t.key FROM tally t WHERE"
          + " t.kind = 'actor' AND (t.key = :actor OR t.name = :actor COLLATE NOCASE)))";

  private final Store store;

  ListStore(Store store) {
    this.store = store;
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
                        Instant.ofEpochMilli(r.getLong("known")),
                        r.getString("statement"),
                        r.getString("claims") == null
                            ? List.of()
                            : List.of(r.getString("claims").split(" "))))
            .list();
    return Page.of(rows, query.limit());
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
