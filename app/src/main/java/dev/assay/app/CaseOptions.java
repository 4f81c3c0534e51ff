package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.casefile.CaseFile;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which case. */
final class CaseOptions {
  @Option(
      names = "--case",
      paramLabel = "FILE",
      description =
          "The case; without it, the one of this folder or the nearest folder above that has one.")
  private @Nullable Path file;

  Case open() {
    return CaseFile.open(file == null ? CaseFile.find(Path.of("")) : file);
  }
}
