package dev.assay.casefile;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Rows of tables as values. */
final class Rows {
  private Rows() {}

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  static ReportRow report(ResultSet row) throws SQLException {
    return new ReportRow(
        row.getString("id"),
        row.getString("sha256"),
        row.getString("title"),
        row.getString("outlet"),
        row.getString("byline"),
        row.getString("language"),
        row.getString("origin"),
        row.getString("published"),
        row.getString("updated"),
        instant(row, "known"),
        Instant.ofEpochMilli(row.getLong("added")),
        row.getInt("statements"),
        !row.getString("sha256").equals(row.getString("kept_sha256")));
  }
}
