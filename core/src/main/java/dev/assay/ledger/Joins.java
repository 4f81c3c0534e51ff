package dev.assay.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Claims as people joined them. Which claim an entry is about is settled without joins, so that a
 * join changes no other claim; what was heard towards the joined ones is then heard again as
 * towards one, in the order of knowledge. Claims of different dockets ask different questions: what
 * contradicts one of them is told by its own question, and counts against the joined one. Pure.
 */
final class Joins {
  /**
   * One hearing of a docket.
   *
   * @param docket its key
   * @param hearing what was heard
   * @param own the claim that it is about; null where it is about none
   * @param others whether other claims may be contradicted by it
   */
  record Heard(String docket, Hearing hearing, @Nullable OpenClaim own, boolean others) {}

  private Joins() {}

  /**
   * The claims, those that are joined as one, in the place of the first of them.
   *
   * @param claims in the order in which they were first made
   * @param heard all that was heard, in the order of knowledge
   * @param joins id of a claim, and the claim it is joined into; one whose claim is not there, or
   *     that leads back to itself, joins nothing
   */
  static List<OpenClaim> of(List<OpenClaim> claims, List<Heard> heard, Map<String, String> joins) {
    Map<String, OpenClaim> byId = new HashMap<>();
    claims.forEach(c -> byId.put(c.id(), c));
    Map<OpenClaim, Set<OpenClaim>> groups = new LinkedHashMap<>();
    for (OpenClaim claim : claims) {
      groups.computeIfAbsent(into(claim, byId, joins), c -> new HashSet<>()).add(claim);
    }
    List<OpenClaim> joined = new ArrayList<>();
    groups.forEach(
        (into, all) -> joined.add(all.size() == 1 ? into : heardAsOne(into, all, heard)));
    return joined;
  }

  private static OpenClaim into(
      OpenClaim claim, Map<String, OpenClaim> byId, Map<String, String> joins) {
    Set<OpenClaim> passed = new HashSet<>();
    OpenClaim last = claim;
    while (passed.add(last)) {
      OpenClaim next = byId.get(joins.getOrDefault(last.id(), ""));
      if (next == null) {
        return last;
      }
      last = next;
    }
    return claim;
  }

  private static OpenClaim heardAsOne(OpenClaim into, Set<OpenClaim> all, List<Heard> heard) {
    boolean apart = all.stream().allMatch(OpenClaim::apart);
    Map<String, OpenClaim> asked = asked(into, all);
    OpenClaim one = null;
    for (Heard h : heard) {
      if (all.contains(h.own())) {
        one = one == null ? into.openedBy(h.hearing().entry()) : one;
        one.take(h.hearing());
      } else if (one != null && !apart && h.others() && h.hearing().contrastsOthers()) {
        OpenClaim as = asked.get(h.docket());
        if (as != null) {
          one.compare(h.hearing(), as);
        }
      }
    }
    return one == null ? into : one;
  }

  /** Of each docket the claim whose question is asked: the one joined into, or the first. */
  private static Map<String, OpenClaim> asked(OpenClaim into, Set<OpenClaim> all) {
    Map<String, OpenClaim> asked = new HashMap<>();
    asked.put(into.docket(), into);
    all.stream()
        .sorted(Comparator.comparing(OpenClaim::opened, Entry.KNOWLEDGE_ORDER))
        .forEach(claim -> asked.putIfAbsent(claim.docket(), claim));
    return asked;
  }
}
