package dev.assay.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.export.table.About;
import dev.assay.export.table.ClaimRows;
import dev.assay.export.table.EventRows;
import dev.assay.export.table.RowSink;
import dev.assay.export.table.StatementRows;
import dev.assay.export.table.Table;
import dev.assay.export.table.Tables;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a query chooses of a case, as tables. To be used within one snapshot. */
final class CaseTables implements Tables {

  /** After so many rows the cards of their reports are forgotten. */
  private static final int ROUND = 1_000;

  private final Store store;
  private final JsonText json;
  private final EntryCodec codec;
  private final LocalDate day;
  private final About about;
  private final TallyRows tallies;
  private int decoded;

  CaseTables(
      Store store,
      JsonText json,
      ReportStore reports,
      Corrections corrections,
      Query query,
      Map<String, String> filters,
      String version) {
    this.store = store;
    this.json = json;
    this.codec = new EntryCodec(reports::card);
    Derivation derivation = new Derivation();
    Dockets dockets =
        new Dockets(store, json, derivation, new EntryCache(store, codec, derivation));
    ClaimStore claims = new ClaimStore(store, codec, dockets, new Aliases(store));
    this.day = query.asOf() == null ? claims.lastDay() : query.asOf();
    String name = store.engine().address().name();
    this.about = new About(name, day, filters, version, About.shipped());
    Selection selection = new Selection(store, codec, query);
    if (query.asOf() == null) {
      selection.choose(claims);
    } else {
      selection.choose(dockets, corrections, day);
    }
    this.tallies =
        new TallyRows(
            store, codec, () -> new SettledRecords(claims.records(query.asOf(), corrections)));
  }

  @Override
  public About about() {
    return about;
  }

  @Override
  public void each(Table table, RowSink sink) throws IOException {
    try {
      switch (table.name()) {
        case "sources" -> tallies.sources(sink);
        case "actors" -> tallies.actors(sink);
        case "places" -> tallies.places(sink);
        case "reports" -> reports(sink);
        case "statements" -> statements(sink);
        case "claims" -> claims(null, claim -> sink.row(ClaimRows.of(claim)));
        case "events" -> events(sink);
        case "evidence" -> claims(null, claim -> evidence(claim, sink));
        case "claim_links" -> new LinkRows(store, json).each(sink);
        default -> throw new IllegalArgumentException("a case has no table " + table.name());
      }
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  /** What is done with a claim. */
  private interface ClaimSink {
    void claim(Claim claim) throws IOException;
  }

  private void claims(@Nullable String family, ClaimSink sink) {
    store
        .query("exported-claims")
        .bind("family", family)
        .map((r, c) -> claim("exported-evidence", r.getString("id"), r.getString("body")).on(day))
        .forEach(claim -> unchecked(() -> sink.claim(claim)));
  }

  private Claim claim(String evidence, Object key, String body) {
    List<Evidence> found =
        store
            .query(evidence)
            .bind("claim", key)
            .map(
                (r, c) ->
                    new Evidence(
                        entry(r.getString("entry")),
                        Role.valueOf(r.getString("role").toUpperCase(Locale.ROOT)),
                        r.getString("origin"),
                        r.getString("interest"),
                        r.getString("why")))
            .list();
    return codec.value(body, Claim.class).with(found);
  }

  private Entry entry(String body) {
    if (++decoded % ROUND == 0) {
      codec.forgetAll();
    }
    return codec.entry(body);
  }

  private void reports(RowSink sink) {
    store
        .query("exported-reports")
        .map((r, c) -> Rows.report(r))
        .forEach(report -> unchecked(() -> sink.row(report.asRow())));
  }

  private void statements(RowSink sink) {
    store
        .query("exported-statements")
        .map(
            (r, c) -> {
              List<String> claims = new ArrayList<>();
              json.tree(r.getString("claims")).forEach(id -> claims.add(id.asText()));
              StatementRows.Filed filed =
                  new StatementRows.Filed(
                      Rows.instant(r, "known"),
                      r.getBoolean("selected"),
                      r.getBoolean("corrected"),
                      claims);
              JsonNode read = json.tree(r.getString("statement"));
              return StatementRows.of(entry(r.getString("entry")), read, filed);
            })
        .forEach(row -> unchecked(() -> sink.row(row)));
  }

  private void evidence(Claim claim, RowSink sink) throws IOException {
    for (Evidence e : claim.evidence()) {
      String[] around =
          store
              .query("around")
              .bind("report", e.entry().report().id())
              .bind("start", e.entry().passage().from())
              .bind("end", e.entry().passage().to())
              .map((r, c) -> new String[] {r.getString("prefix"), r.getString("suffix")})
              .one();
      sink.row(ClaimRows.of(claim.id(), e, around[0], around[1]));
    }
  }

  private void events(RowSink sink) {
    claims(
        "event",
        claim -> {
          if (EventRows.isEvent(claim)) {
            sink.row(EventRows.of(claim, this::url));
          }
        });
    looseEvents(sink);
  }

  private record Loose(long n, String event) {}

  /** Events that no claim gathers, the statements of one event side by side. */
  private void looseEvents(RowSink sink) {
    List<Entry> told = new ArrayList<>();
    String[] event = {""};
    store
        .query("exported-loose-events")
        .map((r, c) -> new Loose(r.getLong("n"), String.valueOf(r.getString("event"))))
        .forEach(
            loose -> {
              Entry entry =
                  entry(
                      store.query("entry-numbered").bind("n", loose.n()).mapTo(String.class).one());
              if (!EventRows.happened(entry)) {
                return;
              }
              if (!told.isEmpty() && !loose.event().equals(event[0])) {
                loose(event[0], told, sink);
              }
              event[0] = loose.event();
              told.add(entry);
            });
    if (!told.isEmpty()) {
      loose(event[0], told, sink);
    }
  }

  private void loose(String event, List<Entry> told, RowSink sink) {
    unchecked(() -> sink.row(EventRows.of(event, List.copyOf(told), this::url)));
    told.clear();
  }

  private @Nullable String url(String report) {
    String origin = store.query("origin").bind("id", report).mapTo(String.class).one();
    return ReportRow.url(origin);
  }

  /** Writing within a walk over rows. */
  interface Writing {
    void run() throws IOException;
  }

  static void unchecked(Writing writing) {
    try {
      writing.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
