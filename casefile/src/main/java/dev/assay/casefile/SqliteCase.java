package dev.assay.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.assay.casefile.CaseException.Kind;
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
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A case in a SQLite file. */
final class SqliteCase implements Case {
  private final Store store;
  private final JsonText json = new JsonText();
  private final EntryCodec codec;
  private final ReportStore reports;
  private final CopyStore copies;
  private final StatementStore statements;
  private final LedgerStore ledger;
  private final ClaimStore claims;
  private final ListStore lists;
  private final JournalStore journal;
  private final KinStore kin;

  SqliteCase(Store store) {
    Derivation derivation = new Derivation();
    this.store = store;
    this.reports = new ReportStore(store, json);
    this.codec = new EntryCodec(reports::card);
    EntryCache cache = new EntryCache(store, codec, derivation);
    store.afterFailure(cache::clear);
    this.statements = new StatementStore(store, json, codec, derivation, cache);
    Dockets dockets = new Dockets(store, derivation, cache);
    Aliases aliases = new Aliases(store);
    this.copies = new CopyStore(store, codec, cache);
    this.ledger = new LedgerStore(store, codec, dockets, aliases);
    this.claims = new ClaimStore(store, codec, dockets, aliases);
    this.lists = new ListStore(store, codec);
    this.journal = new JournalStore(store, json, codec);
    this.kin = new KinStore(store);
  }

  @Override
  public Path file() {
    return store.file();
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
          Optional<ReportRow> present =
              reports.holding(report.sha256()).or(() -> kin.same(report).map(reports::row));
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
    return store.reading(() -> lists.doubtful(latest, query));
  }

  @Override
  public List<Claim> headlines(List<String> ids) {
    return store.reading(() -> claims.headlines(json.text(ids)));
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
  public void join(String claim, String into, Instant at) {
    store.inTransaction(
        () -> {
          Claim from = claims.claim(claim, null, corrections());
          Claim to = claims.claim(into, null, corrections());
          if (from.id().equals(to.id())) {
            throw new CaseException(
                Kind.BAD_CORRECTION, "a claim cannot be joined with itself; name two claims");
          }
          List<Claim> both = List.of(from, to);
          return corrected(
              "join", ofClaims("joined " + told(from) + " into " + told(to), both, null), at);
        });
  }

  @Override
  public void split(List<String> ids, String name, Instant at) {
    store.inTransaction(
        () -> {
          List<Anchor> anchors =
              ids.stream().map(id -> Anchor.of(statements.named(id).read())).toList();
          String words = "split " + String.join(", ", ids) + " into a claim of their own: " + name;
          return corrected(
              "split", new Correction(words, anchors, List.of(), List.of(), name, null), at);
        });
  }

  @Override
  public void rename(String claim, String question, Instant at) {
    store.inTransaction(
        () -> {
          Claim renamed = claims.claim(claim, null, corrections());
          return corrected(
              "rename",
              ofClaims("renamed " + told(renamed) + ": " + question, List.of(renamed), question),
              at);
        });
  }

  @Override
  public void reject(String id, Instant at) {
    store.inTransaction(
        () -> {
          if (id.contains("-") || id.contains("#")) {
            Anchor anchor = Anchor.of(statements.named(id).read());
            return corrected(
                "reject",
                new Correction(
                    "rejected statement " + id, List.of(anchor), List.of(), List.of(), null, null),
                at);
          }
          Claim claim = claims.claim(id, null, corrections());
          return corrected("reject", ofClaims("rejected " + told(claim), List.of(claim), null), at);
        });
  }

  @Override
  public void correct(String id, Rulings.Correction change, String words, Instant at) {
    store.inTransaction(
        () -> {
          Anchor anchor = Anchor.of(statements.named(id).read());
          return corrected(
              "correct",
              new Correction(
                  "corrected " + id + ": " + words,
                  List.of(anchor),
                  List.of(),
                  List.of(),
                  null,
                  change),
              at);
        });
  }

  private static Correction ofClaims(String words, List<Claim> claims, @Nullable String name) {
    return new Correction(
        words,
        claims.stream().map(Corrections::anchor).toList(),
        claims.stream().map(Claim::value).toList(),
        claims.stream().map(Claim::docket).toList(),
        name,
        null);
  }

  private static String told(Claim claim) {
    return claim.id() + " (" + claim.question() + " " + claim.value() + ")";
  }

  /** Notes a correction and brings what it touches up to date. */
  private Receipt corrected(String what, Correction correction, Instant at) {
    long n = journal.correct(what, correction, at);
    int claims = apply(correction);
    return new Receipt(Long.toString(n), Receipt.Outcome.REPLACED, 0, claims);
  }

  private int apply(Correction correction) {
    Corrections corrections = corrections();
    Set<String> dockets = new LinkedHashSet<>(correction.dockets());
    for (Anchor anchor : correction.on()) {
      if (anchor.holds() && !correction.ofClaims()) {
        StatementStore.Stored stored = statements.named(anchor.entry());
        List<Tallied.Key> touched = new ArrayList<>(statements.talliedOf(stored.n()));
        dockets.addAll(statements.rule(stored, corrections.ofStatements()));
        touched.addAll(statements.talliedOf(stored.n()));
        statements.retally(touched);
      }
    }
    return ledger.refold(dockets, corrections);
  }

  @Override
  public String undo(long number, Instant at) {
    return store.inTransaction(
        () -> {
          Corrections.Given undone = journal.undo(number, at);
          apply(undone.correction());
          return undone.correction().words();
        });
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

  /** Takes what was removed out of the bytes of the file, too. */
  private void scrub(Instant at) {
    store.scrub();
    store.inTransaction(
        () -> journal.note("scrub", "removed words are gone from the file", Map.of(), at));
  }

  @Override
  public List<Fault> check() {
    return store.reading(() -> doctor().check(corrections()));
  }

  @Override
  public void mend(Instant at) {
    store.inTransaction(
        () -> {
          doctor().mend(corrections());
          return journal.note("mend", "made everything derived anew", Map.of(), at);
        });
    scrub(at);
  }

  private Doctor doctor() {
    return new Doctor(store, json, codec, copies, statements, ledger, journal);
  }

  /** Makes what is derived anew by this version of the tables and of the ledger, in one step. */
  void bringUp() {
    store.inTransaction(
        () -> {
          for (ReportStore.Unsigned old : reports.unsigned()) {
            ReportCard plain = codec.value(old.card(), ReportCard.class);
            ReportCard card = ReportCards.told(plain, old.title(), old.byline(), old.text());
            reports.sign(old.n(), codec.text(card.copyOf(card.id())), card.signature());
          }
          doctor().mend(corrections());
          store.isOfThisVersion();
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
    store.handle().execute(sql);
  }

  /** Lets the file grow no further, as on a full disk. */
  void limitPages() {
    store.limitPages();
  }

  @Override
  public void close() {
    store.close();
  }
}
