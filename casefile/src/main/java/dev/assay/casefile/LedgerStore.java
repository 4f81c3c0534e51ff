package dev.assay.casefile;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Site;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** The derived ledger: claims and their evidence. All of it can be made anew from the entries. */
final class LedgerStore {
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

  private record Stored(long n, String digest) {}

  /** A claim and what of it is written. */
  private record Derived(Claim claim, List<Line> lines, String body, String digest) {}

  private record Folded(List<Derived> claims) {}

  private final Store store;
  private final EntryCodec codec;
  private final Dockets dockets;

  LedgerStore(Store store, EntryCodec codec, Dockets dockets) {
    this.store = store;
    this.codec = codec;
    this.dockets = dockets;
  }

  /**
   * Makes the claims of dockets anew and writes what has changed.
   *
   * @return how many claims are new, changed or gone
   */
  int refold(Collection<String> keys, Corrections corrections) {
    int changed = 0;
    for (String key : keys) {
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
    Map<String, Dockets.Filed> numbers = new HashMap<>();
    List<Dockets.Filed> filed = dockets.entries(key, Long.MAX_VALUE);
    filed.forEach(f -> numbers.put(f.entry().id(), f));
    return new Folded(
        dockets.fold(key, filed, corrections).stream()
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
    String body = codec.text(with(claim, List.of()));
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

  /** A claim with other evidence; without any as its row holds it. */
  static Claim with(Claim c, List<Evidence> evidence) {
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
