package dev.assay.place;

import java.util.List;

/**
 * A line of a GeoNames dump (download.geonames.org/export/dump/readme.txt): 19 columns, of which
 * the first 15 are needed.
 */
record GeonamesRow(
    int id,
    String name,
    String ascii,
    List<String> alternates,
    double lat,
    double lon,
    String featureClass,
    String featureCode,
    String country,
    String admin1,
    String admin2,
    int population) {
  private static final int NEEDED = 15;

  /**
   * @throws IllegalArgumentException with code ASSAY-PLACE-011, saying what is wrong with the line
   */
  static GeonamesRow of(String file, long line, String text) {
    String[] cells = text.split("\t", -1);
    if (cells.length < NEEDED) {
      throw fault(
          file,
          line,
          cells.length
              + " columns; expected the 19 of a GeoNames dump, tab-separated: geonameid, name,"
              + " asciiname, alternatenames, latitude, longitude, feature class, feature code,"
              + " country code and so on");
    }
    return new GeonamesRow(
        (int) number(file, line, "geonameid", cells[0], 1, Integer.MAX_VALUE),
        cells[1],
        cells[2],
        cells[3].isEmpty() ? List.of() : List.of(cells[3].split(",")),
        number(file, line, "latitude", cells[4], -90, 90),
        number(file, line, "longitude", cells[5], -180, 180),
        cells[6],
        cells[7],
        cells[8],
        cells[10],
        cells[11],
        (int) number(file, line, "population", cells[14].isEmpty() ? "0" : cells[14], 0, 1e10));
  }

  private static double number(
      String file, long line, String column, String cell, double least, double most) {
    try {
      double number = Double.parseDouble(cell);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException e) {
      // Told below, as a number out of range is.
    }
    throw fault(
        file,
        line,
        column + " is \"" + cell + "\"; expected a number from " + say(least) + " to " + say(most));
  }

  private static String say(double number) {
    return String.valueOf((long) number);
  }

  static IllegalArgumentException fault(String file, long line, String what) {
    return new IllegalArgumentException("ASSAY-PLACE-011 " + file + ", line " + line + ": " + what);
  }

  boolean isSettlement() {
    return featureClass.equals("P") && !featureCode.equals("PPLH");
  }

  /** 1 or 2 for a division of that level, 0 for anything else. */
  int divisionLevel() {
    return switch (featureCode) {
      case "ADM1" -> 1;
      case "ADM2" -> 2;
      default -> 0;
    };
  }

  /** The code of the division of a level that it is, or lies in; empty where it is not told. */
  String division(int level) {
    if (admin1.isEmpty() || admin1.equals("00") || (level == 2 && admin2.isEmpty())) {
      return "";
    }
    return country + "." + admin1 + (level == 2 ? "." + admin2 : "");
  }
}
