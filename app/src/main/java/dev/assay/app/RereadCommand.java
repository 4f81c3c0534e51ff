package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.casefile.CaseException;
import dev.assay.casefile.Page;
import dev.assay.casefile.Query;
import dev.assay.casefile.Receipt;
import dev.assay.casefile.ReportRow;
import dev.assay.casefile.StoredReport;
import dev.assay.report.Outlet;
import dev.assay.report.PublicationTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay reread}: reads reports of a case anew. */
@Command(
    name = "reread",
    mixinStandardHelpOptions = true,
    description = {
      "Reads the reports of the case anew, with the present model and codebook. Your corrections hold",
      "on to the words they were made at. --published and --outlet say what was wrong or unknown."
    })
final class RereadCommand implements Callable<Integer> {
  private static final int CHUNK = 500;

  private final Console console;
  private final Workshop workshop;

  @Mixin private CaseOptions cases = new CaseOptions();
  @Mixin private ConfigurationOptions configuration = new ConfigurationOptions();

  @Parameters(
      paramLabel = "REPORT",
      arity = "0..*",
      description = "Ids, or the beginnings of them; without one, all reports.")
  private List<String> reports = List.of();

  @Option(
      names = "--published",
      paramLabel = "D",
      converter = PublishedConverter.class,
      description = "When these reports were published.")
  private @Nullable PublicationTime published;

  @Option(names = "--outlet", paramLabel = "N", description = "Who published them.")
  private @Nullable String outlet;

  @Option(names = "--json", description = "One JSON object a report.")
  private boolean json;

  RereadCommand(Console console, Workshop workshop) {
    this.console = console;
    this.workshop = workshop;
  }

  @Override
  public Integer call() {
    return configuration.with(console, this::reread);
  }

  private int reread(Supplier<ConfigurationFiles.Configuration> with) {
    int failed = 0;
    ReceiptPrinter printer = new ReceiptPrinter(console, json);
    try (Case open = cases.open();
        LazyReader reader = new LazyReader(workshop, with)) {
      List<String> ids = reports.isEmpty() ? all(open) : reports;
      Progress progress = Progress.always(console, ids.size());
      for (String id : ids) {
        failed += reread(open, id, reader, printer, progress) ? 0 : 1;
        progress.step();
      }
      progress.clear();
    }
    return failed == 0 ? CommandTree.DONE : CommandTree.SOME_FAILED;
  }

  private static List<String> all(Case open) {
    List<String> ids = new ArrayList<>();
    Page<ReportRow> page;
    do {
      page = open.reports(Query.ALL.page(CHUNK, ids.size()));
      page.rows().forEach(row -> ids.add(row.id()));
    } while (page.more());
    return ids;
  }

  private boolean reread(
      Case open, String id, LazyReader reader, ReceiptPrinter printer, Progress progress) {
    try {
      StoredReport stored = open.report(id);
      Workshop.Given given = given(stored.given());
      Workshop.Taken taken = workshop.take(stored.bytes(), stored.row().origin(), given);
      String known = stored.row().published();
      if (taken.report().published() == null && known != null) {
        // An archive's record told the date, and its bytes do not.
        given =
            new Workshop.Given(
                new PublishedConverter().convert(known),
                given.outlet() == null ? new Outlet(stored.row().outlet()) : given.outlet(),
                given.anyLanguage());
        taken = workshop.take(stored.bytes(), stored.row().origin(), given);
      }
      Receipt receipt =
          open.replace(Filings.of(taken, reader.read(taken.report()), given, Instant.now()));
      progress.clear();
      printer.print(stored.row().origin(), taken.report().title(), receipt);
      return true;
    } catch (Problem.Failure e) {
      progress.clear();
      console.complain(id, e.problem());
    } catch (CaseException e) {
      progress.clear();
      if (e.kind() != CaseException.Kind.NO_REPORT) {
        throw e; // nothing else can be added either
      }
      console.complain(id, Problems.unexpected(e));
    }
    return false;
  }

  /** What is said now outranks what was said when the report was added. */
  private Workshop.Given given(Map<String, String> before) {
    String said = before.get("published");
    String name = outlet == null ? before.get("outlet") : outlet;
    PublicationTime time =
        published != null
            ? published
            : said == null ? null : new PublishedConverter().convert(said);
    return new Workshop.Given(
        time,
        name == null || name.isBlank() ? null : new Outlet(name.strip()),
        before.containsKey("anyLanguage"));
  }
}
