package dev.assay;

import dev.assay.ledger.Entries;
import dev.assay.ledger.ReportCard;
import dev.assay.ledger.ReportCards;
import dev.assay.statement.StatementReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads reports. Opening one loads the model, the gazetteer and the codebook; reading needs nothing
 * more, neither file nor network. May be shared by any number of threads; a report is read by as
 * many threads as there are processors, so that reading several at once gains little.
 */
public final class Assay implements AutoCloseable {
  private final StatementReader reader;

  private Assay(StatementReader reader) {
    this.reader = reader;
  }

  /**
   * Opens a reader with the model, gazetteer and codebook that ship. Takes a few seconds of
   * processor time.
   *
   * @return a reader, to be closed when it is no longer needed
   */
  public static Assay open() {
    return new Assay(StatementReader.open());
  }

  /**
   * Reads a report. Takes time by the number of its sentences. The same report always gives the
   * same reading.
   *
   * @param report what to read
   * @return what it says
   * @throws IllegalStateException if the reader is closed
   */
  public Reading read(Report report) {
    dev.assay.statement.Reading read = reader.read(report.taken());
    return new Reading(report, StatementValues.of(report, read), filing(report, read));
  }

  /** Only what is dated can be ordered, and be evidence. */
  private static Reading.@Nullable Filing filing(Report report, dev.assay.statement.Reading read) {
    if (ReportCards.known(report.taken()) == null) {
      return null;
    }
    ReportCard card = ReportCards.of(report.taken());
    return new Reading.Filing(card, Entries.of(read, card));
  }

  /** Gives back the memory of the model. Closing twice does nothing. */
  @Override
  public void close() {
    reader.close();
  }
}
