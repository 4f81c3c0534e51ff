package dev.assay.spark;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * The job for clusters: {@code spark-submit --class dev.assay.spark.Main assay-spark.jar --in ...
 * --out ...}. It ends with 0 where all was read, 1 where some was not, 2 where it was asked
 * wrongly.
 */
@Command(
    name = "assay-spark",
    mixinStandardHelpOptions = true,
    description = {
      "Reads archives of reports on Apache Spark and writes the neutral tables as Parquet, as",
      "'assay export parquet' does of a case. A job that was cut off goes on where it was."
    })
public final class Main implements Callable<Integer> {
  @Option(
      names = "--in",
      arity = "1..*",
      required = true,
      paramLabel = "PATH",
      description =
          "Files, folders and patterns: WARC, WACZ, JSON Lines, CSV, Parquet with the columns of"
              + " JSON Lines, and whatever else 'assay add' takes.")
  private List<String> in = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FOLDER",
      description = "The folder to make.")
  private String out = "";

  @Option(names = "--outlet", paramLabel = "N", description = "Who published all of it.")
  private @Nullable String outlet;

  @Option(
      names = "--map",
      paramLabel = "FIELD=COLUMN,...",
      description = "Which columns are what: text, title, outlet, author, published, updated, url.")
  private @Nullable String map;

  @Option(
      names = "--any-language",
      description = "Reads a text in another language than English as if it were English.")
  private boolean anyLanguage;

  @Option(
      names = "--reports-a-task",
      paramLabel = "N",
      defaultValue = "200",
      description = "How many reports a task reads (${DEFAULT-VALUE}).")
  private int reportsATask = 200;

  @Option(names = "--force", description = "Replaces what another job left in the folder.")
  private boolean force;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Where there is no spark-submit to say so: local[*] if it is not given.")
  private @Nullable String master;

  private final PrintStream say;

  private Main(PrintStream say) {
    this.say = say;
  }

  /** Runs the job and ends the program. */
  public static void main(String[] args) {
    System.exit(run(System.out, args)); // NOPMD: a program ends
  }

  static int run(PrintStream say, String... args) {
    CommandLine line = new CommandLine(new Main(say));
    line.setExecutionExceptionHandler(
        (e, command, parsed) -> {
          if (e instanceof JobException) {
            say.println(e.getMessage());
            return 2;
          }
          throw e;
        });
    return line.execute(args);
  }

  @Override
  public Integer call() throws IOException {
    JobOptions options = new JobOptions(in, out, outlet, map, anyLanguage, reportsATask, force);
    SparkConf conf = new SparkConf();
    if (master != null || !conf.contains("spark.master")) {
      conf.setMaster(master == null ? "local[*]" : master);
    }
    try (SparkSession spark = SparkSession.builder().appName("assay").config(conf).getOrCreate()) {
      Job.Done done = new Job(spark, options, say::println).run();
      say.printf(
          Locale.ROOT,
          "%d reports, %d words, %d could not be read%n",
          done.reports(),
          done.words(),
          done.problems());
      if (done.readSeconds() > 0) {
        say.printf(Locale.ROOT, "reading: %.0f words/s%n", done.words() / done.readSeconds());
      }
      return done.problems() == 0 ? 0 : 1;
    }
  }
}
