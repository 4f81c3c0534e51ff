package dev.assay.casefile;

import static java.util.Collections.disjoint;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Role;
import dev.assay.ledger.Rulings;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * People's word as the ledger takes it. What is said of statements goes by their ids; what is said
 * of a claim goes by one of its statements, for a claim's id changes when an earlier report comes
 * in.
 */
final class Corrections {
  /** A correction and what kind it is. */
  record Given(long number, String what, Correction correction) {}

  private final List<Given> given;
  private final Rulings statements;

  /** Dockets of whose claims something is said. */
  private final Set<String> dockets = new TreeSet<>();

  /** Dockets of which people joined claims, each with all that hang together with it. */
  private final Map<String, Set<String>> joined = new HashMap<>();

  Corrections(List<Given> given) {
    this.given = List.copyOf(given);
    this.statements = gathered();
    for (Given g : given) {
      dockets.addAll(g.correction().dockets());
      if (g.what().equals("join")) {
        hangTogether(g.correction().dockets());
      }
    }
  }

  private void hangTogether(List<String> dockets) {
    Set<String> group = new TreeSet<>();
    dockets.forEach(docket -> group.addAll(together(docket)));
    group.forEach(docket -> joined.put(docket, group));
  }

  /** The dockets that have to be folded together with one, itself among them. */
  Set<String> together(String docket) {
    return joined.getOrDefault(docket, Set.of(docket));
  }

  /** What is said of statements. */
  Rulings ofStatements() {
    return statements;
  }

  private Rulings gathered() {
    Map<String, String> splits = new HashMap<>();
    Set<String> rejected = new HashSet<>();
    Map<String, Rulings.Correction> corrections = new HashMap<>();
    for (Given g : given) {
      for (Anchor anchor : g.correction().on()) {
        if (!anchor.holds() || g.correction().ofClaims()) {
          continue;
        }
        switch (g.what()) {
          case "split" -> splits.put(anchor.entry(), Objects.requireNonNull(g.correction().name()));
          case "reject" -> rejected.add(anchor.entry());
          case "correct" ->
              corrections.merge(
                  anchor.entry(),
                  Objects.requireNonNull(g.correction().change()),
                  Corrections::over);
          default -> {}
        }
      }
    }
    return new Rulings(Map.of(), splits, Map.of(), rejected, Set.of(), corrections);
  }

  /** A later correction over an earlier one, part by part. */
  private static Rulings.Correction over(Rulings.Correction a, Rulings.Correction b) {
    return new Rulings.Correction(
        b.actors() != null ? b.actors() : a.actors(),
        b.recipients() != null ? b.recipients() : a.recipients(),
        b.site() != null ? b.site() : a.site(),
        b.time() != null ? b.time() : a.time(),
        b.content() != null ? b.content() : a.content(),
        b.stance() != null ? b.stance() : a.stance());
  }

  /** Whether anything is said of claims of dockets. */
  boolean about(Set<String> keys) {
    return !disjoint(dockets, keys);
  }

  /** Whether anything is said of claims of a docket. */
  boolean about(String key) {
    return dockets.contains(key);
  }

  /** The dockets of whose claims something is said, those together that hang together. */
  Set<Set<String>> groups() {
    return dockets.stream()
        .map(this::together)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * All that is said, the claims found by their statements.
   *
   * @param claims the claims of a docket, folded without what is said of claims
   */
  Rulings all(Function<String, List<Claim>> claims) {
    Map<String, String> joins = new HashMap<>();
    Map<String, String> names = new HashMap<>();
    Set<String> rejected = new HashSet<>();
    for (Given g : given) {
      Correction c = g.correction();
      if (!c.ofClaims()) {
        continue;
      }
      List<String> ids = ids(c, claims);
      if (ids.size() < c.claims().size()) {
        continue; // nothing there any more: it is kept, and the log says so
      }
      switch (g.what()) {
        case "join" -> join(last(ids.get(0), joins), last(ids.get(1), joins), joins);
        case "rename" -> names.put(last(ids.get(0), joins), Objects.requireNonNull(c.name()));
        case "reject" -> rejected.add(last(ids.get(0), joins));
        default -> {}
      }
    }
    return new Rulings(
        joins,
        statements.splits(),
        names,
        statements.rejectedEntries(),
        rejected,
        statements.corrections());
  }

  private static void join(String from, String into, Map<String, String> joins) {
    if (!from.equals(into)) {
      joins.put(from, into);
    }
  }

  /** What a claim has become by earlier joins: a joined claim's first statement was another's. */
  private static String last(String id, Map<String, String> joins) {
    String last = id;
    while (joins.containsKey(last)) {
      last = joins.get(last);
    }
    return last;
  }

  private static List<String> ids(Correction c, Function<String, List<Claim>> claims) {
    return IntStream.range(0, c.claims().size())
        .mapToObj(i -> find(claims.apply(c.dockets().get(i)), c.on().get(i), c.claims().get(i)))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<String> find(List<Claim> claims, Anchor anchor, String value) {
    return claims.stream()
        .filter(c -> c.evidence().stream().anyMatch(e -> e.entry().id().equals(anchor.entry())))
        .min(
            Comparator.comparing((Claim c) -> !c.value().equals(value))
                .thenComparing(c -> !asserts(c, anchor.entry()))
                .thenComparing(Claim::id))
        .map(Claim::id);
  }

  private static boolean asserts(Claim claim, String entry) {
    return claim.evidence().stream()
        .filter(e -> e.entry().id().equals(entry))
        .map(Evidence::role)
        .anyMatch(r -> r == Role.ASSERT || r == Role.CORROBORATE || r == Role.REPEAT);
  }

  /** The statement that a claim is held on to by: the first that says so. */
  static Anchor anchor(Claim claim) {
    return claim.evidence().stream()
        .filter(e -> asserts(claim, e.entry().id()))
        .findFirst()
        .or(() -> claim.evidence().stream().findFirst())
        .map(e -> Anchor.of(e.entry()))
        .orElseThrow();
  }
}
