package dev.assay.spark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/** The one session of all tests: two cores, and a task that fails is tried twice more. */
final class Local {
  private Local() {}

  static SparkSession session() {
    return SparkSession.builder()
        .appName("assay-tests")
        .master("local[2,3]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.shuffle.partitions", "4")
        .config("spark.sql.datetime.java8API.enabled", "true")
        .config("spark.sql.session.timeZone", "UTC")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        .getOrCreate();
  }

  /** The beginning of a command that runs a class of the tests' class path with a session. */
  static List<String> java(Path folder) {
    List<String> command = new ArrayList<>(CommandLineCase.java(folder));
    command.addAll(1, List.of(System.getProperty("assay.spark.opens").split(" ")));
    command.add("-Dspark.ui.enabled=false");
    command.add("-Dspark.driver.bindAddress=127.0.0.1");
    command.add("-Dspark.driver.host=127.0.0.1");
    command.add("-Dspark.sql.shuffle.partitions=4");
    return command;
  }
}
