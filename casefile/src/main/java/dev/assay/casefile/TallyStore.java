package dev.assay.casefile;

import dev.assay.ledger.Entry;
import dev.assay.ledger.Party;
import dev.assay.ledger.Site;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** How often actors, places and sources are spoken of. */
final class TallyStore {
  private final Store store;

  TallyStore(Store store) {
    this.store = store;
  }

  /** What is added to one count. */
  private static final class Sum {
    private @Nullable String name;
    private @Nullable String country;
    private @Nullable String detail;
    private int statements;

    private void named(String name, @Nullable String country, @Nullable String detail) {
      this.name = greatest(this.name, name);
      this.country = greatest(this.country, country);
      this.detail = greatest(this.detail, detail);
    }

    /** As the databases order text: by its bytes. */
    private static @Nullable String greatest(@Nullable String a, @Nullable String b) {
      if (a == null || b == null) {
        return a == null ? b : a;
      }
      return Arrays.compareUnsigned(bytes(a), bytes(b)) >= 0 ? a : b;
    }

    private static byte[] bytes(String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
  }

  /**
   * Adds what a report speaks of. It is counted here and not in the database: that is one turn to
   * it, and none that it has to plan.
   *
   * @param known when the report was known; an undated one counts for nothing
   * @param entries as people have corrected them
   */
  void add(@Nullable Long known, List<Entry> entries) {
    if (known == null) {
      return;
    }
    Map<Tallied.Key, Sum> sums = new LinkedHashMap<>();
    entries.forEach(entry -> count(entry, sums));
    PreparedBatch batch = store.batch("add-tally");
    sums.forEach(
        (key, sum) ->
            batch
                .bind("kind", key.kind().word())
                .bind("key", key.key())
                .bind("name", sum.name)
                .bind("country", sum.country)
                .bind("detail", sum.detail)
                .bind("statements", sum.statements)
                .bind("known", known)
                .add());
    batch.execute();
  }

  private static void count(Entry entry, Map<Tallied.Key, Sum> sums) {
    String source = StatementStore.source(entry);
    Sum told = sum(sums, Tallied.SOURCE, source);
    told.statements++;
    told.named(source, null, null);
    Site site = entry.site();
    if (site != null) {
      Sum there = sum(sums, Tallied.PLACE, StatementStore.place(site));
      there.statements++;
      there.named(site.name(), site.country(), site.admin1());
    }
    actors(entry, sums);
  }

  /** A statement counts once for an actor, whatever parts he plays in it. */
  private static void actors(Entry entry, Map<Tallied.Key, Sum> sums) {
    Set<String> counted = new HashSet<>();
    for (List<Party> role : StatementStore.parties(entry).values()) {
      Set<String> inRole = new HashSet<>();
      for (Party party : role) {
        if (inRole.add(party.id())) { // the index of actors has one row a role
          Sum sum = sum(sums, Tallied.ACTOR, party.id());
          sum.statements += counted.add(party.id()) ? 1 : 0;
          sum.named(party.name(), party.country(), StatementStore.detail(party));
        }
      }
    }
  }

  private static Sum sum(Map<Tallied.Key, Sum> sums, Tallied kind, String key) {
    return sums.computeIfAbsent(new Tallied.Key(kind, key), k -> new Sum());
  }

  /** What a report speaks of: to be asked before it goes. */
  List<Tallied.Key> ofReport(long n) {
    return keys("tallied-of-report", n);
  }

  /** What an entry speaks of. */
  List<Tallied.Key> ofEntry(long n) {
    return keys("tallied-of-entry", n);
  }

  private List<Tallied.Key> keys(String query, long n) {
    return store
        .query(query)
        .bind("n", n)
        .map((row, c) -> new Tallied.Key(Tallied.of(row.getString("kind")), row.getString("key")))
        .list();
  }

  /** Counts anew how often they are spoken of. */
  void recount(List<Tallied.Key> keys) {
    for (Tallied.Key key : keys) {
      store.update("delete-tally").bind("kind", key.kind().word()).bind("key", key.key()).execute();
      store
          .handle()
          .createUpdate(counting(key.kind(), key.kind().column() + " = :key"))
          .bind("key", key.key())
          .execute();
    }
  }

  /** Counts everything anew. */
  void recount() {
    store.handle().execute("DELETE FROM tally");
    for (Tallied kind : Tallied.values()) {
      store.handle().execute(counting(kind, "true"));
    }
  }

  private String counting(Tallied kind, String which) {
    return store.sql(kind.sql()).replace("<which>", which);
  }
}
