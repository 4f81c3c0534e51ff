package dev.assay.casefile;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Party;
import dev.assay.ledger.Rulings;
import dev.assay.ledger.TrackRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A case in a database. */
final class StoredCase implements Case {
  private final Store store;
  private final Filer filer;
  private final Upkeep upkeep;
  private final Corrector corrector;
  private final JsonText json;
  private final ReportStore reports;
  private final StatementStore statements;
  private final ClaimStore claims;
  private final ListStore lists;
  private final JournalStore journal;
  private final KinStore kin;

  /** Opens a case, and makes what an older version derived anew. */
  static StoredCase open(Engine engine, Upgrade upgrade) {
    try {
      StoredCase open = new StoredCase(Stores.of(new Store(engine)));
      if (engine.outdated()) {
        open.upkeep.bringUp(upgrade);
      }
      return open;
    } catch (RuntimeException e) {
      engine.close();
      throw e;
    }
  }

  private StoredCase(Stores in) {
    this.store = in.store();
    this.filer = new Filer(in);
    this.upkeep = new Upkeep(in);
    this.corrector = new Corrector(in);
    this.json = in.json();
    this.reports = in.reports();
    this.statements = in.statements();
    this.claims = in.claims();
    this.lists = in.lists();
    this.journal = in.journal();
    this.kin = in.kin();
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
    return store.inTransaction(() -> filer.add(filing));
  }

  @Override
  public Preview preview(Filing filing) {
    return store.reading(() -> filer.preview(filing));
  }

  @Override
  public Receipt replace(Filing filing) {
    return store.inTransaction(() -> filer.replace(filing));
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
    return upkeep.redact(names, at);
  }

  @Override
  public void forget(String report, Instant at) {
    upkeep.forget(report, at);
  }

  @Override
  public List<Fault> check() {
    return upkeep.check();
  }

  @Override
  public void mend(Instant at) {
    upkeep.mend(at);
  }

  /** Adds many new reports in one transaction: a large case for measuring is made in minutes. */
  void addAll(List<Filing> filings) {
    store.inTransaction(
        () -> {
          filer.addAll(filings);
          return true;
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
