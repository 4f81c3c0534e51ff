package dev.assay.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names that are told to mean a place, and names of which too little is known. */
final class DoubtsTest {
  private static final PlaceResolver RESOLVER = new PlaceResolver(Gazetteer.open());

  static List<Table.Row> rows() {
    return Table.resource("doubts.tsv").rows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void nameAndItsCountry(Table.Row row) {
    String text = row.get("text");
    String told =
        RESOLVER.resolve(Documents.of(text), NameUse.UNDECIDED).stream()
            .map(PlaceMention::place)
            .filter(place -> place.text().contains(row.get("name")))
            .map(DoubtsTest::told)
            .findFirst()
            .orElse("none");
    assertThat(told).isEqualTo(row.get("country"));
  }

  /** The country of what a name means; "in" one where only that is told. */
  private static String told(Place place) {
    String country = String.valueOf(place.country());
    return !place.resolved()
        ? "unresolved"
        : place.relation().equals("in") ? "in " + country : country;
  }
}
