package dev.assay.app;

import dev.assay.report.Report;
import dev.assay.statement.Reading;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opened by the first report that can be read: a wrong file name should not cost a model. */
final class LazyReader implements AutoCloseable {
  private final Workshop workshop;
  private final Supplier<ConfigurationFiles.Configuration> configuration;
  private Workshop.@Nullable ReportReader reader;

  LazyReader(Workshop workshop, Supplier<ConfigurationFiles.Configuration> configuration) {
    this.workshop = workshop;
    this.configuration = configuration;
  }

  Reading read(Report report) {
    Workshop.ReportReader open = reader;
    if (open == null) {
      open = workshop.reader(configuration);
      reader = open;
    }
    return open.read(report);
  }

  @Override
  public void close() {
    if (reader != null) {
      reader.close();
    }
  }
}
