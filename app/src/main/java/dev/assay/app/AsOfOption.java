package dev.assay.app;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** As of which day. */
final class AsOfOption {
  @Option(
      names = "--as-of",
      paramLabel = "D",
      converter = DayConverter.class,
      description = "As it was known at the end of this day in UTC.")
  private @Nullable LocalDate day;

  @Nullable LocalDate day() {
    return day;
  }
}
