package dev.assay.place;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Names of places with the default gazetteer: which there are, and what they mean together. */
final class PlaceResolverTest {
  private static final PlaceResolver RESOLVER = new PlaceResolver(Gazetteer.open());

  static List<Table.Row> rows() {
    return Table.resource("resolver.tsv").rows();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void namesAndTheirCountries(Table.Row row) {
    String text = row.get("text");
    String told =
        RESOLVER.names(Documents.of(text)).stream()
            .map(name -> name.span().in(text) + "=" + country(name.place()))
            .collect(Collectors.joining(";"));
    assertThat(told.isEmpty() ? "none" : told).isEqualTo(row.get("names"));
  }

  @Test
  void aNameTellsItsSensesAndHowLikelyTheyAre() {
    PlaceName name = RESOLVER.names(Documents.of("The train left Tripoli for Misrata.")).get(0);
    assertThat(name.senses()).hasSizeGreaterThan(1);
    assertThat(name.senses().stream().mapToDouble(PlaceName.Sense::likelihood).sum())
        .isCloseTo(1, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(name.score()).isEqualTo(name.senses().get(0).likelihood());
  }

  @Test
  void anUnknownNameIsUnresolvedAndSpoilsNoOther() {
    String text = "Shells fell on Qwxyzk, on Homs and on Hama.";
    int homs = text.indexOf("Homs");
    List<PlaceName> names =
        RESOLVER.names(Documents.of(text), List.of(new Span(15, 21), new Span(homs, homs + 4)));
    assertThat(names.get(0).place().resolved()).isFalse();
    assertThat(names.get(0).score()).isZero();
    assertThat(names.get(1).place().country()).isEqualTo("SYR");
  }

  private static String country(Place place) {
    return place.country() == null ? "-" : place.country();
  }
}
