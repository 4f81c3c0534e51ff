package dev.assay.place;

/** The kinds of the curated tables. */
final class CuratedKinds {
  private CuratedKinds() {}

  static PlaceKind of(Table.Row row) {
    return switch (row.get("kind")) {
      case "region", "valley", "mountain", "desert", "forest", "continent", "pass" ->
          PlaceKind.REGION;
      case "island" -> PlaceKind.ISLAND;
      case "sea", "ocean", "strait", "lake", "canal" -> PlaceKind.WATER;
      case "river" -> PlaceKind.RIVER;
      case "line" -> PlaceKind.LINE;
      case "base", "airbase", "airport" -> PlaceKind.BASE;
      case "crossing" -> PlaceKind.CROSSING;
      case "dam" -> PlaceKind.DAM;
      case "camp" -> PlaceKind.CAMP;
      case "oil-field" -> PlaceKind.OIL_FIELD;
      case "facility", "prison", "bridge" -> PlaceKind.FACILITY;
      case "city", "town", "village" -> PlaceKind.SETTLEMENT;
      case "district" -> PlaceKind.QUARTER;
      default -> throw row.error("kind", "a kind of place, such as region, sea, airbase or town");
    };
  }
}
