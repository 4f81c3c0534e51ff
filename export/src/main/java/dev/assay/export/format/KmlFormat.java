package dev.assay.export.format;

import dev.assay.export.table.About;
import dev.assay.export.table.Row;
import dev.assay.export.table.Tables;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Events as KML: a folder and a style for each type, and the time they may have been at. */
final class KmlFormat implements Format {
  /** Colours of icons, as KML writes them: opacity, blue, green, red. */
  private static final List<String> COLOURS =
      List.of("ff3c3ce0", "ffd08a30", "ff50a040", "ff30a0f0", "ffb05aa0", "ff707070");

  private static final List<String> DATA =
      List.of(
          "event_type",
          "event_mode",
          "date_precision",
          "geo_precision_km",
          "country",
          "admin1",
          "deaths_low",
          "deaths_best",
          "deaths_high",
          "n_reports",
          "n_independent_sources",
          "status",
          "credibility",
          "sources",
          "outlets",
          "urls");

  @Override
  public String name() {
    return "kml";
  }

  @Override
  public String description() {
    return "events for Google Earth and other maps";
  }

  @Override
  public String standard() {
    return "OGC KML 2.2";
  }

  @Override
  public String extension() {
    return ".kml";
  }

  @Override
  public void write(Tables tables, Path target) throws IOException {
    try (Writer out = Output.text(target);
        Spool types = new Spool(target)) {
      tables.each("events", row -> types.add(row.words("event_type"), placemark(row)));
      About about = tables.about();
      out.write(Xml.HEAD);
      out.write("<kml xmlns=\"http://www.opengis.net/kml/2.2\">\n<Document>\n");
      Xml.element(out, "name", about.title());
      Xml.element(out, "description", about.text());
      for (String type : types.piles()) {
        style(out, type, types.piles().indexOf(type));
      }
      out.write("<ExtendedData>");
      for (Map.Entry<String, String> line : about.lines().entrySet()) {
        data(out, line.getKey(), line.getValue());
      }
      out.write("</ExtendedData>\n");
      for (String type : types.piles()) {
        out.write("<Folder>");
        Xml.element(out, "name", type);
        out.write("\n");
        types.to(type, out);
        out.write("</Folder>\n");
      }
      out.write("</Document>\n</kml>\n");
    }
  }

  private static void style(Writer out, String type, int number) throws IOException {
    out.write("<Style id=\"" + id("type-" + type) + "\"><IconStyle><color>");
    out.write(COLOURS.get(number % COLOURS.size()));
    out.write("</color></IconStyle></Style>\n");
  }

  /** An XML id: no spaces, no punctuation that it may not have. */
  private static String id(String words) {
    return words.replaceAll("[^A-Za-z0-9._-]", "-");
  }

  private static String placemark(Row row) throws IOException {
    StringWriter out = new StringWriter();
    out.write("<Placemark id=\"" + id("event-" + row.id()) + "\">");
    Xml.element(out, "name", title(row));
    Xml.element(out, "description", description(row));
    time(out, row);
    out.write("<styleUrl>#" + id("type-" + row.words("event_type")) + "</styleUrl>");
    out.write("<ExtendedData>");
    for (String column : DATA) {
      Object value = row.get(column);
      if (value != null) {
        data(out, column, Cells.text(value));
      }
    }
    out.write("</ExtendedData>");
    Double lat = row.number("lat");
    Double lon = row.number("lon");
    if (lat != null && lon != null) {
      out.write(
          "<Point><coordinates>"
              + Cells.number(lon)
              + ","
              + Cells.number(lat)
              + ",0</coordinates></Point>");
    }
    out.write("</Placemark>\n");
    return out.toString();
  }

  /** What happened where, in a few words. */
  static String title(Row row) {
    String mode = row.text("event_mode");
    String place = row.text("place_name");
    return row.words("event_type")
        + (mode == null ? "" : " " + mode)
        + (place == null ? "" : ", " + place);
  }

  /** A report's words, on whose word, and what became of it. */
  static String description(Row row) {
    String km =
        row.number("geo_precision_km") == null
            ? ""
            : " Within " + Cells.text(row.number("geo_precision_km")) + " km of the point.";
    return "“"
        + row.words("quote")
        + "” ("
        + String.join(", ", row.list("sources"))
        + "). Status: "
        + row.words("status")
        + "; reports: "
        + row.integer("n_reports")
        + ", independent: "
        + row.integer("n_independent_sources")
        + "."
        + km;
  }

  private static void time(Writer out, Row row) throws IOException {
    Object first = row.get("date_start");
    Object last = row.get("date_end");
    if (first == null && last == null) {
      return;
    }
    if (first != null && first.equals(last)) {
      out.write("<TimeStamp><when>" + first + "</when></TimeStamp>");
      return;
    }
    out.write("<TimeSpan>");
    if (first != null) {
      out.write("<begin>" + first + "</begin>");
    }
    if (last != null) {
      out.write("<end>" + last + "</end>");
    }
    out.write("</TimeSpan>");
  }

  private static void data(Writer out, String name, String value) throws IOException {
    out.write("<Data name=\"" + Xml.text(name) + "\">");
    Xml.element(out, "value", value);
    out.write("</Data>");
  }
}
