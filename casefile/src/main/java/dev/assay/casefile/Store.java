package dev.assay.casefile;

import dev.assay.casefile.CaseException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** An open SQLite file: its connection, its statements, its transactions. For one thread. */
final class Store implements AutoCloseable {
  /** How long to wait for another process that writes. */
  private static final int PATIENCE_MS = 10_000;

  private static final int CACHE_KIB = 32 * 1024;

  private final Path file;
  private final Handle handle;
  private final Sql sql;
  private final boolean outdated;
  private Runnable afterFailure = () -> {};

  private Store(Path file, Handle handle, Sql sql, boolean outdated) {
    this.file = file;
    this.handle = handle;
    this.sql = sql;
    this.outdated = outdated;
  }

  /** How a file is opened. */
  enum Mode {
    /** It is made where it is not there. */
    CREATE("?mode=rwc"),
    WRITE("?mode=rw"),
    /** A medium that cannot be written holds no journal, so nobody changes the file under us. */
    READ("?immutable=1");

    private final String parameter;

    Mode(String parameter) {
      this.parameter = parameter;
    }
  }

  static SQLiteDataSource source(Path file, Mode mode) {
    return source(file, mode, PATIENCE_MS);
  }

  private static SQLiteDataSource source(Path file, Mode mode, int patience) {
    SQLiteConfig config = new SQLiteConfig();
    config.enforceForeignKeys(true);
    config.setBusyTimeout(patience);
    config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
    config.setPragma(SQLiteConfig.Pragma.SECURE_DELETE, "true");
    config.setCacheSize(-CACHE_KIB);
    config.setReadOnly(mode == Mode.READ);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:file:" + uri(file) + mode.parameter);
    return source;
  }

  private static String uri(Path file) {
    return file.toAbsolutePath()
        .toString()
        .replace("%", "%25")
        .replace("?", "%3f")
        .replace("#", "%23");
  }

  static Store open(Path file) {
    boolean sealed = !writable(file) && !Files.exists(Path.of(file + "-wal"));
    return open(file, sealed ? Mode.READ : Mode.WRITE);
  }

  static Store open(Path file, Mode mode) {
    return open(file, mode, PATIENCE_MS);
  }

  /**
   * Opens a case.
   *
   * @param patience how long to wait for another process that writes, in ms
   */
  static Store open(Path file, Mode mode, int patience) {
    SQLiteDataSource source = source(file, mode, patience);
    Handle handle = Jdbi.create(source).open();
    try {
      boolean current = requireKnown(file, handle);
      if (!current) {
        handle.close();
        Migrations.migrate(source);
        handle = Jdbi.create(source).open();
      }
      return new Store(file, handle, new Sql(), !current);
    } catch (RuntimeException e) {
      handle.close();
      throw e;
    }
  }

  private static boolean writable(Path file) {
    Path folder = file.toAbsolutePath().getParent();
    return Files.isWritable(file) && folder != null && Files.isWritable(folder);
  }

  /** Whether its tables are of this version; false where they are older. */
  private static boolean requireKnown(Path file, Handle handle) {
    int application = pragma(handle, "application_id");
    int version = pragma(handle, "user_version");
    if (application != Migrations.APPLICATION) {
      throw new CaseException(
          Kind.NO_CASE,
          file + ": it is a database of another program; name a file that assay init made");
    }
    if (version > Migrations.VERSION) {
      throw new CaseException(
          Kind.NEWER,
          file
              + ": it was written by a newer Assay (case version "
              + version
              + ", this one knows up to "
              + Migrations.VERSION
              + "); update Assay. The case is left as it is");
    }
    return version == Migrations.VERSION;
  }

  private static int pragma(Handle handle, String name) {
    return handle.createQuery("PRAGMA " + name).mapTo(Integer.class).one();
  }

  Path file() {
    return file;
  }

  /** Whether what is derived is still as an older version made it. */
  boolean outdated() {
    return outdated;
  }

  /** Says that it is as this version makes it. */
  void isOfThisVersion() {
    handle.execute("PRAGMA user_version = " + Migrations.VERSION);
  }

  Handle handle() {
    return handle;
  }

  Query query(String name) {
    return handle.createQuery(sql.get(name));
  }

  Update update(String name) {
    return handle.createUpdate(sql.get(name));
  }

  String sql(String name) {
    return sql.get(name);
  }

  /** All of the work or nothing of it; what has returned is on the disk. */
  <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
    try {
      return SqliteErrors.translated(file, () -> transaction(work));
    } catch (RuntimeException | Error e) {
      afterFailure.run();
      throw e;
    }
  }

  /**
   * The driver's own transactions do not come to an end where they could not begin, so they are
   * begun and ended here. A writer waits at the beginning, never in the middle.
   */
  private <T extends @Nullable Object> T transaction(Supplier<T> work) {
    handle.execute("BEGIN IMMEDIATE");
    try {
      T result = work.get();
      handle.execute("COMMIT");
      return result;
    } catch (RuntimeException | Error e) {
      try {
        handle.execute("ROLLBACK");
      } catch (RuntimeException rolledBack) {
        e.addSuppressed(rolledBack); // as SQLite does by itself where the disk is full
      }
      throw e;
    }
  }

  /**
   * Work that only reads, all of it what the file holds at one moment. Temporary tables that the
   * work makes go when it ends.
   */
  <T extends @Nullable Object> T snapshot(Supplier<T> work) {
    return SqliteErrors.translated(
        file,
        () -> {
          handle.execute("BEGIN");
          try {
            return work.get();
          } finally {
            handle.execute("ROLLBACK");
          }
        });
  }

  /** What to do when a transaction has been taken back. */
  void afterFailure(Runnable work) {
    afterFailure = work;
  }

  /** Work that only reads. */
  <T extends @Nullable Object> T reading(Supplier<T> work) {
    return SqliteErrors.translated(file, work);
  }

  /** Lets the file grow no further. */
  void limitPages() {
    int pages = handle.createQuery("PRAGMA page_count").mapTo(Integer.class).one();
    handle.createQuery("PRAGMA max_page_count = " + (pages + 40)).mapTo(Integer.class).one();
  }

  /** Changes where another connection has written to the file. */
  long dataVersion() {
    return handle.createQuery("PRAGMA data_version").mapTo(Long.class).one();
  }

  /** Writes the file anew without what was deleted, and empties the journal that still has it. */
  void scrub() {
    reading(
        () -> {
          handle.execute("INSERT INTO words (words) VALUES ('rebuild')");
          handle.execute("INSERT INTO words (words) VALUES ('optimize')");
          handle.execute("VACUUM");
          return handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list();
        });
  }

  @Override
  public void close() {
    handle.close();
  }
}
