package dev.assay.casefile;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Status;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jdbi.v3.core.result.ResultIterable;
import org.jdbi.v3.core.result.ResultIterator;
import org.jspecify.annotations.Nullable;

/**
 * A page of claims as they stood at the end of a day. A claim then is the beginning of what is
 * stored of it ({@link Claim#asOf}); only questions of which people joined, renamed or rejected
 * claims are folded anew, for what people say goes by statements that may not have been there yet.
 */
final class AsOf {
  /** A claim without its evidence, and the position of the last that was known. */
  private record Row(long n, String docket, String id, String body, String latest) {}

  /** A claim of the page; its number, or 0 where it was folded with its evidence. */
  record Found(long n, String latest, Claim claim) {
    static final Comparator<Found> LATEST =
        Comparator.comparing(Found::latest).reversed().thenComparing(f -> f.claim().id());
  }

  private final Store store;
  private final EntryCodec codec;
  private final Dockets dockets;
  private final ClaimStore claims;
  private final Query query;
  private final Corrections corrections;
  private final LocalDate day;
  private final String before;
  private final Set<Status> statuses;

  AsOf(
      Store store,
      EntryCodec codec,
      Dockets dockets,
      ClaimStore claims,
      Query query,
      Set<Status> statuses,
      Corrections corrections) {
    this.store = store;
    this.codec = codec;
    this.dockets = dockets;
    this.claims = claims;
    this.query = query;
    this.statuses = statuses;
    this.corrections = corrections;
    this.day = Objects.requireNonNull(query.asOf());
    this.before = StatementStore.position(Query.after(day));
  }

  /**
   * The page.
   *
   * @param heard where the evidence comes from
   */
  Page<Claim> page(ClaimStore.Heard heard) {
    List<Found> page = new ArrayList<>();
    long left = query.offset();
    try (Merged found = new Merged(List.of(settled(), goingOn(), folded()))) {
      while (page.size() <= query.limit() && found.hasNext()) {
        Found next = found.next();
        if (--left < 0) {
          page.add(next);
        }
      }
    }
    List<Long> numbers = page.stream().map(Found::n).filter(n -> n > 0).toList();
    Map<Long, List<Evidence>> evidence = heard.of(numbers, before);
    return Page.of(
        page.stream()
            .map(f -> f.n() == 0 ? f.claim() : with(f, evidence.getOrDefault(f.n(), List.of())))
            .toList(),
        query.limit());
  }

  /** All of them, without their evidence but where they were folded. */
  List<Found> all() {
    List<Found> all = new ArrayList<>();
    try (Merged found = new Merged(List.of(settled(), goingOn(), folded()))) {
      found.forEachRemaining(all::add);
    }
    return all;
  }

  private static Claim with(Found found, List<Evidence> evidence) {
    return found.claim().with(evidence);
  }

  /** Claims of which nothing was said since: those of today. */
  private Source settled() {
    return rows("claims-settled-by", this::standsSo);
  }

  /**
   * Claims that were told of before and after, by two statements or more. All of them are sorted,
   * so that the table is read in its own order and not by an index.
   */
  private Source goingOn() {
    return rows("claims-going-on", this::mayHaveBeen);
  }

  private Source rows(String sql, Supplier<String> statusThen) {
    Conditions conditions = claims.chosen(query, " AND v.position < :before");
    conditions.value("before", before);
    if (statuses.size() < Status.values().length) {
      conditions.and(statusThen.get());
    }
    ResultIterable<Row> rows =
        conditions
            .bind(store.handle().createQuery(conditions.in(store.sql(sql))))
            .map(
                (r, c) ->
                    new Row(
                        r.getLong("n"),
                        r.getString("docket"),
                        r.getString("id"),
                        r.getString("body"),
                        r.getString("latest")));
    return new Source(rows.iterator());
  }

  /** Of a claim of which nothing was said since: it stands so still. */
  private String standsSo() {
    String now =
        statuses.size() == 1 // so that the index has them in their order
            ? "c.status = " + quoted(statuses.iterator().next().word())
            : "c.status IN (" + words(status -> quoted(status.word()), ", ") + ")";
    return "(" + now + lapsed() + ")";
  }

  /**
   * Only claims that stood so once can have stood so on the day; what one statement bears on has
   * never stood otherwise than it does.
   */
  private String mayHaveBeen() {
    String now = "c.status IN (" + words(status -> quoted(status.word()), ", ") + ")";
    String once = words(status -> "c.body LIKE '%\"" + status.name() + "\"%'", " OR ");
    return "(" + now + " OR (c.evidence > 1 AND (" + once + "))" + lapsed() + ")";
  }

  private String lapsed() {
    return statuses.contains(Status.EXPIRED) ? " OR c.body LIKE '%\"due\":%'" : "";
  }

  /** Of each status asked for; of none where there is none. */
  private String words(Function<Status, String> word, String between) {
    return statuses.isEmpty()
        ? "NULL"
        : statuses.stream().map(word).collect(Collectors.joining(between));
  }

  private static String quoted(String word) {
    return "'" + word + "'";
  }

  private Source folded() {
    List<Found> found = new ArrayList<>();
    for (Set<String> together : corrections.groups()) {
      dockets.fold(together, Query.after(day), corrections).stream()
          .map(claim -> claim.on(day))
          .filter(ClaimFilter.of(query.status(null)))
          .filter(claim -> statuses.contains(claim.status()))
          .forEach(claim -> found.add(new Found(0, ClaimFilter.position(claim), claim)));
    }
    found.sort(Found.LATEST);
    return new Source(found);
  }

  /** What a row was on the day; null where it is not asked for. */
  private @Nullable Found found(Row row) {
    boolean within =
        row.latest().compareTo(StatementStore.position(query.knownFrom())) >= 0
            && row.latest().compareTo(StatementStore.position(query.knownBefore())) < 0;
    if (!within || corrections.about(row.docket())) {
      return null;
    }
    Claim now = codec.value(row.body(), Claim.class);
    if (!now.isMadeBy(day)) {
      return null;
    }
    Claim claim = now.asOf(day).on(day);
    return statuses.contains(claim.status()) ? new Found(row.n(), row.latest(), claim) : null;
  }

  /** Claims of one kind, the latest first, made as they are asked for. */
  private final class Source implements AutoCloseable {
    private final @Nullable ResultIterator<Row> rows;
    private final Iterator<Found> made;
    private @Nullable Found next;

    Source(ResultIterator<Row> rows) {
      this.rows = rows;
      this.made = List.<Found>of().iterator();
    }

    Source(List<Found> made) {
      this.rows = null;
      this.made = made.iterator();
    }

    @Nullable Found peek() {
      while (next == null && rows != null && rows.hasNext()) {
        next = found(rows.next());
      }
      if (next == null && made.hasNext()) {
        next = made.next();
      }
      return next;
    }

    void take() {
      next = null;
    }

    @Override
    public void close() {
      if (rows != null) {
        rows.close();
      }
    }
  }

  /** Several such, as one. */
  private record Merged(List<Source> sources) implements Iterator<Found>, AutoCloseable {
    private @Nullable Source first() {
      Source first = null;
      for (Source source : sources) {
        Found here = source.peek();
        Found best = first == null ? null : first.peek();
        if (here != null && (best == null || Found.LATEST.compare(here, best) < 0)) {
          first = source;
        }
      }
      return first;
    }

    @Override
    public boolean hasNext() {
      return first() != null;
    }

    @Override
    public Found next() {
      Source first = first();
      Found found = first == null ? null : first.peek();
      if (first == null || found == null) {
        throw new NoSuchElementException();
      }
      first.take();
      return found;
    }

    @Override
    public void close() {
      sources.forEach(Source::close);
    }
  }
}
