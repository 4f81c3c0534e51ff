package dev.assay.casefile;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Exhibit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a report would do to the claims of a case. It reads and writes nothing. */
final class Previews {
  /** So many other answers to a question are told of. */
  private static final int ANSWERS = 4;

  /** So many claims of a question's docket are looked at for them. */
  private static final int LOOKED_AT = 60;

  private final Dockets dockets;
  private final ClaimStore claims;
  private final JsonText json;

  Previews(Dockets dockets, ClaimStore claims, JsonText json) {
    this.dockets = dockets;
    this.claims = claims;
    this.json = json;
  }

  /**
   * Looks.
   *
   * @param dated whether claims would rest on it
   */
  Preview of(
      Told told,
      List<Exhibit> exhibits,
      boolean dated,
      @Nullable ReportRow present,
      Corrections corrections) {
    Map<String, List<Preview.Touched>> touched =
        dated && present == null ? touched(exhibits, corrections) : Map.of();
    List<List<Preview.Touched>> bearing = new ArrayList<>();
    List<List<Claim>> known = new ArrayList<>();
    for (Exhibit exhibit : exhibits) {
      List<Preview.Touched> own = touched.getOrDefault(exhibit.entry().id(), List.of());
      bearing.add(own);
      known.add(known(exhibit, own));
    }
    return new Preview(told, bearing, known, present);
  }

  /** The claims that statements would bear on, by the statements' ids. */
  private Map<String, List<Preview.Touched>> touched(
      List<Exhibit> exhibits, Corrections corrections) {
    Set<Set<String>> groups = new LinkedHashSet<>();
    exhibits.forEach(e -> e.dockets().forEach(key -> groups.add(corrections.together(key))));
    Set<String> own = exhibits.stream().map(e -> e.entry().id()).collect(Collectors.toSet());
    List<Claim> after = new ArrayList<>();
    for (Set<String> together : groups) {
      after.addAll(dockets.foldWith(together, exhibits, corrections));
    }
    after.removeIf(c -> c.evidence().stream().noneMatch(e -> own.contains(e.entry().id())));
    Map<String, Claim> before = before(after, own);
    Map<String, List<Preview.Touched>> touched = new LinkedHashMap<>();
    LocalDate today = today(exhibits);
    for (Claim folded : after) {
      Claim claim = folded.on(today);
      Map<String, Evidence> said = new LinkedHashMap<>();
      claim.evidence().stream()
          .filter(e -> own.contains(e.entry().id()))
          .forEach(e -> said.putIfAbsent(e.entry().id(), e));
      said.forEach(
          (id, e) ->
              touched
                  .computeIfAbsent(id, n -> new ArrayList<>())
                  .add(new Preview.Touched(before.get(claim.id()), claim, e.role())));
    }
    return touched;
  }

  private LocalDate today(List<Exhibit> exhibits) {
    LocalDate last = claims.lastDay();
    return exhibits.stream()
        .map(e -> e.entry().report().day())
        .reduce(last, (a, b) -> a.isAfter(b) ? a : b);
  }

  /**
   * What the case has of claims, by the ids that they would have: an earlier report than all that a
   * claim rests on would give it another.
   */
  private Map<String, Claim> before(List<Claim> after, Set<String> own) {
    Map<String, Claim> stored =
        headlines(after.stream().map(Claim::id)).collect(Collectors.toMap(Claim::id, c -> c));
    Map<String, Claim> before = new HashMap<>();
    for (Claim claim : after) {
      Claim same = stored.get(claim.id());
      if (same == null) {
        same =
            claim.evidence().stream()
                .map(Evidence::entry)
                .map(Entry::id)
                .filter(id -> !own.contains(id))
                .findFirst()
                .flatMap(id -> headlines(claims.of(id)).filter(c -> same(c, claim)).findFirst())
                .orElse(null);
      }
      if (same != null) {
        before.put(claim.id(), same);
      }
    }
    return before;
  }

  private Stream<Claim> headlines(Stream<String> ids) {
    List<String> asked = ids.distinct().toList();
    return asked.isEmpty() ? Stream.of() : claims.headlines(json.text(asked)).stream();
  }

  private static boolean same(Claim one, Claim other) {
    return one.question().equals(other.question()) && one.value().equals(other.value());
  }

  /** Other answers to the questions of the claims; of one that bears on none, to all it might. */
  private List<Claim> known(Exhibit exhibit, List<Preview.Touched> touched) {
    Set<String> questions =
        touched.stream().map(t -> t.after().question()).collect(Collectors.toSet());
    Set<String> told = new HashSet<>();
    for (Preview.Touched one : touched) {
      Claim before = one.before();
      told.add(before == null ? one.after().id() : before.id());
    }
    return exhibit.dockets().stream()
        .flatMap(key -> claims.latest(key, LOOKED_AT).stream())
        .filter(c -> questions.isEmpty() || questions.contains(c.question()))
        .filter(c -> !told.contains(c.id()))
        .limit(ANSWERS)
        .toList();
  }
}
