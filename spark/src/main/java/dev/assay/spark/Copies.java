package dev.assay.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.first;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;

import dev.assay.ledger.Fingerprint;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Which reports are copies, as {@link dev.assay.ledger.Origins} has it, without comparing every
 * pair: a stage keyed by band, one keyed by report, and joins that follow copies of copies to their
 * end.
 */
final class Copies {
  private static final StructType BANDED =
      new StructType()
          .add("band", DataTypes.LongType, false)
          .add("known", DataTypes.LongType)
          .add("id", DataTypes.StringType)
          .add("signature", DataTypes.createArrayType(DataTypes.IntegerType, false));

  private static final StructType ROOTS =
      new StructType().add("id", DataTypes.StringType).add("root", DataTypes.StringType);

  private final Stages stages;

  Copies(Stages stages) {
    this.stages = stages;
  }

  /**
   * The report that each copy goes back to.
   *
   * @return id, root
   */
  Dataset<Row> roots(Dataset<Row> read) {
    Dataset<Row> found = stages.made("copies-0", ROOTS, () -> parents(read));
    for (int round = 1; ; round++) {
      Dataset<Row> before = found;
      found = stages.made("copies-" + round, ROOTS, () -> followed(before));
      if (before.except(found).isEmpty()) {
        return found;
      }
    }
  }

  private static Dataset<Row> parents(Dataset<Row> read) {
    return read.where(col("known").isNotNull().and(size(col("signature")).gt(0)))
        .select("id", "known", "signature")
        .flatMap(new Bands(), Encoders.row(BANDED))
        .groupByKey(
            (org.apache.spark.api.java.function.MapFunction<Row, Long>) r -> r.getLong(0),
            Encoders.LONG())
        .flatMapSortedGroups(
            new Column[] {col("known"), col("id")}, new FindOriginal(), Encoders.row(Schemas.LIKE))
        .groupBy("id")
        .agg(min(struct(col("known"), col("parent"))).as("earliest"))
        .select(col("id"), col("earliest.parent").as("root"));
  }

  /** One step on: what a copy goes back to may be a copy itself. */
  private static Dataset<Row> followed(Dataset<Row> roots) {
    Dataset<Row> next = roots.select(col("id").as("root"), col("root").as("next"));
    return roots
        .join(next, new String[] {"root"}, "left_outer")
        .select(col("id"), coalesce(col("next"), col("root")).as("root"));
  }

  /**
   * In which dockets a report is a copy: it is one where a report that goes back to the same one
   * came before it.
   *
   * @return report, copied (dockets)
   */
  Dataset<Row> copied(Dataset<Row> read, Dataset<Row> roots) {
    Dataset<Row> members = roots.union(roots.select(col("root").as("id"), col("root")).distinct());
    Column rank =
        first("report").over(Window.partitionBy("docket", "root").orderBy("known", "report"));
    return read.select(col("id"), col("known"), explode(col("statements.dockets")).as("dockets"))
        .join(members, "id")
        .select(
            col("id").as("report"), col("known"), col("root"), explode(col("dockets")).as("docket"))
        .distinct()
        .withColumn("first", rank)
        .where(col("first").notEqual(col("report")))
        .groupBy("report")
        .agg(collect_set("docket").as("copied"));
  }

  /** The bands of a report's signature. */
  private static final class Bands implements FlatMapFunction<Row, Row> {
    private static final long serialVersionUID = 1;

    @Override
    public Iterator<Row> call(Row report) {
      List<Integer> signature = report.getList(2);
      Integer[] numbers = signature.toArray(new Integer[0]);
      List<Row> banded = new ArrayList<>();
      for (long band : Fingerprint.bandNumbers(signature)) {
        banded.add(RowFactory.create(band, report.getLong(1), report.getString(0), numbers));
      }
      return banded.iterator();
    }
  }
}
