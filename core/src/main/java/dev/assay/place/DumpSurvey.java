package dev.assay.place;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a dump holds, found on a first pass: its settlements, and what its codes of divisions stand
 * for. A code stands for the division of the gazetteer in which most of the settlements lie that
 * both know; so no table of codes is needed.
 */
final class DumpSurvey {
  private final Gazetteer base;
  private final Map<Integer, Integer> known = new HashMap<>();
  private final Map<String, Map<Integer, Integer>> votes = new HashMap<>();
  private final Map<String, GeonamesRow> divisions = new TreeMap<>();
  private final Map<String, Integer> settlements = new HashMap<>();

  DumpSurvey(Gazetteer base) {
    this.base = base;
    for (int i = 0; i < base.size(); i++) {
      int id = base.geonamesId(i);
      if (id != 0) {
        known.put(id, i);
      }
    }
  }

  void add(GeonamesRow row) {
    int level = row.divisionLevel();
    if (level > 0 && !row.division(level).isEmpty()) {
      divisions.put(row.division(level), row);
    }
    if (row.isSettlement()) {
      settlements.merge(row.country(), 1, Integer::sum);
      Integer place = known.get(row.id());
      for (int p = place == null ? -1 : base.parent(place); p >= 0; p = base.parent(p)) {
        PlaceKind kind = base.kindOf(p);
        int of = kind == PlaceKind.DIVISION1 ? 1 : kind == PlaceKind.DIVISION2 ? 2 : 0;
        if (of > 0 && !row.division(of).isEmpty()) {
          votes.computeIfAbsent(row.division(of), c -> new TreeMap<>()).merge(p, 1, Integer::sum);
        }
      }
    }
  }

  /** The place of the gazetteer that has an id of GeoNames, -1 for none. */
  int known(int id) {
    return known.getOrDefault(id, -1);
  }

  /** The rows of divisions by code, first level before second within each. */
  Map<String, GeonamesRow> divisions() {
    return divisions;
  }

  /** Settlements in the dump by country, ISO 3166-1 alpha-2. */
  Map<String, Integer> settlements() {
    return settlements;
  }

  /** The codes that stand for a division of the gazetteer. */
  Set<String> voted() {
    return votes.keySet();
  }

  /** The division of the gazetteer that a code stands for; null where the two share no place. */
  @Nullable Integer division(String code) {
    return votes.getOrDefault(code, Map.of()).entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .orElse(null);
  }

  /** The ids of the places a table holds, with their numbers, to be sought in. */
  static long[] byId(PlaceTable table) {
    long[] found = new long[table.size()];
    int n = 0;
    for (int i = 0; i < found.length; i++) {
      if (table.geonamesId(i) != 0) {
        found[n++] = (long) table.geonamesId(i) << 32 | i;
      }
    }
    long[] ids = Arrays.copyOf(found, n);
    Arrays.sort(ids);
    return ids;
  }

  /** The number of the place of an id, -1 for none. */
  static int find(long[] byId, int id) {
    int at = Arrays.binarySearch(byId, (long) id << 32);
    at = at < 0 ? -at - 1 : at;
    return at < byId.length && byId[at] >>> 32 == id ? (int) byId[at] : -1;
  }
}
