package dev.assay.casefile;

import dev.assay.casefile.CaseException.Kind;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** SQLite's result codes as failures a person can act on. */
final class SqliteErrors {
  private SqliteErrors() {}

  /** Does the work; what SQLite refuses comes out as a {@link CaseException}. */
  static <T extends @Nullable Object> T translated(Path file, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      SQLException cause = sqlException(e);
      if (cause == null) {
        throw e;
      }
      throw translated(file, cause);
    }
  }

  private static @Nullable SQLException sqlException(Throwable e) {
    for (Throwable t = e; t != null; t = t.getCause()) {
      if (t instanceof SQLException sql) {
        return sql;
      }
    }
    return null;
  }

  static boolean isReadOnly(Throwable e) {
    SQLException cause = sqlException(e);
    return cause != null && primary(cause) == SQLiteErrorCode.SQLITE_READONLY;
  }

  /** Primary codes are the low byte of the extended ones. */
  private static SQLiteErrorCode primary(SQLException e) {
    int code = e instanceof SQLiteException sqlite ? sqlite.getResultCode().code : e.getErrorCode();
    return SQLiteErrorCode.getErrorCode(code & 0xFF);
  }

  static CaseException translated(Path file, SQLException e) {
    return switch (primary(e)) {
      case SQLITE_NOTADB ->
          failure(Kind.NO_CASE, file, "it is no case; name a file that assay init made", e);
      case SQLITE_CORRUPT ->
          failure(
              Kind.DAMAGED,
              file,
              "the file is damaged ("
                  + e.getMessage()
                  + "); leave it as it is and go back to a copy; assay doctor says what is left",
              e);
      case SQLITE_FULL ->
          failure(
              Kind.FULL,
              file,
              "the disk is full; what was being added is not in the case, the rest is untouched:"
                  + " make room and add it again",
              e);
      case SQLITE_READONLY, SQLITE_PERM ->
          failure(
              Kind.READ_ONLY,
              file,
              "the file or its folder may not be written; grant the right to write both, or copy"
                  + " the case to where you may",
              e);
      case SQLITE_BUSY, SQLITE_LOCKED ->
          failure(
              Kind.BUSY,
              file,
              "another process is writing to the case and did not end in time; try again",
              e);
      case SQLITE_CANTOPEN ->
          failure(
              Kind.UNREADABLE,
              file,
              "the file cannot be opened; check that its folder is there and may be written",
              e);
      case SQLITE_IOERR ->
          failure(
              Kind.UNREADABLE,
              file,
              "the disk refused ("
                  + e.getMessage()
                  + "); what was being added is not in the case; check the disk and try again",
              e);
      default ->
          failure(
              Kind.UNREADABLE,
              file,
              "the case cannot be used (" + e.getMessage() + "); see assay doctor",
              e);
    };
  }

  private static CaseException failure(Kind kind, Path file, String message, SQLException cause) {
    return new CaseException(kind, file + ": " + message, cause);
  }
}
