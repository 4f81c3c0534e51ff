package dev.assay.casefile;

import dev.assay.ledger.Fingerprint;
import dev.assay.ledger.Origins;
import dev.assay.ledger.ReportCard;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * What each dated report is a copy of. It depends on what was published before it alone, so that it
 * is looked for when a report comes in, and again for those that were published later.
 */
final class CopyStore {
  /** A report as it is compared; its card tells no more than that needs. */
  record Compared(long n, ReportCard card) {
    static final Comparator<Compared> ORDER =
        Comparator.comparing(Compared::card, ReportCard.KNOWLEDGE_ORDER);

    boolean isBefore(Compared other) {
      return ORDER.compare(this, other) < 0;
    }

    boolean isLike(Compared other) {
      return Fingerprint.likeness(card.signature(), other.card.signature()) >= Fingerprint.COPY;
    }
  }

  private final Store store;
  private final EntryCodec codec;
  private final EntryCache cache;

  CopyStore(Store store, EntryCodec codec, EntryCache cache) {
    this.store = store;
    this.codec = codec;
    this.cache = cache;
  }

  /**
   * A report that comes in.
   *
   * @param card with what it is a copy of: of its own where it is none
   * @param later reports whose original may be another when it is there
   */
  record Settled(ReportCard card, List<Compared> later) {}

  /** What a report is a copy of that is not entered yet, or is to be entered anew. */
  Settled settled(ReportCard card) {
    Compared report = new Compared(-1, card);
    List<Compared> sharing = sharing(report);
    String original = original(report, sharing);
    return new Settled(
        card.copyOf(original == null ? card.id() : original), later(report, sharing));
  }

  private static @Nullable String original(Compared report, List<Compared> sharing) {
    List<ReportCard> earlier =
        sharing.stream().filter(r -> r.isBefore(report)).map(Compared::card).toList();
    return Origins.original(report.card().signature(), earlier);
  }

  /** Enters a report that others may be copies of. */
  void enter(long n, List<Integer> signature) {
    if (signature.isEmpty()) {
      return;
    }
    PreparedBatch batch = store.batch("insert-band");
    for (long number : Fingerprint.bandNumbers(signature)) {
      batch.bind("number", number).bind("report", n).add();
    }
    batch.execute();
  }

  void leave(long n) {
    store.update("delete-bands").bind("report", n).execute();
  }

  /** Reports whose original may be another when this one goes; none of an undated one. */
  List<Compared> later(long n) {
    return report(n).map(this::later).orElse(List.of());
  }

  private List<Compared> later(Compared report) {
    return later(report, sharing(report));
  }

  private static List<Compared> later(Compared report, List<Compared> sharing) {
    return sharing.stream().filter(report::isBefore).filter(report::isLike).toList();
  }

  /**
   * Looks again what reports are copies of, and what copies of theirs are.
   *
   * @return numbers of those of which it is another report now
   */
  Set<Long> settle(List<Compared> reports) {
    TreeSet<Compared> waiting = new TreeSet<>(Compared.ORDER);
    waiting.addAll(reports);
    Set<Long> changed = new LinkedHashSet<>();
    while (!waiting.isEmpty()) {
      long n = waiting.pollFirst().n();
      Optional<Compared> report = report(n);
      if (report.isPresent() && settle(report.get())) {
        changed.add(n);
        waiting.addAll(later(report.get()));
      }
    }
    return changed;
  }

  private boolean settle(Compared report) {
    String found = original(report, sharing(report));
    return write(report, found == null ? report.card().id() : found);
  }

  private boolean write(Compared report, String original) {
    if (original.equals(report.card().original())) {
      return false;
    }
    store.update("update-original").bind("n", report.n()).bind("original", original).execute();
    codec.forget(report.card().id());
    cache.clear();
    return true;
  }

  private Optional<Compared> report(long n) {
    return store.query("dated-report").bind("n", n).map(CopyStore::compared).findOne();
  }

  /** Other reports that share a band with one, in knowledge order. */
  private List<Compared> sharing(Compared report) {
    if (report.card().signature().isEmpty()) {
      return List.of();
    }
    String numbers = Arrays.toString(Fingerprint.bandNumbers(report.card().signature()));
    return store
        .query("reports-sharing-bands")
        .bind("numbers", numbers)
        .map(CopyStore::compared)
        .list()
        .stream()
        .filter(r -> !r.card().id().equals(report.card().id()))
        .sorted(Compared.ORDER)
        .toList();
  }

  private static Compared compared(ResultSet row, StatementContext context) throws SQLException {
    byte[] signature = row.getBytes("signature");
    return new Compared(
        row.getLong("n"),
        new ReportCard(
            row.getString("id"),
            "",
            null,
            null,
            Instant.ofEpochMilli(row.getLong("known")),
            "",
            signature == null ? List.of() : Signature.of(signature),
            row.getString("original"),
            null,
            null));
  }

  private List<Compared> all() {
    return store.query("dated-reports").map(CopyStore::compared).list();
  }

  private static Map<String, String> originals(List<Compared> all) {
    return Origins.compared(all.stream().map(Compared::card).toList());
  }

  /** Ids of reports that are not known to be copies of what they are, or cannot be found. */
  List<String> wrong() {
    List<Compared> all = all();
    Map<String, String> originals = originals(all);
    List<String> wrong = new ArrayList<>();
    for (Compared report : all) {
      String id = report.card().id();
      boolean found = bands(report).equals(entered(report.n()));
      if (!found || !originals.getOrDefault(id, id).equals(report.card().original())) {
        wrong.add(id);
      }
    }
    return wrong;
  }

  private static Set<Long> bands(Compared report) {
    return Arrays.stream(Fingerprint.bandNumbers(report.card().signature()))
        .boxed()
        .collect(Collectors.toSet());
  }

  private Set<Long> entered(long n) {
    return store.query("bands-of-report").bind("report", n).mapTo(Long.class).set();
  }

  /** Makes all of it anew. */
  void rebuild() {
    store.update("delete-all-bands").execute();
    List<Compared> all = all();
    Map<String, String> originals = originals(all);
    for (Compared report : all) {
      enter(report.n(), report.card().signature());
      write(report, originals.getOrDefault(report.card().id(), report.card().id()));
    }
  }
}
