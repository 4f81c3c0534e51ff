package dev.assay.export.table;

import java.io.IOException;

/** Takes the rows of a table, one at a time. */
@FunctionalInterface
public interface RowSink {
  /**
   * Takes the next row.
   *
   * @throws IOException where it cannot be written on
   */
  void row(Row row) throws IOException;
}
