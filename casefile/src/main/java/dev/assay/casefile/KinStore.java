package dev.assay.casefile;

import dev.assay.casefile.Kin.Relation;
import dev.assay.report.Report;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Versions and copies of one story. */
final class KinStore {
  private record Version(long n, String id, @Nullable Long known) {
    /** An undated version is as late as it came in. */
    boolean isBefore(Version other) {
      Long theirs = other.known;
      if (known == null || theirs == null || known.equals(theirs)) {
        return n < other.n;
      }
      return known < theirs;
    }
  }

  private final Store store;

  KinStore(Store store) {
    this.store = store;
  }

  /** What a report is to the nearest other one that it is something to. */
  Optional<Kin> of(long n) {
    return of(n, store.query("known").bind("n", n).mapTo(Long.class).findOne().orElse(null), true);
  }

  /**
   * The same.
   *
   * @param known when it was known; null for an undated one
   * @param copy whether it may be a copy of another
   */
  Optional<Kin> of(long n, @Nullable Long known, boolean copy) {
    return version(n, known).or(() -> copy ? copied(n) : Optional.empty());
  }

  private Optional<Kin> copied(long n) {
    return store
        .query("kin-of-original")
        .bind("n", n)
        .map(
            (row, c) ->
                new Kin(
                    row.getBoolean("same") ? Relation.REVISES : Relation.COPIES,
                    row.getString("id")))
        .findOne();
  }

  /** By outlet and address: the last version before it, else the first after it. */
  private Optional<Kin> version(long n, @Nullable Long known) {
    Version own = new Version(n, "", known);
    List<Version> others =
        store
            .query("same-address")
            .bind("n", n)
            .map(
                (row, c) -> {
                  long time = row.getLong("known");
                  return new Version(
                      row.getLong("n"), row.getString("id"), row.wasNull() ? null : time);
                })
            .list();
    Optional<Kin> earlier =
        others.stream()
            .filter(v -> v.isBefore(own))
            .reduce((a, b) -> a.isBefore(b) ? b : a)
            .map(v -> new Kin(Relation.REVISES, v.id()));
    return earlier.isPresent()
        ? earlier
        : others.stream()
            .reduce((a, b) -> a.isBefore(b) ? a : b)
            .map(v -> new Kin(Relation.REVISED_BY, v.id()));
  }

  /** A report of the same outlet, address, date and words: pages change, and say the same. */
  Optional<Long> same(Report report) {
    return store
        .query("same-words")
        .bind("outlet", report.outlet().name())
        .bind("origin", report.origin())
        .bind("published", report.published() == null ? null : report.published().toString())
        .bind("title", report.title())
        .bind("text", report.text())
        .mapTo(Long.class)
        .findOne();
  }
}
