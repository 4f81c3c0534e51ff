package dev.assay.app;

import dev.assay.report.Outlet;
import dev.assay.report.PublicationTime;
import dev.assay.report.Report;
import dev.assay.statement.Reading;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the commands work with. Nothing of it is loaded before it is used. */
class Workshop {
  /** What the user says of the inputs. */
  record Given(@Nullable PublicationTime published, @Nullable Outlet outlet) {}

  /**
   * An input that could be taken in.
   *
   * @param notices what is odd about it and did not keep it from being read
   */
  record Taken(Report report, List<Problem> notices) {}

  /** Reads reports. */
  interface ReportReader extends AutoCloseable {
    Reading read(Report report);

    @Override
    void close();
  }

  /**
   * Takes one input in.
   *
   * @param input a file, or {@code -} for standard input
   */
  Taken take(String input, InputStream in, Given given) throws Problem.Failure {
    throw new Problem.Failure(new Problem("ASSAY-APP-004", "this build has no intake yet"));
  }

  /** A reader; opening it loads the model, the gazetteer and the codebook. */
  ReportReader reader() {
    throw new IllegalStateException("ASSAY-APP-004 this build has no reader yet");
  }
}
