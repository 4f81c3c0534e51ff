package dev.assay.casefile;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Role;
import dev.assay.ledger.Site;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The derived ledger: claims and their evidence. All of it can be made anew from the entries. */
final class LedgerStore {
  /** From the first position on. */
  private static final String ALL = "";

  private static final String LATEST = StatementStore.position(Long.MAX_VALUE);

  /** So many entries are folded at once. */
  private static final int BATCH = 20_000;

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

  private record Stored(long n, String digest, String body) {
    static Stored of(ResultSet row) throws SQLException {
      return new Stored(row.getLong("n"), row.getString("digest"), row.getString("body"));
    }
  }

  /** A claim and what of it is written. */
  private record Derived(Claim claim, List<Line> lines, String body, String digest) {
    /** How many of these entries speak for it. */
    long speaking(Set<Long> entries) {
      return lines.stream()
          .filter(line -> Role.valueOf(line.role()).bearing() > 0)
          .filter(line -> entries.contains(line.entry()))
          .count();
    }

    boolean restsOn(Set<String> reports) {
      return claim.evidence().stream().anyMatch(e -> reports.contains(e.entry().report().id()));
    }
  }

  /**
   * What is needed to make the claims of dockets that hang together anew.
   *
   * @param from position from which on entries are new; claims that nothing was said of from there
   *     on are as they were
   * @param stored claims as they are stored, by id: of those that may change
   */
  private record Work(
      Map<String, List<Dockets.Filed>> entries, String from, Map<String, Stored> stored) {
    int size() {
      return entries.values().stream().mapToInt(List::size).sum();
    }
  }

  /** Claims that may have changed, and all of them where one has gone. */
  private record Folded(Work work, List<Derived> claims, Supplier<List<Derived>> all) {}

  private final Store store;
  private final EntryCodec codec;
  private final Dockets dockets;
  private final Aliases aliases;

  LedgerStore(Store store, EntryCodec codec, Dockets dockets, Aliases aliases) {
    this.store = store;
    this.codec = codec;
    this.dockets = dockets;
    this.aliases = aliases;
  }

  /**
   * Makes the claims of dockets anew and writes what has changed.
   *
   * @return how many claims are new, changed or gone
   */
  int refold(Collection<String> keys, Corrections corrections) {
    return refold(keys, corrections, ALL);
  }

  /** The same without noting old ids of claims, of which a name that is redacted may be guessed. */
  int refoldSilently(Collection<String> keys, Corrections corrections) {
    aliases.forget(keys);
    return refold(keys, corrections, false, ALL, () -> {});
  }

  /** The same after entries came in that are not known before a position, and nothing else. */
  int refold(Collection<String> keys, Corrections corrections, String from) {
    return refold(keys, corrections, true, from, () -> {});
  }

  /**
   * The same.
   *
   * @param progress is told after each question
   */
  int refold(Collection<String> keys, Corrections corrections, Runnable progress) {
    return refold(keys, corrections, true, ALL, progress);
  }

  private int refold(
      Collection<String> keys,
      Corrections corrections,
      boolean noted,
      String from,
      Runnable progress) {
    Set<Set<String>> groups = new LinkedHashSet<>();
    keys.forEach(key -> groups.add(corrections.together(key)));
    int changed = 0;
    List<Work> batch = new ArrayList<>();
    int size = 0;
    for (Set<String> together : groups) {
      Work work = work(together, corrections.about(together) ? ALL : from);
      batch.add(work);
      size += work.size();
      if (size > BATCH) {
        changed += refold(batch, corrections, noted, progress);
        batch.clear();
        size = 0;
      }
    }
    return changed + refold(batch, corrections, noted, progress);
  }

  /** Folds with all processors, and writes. */
  private int refold(List<Work> batch, Corrections corrections, boolean noted, Runnable progress) {
    int changed = 0;
    for (Folded folded : batch.parallelStream().map(work -> folded(work, corrections)).toList()) {
      changed += write(folded, noted);
      progress.run();
    }
    return changed;
  }

  private int write(Folded folded, boolean noted) {
    Map<String, Stored> stored = folded.work().stored();
    int changed = 0;
    for (Derived claim : folded.claims()) {
      Stored before = stored.remove(claim.claim().id());
      String from = folded.work().from();
      boolean unknown = before == null && !from.equals(ALL);
      changed += write(claim, unknown ? stored(claim.claim().id()) : before, from) ? 1 : 0;
    }
    List<Derived> all = stored.isEmpty() || !noted ? List.of() : folded.all().get();
    for (Map.Entry<String, Stored> gone : stored.entrySet()) {
      if (noted) {
        became(gone.getValue(), all).ifPresent(c -> aliases.note(gone.getKey(), c));
      }
      store.update("delete-claim").bind("n", gone.getValue().n()).execute();
    }
    return changed + stored.size();
  }

  /**
   * What a claim that goes has become: the one that most of what spoke for it speaks for now. Where
   * its reports are read anew, the one with its words that rests on one of them.
   */
  private Optional<Claim> became(Stored gone, List<Derived> claims) {
    Claim was = codec.value(gone.body(), Claim.class);
    Set<Long> spoke = new HashSet<>();
    store
        .query("entries-of-claim")
        .bind("claim", gone.n())
        .map((r, c) -> Map.entry(r.getLong("entry"), Role.valueOf(r.getString("role"))))
        .forEach(
            line -> {
              if (line.getValue().bearing() > 0) {
                spoke.add(line.getKey());
              }
            });
    Set<String> reports = new HashSet<>();
    was.history().forEach(t -> t.because().forEach(id -> reports.add(id.replaceAll("#.*", ""))));
    return claims.stream()
        .filter(
            d ->
                d.speaking(spoke) > 0
                    || (spoke.isEmpty()
                        && d.claim().value().equals(was.value())
                        && d.claim().question().equals(was.question())
                        && d.restsOn(reports)))
        .max(
            Comparator.comparing((Derived d) -> d.speaking(spoke))
                .thenComparing(d -> d.claim().value().equals(was.value()))
                .thenComparing(d -> d.claim().id()))
        .map(Derived::claim);
  }

  private Map<String, Stored> stored(Set<String> keys, String from) {
    Map<String, Stored> stored = new LinkedHashMap<>();
    for (String key : keys) {
      store
          .query("claims-of-docket")
          .bind("key", key)
          .bind("from", from)
          .map((r, c) -> Map.entry(r.getString("id"), Stored.of(r)))
          .forEach(e -> stored.put(e.getKey(), e.getValue()));
    }
    return stored;
  }

  private @Nullable Stored stored(String id) {
    return store
        .query("claim-stored")
        .bind("id", id)
        .map((r, c) -> Stored.of(r))
        .findOne()
        .orElse(null);
  }

  private Work work(Set<String> keys, String from) {
    return new Work(dockets.entries(keys, Long.MAX_VALUE), from, stored(keys, from));
  }

  private Folded folded(Work work, Corrections corrections) {
    Map<String, Dockets.Filed> numbers = new HashMap<>();
    work.entries().values().forEach(of -> of.forEach(f -> numbers.put(f.entry().id(), f)));
    List<Claim> claims =
        dockets.fold(work.entries(), corrections).stream()
            .filter(claim -> !claim.evidence().isEmpty())
            .toList();
    List<Claim> changed =
        claims.stream()
            .filter(
                claim ->
                    work.stored().containsKey(claim.id())
                        || last(claim, numbers).compareTo(work.from()) >= 0)
            .toList();
    return new Folded(work, derived(changed, numbers), () -> derived(claims, numbers));
  }

  /** Position of the last evidence. */
  private static String last(Claim claim, Map<String, Dockets.Filed> numbers) {
    Dockets.Filed last =
        numbers.get(claim.evidence().get(claim.evidence().size() - 1).entry().id());
    return last == null ? LATEST : last.position();
  }

  private List<Derived> derived(List<Claim> claims, Map<String, Dockets.Filed> numbers) {
    return claims.stream().map(claim -> derived(claim, numbers)).toList();
  }

  /** Keys of dockets whose claims are not what their entries give. */
  List<String> stale(Corrections corrections) {
    Set<String> keys = new TreeSet<>(store.query("all-dockets").mapTo(String.class).list());
    keys.addAll(store.query("dockets-of-claims").mapTo(String.class).list());
    Set<Set<String>> groups = new LinkedHashSet<>();
    keys.forEach(key -> groups.add(corrections.together(key)));
    List<String> stale = new ArrayList<>();
    for (Set<String> together : groups) {
      if (!agrees(together, corrections)) {
        stale.addAll(together);
      }
    }
    return stale;
  }

  private boolean agrees(Set<String> keys, Corrections corrections) {
    Work work = work(keys, ALL);
    Map<String, Stored> stored = work.stored();
    for (Derived claim : folded(work, corrections).claims()) {
      Stored is = stored.remove(claim.claim().id());
      if (is == null
          || !is.digest().equals(claim.digest())
          || !lines(is.n(), ALL).equals(claim.lines())) {
        return false;
      }
    }
    return stored.isEmpty();
  }

  /** Keys of the dockets that a report's entries are in. */
  List<String> docketsOf(long report) {
    return store.query("dockets-of-report").bind("n", report).mapTo(String.class).list();
  }

  private Derived derived(Claim claim, Map<String, Dockets.Filed> numbers) {
    List<Line> lines = new ArrayList<>();
    for (Evidence e : claim.evidence()) {
      Dockets.Filed numbered = numbers.get(e.entry().id());
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
    lines.sort(Comparator.comparing(Line::position).thenComparing(Line::role));
    String body = codec.text(claim.with(List.of()));
    return new Derived(claim, lines, body, Digest.of(body, lines));
  }

  private boolean write(Derived derived, @Nullable Stored stored, String from) {
    if (stored != null && stored.digest().equals(derived.digest())) {
      return false;
    }
    if (stored == null) {
      insert(insert(derived), derived.lines());
    } else {
      evidence(update(stored.n(), derived), derived.lines(), from);
    }
    return true;
  }

  private long insert(Derived d) {
    aliases.taken(d.claim().id());
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

  /**
   * Writes what differs: a claim may have thousands of lines, and mostly one is new.
   *
   * @param from position before which nothing can differ
   */
  private void evidence(long claim, List<Line> lines, String from) {
    Map<String, Line> before = new HashMap<>();
    lines(claim, from).forEach(line -> before.put(line.key(), line));
    List<Line> changed = new ArrayList<>();
    for (int i = lines.size() - 1; i >= 0 && lines.get(i).position().compareTo(from) >= 0; i--) {
      Line line = lines.get(i);
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

  /** The evidence of a claim as it is stored, from a position on. */
  private List<Line> lines(long claim, String from) {
    return store
        .query("evidence-keys")
        .bind("claim", claim)
        .bind("from", from)
        .map(
            (r, c) ->
                new Line(
                    r.getString(1),
                    r.getString(2),
                    r.getLong(3),
                    r.getString(4),
                    r.getString(5),
                    r.getString(6)))
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
}
