package dev.assay.export.format;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Codes and names of countries (ISO 3166-1), by the alpha-3 code. Immutable. */
final class Countries {
  private final Crosswalk table = new Crosswalk("countries.tsv", 1);

  /** The alpha-2 code, null where it is not a country of ISO's. */
  @Nullable String alpha2(@Nullable String alpha3) {
    return cell(alpha3, 0).orElse(null);
  }

  @Nullable Long numeric(@Nullable String alpha3) {
    return cell(alpha3, 1).map(Long::valueOf).orElse(null);
  }

  /** An English name; the code where there is none. */
  @Nullable String name(@Nullable String alpha3) {
    return cell(alpha3, 2).orElse(alpha3);
  }

  private Optional<String> cell(@Nullable String alpha3, int column) {
    return table.of(alpha3).map(row -> table.cell(row, column)).filter(cell -> !cell.isEmpty());
  }
}
