package dev.assay.casefile;

import dev.assay.casefile.CaseException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;

/** A case in a SQLite file. */
final class SqliteEngine implements Engine {
  /** How long to wait for another process that writes. */
  private static final int PATIENCE_MS = 10_000;

  private static final int CACHE_KIB = 32 * 1024;

  private final Path file;
  private final Handle handle;
  private final boolean outdated;

  private SqliteEngine(Path file, Handle handle, boolean outdated) {
    this.file = file;
    this.handle = handle;
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

  static SqliteEngine open(Path file) {
    boolean sealed = !writable(file) && !Files.exists(Path.of(file + "-wal"));
    return open(file, sealed ? Mode.READ : Mode.WRITE);
  }

  static SqliteEngine open(Path file, Mode mode) {
    return open(file, mode, PATIENCE_MS);
  }

  /**
   * Opens a case.
   *
   * @param patience how long to wait for another process that writes, in ms
   */
  static SqliteEngine open(Path file, Mode mode, int patience) {
    SQLiteDataSource source = source(file, mode, patience);
    Handle handle = Jdbi.create(source).open();
    try {
      boolean current = requireKnown(file, handle);
      if (!current) {
        handle.close();
        Migrations.migrate(source);
        handle = Jdbi.create(source).open();
      }
      return new SqliteEngine(file, handle, !current);
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
      throw newer(file, version);
    }
    return version == Migrations.VERSION;
  }

  /** A case that a later version has written. */
  static CaseException newer(Object where, int version) {
    return new CaseException(
        Kind.NEWER,
        where
            + ": it was written by a newer Assay (case version "
            + version
            + ", this one knows up to "
            + Migrations.VERSION
            + "); update Assay. The case is left as it is");
  }

  private static int pragma(Handle handle, String name) {
    return handle.createQuery("PRAGMA " + name).mapTo(Integer.class).one();
  }

  @Override
  public CaseAddress address() {
    return CaseAddress.of(file);
  }

  @Override
  public Handle handle() {
    return handle;
  }

  @Override
  public List<String> files() {
    return List.of("sqlite.sql", "tables.sql");
  }

  @Override
  public boolean outdated() {
    return outdated;
  }

  @Override
  public void isOfThisVersion() {
    handle.execute("PRAGMA user_version = " + Migrations.VERSION);
  }

  /**
   * The driver's own transactions do not come to an end where they could not begin, so they are
   * begun and ended here. A writer waits at the beginning, never in the middle.
   */
  @Override
  public <T extends @Nullable Object> T writing(Supplier<T> work) {
    return SqliteErrors.translated(file, () -> transaction(work));
  }

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

  @Override
  public <T extends @Nullable Object> T reading(Supplier<T> work) {
    return SqliteErrors.translated(file, work);
  }

  @Override
  public <T extends @Nullable Object> T snapshot(Supplier<T> work) {
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

  @Override
  public long dataVersion() {
    return handle.createQuery("PRAGMA data_version").mapTo(Long.class).one();
  }

  /** Every change of a case changes its file or the journal beside it. */
  @Override
  public String state() {
    return state("") + state("-wal");
  }

  private String state(String suffix) {
    Path part = Path.of(file + suffix);
    try {
      return Files.getLastModifiedTime(part) + " " + Files.size(part) + " ";
    } catch (IOException e) {
      return "none ";
    }
  }

  @Override
  public WordIndex words(Store store) {
    return new SqliteWords(store);
  }

  /** Writes the file anew without what was deleted, and empties the journal that still has it. */
  @Override
  public void scrub() {
    reading(
        () -> {
          handle.execute("INSERT INTO words (words) VALUES ('rebuild')");
          handle.execute("INSERT INTO words (words) VALUES ('optimize')");
          handle.execute("VACUUM");
          return handle.createQuery("PRAGMA wal_checkpoint(TRUNCATE)").mapToMap().list();
        });
  }

  @Override
  public String scrubbed() {
    return "removed words are gone from the file";
  }

  @Override
  public List<String> damage() {
    List<String> found = handle.createQuery("PRAGMA integrity_check(5)").mapTo(String.class).list();
    return found.equals(List.of("ok")) ? List.of() : found;
  }

  @Override
  public int dangling() {
    return handle.createQuery("PRAGMA foreign_key_check").mapToMap().list().size();
  }

  @Override
  public @Nullable String user() {
    return null;
  }

  @Override
  public void close() {
    handle.close();
  }
}
