package dev.assay.export.format;

import dev.assay.export.table.About;
import dev.assay.export.table.Table;
import dev.assay.export.table.Tables;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The neutral tables as Parquet, one file each. */
final class ParquetFormat implements Format {
  @Override
  public String name() {
    return "parquet";
  }

  @Override
  public String description() {
    return "the neutral tables as Parquet, lists as lists, for DuckDB, pandas, R and Spark";
  }

  @Override
  public String standard() {
    return "Apache Parquet 2; Frictionless Data Package 1";
  }

  @Override
  public String extension() {
    return "";
  }

  @Override
  public void write(Tables tables, Path target) throws IOException {
    About about = tables.about();
    List<DataPackage.Resource> written = new ArrayList<>();
    for (Table table : Table.all()) {
      HashedFile file =
          HashedFile.write(
              target,
              DataPackage.Kind.PARQUET.fileOf(table),
              out -> {
                ParquetFile parquet =
                    new ParquetFile(
                        new BufferedOutputStream(out), table, about.lines(), about.version());
                tables.each(table, parquet::row);
                parquet.close();
              });
      written.add(new DataPackage.Resource(table, file));
    }
    DataPackage.write(target, about, DataPackage.Kind.PARQUET, written);
  }
}
