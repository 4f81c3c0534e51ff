package dev.assay.export.format;

import dev.assay.export.table.Column;
import dev.assay.export.table.ColumnType;
import dev.assay.export.table.Row;
import dev.assay.export.table.Table;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Writes a neutral table as a Parquet file (Apache Parquet format 2.x: the thrift definitions, the
 * encodings and the logical types): plain values, one page a column and row group, gzip. A row
 * group is all that is held in memory.
 */
final class ParquetFile implements AutoCloseable {
  private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
  private static final int ROWS = 20_000;
  private static final int BYTES = 8 << 20;

  // Numbers of the format's enumerations.
  private static final int GZIP = 2;
  private static final int PLAIN = 0;
  private static final int RLE = 3;
  private static final int DATA_PAGE = 0;
  private static final int REQUIRED = 0;
  private static final int OPTIONAL = 1;
  private static final int REPEATED = 2;
  private static final int LIST_CONVERTED = 3;

  private final OutputStream out;
  private final Table table;
  private final Map<String, String> about;
  private final String version;
  private final List<ThriftStruct> groups = new ArrayList<>();
  private List<ParquetColumn> columns;
  private long position;
  private long rows;
  private int buffered;

  ParquetFile(OutputStream out, Table table, Map<String, String> about, String version)
      throws IOException {
    this.out = out;
    this.table = table;
    this.about = about;
    this.version = version;
    this.columns = fresh(table);
    write(MAGIC);
  }

  private static List<ParquetColumn> fresh(Table table) {
    return table.columns().stream().map(ParquetColumn::new).toList();
  }

  private void write(byte[] bytes) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }

  void row(Row row) throws IOException {
    int size = 0;
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).add(row.at(i));
      size += columns.get(i).size();
    }
    rows++;
    if (++buffered == ROWS || size > BYTES) {
      flush();
    }
  }

  private void flush() throws IOException {
    List<ThriftStruct> chunks = new ArrayList<>();
    long start = position;
    for (int i = 0; i < columns.size(); i++) {
      chunks.add(chunk(table.columns().get(i), columns.get(i)));
    }
    groups.add(new ThriftStruct().structs(1, chunks).i64(2, position - start).i64(3, buffered));
    columns = fresh(table);
    buffered = 0;
  }

  private ThriftStruct chunk(Column column, ParquetColumn filled) throws IOException {
    long start = position;
    byte[] page = filled.page();
    byte[] compressed = ParquetColumn.compressed(page);
    byte[] header =
        new ThriftStruct()
            .i32(1, DATA_PAGE)
            .i32(2, page.length)
            .i32(3, compressed.length)
            .struct(
                5, new ThriftStruct().i32(1, filled.count()).i32(2, PLAIN).i32(3, RLE).i32(4, RLE))
            .bytes();
    write(header);
    write(compressed);
    List<String> path =
        column.type() == ColumnType.LIST
            ? List.of(column.name(), "list", "element")
            : List.of(column.name());
    ThriftStruct meta =
        new ThriftStruct()
            .i32(1, Physical.of(column.type()).number)
            .i32s(2, List.of(PLAIN, RLE))
            .texts(3, path)
            .i32(4, GZIP)
            .i64(5, filled.count())
            .i64(6, header.length + (long) page.length)
            .i64(7, position - start)
            .i64(9, start);
    return new ThriftStruct().i64(2, start).struct(3, meta);
  }

  @Override
  public void close() throws IOException {
    if (buffered > 0) {
      flush();
    }
    List<ThriftStruct> said = new ArrayList<>();
    about.forEach((name, words) -> said.add(new ThriftStruct().text(1, name).text(2, words)));
    byte[] footer =
        new ThriftStruct()
            .i32(1, 2)
            .structs(2, schema())
            .i64(3, rows)
            .structs(4, groups)
            .structs(5, said)
            .text(6, "assay version " + version + " (build 0)")
            .bytes();
    ByteArrayOutputStream length = new ByteArrayOutputStream();
    for (int i = 0; i < Integer.BYTES; i++) {
      length.write(footer.length >>> (Byte.SIZE * i));
    }
    write(footer);
    write(length.toByteArray());
    write(MAGIC);
    out.close();
  }

  private List<ThriftStruct> schema() {
    List<ThriftStruct> elements = new ArrayList<>();
    elements.add(new ThriftStruct().text(4, table.name()).i32(5, table.columns().size()));
    for (Column column : table.columns()) {
      if (column.type() == ColumnType.LIST) {
        elements.add(
            new ThriftStruct()
                .i32(3, OPTIONAL)
                .text(4, column.name())
                .i32(5, 1)
                .i32(6, LIST_CONVERTED)
                .struct(10, new ThriftStruct().struct(3, new ThriftStruct())));
        elements.add(new ThriftStruct().i32(3, REPEATED).text(4, "list").i32(5, 1));
        elements.add(leaf("element", REQUIRED, Physical.TEXT));
      } else {
        elements.add(
            leaf(column.name(), column.key() ? REQUIRED : OPTIONAL, Physical.of(column.type())));
      }
    }
    return elements;
  }

  private static ThriftStruct leaf(String name, int repetition, Physical type) {
    ThriftStruct element = new ThriftStruct().i32(1, type.number).i32(3, repetition).text(4, name);
    if (type.converted >= 0) {
      element.i32(6, type.converted);
    }
    switch (type) {
      case TEXT -> element.struct(10, new ThriftStruct().struct(1, new ThriftStruct()));
      case DATE -> element.struct(10, new ThriftStruct().struct(6, new ThriftStruct()));
      case MOMENT -> element.struct(10, timestamp(true));
      case LOCAL -> element.struct(10, timestamp(false));
      case BOOLEAN, INTEGER, NUMBER -> {}
    }
    return element;
  }

  /** A timestamp in microseconds. */
  private static ThriftStruct timestamp(boolean utc) {
    ThriftStruct micros = new ThriftStruct().struct(2, new ThriftStruct());
    return new ThriftStruct().struct(8, new ThriftStruct().bool(1, utc).struct(2, micros));
  }

  /** How a cell lies in the file: the number of its physical type and of its converted type. */
  private enum Physical {
    BOOLEAN(0, -1),
    DATE(1, 6),
    INTEGER(2, -1),
    MOMENT(2, 10),
    LOCAL(2, -1),
    NUMBER(5, -1),
    TEXT(6, 0);

    private final int number;
    private final int converted;

    Physical(int number, int converted) {
      this.number = number;
      this.converted = converted;
    }

    static Physical of(ColumnType type) {
      return switch (type) {
        case BOOLEAN -> BOOLEAN;
        case DATE -> DATE;
        case INTEGER -> INTEGER;
        case MOMENT -> MOMENT;
        case LOCAL -> LOCAL;
        case NUMBER -> NUMBER;
        case TEXT, LIST -> TEXT;
      };
    }
  }
}
