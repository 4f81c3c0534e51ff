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
      description = "Files and folders of reports; - is standard input.")
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
    ReceiptPrinter printer = new ReceiptPrinter(console, json);
    List<String> files = InputList.of(inputs);
    Progress progress = Progress.always(console, files.size());
    int failed = 0;
    try (Case open = cases.open();
        LazyReader reader = new LazyReader(workshop, with)) {
      for (String file : files) {
        failed += add(open, file, given, reader, printer, progress) ? 0 : 1;
        progress.step();
      }
    }
    progress.clear();
    return failed == 0 ? CommandTree.DONE : CommandTree.SOME_FAILED;
  }

  /** Adds one input; what goes wrong with it keeps no other back, but a case that fails does. */
  private boolean add(
      Case open,
      String input,
      Workshop.Given given,
      LazyReader reader,
      ReceiptPrinter printer,
      Progress progress) {
    String name = input.equals(Workshop.STANDARD_INPUT) ? "standard input" : input;
    try {
      Workshop.Taken taken = workshop.take(input, console.in(), given);
      Receipt receipt =
          open.holding(taken.report().sha256())
              .map(row -> new Receipt(row.id(), Receipt.Outcome.PRESENT, row.statements(), 0))
              .orElseGet(
                  () ->
                      open.add(
                          Filings.of(taken, reader.read(taken.report()), given, Instant.now())));
      progress.clear();
      if (receipt.outcome() != Receipt.Outcome.PRESENT) {
        taken.notices().forEach(notice -> console.complain(name, notice));
      }
      printer.print(name, taken.report(), receipt);
      return true;
    } catch (Problem.Failure e) {
      progress.clear();
      console.complain(name, e.problem());
    } catch (CaseException e) {
      progress.clear();
      if (e.kind() != CaseException.Kind.FORGOTTEN) {
        throw e; // nothing else can be added either
      }
      console.complain(name, Problems.unexpected(e));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      progress.clear();
      console.complain(name, Problems.unexpected(e));
    }
    return false;
  }
}
