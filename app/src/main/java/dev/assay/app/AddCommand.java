package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.casefile.CaseException;
import dev.assay.casefile.Receipt;
import dev.assay.report.Outlet;
import dev.assay.report.PublicationTime;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code assay add}: reads reports into a case. */
@Command(
    name = "add",
    mixinStandardHelpOptions = true,
    description = {
      "Reads reports into the case. Each is named when it is safely in it; adding one again changes",
      "nothing, so that an interrupted run can simply be started again."
    })
final class AddCommand implements Callable<Integer> {
  private final Console console;
  private final Workshop workshop;

  @Mixin private CaseOptions cases = new CaseOptions();
  @Mixin private ConfigurationOptions configuration = new ConfigurationOptions();

  @Parameters(
      paramLabel = "FILE",
      arity = "1..*",
      description =
          "Reports and folders of them: text, HTML, PDF, DOCX; archives: WARC, WACZ, mail (.eml,"
              + " mbox), RSS, Atom, Telegram's result.json, .jsonl, .csv; - is standard input.")
  private List<String> inputs = List.of();

  @Option(
      names = "--published",
      paramLabel = "D",
      converter = PublishedConverter.class,
      description = "When they were published: 2017-09-14 or 2017-09-14T18:30Z.")
  private @Nullable PublicationTime published;

  @Option(names = "--outlet", paramLabel = "N", description = "Who published them.")
  private @Nullable String outlet;

  @Option(
      names = "--any-language",
      description = "Reads a text in another language than English as if it were English.")
  private boolean anyLanguage;

  @Option(names = "--json", description = "One JSON object a report.")
  private boolean json;

  AddCommand(Console console, Workshop workshop) {
    this.console = console;
    this.workshop = workshop;
  }

  @Override
  public Integer call() {
    return configuration.with(console, this::add);
  }

  private int add(Supplier<ConfigurationFiles.Configuration> with) {
    Workshop.Given given =
        new Workshop.Given(
            published,
            outlet == null || outlet.isBlank() ? null : new Outlet(outlet.strip()),
            anyLanguage);
    List<String> files = InputList.of(inputs);
    Progress progress = Progress.always(console, files.size());
    Inputs taken = new Inputs(workshop, console.in(), given);
    try (Case open = cases.open();
        LazyReader reader = new LazyReader(workshop, with)) {
      Receipts receipts = new Receipts(open, reader, given, progress);
      for (String file : files) {
        taken.each(file, receipts);
        progress.step();
      }
      progress.clear();
      return receipts.failed == 0 ? CommandTree.DONE : CommandTree.SOME_FAILED;
    }
  }

  /**
   * Adds each report and says so. What goes wrong with one keeps no other back, but a case that
   * fails does.
   */
  private final class Receipts implements Inputs.Taker {
    private final Case open;
    private final LazyReader reader;
    private final Workshop.Given given;
    private final Progress progress;
    private final ReceiptPrinter printer = new ReceiptPrinter(console, json);
    private int failed;

    Receipts(Case open, LazyReader reader, Workshop.Given given, Progress progress) {
      this.open = open;
      this.reader = reader;
      this.given = given;
      this.progress = progress;
    }

    @Override
    public boolean take(String name, Workshop.Taken taken) {
      try {
        Receipt receipt =
            open.holding(taken.report().sha256())
                .map(row -> new Receipt(row.id(), Receipt.Outcome.PRESENT, row.statements(), 0))
                .orElseGet(() -> add(taken));
        progress.clear();
        if (receipt.outcome() != Receipt.Outcome.PRESENT) {
          taken.notices().forEach(notice -> console.complain(name, notice));
        }
        printer.print(name, taken.report(), receipt);
      } catch (CaseException e) {
        if (e.kind() != CaseException.Kind.FORGOTTEN) {
          progress.clear();
          throw e; // nothing else can be added either
        }
        failed(name, Problems.unexpected(e));
      } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
        failed(name, Problems.unexpected(e));
      }
      return true;
    }

    private Receipt add(Workshop.Taken taken) {
      return open.add(Filings.of(taken, reader.read(taken.report()), given, Instant.now()));
    }

    @Override
    public void failed(String name, Problem problem) {
      failed++;
      progress.clear();
      console.complain(name, problem);
    }
  }
}
