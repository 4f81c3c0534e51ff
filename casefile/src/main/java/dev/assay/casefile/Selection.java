package dev.assay.casefile;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Evidence;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Notes in temporary tables what of a case a query chooses: claims and everything they rest on,
 * statements, and the reports of both. To be called within a snapshot.
 */
final class Selection {
  /** After so many dockets what was decoded for them is forgotten. */
  private static final int ROUND = 500;

  private final Store store;
  private final EntryCodec codec;
  private final Query query;

  Selection(Store store, EntryCodec codec, Query query) {
    this.store = store;
    this.codec = codec;
    this.query = query;
    for (String table :
        List.of(
            "chosen-claims",
            "chosen-claims-by-id",
            "chosen-claims-by-number",
            "replayed-evidence",
            "replayed-evidence-by-entry",
            "chosen-evidence",
            "chosen-entries",
            "chosen-reports")) {
      store.update(table).execute();
    }
  }

  /** Claims as they stand now. */
  void choose(ClaimStore claims) {
    run("choose-claims", claims.conditions(query, claims.lastDay()));
    chooseEntries();
  }

  /**
   * Claims as they stood at the end of a day: every docket is folded from what had been published
   * by then.
   */
  void choose(Dockets dockets, Corrections corrections, LocalDate day) {
    long before = Query.after(day);
    Predicate<Claim> chosen = ClaimFilter.of(query);
    int folded = 0;
    Set<String> done = new HashSet<>();
    for (String docket : dockets.latest(before)) {
      Set<String> together = corrections.together(docket);
      if (together.size() > 1 && !done.addAll(together)) {
        continue;
      }
      Map<String, List<Dockets.Filed>> filed = dockets.entries(together, before);
      Map<String, Dockets.Filed> numbers = new HashMap<>();
      filed.values().forEach(of -> of.forEach(f -> numbers.put(f.entry().id(), f)));
      for (Claim folding : dockets.fold(filed, corrections)) {
        Claim claim = folding.on(day);
        if (!claim.evidence().isEmpty() && chosen.test(claim)) {
          note(claim, numbers);
        }
      }
      if (++folded % ROUND == 0) {
        codec.forgetAll();
      }
    }
    chooseEntries();
  }

  private void note(Claim claim, Map<String, Dockets.Filed> numbers) {
    List<Evidence> evidence = claim.evidence();
    store
        .update("choose-replayed")
        .bind("first", StatementStore.position(evidence.get(0).entry()))
        .bind("id", claim.id())
        .bind("family", claim.family())
        .bind("body", codec.text(claim.with(List.of())))
        .execute();
    for (Evidence e : evidence) {
      Dockets.Filed filed = numbers.get(e.entry().id());
      if (filed != null) {
        store
            .update("choose-replayed-evidence")
            .bind("claim", claim.id())
            .bind("position", filed.position())
            .bind("role", e.role().name())
            .bind("entry", filed.n())
            .bind("origin", e.origin())
            .bind("interest", e.interest())
            .bind("why", e.why())
            .execute();
      }
    }
  }

  private void chooseEntries() {
    Conditions entries = ListStore.conditions(query);
    if (query.status() != null) {
      entries.and("e.n IN (SELECT v.entry FROM chosen_evidence v)");
    }
    run("choose-entries", entries);
    store.update("choose-entries-of-claims").execute();
    if (isOfReportsAlone(query)) {
      run("choose-reports", new Conditions().known("r.known", query));
    }
    store.update("choose-reports-of-entries").execute();
  }

  /** Whether the query asks for nothing that only statements and claims have. */
  private static boolean isOfReportsAlone(Query q) {
    return isNull(q.place(), q.actor(), q.source(), q.status(), q.kind());
  }

  private static boolean isNull(@Nullable String... values) {
    for (String value : values) {
      if (value != null) {
        return false;
      }
    }
    return true;
  }

  private void run(String name, Conditions conditions) {
    conditions.bind(store.handle().createUpdate(conditions.in(store.sql(name)))).execute();
  }
}
