package dev.assay.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/**
 * What a job has made so far, one folder a stage. A folder counts once Spark has marked it whole; a
 * job that begins again takes up what is there, and what is half there is made anew.
 */
final class Stages {
  private static final String WHOLE = "_SUCCESS";

  private final SparkSession spark;
  private final Path folder;
  private final FileSystem files;
  private final Consumer<String> say;

  Stages(SparkSession spark, Path folder, FileSystem files, Consumer<String> say) {
    this.spark = spark;
    this.folder = folder;
    this.files = files;
    this.say = say;
  }

  /** What a stage has made, which is made now where it has not been before. */
  Dataset<Row> made(String name, StructType type, Supplier<Dataset<Row>> making) {
    Path target = new Path(folder, name);
    write(name, target, making);
    return spark.read().schema(type).parquet(target.toString());
  }

  /** Writes what users take away, where it is not there yet. */
  void write(String name, Path target, Supplier<Dataset<Row>> making) {
    try {
      if (files.exists(new Path(target, WHOLE))) {
        say.accept(name + ": there already");
        return;
      }
      long start = System.nanoTime();
      spark.sparkContext().setJobDescription(name);
      making.get().write().mode(SaveMode.Overwrite).parquet(target.toString());
      say.accept(String.format("%s: %.1f s", name, (System.nanoTime() - start) / 1e9));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
