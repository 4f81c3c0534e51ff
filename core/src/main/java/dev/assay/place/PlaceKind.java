package dev.assay.place;

/** What kind of place a gazetteer entry is. */
public enum PlaceKind {
  COUNTRY(0, false),
  /** First-level division: a province, a governorate, an oblast, a state. */
  DIVISION1(1, false),
  /** Second-level division: a county, a district. */
  DIVISION2(2, false),
  /** Seat of a country's government. */
  CAPITAL(3, false),
  /** Seat of a first-level division. */
  SEAT(4, false),
  /** Any other city, town or village. */
  SETTLEMENT(5, false),
  /** A part of a settlement. */
  QUARTER(6, false),
  /** A region, a valley, a mountain range, a desert, a continent. */
  REGION(7, false),
  ISLAND(8, false),
  /** A sea, a strait, a lake. */
  WATER(9, false),
  RIVER(10, false),
  /** A line on the map: a ceasefire line. */
  LINE(11, false),
  /** A military base or an airport. */
  BASE(12, true),
  CROSSING(13, true),
  DAM(14, true),
  CAMP(15, true),
  OIL_FIELD(16, true),
  /** Any other building or site. */
  FACILITY(17, true);

  private final int code;
  private final boolean site;

  PlaceKind(int code, boolean site) {
    this.code = code;
    this.site = site;
  }

  /** What stands for it in an index; never changed. */
  int code() {
    return code;
  }

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

  /** Whether it is a site, not a settlement: a base, a crossing, a dam. */
  public boolean isSite() {
    return site;
  }
}
