package dev.assay.app;

import dev.assay.report.Outlet;
import dev.assay.report.PublicationTime;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What is known of reports that they may not say themselves. */
final class GivenOptions {
  @Option(names = "--outlet", paramLabel = "N", description = "Who published them.")
  private @Nullable String outlet;

  @Option(
      names = "--any-language",
      description = "Reads a text in another language than English as if it were English.")
  private boolean anyLanguage;

  /** With the time when they were published; null where each is to say it. */
  Workshop.Given published(@Nullable PublicationTime published) {
    return new Workshop.Given(
        published,
        outlet == null || outlet.isBlank() ? null : new Outlet(outlet.strip()),
        anyLanguage);
  }
}
