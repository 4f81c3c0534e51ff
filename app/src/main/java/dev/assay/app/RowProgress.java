package dev.assay.app;

import dev.assay.export.table.About;
import dev.assay.export.table.RowSink;
import dev.assay.export.table.Table;
import dev.assay.export.table.Tables;
import java.io.IOException;
import java.util.Locale;

/** Says on the last line of a terminal which rows are being written; silent where there is none. */
final class RowProgress {
  private static final int EVERY = 500;

  private final Console console;
  private long rows;

  RowProgress(Console console) {
    this.console = console;
  }

  /** The same tables, watched. */
  Tables over(Tables tables) {
    if (!console.errIsTerminal()) {
      return tables;
    }
    return new Tables() {
      @Override
      public About about() {
        return tables.about();
      }

      @Override
      public void each(Table table, RowSink sink) throws IOException {
        say(table);
        tables.each(
            table,
            row -> {
              sink.row(row);
              if (++rows % EVERY == 0) {
                say(table);
              }
            });
      }
    };
  }

  private void say(Table table) {
    console
        .err()
        .printf(Locale.ROOT, "\r\u001b[K%,d rows, %s", rows, table.name().replace('_', ' '));
    console.err().flush();
  }

  /** Takes the line away, so that something else can be written. */
  void clear() {
    if (console.errIsTerminal()) {
      console.err().print("\r\u001b[K");
      console.err().flush();
    }
  }
}
