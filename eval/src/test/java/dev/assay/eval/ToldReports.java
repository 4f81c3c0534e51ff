package dev.assay.eval;

import dev.assay.ledger.Entries;
import dev.assay.ledger.Entry;
import dev.assay.ledger.ReportCards;
import dev.assay.reader.Reader;
import dev.assay.report.Block;
import dev.assay.report.Outlet;
import dev.assay.report.PublicationTime;
import dev.assay.report.Report;
import java.time.LocalDate;
import java.util.List;

/** Reads texts of tables as reports of outlets and days. */
final class ToldReports implements AutoCloseable {
  private final Reader reader = Reader.open();
  private final GoldReading reading = new GoldReading(reader);

  /** What a report of one paragraph tells the ledger. */
  List<Entry> entries(String id, String outlet, LocalDate day, String text) {
    Report report =
        new TakenIn()
            .report(
                new Report(
                    id,
                    null,
                    new Outlet(outlet),
                    null,
                    PublicationTime.given(day),
                    "en",
                    id,
                    "",
                    text,
                    List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length())),
                    List.of()));
    return Entries.of(reading.coder().code(reading.document(report)), ReportCards.of(report));
  }

  @Override
  public void close() {
    reader.close();
  }
}
