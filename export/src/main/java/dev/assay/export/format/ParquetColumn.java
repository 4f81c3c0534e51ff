package dev.assay.export.format;

import dev.assay.export.table.Column;
import dev.assay.export.table.ColumnType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * The values of one column in a row group, in plain encoding, with their levels: how deep a value
 * is defined, and, in lists, whether it goes on with the list before it.
 */
final class ParquetColumn {
  private static final int MICROS = 1_000_000;
  private static final int NANOS_A_MICRO = 1_000;

  private final Column column;
  private final ByteArrayOutputStream values = new ByteArrayOutputStream();
  private final Runs definitions = new Runs();
  private final Runs repetitions = new Runs();
  private int bits;
  private int filled;

  ParquetColumn(Column column) {
    this.column = column;
  }

  /** Adds a row's cell. */
  void add(@Nullable Object cell) {
    if (cell instanceof List<?> list) {
      addList(list);
      return;
    }
    repetitions.add(0);
    if (!column.key()) {
      definitions.add(cell == null ? 0 : 1);
    } else {
      definitions.count++;
    }
    if (cell != null) {
      value(cell);
    }
  }

  private void addList(List<?> list) {
    if (list.isEmpty()) {
      repetitions.add(0);
      definitions.add(1);
    }
    for (int i = 0; i < list.size(); i++) {
      repetitions.add(i == 0 ? 0 : 1);
      definitions.add(2);
      value(list.get(i));
    }
  }

  private void value(Object value) {
    if (value instanceof Boolean yes) {
      bits |= (yes ? 1 : 0) << filled++;
      if (filled == Byte.SIZE) {
        flushBits();
      }
    } else if (value instanceof Long number) {
      fixed(number, Long.BYTES);
    } else if (value instanceof Double number) {
      fixed(Double.doubleToLongBits(number), Long.BYTES);
    } else if (value instanceof LocalDate day) {
      fixed(day.toEpochDay(), Integer.BYTES);
    } else if (value instanceof Instant moment) {
      fixed(micros(moment), Long.BYTES);
    } else if (value instanceof LocalDateTime moment) {
      fixed(micros(moment.toInstant(ZoneOffset.UTC)), Long.BYTES);
    } else {
      byte[] text = value.toString().getBytes(StandardCharsets.UTF_8);
      fixed(text.length, Integer.BYTES);
      values.writeBytes(text);
    }
  }

  private static long micros(Instant moment) {
    return moment.getEpochSecond() * MICROS + moment.getNano() / NANOS_A_MICRO;
  }

  private void flushBits() {
    values.write(bits);
    bits = 0;
    filled = 0;
  }

  /** Least byte first. */
  private void fixed(long value, int bytes) {
    for (int i = 0; i < bytes; i++) {
      values.write((int) (value >>> (Byte.SIZE * i)));
    }
  }

  /** About how many bytes it holds. */
  int size() {
    return values.size();
  }

  /** How many values and empty cells it has. */
  int count() {
    return definitions.count;
  }

  /** The page, not yet compressed. */
  byte[] page() {
    if (filled > 0) {
      flushBits();
    }
    ByteArrayOutputStream page = new ByteArrayOutputStream();
    boolean list = column.type() == ColumnType.LIST;
    if (list) {
      repetitions.to(page);
    }
    if (!column.key()) {
      definitions.to(page);
    }
    page.writeBytes(values.toByteArray());
    return page.toByteArray();
  }

  static byte[] compressed(byte[] page) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(page);
    }
    return out.toByteArray();
  }

  /** Levels as runs of one value: a run is its length, doubled, and the value in one byte. */
  private static final class Runs {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private int value;
    private int length;
    private int count;

    void add(int level) {
      count++;
      if (length > 0 && level != value) {
        flush();
      }
      value = level;
      length++;
    }

    private void flush() {
      ThriftStruct.varint(out, (long) length << 1);
      out.write(value);
      length = 0;
    }

    void to(ByteArrayOutputStream page) {
      if (length > 0) {
        flush();
      }
      int size = out.size();
      for (int i = 0; i < Integer.BYTES; i++) {
        page.write(size >>> (Byte.SIZE * i));
      }
      page.writeBytes(out.toByteArray());
    }
  }
}
