package dev.assay.casefile;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.sqlite.SQLiteDataSource;

/** Makes the tables of a case and brings older ones up to date. */
final class Migrations {
  /**
   * Version of the tables and of what is derived that this build knows; user_version tells a case's
   * when all of it has been made.
   */
  static final int VERSION = 5;

  /** 'ASAY' */
  static final int APPLICATION = 1_095_975_257;

  private Migrations() {}

  static boolean create(Path file) {
    SQLiteDataSource source = SqliteEngine.source(file, SqliteEngine.Mode.CREATE);
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA journal_mode = WAL");
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    migrate(source);
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("PRAGMA user_version = " + VERSION);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return true;
  }

  static void migrate(SQLiteDataSource source) {
    try {
      Flyway.configure(Migrations.class.getClassLoader())
          .dataSource(source)
          .locations("classpath:dev/assay/casefile/migrations")
          .table("migration")
          .load()
          .migrate();
    } catch (FlywayException e) {
      // Flyway wraps what SQLite said; whoever translates looks for the cause.
      throw new IllegalStateException(
          "ASSAY-CASE-091 the tables cannot be made: " + e.getMessage(), e);
    }
  }
}
