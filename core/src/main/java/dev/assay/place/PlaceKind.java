package dev.assay.place;

/** What kind of place a gazetteer entry is. */
public enum PlaceKind {
  COUNTRY,
  /** First-level division: a province, a governorate, an oblast, a state. */
  DIVISION1,
  /** Second-level division: a county, a district. */
  DIVISION2,
  /** Seat of a country's government. */
  CAPITAL,
  /** Seat of a first-level division. */
  SEAT,
  /** Any other city, town or village. */
  SETTLEMENT,
  /** A part of a settlement. */
  QUARTER,
  /** A region, a valley, a mountain range, a desert, a continent. */
  REGION,
  ISLAND,
  /** A sea, a strait, a lake. */
  WATER,
  RIVER,
  /** A line on the map: a ceasefire line. */
  LINE,
  /** A military base or an airport. */
  BASE,
  CROSSING,
  DAM,
  CAMP,
  OIL_FIELD,
  /** Any other building or site. */
  FACILITY;

  /** Whether people live there and it is a point at the scale of a country. */
  public boolean isSettlement() {
    return this == CAPITAL || this == SEAT || this == SETTLEMENT || this == QUARTER;
  }

  /** Whether it is an area that holds settlements. */
  public boolean isArea() {
    return this == COUNTRY
        || this == DIVISION1
        || this == DIVISION2
        || this == REGION
        || this == ISLAND;
  }

  public boolean isSite() {
    return ordinal() >= BASE.ordinal();
  }
}
