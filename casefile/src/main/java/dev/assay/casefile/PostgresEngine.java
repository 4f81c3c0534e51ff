package dev.assay.casefile;

import dev.assay.casefile.CaseException.Kind;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/**
 * A case in a schema of a PostgreSQL database. Whoever writes holds an advisory lock from the
 * beginning to the end, so that writers take turns as they do on a file; whoever reads sees one
 * moment and waits for nobody.
 */
final class PostgresEngine implements Engine {
  /** How long to wait for somebody else who writes. */
  static final int PATIENCE_MS = 10_000;

  private static final int CONNECT_S = 15;

  /** Rows that are fetched at once, so that memory does not hold what a walk over all rows sees. */
  private static final int FETCHED = 500;

  /**
   * What a case is asked is short and mostly in memory: walks along an index, of which the first
   * rows are wanted, and nothing that is worth compiling.
   */
  private static final String PLANNING = "SET jit = off; SET random_page_cost = 1.1";

  private static final Pattern CASELESS = Pattern.compile("([\\w.]+) = (:\\w+)\\s+COLLATE NOCASE");

  /** All tables that hold words of reports or of people. */
  private static final List<String> TABLES =
      List.of(
          "report",
          "content",
          "entry",
          "entry_actor",
          "journal",
          "docket",
          "claim",
          "evidence",
          "tally",
          "band",
          "alias",
          "memo");

  private final ServerAddress address;
  private final int patience;
  private final boolean outdated;
  private Handle handle;
  private @Nullable String user;
  private boolean busy;

  /** Own changes, of which nobody else has to be told. */
  private long own;

  /** The revision that the change in progress makes; 0 where there is none. */
  private long made;

  /**
   * @param connection to begin with; where it is lost, another is opened
   */
  PostgresEngine(ServerAddress address, int patience, boolean outdated, Connection connection) {
    this.address = address;
    this.patience = patience;
    this.outdated = outdated;
    this.handle = handle(() -> connection);
  }

  /** A connection whose transactions begin by themselves. */
  static Connection connect(ServerAddress address) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setServerNames(new String[] {address.host()});
    source.setPortNumbers(new int[] {address.port()});
    source.setDatabaseName(address.database());
    source.setUser(address.user() == null ? System.getProperty("user.name") : address.user());
    String password = System.getenv("PGPASSWORD");
    if (password != null) {
      source.setPassword(password); // otherwise the driver looks into ~/.pgpass
    }
    source.setCurrentSchema(address.schema());
    source.setApplicationName("Assay");
    source.setConnectTimeout(CONNECT_S);
    source.setLoginTimeout(CONNECT_S);
    source.setTcpKeepAlive(true);
    source.setDefaultRowFetchSize(FETCHED);
    source.setReWriteBatchedInserts(true);
    for (var option : address.options().entrySet()) {
      PGProperty property = PGProperty.forName(option.getKey());
      if (property != null) {
        source.setProperty(property, option.getValue());
      }
    }
    Connection connection = source.getConnection();
    CaseSchema.execute(connection, PLANNING);
    connection.setAutoCommit(false);
    return connection;
  }

  /** Waits for the writers of a case, and is the only one until the transaction ends. */
  static void lock(Connection connection, ServerAddress address, int patience) throws SQLException {
    CRC32 schema = new CRC32();
    schema.update(address.schema().getBytes(StandardCharsets.UTF_8));
    CaseSchema.execute(
        connection,
        "SET LOCAL lock_timeout = "
            + patience
            + "; SELECT pg_advisory_xact_lock("
            + Migrations.APPLICATION
            + ", "
            + (int) schema.getValue()
            + ")");
  }

  @Override
  public CaseAddress address() {
    return CaseAddress.of(address);
  }

  /** Within a transaction never another connection than it began on. */
  @Override
  public Handle handle() {
    Handle open = handle;
    if (!busy && isLost(open)) {
      open = handle(() -> connect(address));
      handle = open;
    }
    return open;
  }

  private static boolean isLost(Handle open) {
    try {
      return open.getConnection().isClosed();
    } catch (SQLException e) {
      return true;
    }
  }

  private static Handle handle(ConnectionFactory connections) {
    Jdbi jdbi = Jdbi.create(connections);
    jdbi.getConfig(Handles.class).setForceEndTransactions(false); // they are ended here
    jdbi.getConfig(SqlStatements.class).setTemplateEngine((sql, context) -> phrased(sql));
    return jdbi.open();
  }

  /** What SQLite has collations and a LIKE without case for. */
  static String phrased(String sql) {
    return CASELESS
        .matcher(sql)
        .replaceAll("lower($1) = lower($2 COLLATE \"C\")")
        .replace(" LIKE ", " ILIKE ");
  }

  @Override
  public List<String> files() {
    return List.of("sqlite.sql", "tables.sql", "postgresql.sql");
  }

  @Override
  public boolean outdated() {
    return outdated;
  }

  @Override
  public void isOfThisVersion() {
    handle().execute("UPDATE about SET derived = " + Migrations.VERSION);
  }

  @Override
  public <T extends @Nullable Object> T writing(Supplier<T> work) {
    if (busy) {
      throw new IllegalStateException("a change within a change");
    }
    return PostgresErrors.translated(address, () -> changing(work));
  }

  private <T extends @Nullable Object> T changing(Supplier<T> work) {
    long before = own;
    boolean[] done = {false};
    try {
      return within(
          () -> {
            lock(connection(), address, patience);
            made = revision("UPDATE about SET revision = revision + 1 RETURNING revision");
            own = before + 1;
          },
          () -> {
            T result = work.get();
            commit();
            done[0] = true;
            return result;
          });
    } finally {
      own = done[0] ? before + 1 : before;
      made = 0;
    }
  }

  private void commit() {
    try {
      connection().commit();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public <T extends @Nullable Object> T reading(Supplier<T> work) {
    return snapshot("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY", work);
  }

  @Override
  public <T extends @Nullable Object> T snapshot(Supplier<T> work) {
    return snapshot("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ", work);
  }

  private <T extends @Nullable Object> T snapshot(String beginning, Supplier<T> work) {
    if (busy) {
      return work.get();
    }
    return PostgresErrors.translated(
        address, () -> within(() -> CaseSchema.execute(connection(), beginning), work));
  }

  /** The beginning of a transaction. */
  private interface Beginning {
    void begin() throws SQLException;
  }

  /** A transaction; what has not been committed in it is taken back. */
  private <T extends @Nullable Object> T within(Beginning beginning, Supplier<T> work) {
    handle();
    busy = true;
    try {
      begin(beginning);
      return work.get();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    } finally {
      busy = false;
      rollback();
    }
  }

  /** A connection that was lost while nobody worked is made anew: nothing has been done on it. */
  private void begin(Beginning beginning) throws SQLException {
    try {
      beginning.begin();
    } catch (SQLException e) {
      if (!isLost(handle)) {
        throw e;
      }
      handle = handle(() -> connect(address));
      beginning.begin();
    }
  }

  private void rollback() {
    try {
      if (!connection().isClosed()) {
        connection().rollback();
      }
    } catch (SQLException e) {
      // A connection that cannot even do that is lost, and the server takes the work back.
      closeQuietly();
    }
  }

  private void closeQuietly() {
    try {
      connection().close();
    } catch (SQLException e) {
      // it is of no use any more
    }
  }

  private Connection connection() {
    return handle.getConnection();
  }

  private long revision() {
    return made > 0 ? made : revision("SELECT revision FROM about");
  }

  private long revision(String sql) {
    return handle().createQuery(sql).mapTo(Long.class).one();
  }

  /** Changes of one's own are not those of others. */
  @Override
  public long dataVersion() {
    return revision() - own;
  }

  @Override
  public String state() {
    return Long.toString(revision());
  }

  @Override
  public WordIndex words(Store store) {
    return new PostgresWords(store);
  }

  /**
   * Writes the tables anew without what was deleted, once nobody reads any more what was there
   * before. What the server keeps elsewhere, its log of changes above all, is not ours to empty.
   */
  @Override
  public void scrub() {
    PostgresErrors.translated(
        address,
        () -> {
          handle();
          try {
            connection().setAutoCommit(true);
            requireOwner();
            awaitReaders();
            for (String table : TABLES) {
              CaseSchema.execute(connection(), "VACUUM (FULL, ANALYZE) " + table);
            }
            // Where the user may: samples of columns are kept there.
            CaseSchema.execute(connection(), "VACUUM (FULL) pg_catalog.pg_statistic");
            connection().setAutoCommit(false);
          } catch (SQLException e) {
            closeQuietly();
            throw new IllegalStateException(e);
          } catch (CaseException e) {
            closeQuietly();
            throw e;
          }
          return true;
        });
  }

  private void requireOwner() throws SQLException {
    int others =
        CaseSchema.number(
            connection(),
            "SELECT count(*) FROM pg_tables WHERE schemaname = current_schema()"
                + " AND NOT pg_has_role(current_user, tableowner, 'USAGE')");
    if (others > 0) {
      throw new CaseException(
          Kind.READ_ONLY,
          address
              + ": the words are out of the case, but only the owner of its tables can have them"
              + " written anew without what was deleted; let the owner run assay doctor --mend");
    }
  }

  /** A snapshot that is older than what was deleted keeps it. */
  private void awaitReaders() throws SQLException {
    String older =
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
            + " AND pid <> pg_backend_pid() AND backend_xmin IS NOT NULL"
            + " AND age(backend_xmin) >= age(CAST('"
            + text("SELECT CAST(CAST(pg_current_xact_id() AS xid) AS text)")
            + "' AS xid))";
    long end = System.nanoTime() + patience * 1_000_000L;
    while (CaseSchema.number(connection(), older) > 0) {
      if (System.nanoTime() > end) {
        throw new CaseException(
            Kind.BUSY,
            address
                + ": the words are out of the case, but somebody still reads what was there"
                + " before; when that has ended, assay doctor --mend ends the removal");
      }
      try {
        Thread.sleep(50);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      }
    }
  }

  private String text(String sql) {
    return handle().createQuery(sql).mapTo(String.class).one();
  }

  @Override
  public String scrubbed() {
    return "removed words are gone from the tables; the server's log of changes and backups keep"
        + " them until they are recycled";
  }

  /** The server looks after its bytes itself. */
  @Override
  public List<String> damage() {
    return List.of();
  }

  /** Its constraints do not let that happen. */
  @Override
  public int dangling() {
    return 0;
  }

  @Override
  public String user() {
    String known = user;
    if (known == null) {
      known = text("SELECT current_user");
      user = known;
    }
    return known;
  }

  @Override
  public void close() {
    handle.close();
  }
}
