package dev.assay.casefile;

import dev.assay.casefile.CaseException.Kind;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Role;
import dev.assay.ledger.Rulings;
import dev.assay.ledger.Site;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The derived ledger: claims and their evidence. All of it can be made anew from the entries. */
final class LedgerStore {
  private static final String STATUS =
      "(CASE WHEN c.lapses <= :today THEN 'expired' ELSE c.status END)";
  private static final String PLACES =
      "SELECT t.key FROM tally t WHERE t.kind = 'place' AND (t.key = :place OR t.name = :place"
          + " COLLATE NOCASE OR t.detail = :place COLLATE NOCASE OR t.country = :place)";
  private static final String BY_ACTOR =
      "SELECT v.claim FROM entry_actor a JOIN evidence v ON v.entry = a.entry WHERE a.actor IN"
          + " (SELECT t.key FROM tally t WHERE t.kind = 'actor' AND (t.key = :actor OR t.name ="
          + " :actor COLLATE NOCASE))";
  private static final String BY_SOURCE =
      "SELECT v.claim FROM entry e JOIN evidence v ON v.entry = e.n WHERE e.source IN (SELECT"
          + " t.key FROM tally t WHERE t.kind = 'source' AND t.name = :source COLLATE NOCASE)";

  /** A row of evidence as it is stored. */
  private record Line(
      String position, String role, long entry, String origin, String interest, String why) {
    String key() {
      return position + '\u0000' + role;
    }

    @Override
    public String toString() {
      return position + '\t' + role + '\t' + entry + '\t' + origin + '\t' + interest + '\t' + why;
    }
  }

  /** An entry, its number and its position. */
  private record Numbered(long n, String position, Entry entry) {}

  private record Stored(long n, String digest) {}

  private record Filed(long n, String position) {}

  /** A claim and what of it is written. */
  private record Derived(Claim claim, List<Line> lines, String body, String digest) {}

  private record Folded(List<Derived> claims) {}

  private final Store store;
  private final EntryCodec codec;
  private final Derivation derivation;
  private final EntryCache cache;

  LedgerStore(Store store, EntryCodec codec, Derivation derivation, EntryCache cache) {
    this.store = store;
    this.codec = codec;
    this.cache = cache;
    this.derivation = derivation;
  }

  /**
   * Makes the claims of dockets anew and writes what has changed.
   *
   * @return how many claims are new, changed or gone
   */
  int refold(Collection<String> dockets, Corrections corrections) {
    int changed = 0;
    for (String key : dockets) {
      changed += refold(key, corrections);
    }
    return changed;
  }

  private int refold(String key, Corrections corrections) {
    Folded folded = fold(key, corrections);
    Map<String, Stored> stored = stored(key);
    int changed = 0;
    for (Derived claim : folded.claims()) {
      changed += write(claim, stored.remove(claim.claim().id())) ? 1 : 0;
    }
    for (Stored gone : stored.values()) {
      store.update("delete-claim").bind("n", gone.n()).execute();
    }
    return changed + stored.size();
  }

  private Map<String, Stored> stored(String key) {
    Map<String, Stored> stored = new LinkedHashMap<>();
    store
        .query("claims-of-docket")
        .bind("key", key)
        .map(
            (r, c) ->
                Map.entry(r.getString("id"), new Stored(r.getLong("n"), r.getString("digest"))))
        .forEach(e -> stored.put(e.getKey(), e.getValue()));
    return stored;
  }

  private Folded fold(String key, Corrections corrections) {
    Map<String, Numbered> numbers = new HashMap<>();
    List<Entry> entries = new ArrayList<>();
    for (Numbered numbered : entries(key, Long.MAX_VALUE)) {
      numbers.put(numbered.entry().id(), numbered);
      entries.add(numbered.entry());
    }
    return new Folded(
        derivation.fold(key, entries, rulings(key, entries, corrections)).stream()
            .filter(claim -> !claim.evidence().isEmpty())
            .map(claim -> derived(claim, numbers))
            .toList());
  }

  /** Keys of dockets whose claims are not what their entries give. */
  List<String> stale(Corrections corrections) {
    Set<String> keys = new TreeSet<>(store.query("all-dockets").mapTo(String.class).list());
    keys.addAll(store.query("dockets-of-claims").mapTo(String.class).list());
    List<String> stale = new ArrayList<>();
    for (String key : keys) {
      Map<String, Stored> stored = stored(key);
      boolean same = true;
      for (Derived claim : fold(key, corrections).claims()) {
        Stored is = stored.remove(claim.claim().id());
        same &=
            is != null && is.digest().equals(claim.digest()) && lines(is.n()).equals(claim.lines());
      }
      if (!same || !stored.isEmpty()) {
        stale.add(key);
      }
    }
    return stale;
  }

  /** Keys of the dockets that a report's entries are in. */
  List<String> docketsOf(long report) {
    return store.query("dockets-of-report").bind("n", report).mapTo(String.class).list();
  }

  /** What people say, as far as a docket is concerned. */
  private Rulings rulings(String key, List<Entry> entries, Corrections corrections) {
    return derivation.rulings(key, entries, corrections);
  }

  /** Entries of a docket that were known before a moment, in the order of knowledge. */
  private List<Numbered> entries(String key, long before) {
    cache.refresh();
    return store
        .query("entries-of-docket")
        .bind("key", key)
        .bind("before", StatementStore.position(before))
        .map((r, c) -> new Filed(r.getLong("entry"), r.getString("position")))
        .list()
        .stream()
        .map(filed -> new Numbered(filed.n(), filed.position(), cache.get(filed.n())))
        .toList();
  }

  private Derived derived(Claim claim, Map<String, Numbered> numbers) {
    List<Line> lines = new ArrayList<>();
    for (Evidence e : claim.evidence()) {
      Numbered numbered = numbers.get(e.entry().id());
      if (numbered != null) {
        lines.add(
            new Line(
                numbered.position(),
                e.role().name(),
                numbered.n(),
                e.origin(),
                e.interest(),
                e.why()));
      }
    }
    lines.sort(Comparator.comparing(Line::key));
    String body = codec.text(withoutEvidence(claim));
    return new Derived(claim, lines, body, Digest.of(body, lines));
  }

  private boolean write(Derived derived, @Nullable Stored stored) {
    if (stored != null && stored.digest().equals(derived.digest())) {
      return false;
    }
    long n = stored == null ? insert(derived) : update(stored.n(), derived);
    evidence(n, derived.lines(), stored != null);
    return true;
  }

  private static Claim withoutEvidence(Claim c) {
    return with(c, List.of());
  }

  private static Claim with(Claim c, List<Evidence> evidence) {
    return new Claim(
        c.id(),
        c.docket(),
        c.family(),
        c.domain(),
        c.question(),
        c.value(),
        c.status(),
        c.statusDate(),
        c.retracted(),
        c.history(),
        c.origins(),
        c.due(),
        evidence);
  }

  private long insert(Derived d) {
    return bound(
            store
                .query("insert-claim")
                .bind("id", d.claim().id())
                .bind("docket", d.claim().docket()),
            d)
        .mapTo(Long.class)
        .one();
  }

  private long update(long n, Derived derived) {
    bound(store.update("update-claim").bind("n", n), derived).execute();
    return n;
  }

  private static <S extends SqlStatement<S>> S bound(S statement, Derived derived) {
    Claim claim = derived.claim();
    Entry first = claim.evidence().get(0).entry();
    Entry last = claim.evidence().get(claim.evidence().size() - 1).entry();
    Site site = first.site();
    return statement
        .bind("question", claim.question())
        .bind("value", claim.value())
        .bind("status", claim.status().word())
        .bind("lapses", lapses(claim))
        .bind("kind", first.content().kind())
        .bind("code", first.content().code())
        .bind("place", site == null ? null : StatementStore.place(site))
        .bind("last", StatementStore.position(last))
        .bind("evidence", claim.evidence().size())
        .bind("body", derived.body())
        .bind("digest", derived.digest());
  }

  /** The day from which on it has expired, if nothing settles it. */
  private static @Nullable String lapses(Claim claim) {
    Claim at = claim.on(LocalDate.MAX);
    return at.status() == claim.status() ? null : at.statusDate().toString();
  }

  /** Writes what differs: a claim may have thousands of lines, and mostly one is new. */
  private void evidence(long claim, List<Line> lines, boolean stored) {
    Map<String, Line> before = new HashMap<>();
    if (stored) {
      lines(claim).forEach(line -> before.put(line.key(), line));
    }
    List<Line> changed = new ArrayList<>();
    for (Line line : lines) {
      if (!line.equals(before.remove(line.key()))) {
        changed.add(line);
      }
    }
    for (Line gone : before.values()) {
      store
          .update("delete-evidence")
          .bind("claim", claim)
          .bind("position", gone.position())
          .bind("role", gone.role())
          .execute();
    }
    if (!changed.isEmpty()) {
      insert(claim, changed);
    }
  }

  /** The evidence of a claim as it is stored. */
  private List<Line> lines(long claim) {
    return store
        .query("evidence-keys")
        .bind("claim", claim)
        .map(
            (r, c) ->
                new Line(
                    r.getString("position"),
                    r.getString("role"),
                    r.getLong("entry"),
                    r.getString("origin"),
                    r.getString("interest"),
                    r.getString("why")))
        .list();
  }

  private void insert(long claim, List<Line> lines) {
    PreparedBatch batch = store.handle().prepareBatch(store.sql("insert-evidence"));
    for (Line line : lines) {
      batch
          .bind("claim", claim)
          .bind("position", line.position())
          .bind("role", line.role())
          .bind("entry", line.entry())
          .bind("origin", line.origin())
          .bind("interest", line.interest())
          .bind("why", line.why())
          .add();
    }
    batch.execute();
  }

  /** Claims, those with the latest evidence first. */
  Page<Claim> claims(Query query, Corrections corrections) {
    if (query.asOf() != null) {
      return new AsOf(this, query, corrections).page();
    }
    LocalDate today = lastDay();
    Conditions conditions =
        new Conditions()
            .positioned("c.last", query)
            .where(STATUS + " = :status", "status", query.status())
            .kind("c", query)
            .where("c.place IN (" + PLACES + ")", "place", query.place())
            .where("c.n IN (" + BY_ACTOR + ")", "actor", query.actor())
            .where("c.n IN (" + BY_SOURCE + ")", "source", query.source());
    if (query.status() != null) {
      conditions.value("today", today.toString());
    }
    List<Claim> rows =
        conditions
            .bind(store.handle().createQuery(conditions.in(store.sql("claims"))))
            .bind("limit", query.limit() + 1)
            .bind("offset", query.offset())
            .map((r, c) -> claim(r.getLong("n"), r.getString("body")).on(today))
            .list();
    return Page.of(rows, query.limit());
  }

  /** The last day on which a report was published. */
  LocalDate lastDay() {
    long known = store.query("last-known").mapTo(Long.class).findOne().orElse(0L);
    return Query.moment(known).atZone(ZoneOffset.UTC).toLocalDate();
  }

  /** Keys of the dockets that had entries before a moment, those with the latest first. */
  List<AsOf.Docket> latest(long before) {
    return store
        .query("latest-dockets")
        .bind("before", StatementStore.position(before))
        .map((r, c) -> new AsOf.Docket(r.getString("key"), r.getString("latest")))
        .list();
  }

  /** The claims of a docket from what was known before a moment; nothing is written. */
  List<Claim> folded(String key, long before, Corrections corrections) {
    List<Entry> entries = entries(key, before).stream().map(Numbered::entry).toList();
    return entries.isEmpty()
        ? List.of()
        : derivation.fold(key, entries, rulings(key, entries, corrections));
  }

  /** All claims as they stood at the end of a day. */
  List<Claim> replay(LocalDate day, Corrections corrections) {
    return new Replay(store, codec, derivation).asOf(day, corrections);
  }

  /** A claim by its id or the beginning of it. */
  Claim claim(String id, @Nullable LocalDate asOf, Corrections corrections) {
    Optional<Claim> now =
        store
            .query("claim")
            .bind("id", id)
            .map((r, c) -> claim(r.getLong("n"), r.getString("body")))
            .findOne();
    if (now.isEmpty()) {
      return claim(only(id), asOf, corrections);
    }
    if (asOf == null) {
      return now.get().on(lastDay());
    }
    return folded(now.get().docket(), Query.after(asOf), corrections).stream()
        .filter(c -> c.id().equals(id))
        .findFirst()
        .map(c -> c.on(asOf))
        .orElseThrow(
            () ->
                new CaseException(
                    Kind.NO_CLAIM, "claim " + id + " was not yet made by the end of " + asOf));
  }

  private String only(String prefix) {
    List<String> found =
        prefix.length() < 3
            ? List.of()
            : store.query("claims-beginning").bind("prefix", prefix).mapTo(String.class).list();
    if (found.size() == 1) {
      return found.get(0);
    }
    throw new CaseException(
        Kind.NO_CLAIM,
        found.isEmpty()
            ? "'" + prefix + "' is no claim of this case; assay claims lists their ids"
            : "'" + prefix + "' begins several claims' ids: " + String.join(", ", found));
  }

  /** A claim as it is stored, with its evidence. */
  private Claim claim(long n, String body) {
    List<Evidence> evidence =
        store
            .query("evidence")
            .bind("claim", n)
            .map(
                (r, c) ->
                    new Evidence(
                        codec.entry(r.getString("entry")),
                        Role.valueOf(r.getString("role")),
                        r.getString("origin"),
                        r.getString("interest"),
                        r.getString("why")))
            .list();
    return with(codec.value(body, Claim.class), evidence);
  }
}
