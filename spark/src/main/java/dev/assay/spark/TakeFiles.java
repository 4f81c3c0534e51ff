package dev.assay.spark;

import java.util.Iterator;
import java.util.Locale;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;
import scala.Tuple2;

/** Takes in the reports of files, a file at a time; of an archive no more than a few are ahead. */
final class TakeFiles implements FlatMapFunction<Tuple2<Integer, String>, Row> {
  private static final long serialVersionUID = 1;

  private final JobOptions options;
  private final SerializableConfiguration configuration;

  TakeFiles(JobOptions options, SerializableConfiguration configuration) {
    this.options = options;
    this.configuration = configuration;
  }

  @Override
  public Iterator<Row> call(Tuple2<Integer, String> file) {
    String order = String.format(Locale.ROOT, "%08d", file._1());
    Pulled<Row> rows =
        new Pulled<>(
            "assay-intake " + file._2(),
            sink -> new TakeReports(options, order, sink).file(file._2(), configuration.value()));
    TaskContext task = TaskContext.get();
    if (task != null) {
      task.addTaskCompletionListener((TaskCompletionListener) done -> rows.close());
    }
    return rows;
  }
}
