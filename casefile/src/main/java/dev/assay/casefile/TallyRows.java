package dev.assay.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.export.table.Row;
import dev.assay.export.table.RowSink;
import dev.assay.export.table.StatementRows;
import dev.assay.export.table.SubjectRows;
import dev.assay.ledger.Entry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Who and what the chosen statements speak of, as rows. */
final class TallyRows {
  private final Store store;
  private final EntryCodec codec;
  private final JsonText json = new JsonText();
  private final Supplier<SettledRecords> records;

  TallyRows(Store store, EntryCodec codec, Supplier<SettledRecords> records) {
    this.store = store;
    this.codec = codec;
    this.records = records;
  }

  private record Counted(SubjectRows.Count count, String sample, @Nullable String more) {
    static Counted of(ResultSet r, @Nullable String more) throws SQLException {
      return new Counted(
          new SubjectRows.Count(
              r.getString("key"),
              r.getInt("statements"),
              Rows.instant(r, "first"),
              Rows.instant(r, "last")),
          r.getString("sample"),
          more == null ? null : r.getString(more));
    }
  }

  /** What is made of a count. */
  private interface Maker {
    Row row(Counted counted);
  }

  private void each(String query, @Nullable String more, RowSink sink, Maker maker) {
    store
        .query(query)
        .map((r, c) -> Counted.of(r, more))
        .forEach(counted -> CaseTables.unchecked(() -> sink.row(maker.row(counted))));
    codec.forgetAll();
  }

  private Entry sample(String position) {
    return codec.entry(
        store.query("entry-at").bind("position", position).mapTo(String.class).one());
  }

  void sources(RowSink sink) {
    SettledRecords settled = records.get();
    each(
        "exported-sources",
        null,
        sink,
        c ->
            SubjectRows.source(
                c.count(), StatementRows.source(sample(c.sample())), settled.of(c.count().key())));
  }

  void actors(RowSink sink) {
    each(
        "exported-actors",
        "names",
        sink,
        c ->
            SubjectRows.actor(
                c.count(), SubjectRows.party(sample(c.sample()), c.count().key()), names(c)));
  }

  private List<String> names(Counted counted) {
    List<String> names = new ArrayList<>();
    JsonNode told = json.tree(String.valueOf(counted.more()));
    told.forEach(name -> names.add(name.asText()));
    return names;
  }

  void places(RowSink sink) {
    each(
        "exported-places",
        "placed",
        sink,
        c ->
            SubjectRows.place(
                c.count(),
                sample(c.sample()).site(),
                c.more() == null ? null : sample(c.more()).site()));
  }
}
