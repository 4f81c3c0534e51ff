package dev.assay.casefile;

import static java.util.stream.Collectors.groupingBy;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Role;
import dev.assay.ledger.Site;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Claims and their evidence as they are stored. Whatever is read or written is so for many. */
final class ClaimRows {
  /** A row of evidence. */
  record Line(
      String position, String role, long entry, String origin, String interest, String why) {
    String key() {
      return position + '\u0000' + role;
    }

    @Override
    public String toString() {
      return position + '\t' + role + '\t' + entry + '\t' + origin + '\t' + interest + '\t' + why;
    }
  }

  /** A row of a claim, without what it says. */
  record Stored(long n, String id, String digest) {
    static Stored of(ResultSet row) throws SQLException {
      return new Stored(row.getLong("n"), row.getString("id"), row.getString("digest"));
    }
  }

  /** A claim and what of it is written. */
  record Derived(Claim claim, List<Line> lines, String body, String digest) {
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
   * What is to be written of a claim.
   *
   * @param stored what stands there; null where it is new
   * @param from position before which nothing can differ
   */
  record Change(Derived claim, @Nullable Stored stored, String from) {
    boolean isOne() {
      return stored == null || !stored.digest().equals(claim.digest());
    }
  }

  private final Store store;
  private final JsonText json;
  private final Aliases aliases;

  ClaimRows(Store store, JsonText json, Aliases aliases) {
    this.store = store;
    this.json = json;
    this.aliases = aliases;
  }

  /** Claims of dockets, by docket and id, with evidence from a position on. */
  Map<String, Map<String, Stored>> ofDockets(Collection<String> keys, String from) {
    Map<String, Map<String, Stored>> stored = new HashMap<>();
    store
        .query("claims-of-dockets")
        .bind("keys", json.text(keys))
        .bind("from", from)
        .map((r, c) -> Map.entry(r.getString("docket"), Stored.of(r)))
        .forEach(
            row ->
                stored
                    .computeIfAbsent(row.getKey(), key -> new LinkedHashMap<>())
                    .put(row.getValue().id(), row.getValue()));
    return stored;
  }

  /** Claims by their ids; those that are not there are left out. */
  Map<String, Stored> named(Collection<String> ids) {
    Map<String, Stored> stored = new HashMap<>();
    if (!ids.isEmpty()) {
      store
          .query("claims-stored")
          .bind("ids", json.text(ids))
          .map((r, c) -> Stored.of(r))
          .forEach(row -> stored.put(row.id(), row));
    }
    return stored;
  }

  /** What claims say, as JSON, by their numbers. */
  Map<Long, String> bodies(Collection<Stored> claims) {
    Map<Long, String> bodies = new HashMap<>();
    store
        .query("claim-bodies")
        .bind("claims", claims.stream().map(Stored::n).toList().toString())
        .map((r, c) -> Map.entry(r.getLong("n"), r.getString("body")))
        .forEach(row -> bodies.put(row.getKey(), row.getValue()));
    return bodies;
  }

  /** The evidence of claims from a position on, by their numbers. */
  Map<Long, List<Line>> lines(Collection<Long> claims, String from) {
    Map<Long, List<Line>> lines = new HashMap<>();
    store
        .query("evidence-keys")
        .bind("claims", claims.toString())
        .bind("from", from)
        .map((r, c) -> Map.entry(r.getLong("claim"), line(r)))
        .forEach(
            row -> lines.computeIfAbsent(row.getKey(), n -> new ArrayList<>()).add(row.getValue()));
    return lines;
  }

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getString("position"),
        row.getString("role"),
        row.getLong("entry"),
        row.getString("origin"),
        row.getString("interest"),
        row.getString("why"));
  }

  /** Entries that speak for claims, by the claims' numbers. */
  Map<Long, Set<Long>> speaking(Collection<Stored> claims) {
    Map<Long, Set<Long>> speaking = new HashMap<>();
    store
        .query("entries-of-claims")
        .bind("claims", claims.stream().map(Stored::n).toList().toString())
        .map(
            (r, c) ->
                Role.valueOf(r.getString("role")).bearing() > 0
                    ? List.of(r.getLong("claim"), r.getLong("entry"))
                    : List.<Long>of())
        .forEach(
            row -> {
              if (!row.isEmpty()) {
                speaking.computeIfAbsent(row.get(0), n -> new HashSet<>()).add(row.get(1));
              }
            });
    return speaking;
  }

  void delete(Collection<Stored> claims) {
    PreparedBatch batch = store.batch("delete-claim");
    claims.forEach(gone -> batch.bind("n", gone.n()).add());
    batch.execute();
  }

  /** Writes claims that are new or other than they were. */
  void write(List<Change> changes) {
    List<Derived> made = new ArrayList<>();
    List<Change> changed = new ArrayList<>();
    for (Change change : changes) {
      if (change.stored() == null) {
        made.add(change.claim());
      } else {
        changed.add(change);
      }
    }
    PreparedBatch evidence = store.batch("insert-evidence");
    insert(made, evidence);
    update(changed, evidence);
    evidence.execute();
  }

  private void insert(List<Derived> made, PreparedBatch evidence) {
    if (made.isEmpty()) {
      return;
    }
    List<String> ids = made.stream().map(d -> d.claim().id()).toList();
    aliases.taken(ids);
    PreparedBatch batch = store.batch("insert-claim");
    for (Derived d : made) {
      batch.bind("id", d.claim().id()).bind("docket", d.claim().docket());
      bound(batch, d).add();
    }
    batch.execute();
    Map<String, Long> numbers = new HashMap<>();
    store
        .query("claim-numbers")
        .bind("ids", json.text(ids))
        .map((r, c) -> Map.entry(r.getString("id"), r.getLong("n")))
        .forEach(row -> numbers.put(row.getKey(), row.getValue()));
    for (Derived d : made) {
      long n = Objects.requireNonNull(numbers.get(d.claim().id()));
      d.lines().forEach(line -> insert(n, line, evidence));
    }
  }

  private void update(List<Change> changed, PreparedBatch evidence) {
    PreparedBatch batch = store.batch("update-claim");
    for (Change change : changed) {
      bound(batch.bind("n", stored(change).n()), change.claim()).add();
    }
    batch.execute();
    PreparedBatch gone = store.batch("delete-evidence");
    changed.stream()
        .collect(groupingBy(Change::from))
        .forEach(
            (from, same) -> {
              List<Long> numbers = same.stream().map(change -> stored(change).n()).toList();
              Map<Long, List<Line>> before = lines(numbers, from);
              for (Change change : same) {
                long n = stored(change).n();
                compare(n, change, before.getOrDefault(n, List.of()), evidence, gone);
              }
            });
    gone.execute();
  }

  private static Stored stored(Change change) {
    return Objects.requireNonNull(change.stored());
  }

  /** Writes what differs: a claim may have thousands of lines, and mostly one is new. */
  private static void compare(
      long claim, Change change, List<Line> before, PreparedBatch evidence, PreparedBatch gone) {
    Map<String, Line> left = new LinkedHashMap<>();
    before.forEach(line -> left.put(line.key(), line));
    List<Line> lines = change.claim().lines();
    String from = change.from();
    for (int i = lines.size() - 1; i >= 0 && lines.get(i).position().compareTo(from) >= 0; i--) {
      Line line = lines.get(i);
      if (!line.equals(left.remove(line.key()))) {
        insert(claim, line, evidence);
      }
    }
    for (Line line : left.values()) {
      gone.bind("claim", claim).bind("position", line.position()).bind("role", line.role()).add();
    }
  }

  private static void insert(long claim, Line line, PreparedBatch evidence) {
    evidence
        .bind("claim", claim)
        .bind("position", line.position())
        .bind("role", line.role())
        .bind("entry", line.entry())
        .bind("origin", line.origin())
        .bind("interest", line.interest())
        .bind("why", line.why())
        .add();
  }

  private static PreparedBatch bound(PreparedBatch statement, Derived derived) {
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
}
