package dev.assay.intake.archive;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.assay.intake.IntakeException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * CSV (RFC 4180) in UTF-8 with a line of column names, which {@code columns.tsv} knows: a report a
 * row.
 */
final class TableArchive implements Archive {
  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvParser.Feature.SKIP_EMPTY_LINES).build();

  private final char separator;
  private final Columns columns;

  TableArchive(char separator, Columns columns) {
    this.separator = separator;
    this.columns = columns;
  }

  @Override
  public String name() {
    return "table";
  }

  @Override
  public void read(InputStream in, String origin, Sink sink) throws IntakeException {
    CsvSchema schema = CsvSchema.emptySchema().withHeader().withColumnSeparator(separator);
    long number = 0;
    try {
      MappingIterator<Map<String, String>> rows =
          CSV.readerForMapOf(String.class)
              .with(schema)
              .readValues(new InputStreamReader(in, StandardCharsets.UTF_8));
      while (rows.hasNextValue()) {
        number++;
        Map<String, String> row = rows.nextValue();
        ReportPage page = columns.page(withoutMark(row));
        if (page == null) {
          sink.passedOver(Records.passedOver(origin, number, "it has no text (text, body, ...)"));
          continue;
        }
        byte[] record = new TreeMap<>(row).toString().getBytes(StandardCharsets.UTF_8);
        String at = page.url() == null ? Records.at(origin, number) : page.url();
        if (!sink.report(new ArchivedReport(at, page.bytes(record)))) {
          return;
        }
      }
    } catch (IOException | RuntimeJsonMappingException e) {
      throw Records.broken(origin, name(), e);
    }
  }

  /** Spreadsheets begin a file with a byte order mark, which sticks to the first name. */
  private static Map<String, String> withoutMark(Map<String, String> row) {
    Map<String, String> clean = new LinkedHashMap<>();
    row.forEach(
        (name, value) ->
            clean.put(
                name.startsWith("\uFEFF") ? name.substring(1) : name, value == null ? "" : value));
    return clean;
  }
}
