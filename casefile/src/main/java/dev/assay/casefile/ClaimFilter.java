package dev.assay.casefile;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Party;
import dev.assay.ledger.Site;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a query asks of claims that are in memory: the same as the conditions on the table. */
final class ClaimFilter {
  /** Latest evidence first. */
  static final Comparator<Claim> LATEST =
      Comparator.comparing(ClaimFilter::position).reversed().thenComparing(Claim::id);

  private ClaimFilter() {}

  /** A page of claims that a query asks for. */
  static Page<Claim> page(Stream<Claim> claims, Query query) {
    List<Claim> rows =
        claims.sorted(LATEST).skip(query.offset()).limit(query.limit() + 1L).toList();
    return Page.of(rows, query.limit());
  }

  /** Position of the last evidence. */
  static String position(Claim claim) {
    return StatementStore.position(claim.evidence().get(claim.evidence().size() - 1).entry());
  }

  static long last(Claim claim) {
    return claim
        .evidence()
        .get(claim.evidence().size() - 1)
        .entry()
        .report()
        .published()
        .toEpochMilli();
  }

  static Predicate<Claim> of(Query q) {
    return claim -> {
      Entry first = claim.evidence().get(0).entry();
      return (q.status() == null || claim.status().word().equals(q.status()))
          && (q.kind() == null || isOf(claim, first, q.kind()))
          && (q.place() == null || at(first.site(), q.place()))
          && (q.actor() == null || entries(claim).anyMatch(e -> takesPart(e, q.actor())))
          && (q.source() == null
              || entries(claim)
                  .anyMatch(e -> StatementStore.source(e).equalsIgnoreCase(q.source())))
          && last(claim) >= q.knownFrom()
          && last(claim) < q.knownBefore();
    };
  }

  private static boolean isOf(Claim claim, Entry first, String kind) {
    return Conditions.isFamily(kind)
        ? kind.equals(claim.family())
        : kind.equalsIgnoreCase(first.content().kind())
            || kind.equalsIgnoreCase(first.content().code());
  }

  private static Stream<Entry> entries(Claim claim) {
    return claim.evidence().stream().map(Evidence::entry);
  }

  private static boolean at(@Nullable Site site, String place) {
    return site != null
        && (StatementStore.place(site).equals(place)
            || site.name().equalsIgnoreCase(place)
            || place.equalsIgnoreCase(site.admin1())
            || Objects.equals(site.country(), place));
  }

  private static boolean takesPart(Entry entry, String actor) {
    return StatementStore.parties(entry).values().stream()
        .flatMap(List::stream)
        .anyMatch((Party p) -> p.id().equals(actor) || p.name().equalsIgnoreCase(actor));
  }
}
