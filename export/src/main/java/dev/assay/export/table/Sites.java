package dev.assay.export.table;

import dev.assay.ledger.Site;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Where, as cells. */
public final class Sites {
  private static final double PRECISION = 1e6;
  private static final double METRES = 1e3;

  private Sites() {}

  /** The key of a place: its id in GeoNames, else its name and country. */
  public static @Nullable String key(@Nullable Site site) {
    if (site == null) {
      return null;
    }
    return site.anchor() != null
        ? "gn:" + site.anchor()
        : site.name().toLowerCase(Locale.ROOT)
            + "|"
            + (site.country() == null ? "" : site.country());
  }

  /** Six decimals, which is 11 cm. */
  public static @Nullable Double degrees(@Nullable Double value) {
    return value == null ? null : Math.round(value * PRECISION) / PRECISION;
  }

  /** Three decimals, which is a metre: more would look like knowledge. */
  public static @Nullable Double km(@Nullable Double value) {
    return value == null ? null : Math.round(value * METRES) / METRES;
  }

  /** Fills what all tables with a place have alike. */
  static Row.Builder put(Row.Builder row, @Nullable Site site, String radius) {
    if (site == null) {
      return row;
    }
    return row.put("place_id", key(site))
        .put("place_name", site.name())
        .put("country", site.country())
        .put("lat", degrees(site.lat()))
        .put("lon", degrees(site.lon()))
        .put(radius, km(site.radiusKm()));
  }
}
