package dev.assay.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.export.table.Row;
import dev.assay.export.table.RowSink;
import dev.assay.export.table.Sites;
import dev.assay.export.table.StatementRows;
import dev.assay.export.table.Table;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Party;
import dev.assay.ledger.Site;
import dev.assay.ledger.TrackRecord;
import dev.assay.ledger.Voice;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Who and what the chosen statements speak of, as rows; each described by a statement that names
 * it.
 */
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

  private record Counted(
      String key,
      int statements,
      @Nullable Instant first,
      @Nullable Instant last,
      String sample,
      @Nullable String more) {
    static Counted of(ResultSet r, @Nullable String more) throws SQLException {
      return new Counted(
          r.getString("key"),
          r.getInt("statements"),
          Rows.instant(r, "first"),
          Rows.instant(r, "last"),
          r.getString("sample"),
          more == null ? null : r.getString(more));
    }

    Row.Builder row(String table, String key) {
      return Row.of(Table.named(table))
          .put(key, this.key)
          .put("statements", statements)
          .put("first_at", first)
          .put("last_at", last);
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
    each("exported-sources", null, sink, counted -> source(counted, settled));
  }

  private Row source(Counted counted, SettledRecords settled) {
    Voice voice = StatementRows.source(sample(counted.sample()));
    Party party = voice.parties().isEmpty() ? null : voice.parties().get(0);
    List<TrackRecord> fared = settled.of(counted.key());
    return counted
        .row("sources", "source_id")
        .put("type", voice.type())
        .put("country", party == null ? null : party.country())
        .put("sector", party == null ? null : party.sector())
        .put("settled_right", fared.stream().mapToInt(TrackRecord::right).sum())
        .put("settled_wrong", fared.stream().mapToInt(TrackRecord::wrong).sum())
        .put("settled_premature", fared.stream().mapToInt(TrackRecord::premature).sum())
        .put("track_record", fared.stream().map(SettledRecords::inWords).toList())
        .row();
  }

  void actors(RowSink sink) {
    each("exported-actors", "names", sink, this::actor);
  }

  private Row actor(Counted counted) {
    TreeSet<String> names = new TreeSet<>();
    JsonNode told = json.tree(String.valueOf(counted.more()));
    told.forEach(name -> names.add(name.asText()));
    Party party = party(sample(counted.sample()), counted.key());
    return counted
        .row("actors", "actor_id")
        .put("name", party == null ? names.first() : party.name())
        .put("names", new ArrayList<>(names))
        .put("type", party == null ? null : party.type())
        .put("country", party == null ? null : party.country())
        .put("sector", party == null ? null : party.sector())
        .row();
  }

  private static @Nullable Party party(Entry entry, String id) {
    for (Map.Entry<String, List<Party>> role : StatementStore.parties(entry).entrySet()) {
      for (Party party : role.getValue()) {
        if (party.id().equals(id)) {
          return party;
        }
      }
    }
    return null;
  }

  void places(RowSink sink) {
    each("exported-places", "placed", sink, this::place);
  }

  /** Coordinates are those of the place itself, never of what is told by its distance from it. */
  private Row place(Counted counted) {
    Site site = sample(counted.sample()).site();
    Site at = counted.more() == null ? null : sample(counted.more()).site();
    Site known = at != null ? at : site;
    Row.Builder row =
        counted
            .row("places", "place_id")
            .put("name", known == null ? counted.key() : known.name())
            .put("admin1", known == null ? null : known.admin1())
            .put("country", known == null ? null : known.country())
            .put("geonames_id", known == null ? null : known.anchor());
    if (at != null) {
      row.put("lat", Sites.degrees(at.lat()))
          .put("lon", Sites.degrees(at.lon()))
          .put("radius_km", Sites.km(at.radiusKm()));
    }
    return row.row();
  }
}
