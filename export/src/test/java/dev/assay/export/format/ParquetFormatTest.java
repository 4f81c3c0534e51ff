package dev.assay.export.format;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.export.table.Column;
import dev.assay.export.table.ColumnType;
import dev.assay.export.table.Row;
import dev.assay.export.table.Table;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Parquet files, read back by parquet-java. */
class ParquetFormatTest {
  private static final int MICROS = 1_000_000;

  @TempDir Path folder;

  @Test
  void parquetJavaReadsTheSameRows() throws IOException {
    TablesFixture tables = new TablesFixture();
    Path target = folder.resolve("parquet");
    new Exporter(Formats.named("parquet").orElseThrow(), target, false).write(tables);
    for (Table table : Table.all()) {
      assertSame(target.resolve(table.name() + ".parquet"), table, tables.rows(table.name()));
    }
  }

  /** More rows than a row group holds, with all that a cell may be. */
  @Test
  void longTablesComeInGroups() throws IOException {
    Table table =
        new Table(
            "long",
            "",
            List.of(
                new Column("id", ColumnType.TEXT, true, null, ""),
                new Column("list", ColumnType.LIST, false, null, ""),
                new Column("yes", ColumnType.BOOLEAN, false, null, ""),
                new Column("day", ColumnType.DATE, false, null, ""),
                new Column("local", ColumnType.LOCAL, false, null, ""),
                new Column("number", ColumnType.NUMBER, false, null, "")));
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < 20_003; i++) {
      rows.add(
          Row.of(table)
              .put("id", "r" + i)
              .put("list", i % 3 == 0 ? null : i % 3 == 1 ? List.of() : List.of("a", "é" + i, ""))
              .put("yes", i % 5 == 0 ? null : i % 2 == 0)
              .put("day", i % 7 == 0 ? null : LocalDate.ofEpochDay(i - 9_000))
              .put("local", LocalDateTime.of(1969, 12, 31, 23, 59).plusSeconds(i))
              .put("number", i / 8.0)
              .row());
    }
    Path file = folder.resolve("long.parquet");
    try (ParquetFile parquet =
        new ParquetFile(Files.newOutputStream(file), table, Map.of("a", "b"), "1")) {
      for (Row row : rows) {
        parquet.row(row);
      }
    }
    assertSame(file, table, rows);
  }

  private static void assertSame(Path file, Table table, List<Row> rows) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder(new org.apache.parquet.conf.PlainParquetConfiguration())
            .withCodecFactory(new Gzip())
            .build();
    int next = 0;
    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file), options)) {
      assertThat(reader.getRecordCount()).isEqualTo(rows.size());
      assertThat(reader.getFileMetaData().getKeyValueMetaData()).isNotEmpty();
      assertThat(reader.getFileMetaData().getCreatedBy()).startsWith("assay version");
      MessageType schema = reader.getFileMetaData().getSchema();
      assertThat(schema.getFieldCount()).isEqualTo(table.columns().size());
      for (PageReadStore pages = reader.readNextRowGroup();
          pages != null;
          pages = reader.readNextRowGroup()) {
        RecordReader<Group> records =
            new ColumnIOFactory()
                .getColumnIO(schema)
                .getRecordReader(pages, new GroupRecordConverter(schema));
        for (long i = 0; i < pages.getRowCount(); i++) {
          Group group = records.read();
          Row row = rows.get(next++);
          for (Column column : table.columns()) {
            assertThat(value(group, column)).as(column.name()).isEqualTo(row.get(column.name()));
          }
        }
      }
    }
    assertThat(next).isEqualTo(rows.size());
  }

  private static @Nullable Object value(Group group, Column column) {
    String name = column.name();
    if (group.getFieldRepetitionCount(name) == 0) {
      return null;
    }
    return switch (column.type()) {
      case TEXT -> group.getString(name, 0);
      case INTEGER -> group.getLong(name, 0);
      case NUMBER -> group.getDouble(name, 0);
      case BOOLEAN -> group.getBoolean(name, 0);
      case DATE -> LocalDate.ofEpochDay(group.getInteger(name, 0));
      case MOMENT -> moment(group.getLong(name, 0));
      case LOCAL -> LocalDateTime.ofInstant(moment(group.getLong(name, 0)), ZoneOffset.UTC);
      case LIST -> {
        Group list = group.getGroup(name, 0);
        List<String> items = new ArrayList<>();
        for (int i = 0; i < list.getFieldRepetitionCount("list"); i++) {
          items.add(list.getGroup("list", i).getString("element", 0));
        }
        yield items;
      }
    };
  }

  private static Instant moment(long micros) {
    return Instant.ofEpochSecond(
        Math.floorDiv(micros, MICROS), Math.floorMod(micros, MICROS) * 1_000L);
  }

  /** What Hadoop would bring. */
  private static final class Gzip implements CompressionCodecFactory {
    @Override
    public BytesInputCompressor getCompressor(CompressionCodecName codec) {
      throw new UnsupportedOperationException();
    }

    @Override
    public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
      assertThat(codec).isEqualTo(CompressionCodecName.GZIP);
      return new BytesInputDecompressor() {
        @Override
        public BytesInput decompress(BytesInput bytes, int size) throws IOException {
          return BytesInput.from(unpacked(bytes.toInputStream().readAllBytes()));
        }

        @Override
        public void decompress(ByteBuffer in, int packed, ByteBuffer out, int size)
            throws IOException {
          byte[] bytes = new byte[packed];
          in.get(bytes);
          out.put(unpacked(bytes));
        }

        @Override
        public void release() {}
      };
    }

    private static byte[] unpacked(byte[] packed) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(packed))) {
        in.transferTo(out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      return out.toByteArray();
    }

    @Override
    public void release() {}
  }
}
