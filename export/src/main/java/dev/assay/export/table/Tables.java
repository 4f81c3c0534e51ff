package dev.assay.export.table;

import java.io.IOException;

/**
 * A selection of a case as tables. The same selection of the same case gives the same rows in the
 * same order, whenever it is asked and however often. No more than a row, or what a row is made of,
 * is held in memory. For one thread.
 */
public interface Tables {
  /** What the tables are a selection of. */
  About about();

  /**
   * Hands the rows of a table to somebody, in the table's order.
   *
   * @throws IOException what the sink throws
   */
  void each(Table table, RowSink sink) throws IOException;

  /** The same by name. */
  default void each(String table, RowSink sink) throws IOException {
    each(Table.named(table), sink);
  }
}
