package dev.assay.ledger;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What people have decided; it outranks what is derived and holds whatever day is asked for.
 *
 * @param joins id of a claim, and the claim it is joined into, be it of another docket, whose id,
 *     answer and question it takes; the ids are those that the claims have without joins
 * @param splits id of an entry, and what the claim of its own that it goes to says; entries with
 *     one name go together, a docket, and bear on nothing else there. An entry that gives no answer
 *     itself, but speaks against others', stays where it is
 * @param names id of a claim, and the words of its question
 * @param rejectedEntries ids of entries that count for nothing
 * @param rejectedClaims ids of claims that are none
 * @param corrections id of an entry, and what is to be read instead
 */
public record Rulings(
    Map<String, String> joins,
    Map<String, String> splits,
    Map<String, String> names,
    Set<String> rejectedEntries,
    Set<String> rejectedClaims,
    Map<String, Correction> corrections) {
  /** Nobody has decided anything. */
  public static final Rulings NONE =
      new Rulings(Map.of(), Map.of(), Map.of(), Set.of(), Set.of(), Map.of());

  public Rulings {
    joins = Map.copyOf(joins);
    splits = Map.copyOf(splits);
    names = Map.copyOf(names);
    rejectedEntries = Set.copyOf(rejectedEntries);
    rejectedClaims = Set.copyOf(rejectedClaims);
    corrections = Map.copyOf(corrections);
  }

  /**
   * What is read instead; null leaves a part as it is.
   *
   * @param actors who acts
   * @param recipients whom it is done to
   * @param site where
   * @param time when
   * @param content what is said
   * @param stance how
   */
  public record Correction(
      @Nullable List<Party> actors,
      @Nullable List<Party> recipients,
      @Nullable Site site,
      @Nullable Period time,
      @Nullable Content content,
      @Nullable Stance stance) {}

  /**
   * The entry as people want it read; to be asked before {@link Ledger#dockets}, for a corrected
   * place is another docket.
   */
  public Entry corrected(Entry e) {
    Correction c = corrections.get(e.id());
    if (c == null) {
      return e;
    }
    return new Entry(
        e.id(),
        e.report(),
        e.passage(),
        or(c.content(), e.content()),
        or(c.actors(), e.actors()),
        or(c.recipients(), e.recipients()),
        e.participants(),
        c.site() != null ? c.site() : e.site(),
        c.time() != null ? c.time() : e.time(),
        e.voices(),
        or(c.stance(), e.stance()),
        e.figures(),
        e.ties(),
        e.context(),
        e.home(),
        e.reportHome(),
        e.judged(),
        e.of());
  }

  private static <T> T or(@Nullable T corrected, T read) {
    return corrected != null ? corrected : read;
  }
}
