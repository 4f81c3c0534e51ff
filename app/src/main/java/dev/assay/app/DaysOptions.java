package dev.assay.app;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** From which day to which. */
final class DaysOptions {
  @Option(
      names = "--since",
      paramLabel = "D",
      converter = DayConverter.class,
      description = "Published, or last told, on this day or later.")
  private @Nullable LocalDate since;

  @Option(
      names = "--until",
      paramLabel = "D",
      converter = DayConverter.class,
      description = "Published, or last told, by the end of this day in UTC.")
  private @Nullable LocalDate until;

  @Nullable LocalDate since() {
    return since;
  }

  @Nullable LocalDate until() {
    return until;
  }
}
