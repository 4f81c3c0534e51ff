package dev.assay.coreference;

import java.util.ArrayList;
import java.util.List;

/** Chains as they grow: a disjoint-set forest that keeps what is known of each chain. */
final class Chains {
  private final int[] parent;
  private final int[] size;
  private final int[] last;
  private final Gender[] gender;
  private final List<List<String>> names = new ArrayList<>();

  Chains(List<Candidate> all) {
    parent = new int[all.size()];
    size = new int[all.size()];
    last = new int[all.size()];
    gender = new Gender[all.size()];
    for (int i = 0; i < parent.length; i++) {
      parent[i] = i;
      size[i] = 1;
      last[i] = i;
      gender[i] = all.get(i).gender();
      names.add(all.get(i).name());
    }
  }

  /** The first mention of a mention's chain. */
  int find(int mention) {
    int at = mention;
    while (parent[at] != at) {
      parent[at] = parent[parent[at]];
      at = parent[at];
    }
    return at;
  }

  void join(int one, int other) {
    int a = Math.min(find(one), find(other));
    int b = Math.max(find(one), find(other));
    if (a != b) {
      parent[b] = a;
      size[a] += size[b];
      last[a] = Math.max(last[a], last[b]);
      if (names.get(b).size() > names.get(a).size()) {
        names.set(a, names.get(b));
      }
      gender[a] = gender[a] == Gender.UNKNOWN ? gender[b] : gender[a];
    }
  }

  Gender gender(Candidate c) {
    return gender[find(c.order())];
  }

  /** The longest name of a mention's chain; empty where it has none. */
  List<String> name(Candidate c) {
    return names.get(find(c.order()));
  }

  /** Whether a mention is the last of its chain so far. */
  boolean isLast(Candidate c) {
    return last[find(c.order())] == c.order();
  }

  int size(Candidate c) {
    return size[find(c.order())];
  }
}
