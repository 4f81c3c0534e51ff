package dev.assay.app;

import dev.assay.report.Report;
import dev.assay.statement.Reading;
import java.io.InputStream;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A workshop whose reader stays open between commands: opening one costs more than reading. All its
 * commands read with one configuration. Safe for several threads, of which one reads at a time.
 */
final class OpenWorkshop extends Workshop implements AutoCloseable {
  private final Workshop workshop;
  private @Nullable ReportReader reader;

  OpenWorkshop(Workshop workshop) {
    this.workshop = workshop;
  }

  @Override
  Taken take(String input, InputStream in, Given given) throws Problem.Failure {
    return workshop.take(input, in, given);
  }

  @Override
  Taken take(byte[] bytes, String origin, Given given) throws Problem.Failure {
    return workshop.take(bytes, origin, given);
  }

  @Override
  synchronized ReportReader reader(Supplier<ConfigurationFiles.Configuration> configuration) {
    ReportReader open = reader == null ? workshop.reader(configuration) : reader;
    reader = open;
    return new ReportReader() {
      @Override
      public Reading read(Report report) {
        synchronized (OpenWorkshop.this) {
          return open.read(report);
        }
      }

      @Override
      public void close() {
        // the workshop's
      }
    };
  }

  @Override
  public synchronized void close() {
    if (reader != null) {
      reader.close();
    }
  }
}
