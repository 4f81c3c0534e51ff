package dev.assay.spark;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.assay.export.table.ClaimRows;
import dev.assay.export.table.SubjectRows;
import dev.assay.export.table.Table;
import dev.assay.ledger.Party;
import dev.assay.ledger.Role;
import dev.assay.ledger.Site;
import dev.assay.ledger.TrackRecord;
import dev.assay.ledger.Voice;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/**
 * The neutral tables, each a folder of Parquet files in whose order the rows are those of {@code
 * assay export parquet}, in its order.
 */
final class NeutralTables {
  private final Stages stages;
  private final Path folder;
  private final Dataset<Row> folded;
  private final Dataset<Row> filed;

  NeutralTables(Stages stages, Path folder, Dataset<Row> folded, Dataset<Row> filed) {
    this.stages = stages;
    this.folder = folder;
    this.folded = folded;
    this.filed = filed;
  }

  void write() {
    for (Table table : Table.all()) {
      stages.write(
          table.name(), new Path(folder, table.name() + ".parquet"), () -> ordered(rows(table)));
    }
  }

  private static Dataset<Row> ordered(Dataset<Row> rows) {
    return rows.orderBy("ord").select("row.*");
  }

  private Dataset<Row> rows(Table table) {
    return switch (table.name()) {
      case "reports" -> of(filed, "report", "reports");
      case "statements" -> of(filed, "statement", "statements");
      case "claims" -> of(folded, "claim", "claims");
      case "evidence" -> of(folded, "evidence", "evidence");
      case "events" -> of(folded, "event", "events").union(of(filed, "event", "events"));
      case "claim_links" -> links(table);
      case "sources" -> sources(table);
      case "actors" -> subjects("actor").map(actor(), Encoders.row(Schemas.ordered(table)));
      case "places" -> subjects("place").map(place(), Encoders.row(Schemas.ordered(table)));
      default -> throw new IllegalArgumentException("a job makes no table " + table.name());
    };
  }

  private static Dataset<Row> of(Dataset<Row> rows, String kind, String column) {
    return rows.where(col("kind").equalTo(kind)).select(col("ord"), col(column).as("row"));
  }

  private Dataset<Row> links(Table table) {
    return filed
        .where(col("kind").equalTo("link"))
        .groupBy("from", "to", "role")
        .agg(
            min("known").as("known"),
            sort_array(collect_list(struct(col("position"), col("entry")))).as("basis"))
        .map(link(), Encoders.row(Schemas.ordered(table)));
  }

  private static MapFunction<Row, Row> link() {
    return row -> {
      List<String> basis = new ArrayList<>();
      List<Row> statements = row.getList(row.fieldIndex("basis"));
      statements.forEach(statement -> basis.add(statement.getString(1)));
      String from = row.getAs("from");
      String to = row.getAs("to");
      Role role = Role.valueOf(row.<String>getAs("role"));
      return RowFactory.create(
          String.join(" ", from, to, role.name()),
          SparkRows.of(
              ClaimRows.link(
                  from, to, role, basis, ReadReports.moment(row.getAs("known")), false)));
    };
  }

  private Dataset<Row> subjects(String kind) {
    return filed
        .where(col("kind").equalTo(kind))
        .groupBy("key")
        .agg(
            count(lit(1)).as("statements"),
            min("known").as("first"),
            max("known").as("last"),
            min_by(col("sample"), col("position")).as("sample"),
            min_by(col("placed"), when(col("placed").isNotNull(), col("position"))).as("placed"),
            array_distinct(flatten(collect_set("names"))).as("names"));
  }

  private static SubjectRows.Count counted(Row row) {
    return new SubjectRows.Count(
        row.<String>getAs("key"),
        row.<Long>getAs("statements"),
        ReadReports.moment(row.getAs("first")),
        ReadReports.moment(row.getAs("last")));
  }

  private Dataset<Row> sources(Table table) {
    Dataset<Row> fared =
        folded
            .where(col("kind").equalTo("fared"))
            .groupBy("source", "domain")
            .agg(
                sum("right").cast("int").as("right"),
                sum("wrong").cast("int").as("wrong"),
                sum("premature").cast("int").as("premature"))
            .groupBy(col("source").as("key"))
            .agg(
                sort_array(
                        collect_list(
                            struct(col("domain"), col("right"), col("wrong"), col("premature"))))
                    .as("fared"));
    return subjects("source")
        .join(fared, new String[] {"key"}, "left_outer")
        .map(source(), Encoders.row(Schemas.ordered(table)));
  }

  private static MapFunction<Row, Row> source() {
    return row -> {
      String key = row.getAs("key");
      List<TrackRecord> records = new ArrayList<>();
      int at = row.fieldIndex("fared");
      if (!row.isNullAt(at)) {
        List<Row> fared = row.getList(at);
        for (Row r : fared) {
          records.add(
              new TrackRecord(key, r.getString(0), r.getInt(1), r.getInt(2), r.getInt(3), null));
        }
      }
      Voice voice = Codec.ofThread().value(row.<String>getAs("sample"), Voice.class);
      return RowFactory.create(key, SparkRows.of(SubjectRows.source(counted(row), voice, records)));
    };
  }

  private static MapFunction<Row, Row> actor() {
    return row -> {
      Party party = Codec.ofThread().value(row.<String>getAs("sample"), Party.class);
      List<String> names = row.getList(row.fieldIndex("names"));
      return RowFactory.create(
          row.<String>getAs("key"), SparkRows.of(SubjectRows.actor(counted(row), party, names)));
    };
  }

  private static MapFunction<Row, Row> place() {
    return row -> {
      Codec codec = Codec.ofThread();
      String placed = row.getAs("placed");
      Site sample = codec.value(Objects.requireNonNull(row.<String>getAs("sample")), Site.class);
      Site at = placed == null ? null : codec.value(placed, Site.class);
      return RowFactory.create(
          row.<String>getAs("key"), SparkRows.of(SubjectRows.place(counted(row), sample, at)));
    };
  }
}
