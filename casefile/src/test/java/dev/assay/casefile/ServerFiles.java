package dev.assay.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** What the server of the tests has of a case on its disk. */
final class ServerFiles {
  private static final String RELATIONS =
      "SELECT pg_relation_filepath(c.oid) FROM pg_class c WHERE c.relkind IN ('r', 'i', 't')"
          + " AND (c.relnamespace = (SELECT oid FROM pg_namespace WHERE nspname = '%1$s')"
          + " OR c.oid IN (SELECT t.reltoastrelid FROM pg_class t WHERE t.relnamespace ="
          + " (SELECT oid FROM pg_namespace WHERE nspname = '%1$s')))";
  private static final String SAMPLES =
      "SELECT concat(most_common_vals, ' ', histogram_bounds) FROM pg_stats WHERE schemaname ="
          + " '%1$s'";

  private ServerFiles() {}

  /** The bytes of the files of a case's tables and indexes, and what is sampled of them. */
  static String bytes(Path file) throws IOException {
    String schema = Cases.schema(file).schema();
    StringBuilder bytes = new StringBuilder();
    try (Connection connection = Cases.server().getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CHECKPOINT");
      Path folder = Path.of(one(statement, "SHOW data_directory"));
      try (ResultSet rows = statement.executeQuery(String.format(RELATIONS, schema))) {
        while (rows.next()) {
          byte[] part = Files.readAllBytes(folder.resolve(rows.getString(1)));
          bytes.append(new String(part, StandardCharsets.ISO_8859_1));
        }
      }
      try (ResultSet rows = statement.executeQuery(String.format(SAMPLES, schema))) {
        while (rows.next()) {
          bytes.append(rows.getString(1));
        }
      }
    } catch (SQLException e) {
      throw new UncheckedIOException(new IOException(e));
    }
    return bytes.toString();
  }

  private static String one(Statement statement, String sql) throws SQLException {
    try (ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getString(1);
    }
  }
}
