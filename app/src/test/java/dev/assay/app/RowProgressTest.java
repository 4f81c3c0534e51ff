package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.export.table.About;
import dev.assay.export.table.Row;
import dev.assay.export.table.RowSink;
import dev.assay.export.table.Table;
import dev.assay.export.table.Tables;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is said on a terminal while rows are written. */
class RowProgressTest {
  private static final int ROWS = 1_200;

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private int written;

  private Console console(boolean terminal) {
    return new Console(
        InputStream.nullInputStream(),
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8),
        new PrintStream(err, false, StandardCharsets.UTF_8),
        terminal,
        terminal,
        Map.of());
  }

  private static final Tables MANY =
      new Tables() {
        @Override
        public About about() {
          return new About("many", LocalDate.EPOCH, Map.of(), "1", List.of());
        }

        @Override
        public void each(Table table, RowSink sink) throws IOException {
          for (int i = 0; i < ROWS; i++) {
            sink.row(Row.of(table).put(table.key().name(), "r" + i).row());
          }
        }
      };

  @Test
  void tellsTheTableAndTheRows() throws IOException {
    RowProgress progress = new RowProgress(console(true));
    progress.over(MANY).each("claim_links", row -> written++);
    progress.clear();
    assertThat(written).isEqualTo(ROWS);
    assertThat(err.toString(StandardCharsets.UTF_8))
        .contains("1,000 rows, claim links")
        .endsWith("\r\u001b[K");
  }

  @Test
  void saysNothingWhereNobodySees() throws IOException {
    RowProgress progress = new RowProgress(console(false));
    progress.over(MANY).each("claims", row -> written++);
    progress.clear();
    assertThat(written).isEqualTo(ROWS);
    assertThat(err.size()).isZero();
  }
}
