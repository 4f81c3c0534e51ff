package dev.assay.app;

import dev.assay.casefile.Hand;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Who corrects, and what they had seen. */
final class HandOptions {
  @Option(
      names = "--seen",
      paramLabel = "N",
      description = {
        "Number of the last row of assay log that you had seen: where others have corrected the same",
        "since, nothing is changed, and you are told what they did."
      })
  private @Nullable String seen;

  @Option(
      names = "--by",
      paramLabel = "NAME",
      description = "Who corrects, for the log; on a server, its user stands there too.")
  private @Nullable String by;

  Hand hand() {
    return new Hand(Instant.now(), by, null).seen(seen);
  }
}
