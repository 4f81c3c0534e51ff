package dev.assay.place;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The default gazetteer and what is resolved with it, by tables. */
final class GazetteerTest {
  private static final Gazetteer GAZETTEER = Gazetteer.open();
  private static final PlaceResolver RESOLVER = new PlaceResolver(GAZETTEER);

  static List<Table.Row> names() {
    return Table.resource("names.tsv").rows();
  }

  static List<Table.Row> relative() {
    return Table.resource("relative.tsv").rows();
  }

  static List<Table.Row> together() {
    return Table.resource("together.tsv").rows();
  }

  @ParameterizedTest
  @MethodSource("names")
  void aNameFindsItsPlaceFirst(Table.Row row) {
    Candidate first = GAZETTEER.lookup(row.get("name")).get(0);
    assertThat(row.get("place").split("\\|")).contains(first.entry().name());
    assertThat(first.entry().country() == null ? "" : first.entry().country())
        .isEqualTo(row.get("country"));
  }

  @ParameterizedTest
  @MethodSource("relative")
  void aRelationKeepsItsAnchorAndHoldsItsPoint(Table.Row row) {
    List<PlaceMention> mentions =
        RESOLVER.resolve(Documents.of(row.get("text")), NameUse.UNDECIDED);
    assertThat(mentions).extracting(m -> m.place().text()).contains(row.get("mention"));
    Place place =
        mentions.stream()
            .map(PlaceMention::place)
            .filter(p -> p.text().equals(row.get("mention")))
            .findFirst()
            .orElseThrow();
    assertThat(place.name()).isEqualTo(row.get("anchor"));
    assertThat(place.relation()).isEqualTo(row.get("relation"));
    if (row.get("km").isEmpty()) {
      assertThat(place.distanceKm()).isNull();
    } else {
      assertThat(place.distanceKm())
          .isCloseTo(row.number("km"), org.assertj.core.data.Offset.offset(0.01));
    }
    Place.Point point = place.point();
    assertThat(point).isNotNull();
    double km = Geodesy.distanceKm(point.lat(), point.lon(), row.number("lat"), row.number("lon"));
    assertThat(km).as("%s is to hold the point", place).isLessThan(point.radiusKm());
    if (place.geometry() != null) {
      assertThat(place.geometry().isValid()).isTrue();
    }
  }

  /** Were Kalinin not among Tver's names, five places of that very name would hide it. */
  @Test
  void namesakesDoNotHideATownWhoseNameIsSpeltAlike() {
    GazetteerEntry tver = GAZETTEER.lookup("Tver").get(0).entry();
    List<Candidate> found =
        GAZETTEER.search(NameQuery.of("Kalinin").limit(5).without(tver.index()));
    assertThat(found.subList(0, 2)).allMatch(Candidate::exact);
    assertThat(found).extracting(Candidate::entry).contains(tver);
  }

  static List<Table.Row> news() {
    return Table.resource("relative-news.tsv").rows();
  }

  @ParameterizedTest
  @MethodSource("news")
  void relativePlaceOfTheNews(Table.Row row) {
    Place place =
        RESOLVER.resolve(Documents.of(row.get("text")), NameUse.UNDECIDED).stream()
            .map(PlaceMention::place)
            .filter(p -> p.text().equals(row.get("mention")))
            .findFirst()
            .orElseThrow();
    Place.Point point = Objects.requireNonNull(place.point());
    double km = Geodesy.distanceKm(point.lat(), point.lon(), row.number("lat"), row.number("lon"));
    assertThat(km).as("%s is to hold the point", place).isLessThan(point.radiusKm());
    assertThat(point.radiusKm()).isLessThanOrEqualTo(row.number("most"));
  }

  @ParameterizedTest
  @MethodSource("together")
  void namesAreResolvedTogether(Table.Row row) {
    List<PlaceMention> mentions =
        RESOLVER.resolve(Documents.of(row.get("text")), NameUse.UNDECIDED);
    List<String> countries =
        mentions.stream()
            .map(PlaceMention::place)
            .filter(p -> p.text().contains(row.get("name")))
            .map(p -> String.valueOf(p.country()))
            .toList();
    if (row.get("country").equals("none")) {
      assertThat(countries).isEmpty();
    } else {
      assertThat(countries).containsExactly(row.get("country"));
    }
  }
}
