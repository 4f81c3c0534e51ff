package dev.assay.spark;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import scala.Tuple2;

/** Reports in, neutral tables out. For one thread. */
final class Job {
  private final SparkSession spark;
  private final JobOptions options;
  private final Configuration configuration;
  private final Consumer<String> say;

  /**
   * What a job has done.
   *
   * @param reports how many were read
   * @param words how many words they have
   * @param problems how many inputs and reports could not be read
   * @param readSeconds how long reading took, by the clock; 0 where it was done before
   */
  record Done(long reports, long words, long problems, double readSeconds) {}

  Job(SparkSession spark, JobOptions options, Consumer<String> say) {
    this.spark = spark;
    this.options = options;
    this.configuration = spark.sparkContext().hadoopConfiguration();
    this.say = say;
    spark.conf().set("spark.sql.session.timeZone", "UTC");
    spark.conf().set("spark.sql.datetime.java8API.enabled", "true");
    spark.conf().set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
  }

  /**
   * Does it, or goes on where an earlier run of it was cut off.
   *
   * @throws JobException where it cannot be done as it is asked for
   */
  Done run() throws IOException {
    List<InputPaths.Input> inputs = InputPaths.of(options.in(), configuration);
    OutputFolder out = new OutputFolder(options, configuration);
    Done before = out.open(inputs);
    if (before != null) {
      say.accept("done before");
      return before;
    }
    Stages stages = new Stages(spark, out.work(), out.files(), say);
    Dataset<Row> taken = stages.made("taken", Schemas.TAKEN, () -> taken(inputs));
    long start = System.nanoTime();
    boolean readBefore = out.has("read");
    Dataset<Row> all = stages.made("read", Schemas.READ, () -> read(taken));
    double seconds = readBefore ? 0 : (System.nanoTime() - start) / 1e9;
    Dataset<Row> read = all.where(col("problem").isNull());
    Copies copies = new Copies(stages);
    Dataset<Row> roots = copies.roots(read);
    Dataset<Row> folded =
        stages.made("folded", Schemas.FOLDED, () -> folded(read, copies.copied(read, roots)));
    Dataset<Row> filed = stages.made("filed", Schemas.FILED, () -> filed(read, folded));
    new NeutralTables(stages, out.folder(), folded, filed).write();
    Done done = done(read, problems(taken, all, stages, out), seconds);
    out.close(done);
    return done;
  }

  private Dataset<Row> taken(List<InputPaths.Input> inputs) {
    List<Tuple2<Integer, String>> files = new ArrayList<>();
    Dataset<Row> taken = spark.createDataFrame(List.of(), Schemas.TAKEN);
    for (int i = 0; i < inputs.size(); i++) {
      String path = inputs.get(i).path();
      if (inputs.get(i).parquet()) {
        TakeLines lines = new TakeLines(options, i, new Path(path).getName());
        taken =
            taken.union(
                spark.read().parquet(path).toJSON().flatMap(lines, Encoders.row(Schemas.TAKEN)));
      } else {
        files.add(new Tuple2<>(i, path));
      }
    }
    if (files.isEmpty()) {
      return taken;
    }
    JavaRDD<Tuple2<Integer, String>> paths =
        JavaSparkContext.fromSparkContext(spark.sparkContext())
            .parallelize(files, Math.min(files.size(), partitions(files.size(), 50)));
    JavaRDD<Row> rows =
        paths.flatMap(new TakeFiles(options, new SerializableConfiguration(configuration)));
    return taken.union(spark.createDataFrame(rows, Schemas.TAKEN));
  }

  /** At least as many as there are cores, and no more than so many things in each. */
  private int partitions(long things, int each) {
    return (int) Math.max(spark.sparkContext().defaultParallelism(), things / each + 1);
  }

  /** Each report once: of those with the same bytes or words, the first. */
  private Dataset<Row> read(Dataset<Row> taken) {
    Dataset<Row> reports = taken.where(col("report").isNotNull());
    for (String same : List.of("sha256", "words")) {
      reports = reports.groupBy(col(same).as("same")).agg(min_by(all(), col("source")).as("one"));
      reports = reports.select("one.*");
    }
    int parts = partitions(taken.count(), options.reportsATask());
    return reports
        .repartition(parts, col("sha256"))
        .map(new ReadReports(), Encoders.row(Schemas.READ));
  }

  private static Column all() {
    return struct(
        col("sha256"), col("words"), col("source"), col("report"), col("place"), col("problem"));
  }

  private Dataset<Row> folded(Dataset<Row> read, Dataset<Row> copied) {
    Dataset<Row> statements =
        read.where(col("known").isNotNull())
            .join(copied.withColumnRenamed("report", "id"), new String[] {"id"}, "left_outer")
            .select(
                col("id").as("report"),
                col("known"),
                col("card"),
                col("origin"),
                col("copied"),
                explode(col("statements")).as("s"))
            .select(
                col("report"),
                col("known"),
                col("card"),
                col("origin"),
                col("copied"),
                col("s.position"),
                col("s.entry"),
                col("s.prefix"),
                col("s.suffix"),
                explode(col("s.dockets")).as("docket"))
            .withColumn("copy", coalesce(array_contains(col("copied"), col("docket")), lit(false)))
            .drop("copied");
    return statements
        .groupByKey(
            (MapFunction<Row, String>) row -> row.<String>getAs("docket"), Encoders.STRING())
        .flatMapSortedGroups(
            new Column[] {col("position")},
            new FoldQuestion(lastDay(read)),
            Encoders.row(Schemas.FOLDED));
  }

  /** The last day on which a report was published. */
  private static LocalDate lastDay(Dataset<Row> read) {
    Row last = read.agg(max("known")).first();
    return Instant.ofEpochMilli(last.isNullAt(0) ? 0 : last.getLong(0))
        .atZone(ZoneOffset.UTC)
        .toLocalDate();
  }

  private static Dataset<Row> filed(Dataset<Row> read, Dataset<Row> folded) {
    Dataset<Row> evidence =
        folded
            .where(col("kind").equalTo("evidence"))
            .select("report", "entry", "claim", "family", "role");
    return read.groupByKey((MapFunction<Row, String>) r -> r.<String>getAs("id"), Encoders.STRING())
        .cogroup(
            evidence.groupByKey(
                (MapFunction<Row, String>) r -> r.<String>getAs("report"), Encoders.STRING()),
            new FileStatements(),
            Encoders.row(Schemas.FILED));
  }

  private static long problems(
      Dataset<Row> taken, Dataset<Row> read, Stages stages, OutputFolder out) {
    Dataset<Row> all =
        taken
            .select("place", "problem")
            .union(read.select("place", "problem"))
            .where(col("problem").isNotNull());
    Path target = new Path(out.folder(), "problems.parquet");
    stages.write("problems", target, () -> all.orderBy("place", "problem"));
    return all.count();
  }

  private static Done done(Dataset<Row> read, long problems, double seconds) {
    Row sums = read.agg(sum(lit(1L)), sum("words")).first();
    return new Done(
        sums.isNullAt(0) ? 0 : sums.getLong(0),
        sums.isNullAt(1) ? 0 : sums.getLong(1),
        problems,
        seconds);
  }
}
