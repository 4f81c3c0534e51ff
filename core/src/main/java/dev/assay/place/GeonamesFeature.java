package dev.assay.place;

import java.util.HashMap;
import java.util.Map;

/** A feature of GeoNames that is a place of ours and no settlement. */
record GeonamesFeature(PlaceKind kind, double radiusKm) {
  /** The features of {@code features.tsv} by code. */
  static Map<String, GeonamesFeature> load() {
    Map<String, GeonamesFeature> found = new HashMap<>();
    for (Table.Row row : Table.resource("features.tsv").rows()) {
      found.put(row.get("code"), new GeonamesFeature(CuratedKinds.of(row), row.number("radius")));
    }
    return Map.copyOf(found);
  }
}
