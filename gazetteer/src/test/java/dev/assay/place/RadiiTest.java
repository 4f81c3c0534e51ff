package dev.assay.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** How precisely a place is told: neither a false pin nor a circle that holds anything. */
final class RadiiTest {
  private static final PlaceResolver RESOLVER = new PlaceResolver(Gazetteer.open());

  static List<Table.Row> rows() {
    return Table.resource("radii.tsv").rows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void radiusOfAPlace(Table.Row row) {
    List<PlaceMention> mentions =
        RESOLVER.resolve(Documents.of(row.get("text")), NameUse.UNDECIDED);
    assertThat(mentions)
        .extracting(mention -> mention.place().text())
        .containsExactly(row.get("mention"));
    assertThat(Objects.requireNonNull(mentions.get(0).place().point()).radiusKm())
        .isBetween(row.number("least"), row.number("most"));
  }
}
