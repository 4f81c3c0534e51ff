package dev.assay.app;

import dev.assay.intake.Intake;
import dev.assay.intake.IntakeException;
import dev.assay.intake.IntakeOptions;
import dev.assay.intake.Intaken;
import dev.assay.intake.Notice;
import dev.assay.intake.web.FetchLimits;
import dev.assay.intake.web.Fetcher;
import dev.assay.place.Gazetteer;
import dev.assay.report.Outlet;
import dev.assay.report.PublicationTime;
import dev.assay.report.Report;
import dev.assay.statement.Reading;
import dev.assay.statement.StatementReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What the commands work with. Nothing of it is loaded before it is used. */
class Workshop {
  /** The name that stands for standard input. */
  static final String STANDARD_INPUT = "-";

  private @Nullable Intake intake;

  /** What the user says of the inputs. */
  record Given(@Nullable PublicationTime published, @Nullable Outlet outlet, boolean anyLanguage) {}

  /**
   * An input that could be taken in.
   *
   * @param bytes what was read
   * @param notices what is odd about it and did not keep it from being read
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
  record Taken(Report report, byte[] bytes, List<Problem> notices) {}

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
    IntakeOptions options =
        new IntakeOptions(
            given.published(), given.outlet(), IntakeOptions.Format.DETECT, given.anyLanguage());
    try {
      boolean stream = input.equals(STANDARD_INPUT);
      byte[] bytes = stream ? in.readNBytes(Intake.MAX_BYTES + 1) : intake().bytes(Path.of(input));
      return taken(bytes, intake().read(bytes, stream ? "standard input" : input, options));
    } catch (IntakeException e) {
      throw new Problem.Failure(problem(e.notice()));
    } catch (InvalidPathException e) {
      throw new Problem.Failure(
          new Problem("ASSAY-APP-005", "this is no name of a file; give a path"));
    } catch (IOException e) {
      throw new Problem.Failure(
          new Problem("ASSAY-APP-006", "it cannot be read: " + e.getMessage() + "; try a file"));
    }
  }

  /** Takes bytes in that were read before. */
  Taken take(byte[] bytes, String origin, Given given) throws Problem.Failure {
    try {
      IntakeOptions options =
          new IntakeOptions(
              given.published(), given.outlet(), IntakeOptions.Format.DETECT, given.anyLanguage());
      return taken(bytes, intake().read(bytes, origin, options));
    } catch (IntakeException e) {
      throw new Problem.Failure(problem(e.notice()));
    }
  }

  private static Taken taken(byte[] bytes, Intaken taken) {
    return new Taken(
        taken.report(), bytes, taken.notices().stream().map(Workshop::problem).toList());
  }

  static Problem problem(Notice notice) {
    return new Problem(notice.code(), notice.what() + "; " + notice.right());
  }

  /** What fetches from the web. */
  Fetcher fetcher() {
    return new Fetcher(FetchLimits.PUBLIC, CommandTree.version());
  }

  private Intake intake() {
    Intake open = intake;
    if (open == null) {
      open = new Intake();
      intake = open;
    }
    return open;
  }

  /**
   * A reader; opening it loads the model and the gazetteer.
   *
   * @param configuration the rules and the actors to read with
   */
  ReportReader reader(Supplier<ConfigurationFiles.Configuration> configuration) {
    // The one waits for the disk and the JVM, the other for the processor.
    var gazetteer = CompletableFuture.supplyAsync(GazetteerHome.of(System.getenv())::open);
    ConfigurationFiles.Configuration with = configuration.get();
    NetworkRuntime.load();
    StatementReader assay =
        StatementReader.open(with.codebook(), opened(gazetteer), with.lexicon());
    return new ReportReader() {
      @Override
      public Reading read(Report report) {
        return assay.read(report);
      }

      @Override
      public void close() {
        assay.close();
      }
    };
  }

  private static Gazetteer opened(CompletableFuture<Gazetteer> gazetteer) {
    try {
      return gazetteer.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }
}
