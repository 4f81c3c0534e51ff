package dev.assay.place;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The check of a curated table: bases, crossings, dams, regions, waters. A row cites its source, or
 * says {@code unsourced} and has a radius of 10 km or more.
 *
 * @param name of the table
 * @param rows how many it has
 * @param unsourced how many of them cite no source
 * @param faults with line and column, by the code ASSAY-PLACE-001
 */
public record SiteTable(String name, int rows, int unsourced, List<String> faults) {
  private static final double UNSOURCED_RADIUS = 10;
  private static final String UNSOURCED = "unsourced";

  public SiteTable {
    faults = List.copyOf(faults);
  }

  /** Checks a table with the columns name, kind, aliases, countries, lat, lon, radius, source. */
  public static SiteTable check(String name, InputStream in) throws IOException {
    List<String> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    int unsourced = 0;
    List<Table.Row> rows = Table.read(name, in).rows();
    for (Table.Row row : rows) {
      try {
        unsourced += row.get("source").equals(UNSOURCED) ? 1 : 0;
        IllegalArgumentException fault = fault(row, seen);
        if (fault != null) {
          throw fault;
        }
      } catch (IllegalArgumentException e) {
        faults.add(String.valueOf(e.getMessage()));
      }
    }
    return new SiteTable(name, rows.size(), unsourced, faults);
  }

  private static @Nullable IllegalArgumentException fault(Table.Row row, Set<String> seen) {
    CuratedKinds.of(row);
    if (Math.abs(row.number("lat")) > 90) {
      return row.error("lat", "degrees from -90 to 90");
    }
    if (Math.abs(row.number("lon")) > 180) {
      return row.error("lon", "degrees from -180 to 180");
    }
    if (!seen.add(row.get("name") + row.get("kind") + row.get("countries"))) {
      return row.error("name", "one row for a place");
    }
    if (row.get("source").isEmpty()) {
      return row.error("source", "where the row is from, or unsourced");
    }
    return fault(row);
  }

  /** What is wrong with a row's radius; null where nothing is. */
  static @Nullable IllegalArgumentException fault(Table.Row row) {
    double radius = row.number("radius");
    if (radius <= 0) {
      return row.error("radius", "km greater than 0");
    }
    return row.get("source").equals(UNSOURCED) && radius < UNSOURCED_RADIUS
        ? row.error("radius", "10 km or more, for the row is unsourced")
        : null;
  }
}
