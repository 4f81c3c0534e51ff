package dev.assay.export.format;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The formats, by name. Immutable. */
public final class Formats {
  private static final List<Format> ALL =
      List.of(
          new CsvFormat(),
          new JsonLinesFormat(),
          new ParquetFormat(),
          new XlsxFormat(),
          new SqliteFormat(),
          new GeoJsonFormat(),
          new KmlFormat(),
          new AcledShapedFormat(),
          new UcdpShapedFormat(),
          new PolecatShapedFormat(),
          new GexfFormat(),
          new TimemapFormat(),
          new TimelineJsFormat(),
          new StixFormat(),
          new FtmFormat(),
          new ProvFormat(),
          new AnnotationFormat(),
          new RoCrateFormat());

  private Formats() {}

  /** All formats, the neutral tables first. */
  public static List<Format> all() {
    return ALL;
  }

  /** The format of a name, in any case. */
  public static Optional<Format> named(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    return ALL.stream().filter(f -> f.name().equals(wanted)).findFirst();
  }
}
