package dev.assay.app;

import dev.assay.casefile.Case;
import dev.assay.casefile.CaseException;
import dev.assay.casefile.Receipt;
import dev.assay.casefile.ReportRow;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Adds each report to a case and says so. What goes wrong with one keeps no other back, but a case
 * that fails does.
 */
final class Adding implements Inputs.Taker {
  private static final String UNREADABLE = "unreadable ";

  private final Console console;
  private final Case open;
  private final LazyReader reader;
  private final Workshop.Given given;
  private final Progress progress;
  private final ReceiptPrinter printer;
  private final boolean quiet;
  private final BooleanSupplier stop;
  private int failed;

  /**
   * A taker.
   *
   * @param quiet whether nothing is said of reports that are in the case already, or were found
   *     unreadable before
   * @param stop whether no more is wanted
   */
  Adding(
      Console console,
      Case open,
      LazyReader reader,
      Workshop.Given given,
      Progress progress,
      ReceiptPrinter printer,
      boolean quiet,
      BooleanSupplier stop) {
    this.console = console;
    this.open = open;
    this.reader = reader;
    this.given = given;
    this.progress = progress;
    this.printer = printer;
    this.quiet = quiet;
    this.stop = stop;
  }

  int failed() {
    return failed;
  }

  /** By their hash: a run that begins anew is soon where the last one ended. */
  @Override
  public boolean has(String name, byte[] bytes) {
    String sha256 = Sha256.of(bytes);
    return present(name, sha256) || (quiet && open.memo(UNREADABLE + sha256).isPresent());
  }

  /** A feed brings it again and again: it is named once. */
  @Override
  public void unreadable(String name, byte[] bytes, Problem problem) {
    if (quiet) {
      open.memo(UNREADABLE + Sha256.of(bytes), problem.code());
    }
    failed(name, problem);
  }

  private boolean present(String name, String sha256) {
    Optional<ReportRow> row = open.holding(sha256);
    row.ifPresent(r -> say(name, r));
    return row.isPresent();
  }

  private void say(String name, ReportRow row) {
    progress.report();
    if (!quiet) {
      progress.clear();
      Receipt receipt = new Receipt(row.id(), Receipt.Outcome.PRESENT, row.statements(), 0);
      printer.print(name, row.title(), receipt);
    }
  }

  @Override
  public boolean take(String name, Workshop.Taken taken) {
    try {
      if (!present(name, taken.report().sha256())) {
        Receipt receipt =
            open.add(Filings.of(taken, reader.read(taken.report()), given, Instant.now()));
        progress.report();
        progress.clear();
        taken.notices().forEach(notice -> console.complain(name, notice));
        printer.print(name, taken.report().title(), receipt);
      }
    } catch (CaseException e) {
      if (e.kind() != CaseException.Kind.FORGOTTEN) {
        progress.clear();
        throw e; // nothing else can be added either
      }
      failed(name, Problems.unexpected(e));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      failed(name, Problems.unexpected(e));
    }
    return !stop.getAsBoolean();
  }

  @Override
  public void failed(String name, Problem problem) {
    failed++;
    progress.clear();
    console.complain(name, problem);
  }

  @Override
  public void unchanged(String url) {
    if (!quiet) {
      progress.clear();
      printer.unchanged(url);
    }
  }

  @Override
  public void progress(long done, long all, boolean bytes) {
    progress.within(done, all, bytes);
  }

  @Override
  public boolean stopped() {
    return stop.getAsBoolean();
  }
}
