package dev.assay.eval;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Claims against chains, as the reference scorer has it: each chain goes with one claim for the
 * greatest agreement of mentions. Chains were not marked to the last sentence, so that precision is
 * a lower bound; {@code link_judged} leaves out evidence that meets no mention of any chain.
 */
final class FatesScore {
  private final List<Fate> chains;
  private final List<Fate> claims;
  private final Set<String> documents = new HashSet<>();
  private final List<Fate.Piece> mentions = new ArrayList<>();
  private final List<String> goldRoles = new ArrayList<>();
  private final List<String> roles = new ArrayList<>();
  private final List<String> allGold = new ArrayList<>();
  private final List<String> allRoles = new ArrayList<>();
  private final Counts link = new Counts();
  private final Counts judged = new Counts();
  private final ErrorCounts linkErrors = new ErrorCounts("mentions");
  private final ErrorCounts statusErrors = new ErrorCounts("status");
  private final List<String> falseConfirmed = new ArrayList<>();
  private int right;
  private int near;
  private int rightAndNear;
  private int premature;
  private int prematureRight;

  /** One chain and its claim. */
  private record Linked(int claim, List<Fate.Piece[]> matches) {}

  FatesScore(List<Fate> chains, List<Fate> claims) {
    this.chains = chains;
    this.claims = claims;
    for (Fate chain : chains) {
      documents.addAll(chain.docs());
      mentions.addAll(chain.pieces());
    }
  }

  List<ErrorTable> errors() {
    return List.of(linkErrors.table(), statusErrors.table());
  }

  Map<String, Object> figures() {
    Map<Integer, Linked> linked = link();
    for (int i = 0; i < chains.size(); i++) {
      count(chains.get(i), linked.get(i));
    }
    int n = chains.size();
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("chains", n);
    figures.put("linked_chains", linked.size());
    figures.put("claims", claims.size());
    figures.put("link", link.figures());
    figures.put("link_judged", judged.figures());
    figures.put("roles_macro_f1", macro(goldRoles, roles));
    figures.put("roles_all_macro_f1", macro(allGold, allRoles));
    figures.put("roles_accuracy", Counts.ratio(same(goldRoles, roles, null), goldRoles.size()));
    figures.put("status_accuracy", Counts.ratio(right, n));
    figures.put("date_within_1", Counts.ratio(near, n));
    figures.put("date_within_1_of_right", Counts.ratio(rightAndNear, right));
    figures.put("premature_recall", Counts.ratio(prematureRight, premature));
    figures.put("premature_chains", premature);
    figures.put("premature_mentions_recall", recall("premature"));
    figures.put("premature_mentions", times(allGold, "premature"));
    figures.put("false_confirmed", falseConfirmed.size());
    return figures;
  }

  private Map<Integer, Linked> link() {
    Map<Integer, Map<Integer, List<Fate.Piece[]>>> found = new HashMap<>();
    List<Matching.Edge> edges = new ArrayList<>();
    for (int i = 0; i < chains.size(); i++) {
      Fate chain = chains.get(i);
      Set<String> docs = chain.docs();
      for (int j = 0; j < claims.size(); j++) {
        Fate claim = claims.get(j);
        if (claim.docs().stream().anyMatch(docs::contains)) {
          List<Fate.Piece[]> matches = match(chain.pieces(), claim.pieces());
          if (!matches.isEmpty()) {
            found.computeIfAbsent(i, k -> new HashMap<>()).put(j, matches);
            double size = chain.pieces().size() + claim.pieces().size();
            edges.add(new Matching.Edge(i, j, matches.size() + 0.5 * (2 * matches.size() / size)));
          }
        }
      }
    }
    Map<Integer, Linked> linked = new TreeMap<>();
    Matching.best(edges)
        .forEach(
            (i, j) ->
                linked.put(
                    i, new Linked(j, found.getOrDefault(i, Map.of()).getOrDefault(j, List.of()))));
    return linked;
  }

  /** As many as possible, one to one; the same role first where one sentence holds several. */
  private static List<Fate.Piece[]> match(List<Fate.Piece> gold, List<Fate.Piece> predicted) {
    List<Matching.Edge> edges = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      for (int j = 0; j < predicted.size(); j++) {
        double meets = gold.get(i).meets(predicted.get(j));
        if (meets > 0) {
          double role = gold.get(i).role().equals(predicted.get(j).role()) ? 0.001 : 0;
          edges.add(new Matching.Edge(i, j, 1 + 0.01 * meets + role));
        }
      }
    }
    List<Fate.Piece[]> matches = new ArrayList<>();
    Matching.best(edges)
        .forEach((i, j) -> matches.add(new Fate.Piece[] {gold.get(i), predicted.get(j)}));
    return matches;
  }

  private void count(Fate chain, @Nullable Linked linked) {
    Fate claim = linked == null ? null : claims.get(linked.claim());
    List<Fate.Piece[]> matches = linked == null ? List.of() : linked.matches();
    List<Fate.Piece> evidence =
        claim == null
            ? List.of()
            : claim.pieces().stream().filter(p -> documents.contains(p.doc())).toList();
    long met =
        evidence.stream().filter(p -> mentions.stream().anyMatch(m -> p.meets(m) > 0)).count();
    link.add(matches.size(), evidence.size(), chain.pieces().size());
    judged.add(matches.size(), (int) met, chain.pieces().size());
    List<Fate.Piece> missed = new ArrayList<>(chain.pieces());
    for (Fate.Piece[] match : matches) {
      goldRoles.add(match[0].role());
      roles.add(match[1].role());
      missed.remove(match[0]);
      if (!match[0].role().equals(match[1].role())) {
        linkErrors.add("role " + match[0].role() + " taken for " + match[1].role(), chain.id());
      }
    }
    allGold.addAll(goldRoles.subList(goldRoles.size() - matches.size(), goldRoles.size()));
    allRoles.addAll(roles.subList(roles.size() - matches.size(), roles.size()));
    for (Fate.Piece mention : missed) {
      allGold.add(mention.role());
      allRoles.add("-");
      linkErrors.add("missed " + mention.role(), chain.id());
    }
    for (int i = matches.size(); i < evidence.size(); i++) {
      linkErrors.add("evidence that the chain does not have", chain.id());
    }
    end(chain, claim);
  }

  private void end(Fate chain, @Nullable Fate claim) {
    boolean ends = claim != null && claim.status().equals(chain.status());
    boolean close = claim != null && close(claim.date(), chain.date());
    right += ends ? 1 : 0;
    near += close ? 1 : 0;
    rightAndNear += ends && close ? 1 : 0;
    premature += chain.status().equals("premature") ? 1 : 0;
    prematureRight += ends && chain.status().equals("premature") ? 1 : 0;
    if (claim != null && claim.status().equals("confirmed") && !ends) {
      falseConfirmed.add(chain.id());
    }
    if (!ends) {
      String told = claim == null ? "no claim" : claim.status();
      statusErrors.add(chain.status() + " taken for " + told, chain.id());
    }
  }

  private static boolean close(@Nullable String a, @Nullable String b) {
    try {
      return a != null && b != null && Math.abs(ChronoUnit.DAYS.between(day(a), day(b))) <= 1;
    } catch (DateTimeException e) {
      return false;
    }
  }

  private static LocalDate day(String date) {
    return LocalDate.parse(date.substring(0, Math.min(10, date.length())));
  }

  private static double macro(List<String> gold, List<String> predicted) {
    Set<String> labels = new TreeSet<>(gold);
    double sum = 0;
    for (String label : labels) {
      Counts counts = new Counts();
      counts.add(same(gold, predicted, label), times(predicted, label), times(gold, label));
      sum += counts.f1();
    }
    return Counts.ratio(sum, labels.size());
  }

  private double recall(String role) {
    return Counts.ratio(same(allGold, allRoles, role), times(allGold, role));
  }

  private static int times(Collection<String> roles, String role) {
    return (int) roles.stream().filter(role::equals).count();
  }

  private static int same(List<String> a, List<String> b, @Nullable String only) {
    int same = 0;
    for (int i = 0; i < a.size(); i++) {
      same += a.get(i).equals(b.get(i)) && (only == null || only.equals(a.get(i))) ? 1 : 0;
    }
    return same;
  }

  /** The claim that goes with a chain; null where none does. */
  @Nullable Fate claimOf(String chain) {
    Fate found = null;
    for (Map.Entry<Integer, Linked> e : link().entrySet()) {
      found = chains.get(e.getKey()).id().equals(chain) ? claims.get(e.getValue().claim()) : found;
    }
    return found;
  }

  /** Ids of chains whose claim is said to be confirmed and is not. */
  Set<String> falseConfirmed() {
    return new LinkedHashSet<>(falseConfirmed);
  }
}
