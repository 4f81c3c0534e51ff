package dev.assay.casefile;

import dev.assay.casefile.CaseException.Kind;
import dev.assay.casefile.JournalStore.Later;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What others have corrected since somebody looked. A correction of the same claim or statement is
 * refused then, so that nobody's word is put over another's unseen; corrections of other things do
 * not stand in its way.
 */
final class Meanwhile {
  private static final int TOLD = 3;
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);

  private final List<Later> later;
  private final StatementStore statements;
  private final Aliases aliases;

  private Meanwhile(List<Later> later, StatementStore statements, Aliases aliases) {
    this.later = later;
    this.statements = statements;
    this.aliases = aliases;
  }

  /**
   * What has been corrected since a version.
   *
   * @param seen null where nobody says what they had seen: then nothing stands in the way
   */
  static Meanwhile since(
      @Nullable String seen, StatementStore statements, Aliases aliases, JournalStore journal) {
    List<Later> later = seen == null ? List.of() : journal.since(JournalVersion.of(seen));
    return new Meanwhile(later, statements, aliases);
  }

  /** Looks something up; where it is gone because somebody corrected it, that is what is told. */
  <T> T found(String id, Supplier<T> lookup) {
    try {
      return lookup.get();
    } catch (CaseException e) {
      List<Later> about = later.stream().filter(l -> l.correction().words().contains(id)).toList();
      if (about.isEmpty()) {
        throw e;
      }
      throw stale(about);
    }
  }

  /**
   * Refuses where one of the claims was corrected, or a statement they rest on.
   *
   * @throws CaseException of kind {@link Kind#STALE}
   */
  void requireSameClaims(List<Claim> claims) {
    Set<String> ids = new HashSet<>();
    Set<String> evidence = new HashSet<>();
    claims.forEach(c -> ids.add(c.id()));
    claims.forEach(c -> c.evidence().forEach(e -> evidence.add(e.entry().id())));
    refuse(l -> bearsOn(l.correction(), ids) || (isOfStatements(l) && isOn(l, evidence)));
  }

  /**
   * Refuses where one of the statements was corrected, or a claim that rests on it.
   *
   * @throws CaseException of kind {@link Kind#STALE}
   */
  void requireSame(List<Entry> entries) {
    if (later.isEmpty()) {
      return;
    }
    Set<String> ids = new HashSet<>();
    entries.forEach(e -> ids.add(e.id()));
    Set<String> claims =
        new HashSet<>(statements.claims(entries.stream().map(Anchor::of).toList()));
    refuse(l -> isOn(l, ids) || (!isOfStatements(l) && bearsOn(l.correction(), claims)));
  }

  private static boolean isOfStatements(Later later) {
    return !later.correction().ofClaims();
  }

  private static boolean isOn(Later later, Set<String> entries) {
    return later.correction().on().stream().anyMatch(a -> entries.contains(a.entry()));
  }

  /** Whether it bore on one of these claims, under the ids that they have now. */
  private boolean bearsOn(Correction correction, Set<String> claims) {
    return correction.touched().stream()
        .anyMatch(
            id -> claims.contains(id) || aliases.became(id).filter(claims::contains).isPresent());
  }

  /** Refuses where anything was corrected at all. */
  void requireNothing() {
    refuse(l -> true);
  }

  private void refuse(Predicate<Later> about) {
    List<Later> changed = later.stream().filter(about).toList();
    if (!changed.isEmpty()) {
      throw stale(changed);
    }
  }

  private static CaseException stale(List<Later> changed) {
    String told =
        changed.stream().limit(TOLD).map(Meanwhile::told).collect(Collectors.joining("; "));
    int more = changed.size() - TOLD;
    return new CaseException(
        Kind.STALE,
        "it was corrected since you looked at it: "
            + told
            + (more > 0 ? "; and " + more + " more" : "")
            + "; nothing was changed: look again, and say it once more where it still holds");
  }

  private static String told(Later later) {
    String by = later.by() == null ? "" : " by " + later.by();
    return "no. "
        + later.number()
        + by
        + " at "
        + MINUTE.format(later.at())
        + " UTC, "
        + (later.takenBack() ? "taken back: " : "")
        + later.correction().words();
  }
}
