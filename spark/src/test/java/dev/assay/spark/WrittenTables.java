package dev.assay.spark;

import dev.assay.export.format.Exporter;
import dev.assay.export.format.Formats;
import dev.assay.export.table.About;
import dev.assay.export.table.RowSink;
import dev.assay.export.table.Table;
import dev.assay.export.table.Tables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * What a job wrote, as tables of a case: the files of each folder in the order of their names.
 * Written out again by the command line's own format they can be compared with its byte by byte.
 */
final class WrittenTables implements Tables {
  private final SparkSession spark;
  private final Path folder;
  private final About about;

  /**
   * @param name of the case that they are compared with
   * @param day the last that it knows
   * @param version of the command line that made it
   */
  WrittenTables(SparkSession spark, Path folder, String name, LocalDate day, String version) {
    this.spark = spark;
    this.folder = folder;
    this.about = new About(name, day, Map.of(), version, About.shipped());
  }

  Path exported(Path target) {
    new Exporter(Formats.named("parquet").orElseThrow(), target, false).write(this);
    return target;
  }

  @Override
  public About about() {
    return about;
  }

  @Override
  public void each(Table table, RowSink sink) throws IOException {
    List<Path> parts;
    try (Stream<Path> files = Files.list(folder.resolve(table.name() + ".parquet"))) {
      parts = files.filter(f -> f.toString().endsWith(".parquet")).sorted().toList();
    }
    for (Path part : parts) {
      List<Row> rows =
          spark.read().schema(Schemas.of(table)).parquet(part.toString()).collectAsList();
      for (Row row : rows) {
        sink.row(SparkRows.of(table, row));
      }
    }
  }
}
