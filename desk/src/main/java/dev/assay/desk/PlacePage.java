package dev.assay.desk;

import dev.assay.ledger.Site;
import java.util.Locale;

/** Places, and how it stands at one. */
final class PlacePage {
  private PlacePage() {}

  /** A place as the case keys it: its id in GeoNames, else its name and country. */
  static String key(Site site) {
    return site.anchor() != null
        ? "gn:" + site.anchor()
        : site.name().toLowerCase(Locale.ROOT)
            + "|"
            + (site.country() == null ? "" : site.country());
  }
}
