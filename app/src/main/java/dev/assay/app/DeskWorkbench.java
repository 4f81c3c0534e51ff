package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.casefile.Filing;
import dev.assay.casefile.Query;
import dev.assay.desk.Workbench;
import dev.assay.ledger.Rulings;
import dev.assay.report.Outlet;
import dev.assay.report.PublicationTime;
import dev.assay.statement.Reading;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.TypeConversionException;

/** What the desk needs of the command line: its reader, its places, its JSON. */
final class DeskWorkbench implements Workbench {
  private final Console console;
  private final Workshop workshop;
  private final LazyReader reader;

  DeskWorkbench(
      Console console, Workshop workshop, Supplier<ConfigurationFiles.Configuration> with) {
    this.console = console;
    this.workshop = workshop;
    this.reader = new LazyReader(workshop, with);
  }

  @Override
  public Filing read(byte[] bytes, String name, Given given) throws Refusal {
    try {
      String outlet = given.outlet();
      Workshop.Given said =
          new Workshop.Given(
              published(given.published()),
              outlet == null || outlet.isBlank() ? null : new Outlet(outlet.strip()),
              given.anyLanguage());
      // One report at a time: the reader spreads its sentences over the processors itself.
      synchronized (reader) {
        Workshop.Taken taken = workshop.take(bytes, name, said);
        Reading reading = reader.read(taken.report());
        return Filings.of(taken, reading, said, Instant.now());
      }
    } catch (Problem.Failure e) {
      throw new Refusal(e.problem().code() + " " + e.problem().message());
    } catch (TypeConversionException e) {
      throw new Refusal("ASSAY-APP-001 published: " + e.getMessage());
    }
  }

  private static @Nullable PublicationTime published(@Nullable String words) {
    return words == null || words.isBlank() ? null : new PublishedConverter().convert(words);
  }

  @Override
  public Rulings.Correction correction(Case open, String statement, Map<String, String> fields)
      throws Refusal {
    Changes changes = new Changes(open, GazetteerHome.of(console.environment())::open, statement);
    try {
      fields.forEach(changes::set);
    } catch (IllegalArgumentException e) {
      throw new Refusal("ASSAY-APP-001 " + e.getMessage());
    }
    return changes.correction();
  }

  @Override
  public Query meant(Case open, Query query) {
    return PlaceNames.meant(open, query);
  }

  @Override
  public Output command(Case open, List<String> words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console own =
        new Console(
            InputStream.nullInputStream(),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            false,
            false,
            console.environment());
    int code = CommandTree.run(own, workshop, open, words.toArray(String[]::new));
    own.flush();
    return new Output(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  @Override
  public void close() {
    synchronized (reader) {
      reader.close();
    }
  }
}
