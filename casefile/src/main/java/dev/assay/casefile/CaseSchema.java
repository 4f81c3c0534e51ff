package dev.assay.casefile;

import dev.assay.casefile.CaseException.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes and opens cases that are schemas of a PostgreSQL database. */
final class CaseSchema {
  /** The oldest server whose functions our statements use. */
  private static final int OLDEST = 13;

  private static final int TO_MAJOR = 10_000;

  /** A script that brings the tables to a version. */
  private record Script(int version, String file) {}

  private static final List<Script> SCRIPTS =
      List.of(new Script(3, "V3__case.sql"), new Script(4, "V4__updated.sql"));

  private CaseSchema() {}

  /**
   * Makes an empty case.
   *
   * @throws CaseException where there is one already, or none can be made
   */
  static void create(ServerAddress address) {
    PostgresErrors.translated(
        address,
        () -> {
          try (Connection connection = PostgresEngine.connect(address)) {
            requireUsable(address, connection);
            PostgresEngine.lock(connection, address, PostgresEngine.PATIENCE_MS);
            if (isThere(connection, address)) {
              throw new CaseException(
                  Kind.EXISTS,
                  address
                      + ": there is a case already; it is left as it is, name another schema with"
                      + " ?schema=NAME");
            }
            execute(connection, "CREATE SCHEMA IF NOT EXISTS \"" + address.schema() + "\"");
            migrate(connection, 0);
            execute(connection, "UPDATE about SET derived = " + Migrations.VERSION);
            connection.commit();
            return true;
          } catch (SQLException e) {
            throw "42P07".equals(e.getSQLState())
                ? new CaseException(
                    Kind.EXISTS,
                    address + ": the schema has tables of another program; name one of its own",
                    e)
                : new IllegalStateException(e);
          }
        });
  }

  /** As the other, watching nothing. */
  static Case open(ServerAddress address) {
    return open(address, Upgrade.UNSEEN);
  }

  /** Opens a case, and brings one of an older version up to this one. */
  static Case open(ServerAddress address, Upgrade upgrade) {
    return open(address, PostgresEngine.PATIENCE_MS, upgrade);
  }

  /**
   * Opens a case.
   *
   * @param patience how long to wait for somebody else who writes, in ms
   */
  static Case open(ServerAddress address, int patience, Upgrade upgrade) {
    return PostgresErrors.translated(
        address,
        () -> {
          Connection connection = null;
          try {
            connection = PostgresEngine.connect(address);
            requireUsable(address, connection);
            boolean outdated = broughtUp(connection, address);
            connection.rollback();
            return StoredCase.open(
                new PostgresEngine(address, patience, outdated, connection), upgrade);
          } catch (SQLException e) {
            close(connection);
            throw new IllegalStateException(e);
          } catch (RuntimeException e) {
            close(connection);
            throw e;
          }
        });
  }

  private static void close(@Nullable Connection connection) {
    try {
      if (connection != null) {
        connection.close();
      }
    } catch (SQLException e) {
      // it is of no use any more
    }
  }

  /** Whether what is derived has to be made anew. */
  private static boolean broughtUp(Connection connection, ServerAddress address)
      throws SQLException {
    if (!isThere(connection, address)) {
      throw new CaseException(
          Kind.NO_CASE,
          address
              + ": the database has no case in its schema "
              + address.schema()
              + "; make one with assay init --case "
              + address);
    }
    String usable = "SELECT has_schema_privilege('" + address.schema() + "', 'USAGE')::int";
    if (number(connection, usable) == 0) {
      throw new CaseException(
          Kind.READ_ONLY,
          address + ": this user may not use the case; have its owner grant the right");
    }
    int derived = number(connection, "SELECT derived FROM about");
    if (derived > Migrations.VERSION) {
      throw SqliteEngine.newer(address, derived);
    }
    if (number(connection, "SELECT tables FROM about") < last()) {
      PostgresEngine.lock(connection, address, PostgresEngine.PATIENCE_MS);
      migrate(connection, number(connection, "SELECT tables FROM about"));
      connection.commit();
    }
    return derived < Migrations.VERSION;
  }

  /** Version of the tables. */
  static int last() {
    return SCRIPTS.get(SCRIPTS.size() - 1).version();
  }

  private static void migrate(Connection connection, int from) throws SQLException {
    for (Script script : SCRIPTS) {
      if (script.version() > from) {
        execute(connection, read(script.file()));
        execute(connection, "UPDATE about SET tables = " + script.version());
      }
    }
  }

  private static String read(String file) {
    try (InputStream in = CaseSchema.class.getResourceAsStream("postgresql/" + file)) {
      if (in == null) {
        throw new IllegalStateException("ASSAY-CASE-090 " + file + " is missing from this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isThere(Connection connection, ServerAddress address) throws SQLException {
    String sql =
        "SELECT count(*) FROM pg_class c JOIN pg_namespace s ON s.oid = c.relnamespace"
            + " WHERE s.nspname = '"
            + address.schema()
            + "' AND c.relname = 'about'";
    return number(connection, sql) > 0;
  }

  private static void requireUsable(ServerAddress address, Connection connection)
      throws SQLException {
    int version = number(connection, "SELECT current_setting('server_version_num')::int");
    if (version < OLDEST * TO_MAJOR) {
      throw new CaseException(
          Kind.UNREADABLE,
          address + ": the server is older than PostgreSQL " + OLDEST + "; use a newer one");
    }
    if (number(connection, "SELECT (current_setting('server_encoding') <> 'UTF8')::int") > 0) {
      throw new CaseException(
          Kind.UNREADABLE,
          address + ": the database is not in UTF-8; make one with createdb --encoding UTF8");
    }
  }

  static int number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      rows.next();
      return rows.getInt(1);
    }
  }

  static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
