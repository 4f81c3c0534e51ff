package dev.assay.casefile;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * The whole ledger as it was known at the end of a day: the fold of what had been published by
 * then, as if the case had never held more.
 */
final class Replay {
  /** Entries that one thread decodes while the next are read. */
  private static final int CHUNK = 1_000;

  private record Row(long n, String entry) {}

  private record Decoded(long n, Entry entry) {}

  private record Filed(String key, long entry) {}

  private final Store store;
  private final EntryCodec codec;
  private final Derivation derivation;

  Replay(Store store, EntryCodec codec, Derivation derivation) {
    this.store = store;
    this.codec = codec;
    this.derivation = derivation;
  }

  /** All claims, in no order that means anything. */
  List<Claim> asOf(LocalDate day, Corrections corrections) {
    long before = Query.after(day);
    cards(before);
    List<CompletableFuture<List<Decoded>>> decoding = decoding(before);
    List<Filed> filed = filed(before);
    @Nullable Entry[] entries = numbered(decoding);
    Map<Set<String>, Map<String, List<Entry>>> dockets = new LinkedHashMap<>();
    Map<String, List<Entry>> single = new LinkedHashMap<>();
    for (Filed f : filed) {
      Entry entry = f.entry() < entries.length ? entries[(int) f.entry()] : null;
      if (entry != null) {
        Set<String> together = corrections.together(f.key());
        Map<String, List<Entry>> of =
            together.size() == 1
                ? single
                : dockets.computeIfAbsent(together, k -> new LinkedHashMap<>());
        of.computeIfAbsent(f.key(), k -> new ArrayList<>()).add(entry);
      }
    }
    List<Map<String, List<Entry>>> folds = new ArrayList<>(dockets.values());
    single.forEach((key, of) -> folds.add(Map.of(key, of)));
    return folds.parallelStream()
        .flatMap(fold -> derivation.fold(fold, corrections).stream())
        .toList();
  }

  private void cards(long before) {
    store
        .query("cards-before")
        .bind("before", before)
        .map((r, c) -> Map.entry(r.getString("id"), r.getString("card")))
        .forEach(card -> codec.know(card.getKey(), card.getValue()));
  }

  private List<Filed> filed(long before) {
    return store
        .query("dockets-before")
        .bind("before", StatementStore.position(before))
        .map((r, c) -> new Filed(r.getString("key"), r.getLong("entry")))
        .list();
  }

  /** Reads entries, and has those that are read decoded meanwhile. */
  private List<CompletableFuture<List<Decoded>>> decoding(long before) {
    List<CompletableFuture<List<Decoded>>> chunks = new ArrayList<>();
    List<Row> rows = new ArrayList<>();
    store
        .query("entries-before")
        .bind("before", before)
        .map((r, c) -> new Row(r.getLong("n"), r.getString("entry")))
        .forEach(
            row -> {
              rows.add(row);
              if (rows.size() == CHUNK) {
                chunks.add(decoded(List.copyOf(rows)));
                rows.clear();
              }
            });
    chunks.add(decoded(List.copyOf(rows)));
    return chunks;
  }

  private CompletableFuture<List<Decoded>> decoded(List<Row> rows) {
    return CompletableFuture.supplyAsync(
        () -> rows.stream().map(r -> new Decoded(r.n(), codec.entry(r.entry()))).toList());
  }

  /** By their numbers, which have few gaps. */
  private static @Nullable Entry[] numbered(List<CompletableFuture<List<Decoded>>> decoding) {
    List<List<Decoded>> chunks = decoding.stream().map(CompletableFuture::join).toList();
    long most = 0;
    for (List<Decoded> chunk : chunks) {
      for (Decoded one : chunk) {
        most = Math.max(most, one.n());
      }
    }
    @Nullable Entry[] entries = new Entry[Math.toIntExact(most + 1)];
    chunks.forEach(chunk -> chunk.forEach(one -> entries[(int) one.n()] = one.entry()));
    return entries;
  }
}
