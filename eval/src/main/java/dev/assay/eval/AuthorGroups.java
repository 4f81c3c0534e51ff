package dev.assay.eval;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Which names in the lists of one book are one person's. Names with a given name come first, the
 * commonest of them before the others; a name joins the first person it can be.
 */
final class AuthorGroups {
  private final Map<AuthorName, AuthorName> shown = new HashMap<>();

  AuthorGroups(List<List<AuthorName>> lists) {
    Map<AuthorName, Integer> counts = new TreeMap<>();
    lists.forEach(list -> list.forEach(n -> counts.merge(n, 1, Integer::sum)));
    List<AuthorName> order = new ArrayList<>(counts.keySet());
    order.sort(
        Comparator.comparing((AuthorName n) -> n.given().isEmpty())
            .thenComparing(n -> -counts.getOrDefault(n, 0))
            .thenComparing(Comparator.naturalOrder()));
    List<List<AuthorName>> groups = new ArrayList<>();
    order.forEach(name -> group(groups, name).add(name));
    for (List<AuthorName> group : groups) {
      AuthorName first = group.get(0);
      group.forEach(name -> shown.put(name, first));
    }
  }

  private static List<AuthorName> group(List<List<AuthorName>> groups, AuthorName name) {
    for (List<AuthorName> group : groups) {
      boolean family = group.stream().anyMatch(n -> n.family().equals(name.family()));
      if (family && name.canBe(group.get(0))) {
        return group;
      }
    }
    for (List<AuthorName> group : groups) {
      AuthorName first = group.get(0);
      if ((first.isNear(name) && first.canBe(name)) || first.isTurned(name)) {
        return group;
      }
    }
    List<AuthorName> added = new ArrayList<>();
    groups.add(added);
    return added;
  }

  /** The commonest of a person's names. */
  AuthorName shown(AuthorName name) {
    return shown.getOrDefault(name, name);
  }
}
