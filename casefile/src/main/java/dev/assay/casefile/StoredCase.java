package dev.assay.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Entries;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Party;
import dev.assay.ledger.ReportCard;
import dev.assay.ledger.ReportCards;
import dev.assay.ledger.Rulings;
import dev.assay.ledger.TrackRecord;
import dev.assay.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A case in a database. */
final class StoredCase implements Case {
  private final Store store;
  private final JsonText json = new JsonText();
  private final EntryCodec codec;
  private final EntryCache cache;
  private final ReportStore reports;
  private final CopyStore copies;
  private final StatementStore statements;
  private final LedgerStore ledger;
  private final Dockets dockets;
  private final ClaimStore claims;
  private final ListStore lists;
  private final JournalStore journal;
  private final KinStore kin;
  private final Corrector corrector;

  /** Opens a case, and makes what an older version derived anew. */
  static StoredCase open(Engine engine, Upgrade upgrade) {
    try {
      StoredCase open = new StoredCase(new Store(engine));
      if (engine.outdated()) {
        open.bringUp(upgrade);
      }
      return open;
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  StoredCase(Store store) {
    Derivation derivation = new Derivation();
    this.store = store;
    this.reports = new ReportStore(store, json);
    this.codec = new EntryCodec(reports::card);
    this.cache = new EntryCache(store, codec, derivation);
    store.afterFailure(cache::clear);
    this.statements = new StatementStore(store, json, codec, derivation, cache);
    this.dockets = new Dockets(store, json, derivation, cache);
    Aliases aliases = new Aliases(store);
    this.copies = new CopyStore(store, codec, cache);
    this.ledger =
        new LedgerStore(store, codec, dockets, new ClaimRows(store, json, aliases), aliases);
    this.claims = new ClaimStore(store, codec, dockets, aliases);
    this.lists = new ListStore(store, codec);
    this.journal = new JournalStore(store, json, codec);
    this.kin = new KinStore(store);
    this.corrector = new Corrector(statements, claims, ledger, journal, aliases);
  }

  @Override
  public CaseAddress address() {
    return store.engine().address();
  }

  @Override
  public String state() {
    return store.reading(() -> store.engine().state());
  }

  @Override
  public Optional<ReportRow> holding(String sha256) {
    return store.reading(() -> reports.holding(sha256));
  }

  @Override
  public Receipt add(Filing filing) {
    Report report = filing.reading().document().report();
    return store.inTransaction(
        () -> {
          Optional<ReportRow> present = holding(report);
          if (present.isPresent()) {
            return new Receipt(
                present.get().id(), Receipt.Outcome.PRESENT, present.get().statements(), 0);
          }
          reports.requireNotForgotten(report.sha256());
          Taken taken = taken(filing, report.id(), report.sha256());
          long n = reports.insert(filing, taken.told());
          return filed(
              n,
              report.id(),
              taken,
              entered(n, taken, List.of()),
              taken.known() == null ? Receipt.Outcome.ADDED_UNDATED : Receipt.Outcome.ADDED);
        });
  }

  @Override
  public Preview preview(Filing filing) {
    Report report = filing.reading().document().report();
    return store.reading(
        () -> {
          reports.requireNotForgotten(report.sha256());
          Optional<ReportRow> present = holding(report);
          Taken taken = taken(filing, report.id(), report.sha256());
          return new Previews(dockets, claims, json)
              .of(
                  told(filing, taken),
                  taken.entries.stream().map(statements::exhibit).toList(),
                  taken.known() != null,
                  present.orElse(null),
                  corrections());
        });
  }

  private static Told told(Filing filing, Taken taken) {
    Report report = filing.reading().document().report();
    Long known = taken.known();
    Instant since = known == null ? null : Instant.ofEpochMilli(known);
    ReportRow row = ReportRow.of(report, since, filing.at(), taken.entries.size());
    String title = report.title() == null ? "" : report.title();
    return new Told(
        row,
        title,
        report.text(),
        taken.entries.stream().map(e -> new Said(e, e, List.of())).toList());
  }

  /** The report of a case that a report is, by its bytes or by what it tells. */
  private Optional<ReportRow> holding(Report report) {
    return reports.holding(report.sha256()).or(() -> kin.same(report).map(reports::row));
  }

  @Override
  public Optional<Kin> kin(String report) {
    return store.reading(() -> kin.of(reports.number(report)));
  }

  @Override
  public Optional<String> memo(String key) {
    return store.reading(() -> store.query("memo").bind("key", key).mapTo(String.class).findOne());
  }

  @Override
  public void memo(String key, String value) {
    store.inTransaction(
        () -> store.update("put-memo").bind("key", key).bind("value", value).execute());
  }

  @Override
  public Receipt replace(Filing filing) {
    return store.inTransaction(
        () -> {
          long n = reports.kept(Digest.of(filing.bytes()));
          ReportRow row = reports.row(n);
          Taken taken = taken(filing, row.id(), row.sha256());
          List<Tallied.Key> before = statements.tallied(n);
          Set<String> dockets = new LinkedHashSet<>(ledger.docketsOf(n));
          List<CopyStore.Compared> later = copies.later(n);
          statements.delete(n);
          reports.update(n, filing, taken.told());
          codec.forget(row.id());
          journal.reanchor(row.sha256(), taken.entries);
          copies.leave(n);
          dockets.addAll(entered(n, taken, later));
          Receipt receipt = filed(n, row.id(), taken, dockets, Receipt.Outcome.REPLACED);
          statements.retally(before);
          return receipt;
        });
  }

  /**
   * Enters a report among those that may be copies of each other.
   *
   * @param later reports that were copies of it as it was before
   * @return dockets of reports that are copies of another now
   */
  private Set<String> entered(long n, Taken taken, List<CopyStore.Compared> later) {
    Set<String> dockets = new LinkedHashSet<>();
    if (taken.known() != null) {
      copies.enter(n, taken.told().signature());
    }
    List<CopyStore.Compared> unsettled = new ArrayList<>(later);
    unsettled.addAll(copies.later(n));
    copies.settle(unsettled).forEach(copy -> dockets.addAll(ledger.docketsOf(copy)));
    return dockets;
  }

  /** What is filed of a report. */
  private record Taken(ReportStore.Told told, List<Entry> entries, JsonNode statements) {
    @Nullable Long known() {
      return told.known();
    }
  }

  /** The report keeps the id and hash that it came in with, whatever was redacted since. */
  private Taken taken(Filing filing, String id, String sha256) {
    Report report = filing.reading().document().report();
    ReportCard signed = ReportCards.filed(report, id, sha256);
    Instant known = ReportCards.known(report);
    ReportCard card = known == null ? signed.copyOf(id) : copies.settled(signed);
    JsonNode line = json.tree(filing.json());
    return new Taken(
        new ReportStore.Told(
            codec.text(card),
            signed.signature(),
            known == null ? null : known.toEpochMilli(),
            json.text(line.path("dropped"))),
        Entries.of(filing.reading(), card),
        line.path("statements"));
  }

  private Receipt filed(long n, String id, Taken taken, Set<String> more, Receipt.Outcome outcome) {
    Corrections corrections = corrections();
    Set<String> dockets = new LinkedHashSet<>(more);
    dockets.addAll(
        statements.insert(
            n, taken.known(), taken.entries, byId(taken.statements), corrections.ofStatements()));
    statements.tally(n);
    boolean alone = outcome != Receipt.Outcome.REPLACED && more.isEmpty();
    int claims =
        alone
            ? ledger.refold(dockets, corrections, first(taken.entries))
            : ledger.refold(dockets, corrections);
    return new Receipt(id, outcome, taken.entries.size(), claims, kin.of(n).orElse(null));
  }

  /** Position of the first entry: what was known before it stays as it is. */
  private static String first(List<Entry> entries) {
    return entries.stream().map(StatementStore::position).min(String::compareTo).orElse("");
  }

  private static Map<String, JsonNode> byId(JsonNode statements) {
    Map<String, JsonNode> found = new HashMap<>();
    statements.forEach(s -> found.put(s.path("id").asText(), s));
    return found;
  }

  private Corrections corrections() {
    return new Corrections(journal.active());
  }

  @Override
  public StoredReport report(String id) {
    return store.reading(() -> reports.stored(reports.number(id)));
  }

  @Override
  public Page<ReportRow> reports(Query query) {
    return store.reading(() -> reports.list(query));
  }

  @Override
  public Page<Hit> search(String words, Query query) {
    return store.reading(() -> reports.search(words, query));
  }

  @Override
  public Page<Claim> claims(Query query) {
    return store.reading(() -> claims.claims(query, corrections()));
  }

  @Override
  public Page<Claim> weighed(Query query, LocalDate since) {
    return store.reading(() -> claims.weighed(query, since, corrections()));
  }

  @Override
  public Page<Claim> headlines(Query query) {
    return store.reading(() -> claims.headlines(query, corrections()));
  }

  @Override
  public Claim claim(String id, @Nullable LocalDate asOf) {
    return store.reading(() -> claims.claim(id, asOf, corrections()));
  }

  @Override
  public List<Claim> competing(String id, @Nullable LocalDate asOf) {
    return store.reading(
        () -> claims.competing(claims.claim(id, asOf, corrections()), asOf, corrections()));
  }

  @Override
  public Page<StatementRow> statements(Query query) {
    return store.reading(() -> lists.statements(query));
  }

  @Override
  public Told told(String report) {
    return store.reading(
        () -> {
          long n = reports.number(report);
          return lists.told(n, reports.row(n));
        });
  }

  @Override
  public String text(String report) {
    return store.reading(() -> reports.text(reports.number(report)));
  }

  @Override
  public Page<Said> said(Query query) {
    return store.reading(() -> lists.said(query));
  }

  @Override
  public Page<Said> doubtful(int latest, Query query) {
    return store.reading(
        () -> {
          Rulings rulings = corrections().ofStatements();
          Set<String> judged = new TreeSet<>(rulings.corrections().keySet());
          judged.addAll(rulings.rejectedEntries());
          return lists.doubtful(latest, json.text(judged), query);
        });
  }

  @Override
  public List<Claim> headlines(List<String> ids) {
    return store.reading(() -> claims.headlines(json.text(ids)));
  }

  @Override
  public Page<Claim> asking(String words, Query query) {
    return store.reading(() -> claims.asking(words, query));
  }

  @Override
  public Map<String, Opening> openings(List<String> ids) {
    return store.reading(() -> claims.openings(json.text(ids)));
  }

  @Override
  public List<TrackRecord> records(@Nullable LocalDate asOf) {
    return store.reading(() -> claims.records(asOf, corrections()));
  }

  @Override
  public LocalDate lastDay() {
    return store.reading(claims::lastDay);
  }

  @Override
  public Entry entry(String statement) {
    return store.reading(() -> statements.named(statement).read());
  }

  @Override
  public Page<Tally> tallies(Tallied what, Query query) {
    return store.reading(() -> lists.tallies(what, query));
  }

  @Override
  public boolean knowsPlace(String name) {
    return store.reading(() -> lists.knowsPlace(name));
  }

  @Override
  public Optional<Party> party(String name) {
    return store.reading(() -> statements.party(name));
  }

  @Override
  public void tables(Query query, Map<String, String> filters, String version, TableUse use)
      throws IOException {
    try {
      store.snapshot(
          () -> {
            try {
              use.with(
                  new CaseTables(store, json, reports, corrections(), query, filters, version));
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
            return null;
          });
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  @Override
  public String version() {
    return store.reading(() -> journal.version().toString());
  }

  @Override
  public void join(String claim, String into, Hand hand) {
    store.inTransaction(() -> corrector.join(claim, into, hand));
  }

  @Override
  public void split(List<String> ids, String name, Hand hand) {
    store.inTransaction(() -> corrector.split(ids, name, hand));
  }

  @Override
  public void rename(String claim, String question, Hand hand) {
    store.inTransaction(() -> corrector.rename(claim, question, hand));
  }

  @Override
  public void reject(String id, Hand hand) {
    store.inTransaction(() -> corrector.reject(id, hand));
  }

  @Override
  public void correct(String id, Rulings.Correction change, String words, Hand hand) {
    store.inTransaction(() -> corrector.correct(id, change, words, hand));
  }

  @Override
  public String undo(long number, Hand hand) {
    return store.inTransaction(() -> corrector.undo(number, hand));
  }

  @Override
  public Page<JournalRow> journal(Query query) {
    return store.reading(() -> journal.list(query));
  }

  @Override
  public int redact(List<String> names, Instant at) {
    Redaction redaction = new Redaction(names, "redacted-" + (journalLength() + 1));
    int reports = store.inTransaction(() -> redactor().redact(redaction, at));
    scrub(at);
    return reports;
  }

  private long journalLength() {
    return store.reading(() -> journal.list(Query.ALL.page(1, 0))).rows().stream()
        .mapToLong(JournalRow::number)
        .sum();
  }

  private Redactor redactor() {
    return new Redactor(store, json, codec, reports, copies, statements, ledger, journal);
  }

  @Override
  public void forget(String report, Instant at) {
    store.inTransaction(() -> redactor().forget(reports.number(report), at));
    scrub(at);
  }

  /** Takes what was removed out of the bytes, too. */
  private void scrub(Instant at) {
    store.engine().scrub();
    store.inTransaction(() -> journal.note("scrub", store.engine().scrubbed(), Map.of(), at));
  }

  @Override
  public List<Fault> check() {
    cache.clear(); // what is remembered is not what is looked over
    return store.reading(() -> doctor().check(corrections()));
  }

  @Override
  public void mend(Instant at) {
    store.inTransaction(
        () -> {
          cache.clear();
          doctor().mend(corrections(), Upgrade.UNSEEN);
          return journal.note("mend", "made everything derived anew", Map.of(), at);
        });
    scrub(at);
  }

  private Doctor doctor() {
    return new Doctor(store, json, codec, copies, statements, ledger, journal);
  }

  /** Makes what is derived anew by this version of the tables and of the ledger, in one step. */
  private void bringUp(Upgrade upgrade) {
    store.inTransaction(
        () -> {
          for (ReportStore.Unsigned old : reports.unsigned()) {
            ReportCard plain = codec.value(old.card(), ReportCard.class);
            ReportCard card = ReportCards.told(plain, old.title(), old.byline(), old.text());
            reports.sign(old.n(), codec.text(card.copyOf(card.id())), card.signature());
          }
          doctor().mend(corrections(), upgrade);
          store.engine().isOfThisVersion();
          return true;
        });
  }

  /** Adds many new reports in one transaction: a large case for measuring is made in minutes. */
  void addAll(List<Filing> filings) {
    store.inTransaction(
        () -> {
          Corrections corrections = corrections();
          Set<String> dockets = new LinkedHashSet<>();
          for (Filing filing : filings) {
            Report report = filing.reading().document().report();
            Taken taken = taken(filing, report.id(), report.sha256());
            long n = reports.insert(filing, taken.told());
            dockets.addAll(entered(n, taken, List.of()));
            dockets.addAll(
                statements.insert(
                    n,
                    taken.known(),
                    taken.entries,
                    byId(taken.statements),
                    corrections.ofStatements()));
            statements.tally(n);
          }
          return ledger.refold(dockets, corrections);
        });
  }

  /** Runs SQL of its own, for tests of what is broken. */
  void execute(String sql) {
    store.inTransaction(() -> store.handle().execute(sql));
  }

  @Override
  public void close() {
    store.close();
  }
}
