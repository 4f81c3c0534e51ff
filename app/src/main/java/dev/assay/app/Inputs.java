package dev.assay.app;

import dev.assay.intake.IntakeException;
import dev.assay.intake.Notice;
import dev.assay.intake.archive.Archive;
import dev.assay.intake.archive.ArchivedReport;
import dev.assay.intake.archive.Archives;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Takes inputs in, each a report or an archive of reports. */
final class Inputs {
  private final Workshop workshop;
  private final InputStream standardInput;
  private final Workshop.Given given;

  /** Who takes the reports of an input; what fails with one keeps no other back. */
  interface Taker {
    /**
     * Takes a report.
     *
     * @param name the input, or the report's place or URL in an archive
     * @return whether another is wanted
     */
    boolean take(String name, Workshop.Taken taken);

    void failed(String name, Problem problem);
  }

  Inputs(Workshop workshop, InputStream standardInput, Workshop.Given given) {
    this.workshop = workshop;
    this.standardInput = standardInput;
    this.given = given;
  }

  /**
   * Hands over the reports of one input.
   *
   * @param input a file, or {@code -} for standard input
   */
  void each(String input, Taker taker) {
    boolean standard = input.equals(Workshop.STANDARD_INPUT);
    String name = standard ? "standard input" : input;
    try {
      Path file = standard ? null : file(input);
      if (file != null && isArchive(file)) {
        try (InputStream in = Files.newInputStream(file)) {
          archive(new BufferedInputStream(in, Archives.HEAD), file.getFileName().toString(), taker);
        }
      } else if (standard) {
        archive(new BufferedInputStream(standardInput, Archives.HEAD), name, taker);
      } else {
        taker.take(name, workshop.take(input, standardInput, given));
      }
    } catch (Problem.Failure e) {
      taker.failed(name, e.problem());
    } catch (IOException e) {
      taker.failed(
          name,
          new Problem(
              "ASSAY-APP-006", "it cannot be read: " + e.getMessage() + "; try another copy"));
    }
  }

  /** Null where it is no name of a readable file; whoever takes it in says what is wrong. */
  private static @Nullable Path file(String input) {
    try {
      Path file = Path.of(input);
      return Files.isRegularFile(file) && Files.isReadable(file) ? file : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private static boolean isArchive(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return Archives.of(in.readNBytes(Archives.HEAD), file.getFileName().toString()) != null;
    }
  }

  private void archive(BufferedInputStream in, String name, Taker taker)
      throws IOException, Problem.Failure {
    in.mark(Archives.HEAD);
    Archive archive = Archives.of(in.readNBytes(Archives.HEAD), name);
    in.reset();
    if (archive == null) {
      taker.take(name, workshop.take(Workshop.STANDARD_INPUT, in, given));
      return;
    }
    try {
      archive.read(in, name, sink(taker));
    } catch (IntakeException e) {
      throw new Problem.Failure(Workshop.problem(e.notice()));
    }
  }

  private Archive.Sink sink(Taker taker) {
    return new Archive.Sink() {
      @Override
      public boolean report(ArchivedReport report) {
        try {
          return taker.take(report.origin(), workshop.take(report.bytes(), report.origin(), given));
        } catch (Problem.Failure e) {
          taker.failed(report.origin(), e.problem());
          return true;
        }
      }

      @Override
      public void passedOver(Notice notice) {
        taker.failed(notice.where(), Workshop.problem(notice));
      }
    };
  }
}
