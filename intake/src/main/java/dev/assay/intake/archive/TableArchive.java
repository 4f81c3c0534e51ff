package dev.assay.intake.archive;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.RuntimeJsonMappingException;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.assay.intake.IntakeException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * CSV (RFC 4180) in UTF-8 with a line of column names, which {@code columns.tsv} knows: a report a
 * row. Its columns may be parted by what spreadsheets of other countries part them by, too.
 */
final class TableArchive implements Archive {
  private static final CsvMapper CSV =
      CsvMapper.builder().enable(CsvParser.Feature.SKIP_EMPTY_LINES).build();

  /** What a file's line of names may be longer than. */
  private static final int LONGEST_HEADER = 1 << 16;

  private final String separators;
  private final Columns columns;

  /**
   * A table.
   *
   * @param separators what may part its columns; the first that its line of names has most of does
   */
  TableArchive(String separators, Columns columns) {
    this.separators = separators;
    this.columns = columns;
  }

  @Override
  public String name() {
    return "table";
  }

  @Override
  public void read(InputStream in, String origin, Sink sink) throws IntakeException {
    long number = 0;
    try {
      BufferedReader text =
          new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 2 * LONGEST_HEADER);
      CsvSchema schema = CsvSchema.emptySchema().withHeader();
      schema = schema.withColumnSeparator(separator(text));
      MappingIterator<Map<String, String>> rows =
          CSV.readerForMapOf(String.class).with(schema).readValues(text);
      while (rows.hasNextValue()) {
        number++;
        Map<String, String> row = rows.nextValue();
        Map<String, String> clean = withoutMark(row);
        requireText(clean, number, origin);
        ReportPage page = columns.page(clean);
        if (page == null) {
          sink.passedOver(Records.passedOver(origin, number, "it has no text"));
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

  private char separator(BufferedReader text) throws IOException {
    text.mark(LONGEST_HEADER);
    int[] times = new int[separators.length()];
    boolean quoted = false;
    int c = text.read();
    for (int i = 1; i < LONGEST_HEADER && c >= 0 && (quoted || (c != '\n' && c != '\r')); i++) {
      quoted ^= c == '"';
      int which = quoted ? -1 : separators.indexOf(c);
      if (which >= 0) {
        times[which]++;
      }
      c = text.read();
    }
    text.reset();
    int most = 0;
    for (int i = 1; i < times.length; i++) {
      most = times[i] > times[most] ? i : most;
    }
    return separators.charAt(most);
  }

  /** A table whose columns nobody knows is refused once, not row by row. */
  private void requireText(Map<String, String> row, long number, String origin)
      throws IntakeException {
    if (number == 1 && !columns.haveText(row.keySet())) {
      throw new IntakeException(
          "COLUMNS",
          origin,
          "none of its columns (" + Records.some(row.keySet()) + ") is known to hold the text",
          "say which one does, with --map text=COLUMN");
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
