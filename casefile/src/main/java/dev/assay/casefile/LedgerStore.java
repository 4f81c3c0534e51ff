package dev.assay.casefile;

import dev.assay.casefile.ClaimRows.Change;
import dev.assay.casefile.ClaimRows.Derived;
import dev.assay.casefile.ClaimRows.Line;
import dev.assay.casefile.ClaimRows.Stored;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Since;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The derived ledger: claims and their evidence. All of it can be made anew from the entries. */
final class LedgerStore {
  /** From the first position on. */
  private static final String ALL = "";

  private static final String LATEST = StatementStore.position(Long.MAX_VALUE);

  /** So many questions are read at once, and so many entries folded. */
  private static final int QUESTIONS = 64;

  private static final int ENTRIES = 20_000;

  /**
   * What is needed to make the claims of dockets that hang together anew.
   *
   * @param from position from which on entries are new; claims that nothing was said of from there
   *     on are as they were
   * @param stored claims as they are stored, by id: of those that may change
   */
  private record Work(
      Map<String, List<Dockets.Filed>> entries, String from, Map<String, Stored> stored) {
    /** Which claims may have changed. */
    Since since() {
      return from.equals(ALL) ? Since.EVER : new Since(Entry.moment(from), stored.keySet());
    }

    int size() {
      return entries.values().stream().mapToInt(List::size).sum();
    }
  }

  /** Claims that may have changed. */
  private record Folded(Work work, List<Derived> claims) {}

  private final Store store;
  private final EntryCodec codec;
  private final Dockets dockets;
  private final ClaimRows rows;
  private final Aliases aliases;

  LedgerStore(Store store, EntryCodec codec, Dockets dockets, ClaimRows rows, Aliases aliases) {
    this.store = store;
    this.codec = codec;
    this.dockets = dockets;
    this.rows = rows;
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
    List<Set<String>> groups = groups(keys, corrections);
    int changed = 0;
    for (int i = 0; i < groups.size(); i += QUESTIONS) {
      List<Set<String>> some = groups.subList(i, Math.min(i + QUESTIONS, groups.size()));
      List<Work> batch = new ArrayList<>();
      int size = 0;
      for (Work work : work(some, corrections, from)) {
        batch.add(work);
        size += work.size();
        if (size > ENTRIES) {
          changed += refold(batch, corrections, noted, progress);
          batch.clear();
          size = 0;
        }
      }
      changed += refold(batch, corrections, noted, progress);
    }
    return changed;
  }

  /** Dockets that hang together. */
  private static List<Set<String>> groups(Collection<String> keys, Corrections corrections) {
    Set<Set<String>> groups = new LinkedHashSet<>();
    keys.forEach(key -> groups.add(corrections.together(key)));
    return List.copyOf(groups);
  }

  /** Reads for several groups of dockets at once. */
  private List<Work> work(List<Set<String>> groups, Corrections corrections, String from) {
    Set<String> keys = new LinkedHashSet<>();
    Map<String, Set<String>> since = new HashMap<>();
    for (Set<String> together : groups) {
      keys.addAll(together);
      String start = corrections.about(together) ? ALL : from;
      since.computeIfAbsent(start, s -> new LinkedHashSet<>()).addAll(together);
    }
    Map<String, List<Dockets.Filed>> entries = dockets.entries(keys, Long.MAX_VALUE);
    Map<String, Map<String, Stored>> stored = new HashMap<>();
    since.forEach((start, of) -> stored.putAll(rows.ofDockets(of, start)));
    List<Work> work = new ArrayList<>();
    for (Set<String> together : groups) {
      Map<String, List<Dockets.Filed>> own = new HashMap<>();
      Map<String, Stored> claims = new LinkedHashMap<>();
      for (String key : together) {
        if (entries.containsKey(key)) {
          own.put(key, entries.get(key));
        }
        claims.putAll(stored.getOrDefault(key, Map.of()));
      }
      work.add(new Work(own, corrections.about(together) ? ALL : from, claims));
    }
    return work;
  }

  /** Folds with all processors, and writes. */
  private int refold(List<Work> batch, Corrections corrections, boolean noted, Runnable progress) {
    List<Folded> folded = batch.parallelStream().map(w -> folded(w, corrections)).toList();
    int changed = write(folded, noted);
    batch.forEach(work -> progress.run());
    return changed;
  }

  private int write(List<Folded> all, boolean noted) {
    Map<String, Stored> untouched = rows.named(unknown(all));
    List<Change> changes = new ArrayList<>();
    for (Folded folded : all) {
      for (Derived claim : folded.claims()) {
        String id = claim.claim().id();
        Stored before = folded.work().stored().remove(id);
        changes.add(
            new Change(claim, before == null ? untouched.get(id) : before, folded.work().from()));
      }
    }
    changes.removeIf(change -> !change.isOne());
    rows.write(changes);
    return changes.size() + remove(all, noted);
  }

  /** Ids of claims that may be there though nothing was said of them lately. */
  private static List<String> unknown(List<Folded> all) {
    return all.stream()
        .filter(folded -> !folded.work().from().equals(ALL))
        .flatMap(
            folded ->
                folded.claims().stream()
                    .map(d -> d.claim().id())
                    .filter(id -> !folded.work().stored().containsKey(id)))
        .toList();
  }

  /** Takes out the claims that are left: nothing makes them any more. */
  private int remove(List<Folded> all, boolean noted) {
    List<Stored> gone =
        all.stream().flatMap(folded -> folded.work().stored().values().stream()).toList();
    if (gone.isEmpty()) {
      return 0;
    }
    if (noted) {
      note(all, gone);
    }
    rows.delete(gone);
    return gone.size();
  }

  /** Notes what has become of the claims that are left. */
  private void note(List<Folded> all, List<Stored> gone) {
    Map<Long, Set<Long>> speaking = rows.speaking(gone);
    Map<Long, String> bodies = rows.bodies(gone);
    Map<String, String> became = new LinkedHashMap<>();
    for (Folded folded : all) {
      Map<String, Stored> left = folded.work().stored();
      for (Stored one : left.values()) {
        Claim was = codec.value(Objects.requireNonNull(bodies.get(one.n())), Claim.class);
        became(was, speaking.getOrDefault(one.n(), Set.of()), folded.claims())
            .ifPresent(c -> became.put(one.id(), c.id()));
      }
    }
    aliases.note(became);
  }

  /**
   * What a claim that goes has become: the one that most of what spoke for it speaks for now. Where
   * its reports are read anew, the one with its words that rests on one of them.
   */
  private static Optional<Claim> became(Claim was, Set<Long> spoke, List<Derived> claims) {
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

  private Folded folded(Work work, Corrections corrections) {
    List<Claim> claims =
        dockets.fold(work.entries(), corrections, work.since()).stream()
            .filter(claim -> !claim.evidence().isEmpty())
            .toList();
    Map<String, Dockets.Filed> numbers = numbers(work, claims);
    List<Derived> changed =
        claims.stream()
            .filter(
                claim ->
                    work.stored().containsKey(claim.id())
                        || last(claim, numbers).compareTo(work.from()) >= 0)
            .map(claim -> derived(claim, numbers))
            .toList();
    return new Folded(work, changed);
  }

  /** Which entries claims rest on, by id. */
  private static Map<String, Dockets.Filed> numbers(Work work, List<Claim> claims) {
    Map<String, Dockets.Filed> numbers = new HashMap<>();
    Set<String> wanted = new HashSet<>();
    claims.forEach(claim -> claim.evidence().forEach(e -> wanted.add(e.entry().id())));
    for (List<Dockets.Filed> of : work.entries().values()) {
      for (Dockets.Filed filed : of) {
        if (wanted.contains(filed.entry().id())) {
          numbers.put(filed.entry().id(), filed);
        }
      }
    }
    return numbers;
  }

  /** Position of the last evidence. */
  private static String last(Claim claim, Map<String, Dockets.Filed> numbers) {
    Dockets.Filed last =
        numbers.get(claim.evidence().get(claim.evidence().size() - 1).entry().id());
    return last == null ? LATEST : last.position();
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

  /** Keys of dockets whose claims are not what their entries give. */
  List<String> stale(Corrections corrections) {
    Set<String> keys = new TreeSet<>(store.query("all-dockets").mapTo(String.class).list());
    keys.addAll(store.query("dockets-of-claims").mapTo(String.class).list());
    List<Set<String>> groups = groups(keys, corrections);
    List<String> stale = new ArrayList<>();
    for (int i = 0; i < groups.size(); i += QUESTIONS) {
      List<Set<String>> some = groups.subList(i, Math.min(i + QUESTIONS, groups.size()));
      List<Work> work = work(some, corrections, ALL);
      for (int j = 0; j < some.size(); j++) {
        if (!agrees(work.get(j), corrections)) {
          stale.addAll(some.get(j));
        }
      }
    }
    return stale;
  }

  private boolean agrees(Work work, Corrections corrections) {
    Map<String, Stored> stored = work.stored();
    List<Long> numbers = stored.values().stream().map(Stored::n).toList();
    Map<Long, List<Line>> lines = rows.lines(numbers, ALL);
    for (Derived claim : folded(work, corrections).claims()) {
      Stored is = stored.remove(claim.claim().id());
      if (is == null
          || !is.digest().equals(claim.digest())
          || !lines.getOrDefault(is.n(), List.of()).equals(claim.lines())) {
        return false;
      }
    }
    return stored.isEmpty();
  }

  /** Keys of the dockets that a report's entries are in. */
  List<String> docketsOf(long report) {
    return store.query("dockets-of-report").bind("n", report).mapTo(String.class).list();
  }
}
