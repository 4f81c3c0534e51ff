package dev.assay.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.export.table.Column;
import dev.assay.export.table.ColumnType;
import dev.assay.export.table.Row;
import dev.assay.export.table.Table;
import dev.assay.export.table.Tables;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The neutral tables as one SQLite file. Lists are JSON arrays; days and moments ISO 8601. */
final class SqliteFormat implements Format {
  private static final int BATCH = 500;

  @Override
  public String name() {
    return "sqlite";
  }

  @Override
  public String description() {
    return "the neutral tables as one SQLite file with their keys, for SQL and Datasette";
  }

  @Override
  public String standard() {
    return "SQLite 3";
  }

  @Override
  public String extension() {
    return ".sqlite";
  }

  @Override
  public void write(Tables tables, Path target) throws IOException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + target)) {
      try (Statement statement = connection.createStatement()) {
        // The file is new and comes under its name when it is whole: nothing has to be undone.
        statement.execute("PRAGMA journal_mode = OFF");
        statement.execute("PRAGMA synchronous = OFF");
        statement.execute("CREATE TABLE about (name TEXT PRIMARY KEY, words TEXT NOT NULL)");
        for (Table table : Table.all()) {
          statement.execute(definition(table));
        }
      }
      connection.setAutoCommit(false);
      about(connection, tables.about().lines());
      for (Table table : Table.all()) {
        fill(connection, tables, table);
      }
      connection.commit();
    } catch (SQLException e) {
      throw new IOException("the SQLite file cannot be written: " + e.getMessage(), e);
    }
  }

  private static String definition(Table table) {
    String columns =
        table.columns().stream().map(SqliteFormat::definition).collect(Collectors.joining(", "));
    return "CREATE TABLE " + table.name() + " (" + columns + ")";
  }

  private static String definition(Column column) {
    String other = column.references();
    return '"'
        + column.name()
        + "\" "
        + affinity(column.type())
        + (column.key() ? " NOT NULL PRIMARY KEY" : "")
        + (other == null
            ? ""
            : " REFERENCES " + other + " (" + Table.named(other).key().name() + ")");
  }

  private static String affinity(ColumnType type) {
    return switch (type) {
      case INTEGER, BOOLEAN -> "INTEGER";
      case NUMBER -> "REAL";
      default -> "TEXT";
    };
  }

  private static void about(Connection connection, Map<String, String> lines) throws SQLException {
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO about (name, words) VALUES (?, ?)")) {
      for (Map.Entry<String, String> line : lines.entrySet()) {
        insert.setString(1, line.getKey());
        insert.setString(2, line.getValue());
        insert.executeUpdate();
      }
    }
  }

  private static void fill(Connection connection, Tables tables, Table table)
      throws IOException, SQLException {
    String places = table.columns().stream().map(c -> "?").collect(Collectors.joining(", "));
    int[] batched = {0};
    try (PreparedStatement insert =
        connection.prepareStatement("INSERT INTO " + table.name() + " VALUES (" + places + ")")) {
      tables.each(
          table,
          row -> {
            try {
              bind(insert, row);
              insert.addBatch();
              if (++batched[0] % BATCH == 0) {
                insert.executeBatch();
              }
            } catch (SQLException e) {
              throw new IOException(table.name() + " " + row.id() + ": " + e.getMessage(), e);
            }
          });
      insert.executeBatch();
    }
  }

  private static void bind(PreparedStatement insert, Row row) throws SQLException, IOException {
    for (int i = 0; i < row.table().columns().size(); i++) {
      insert.setObject(i + 1, value(row.at(i)));
    }
  }

  private static @Nullable Object value(@Nullable Object cell) throws IOException {
    if (cell == null || cell instanceof Number) {
      return cell;
    }
    if (cell instanceof Boolean yes) {
      return yes ? 1 : 0;
    }
    if (cell instanceof List<?>) {
      StringWriter text = new StringWriter();
      try (JsonGenerator json = Output.json(text)) {
        JsonLinesFormat.value(json, cell);
      }
      return text.toString();
    }
    return cell.toString();
  }
}
