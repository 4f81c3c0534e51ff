package dev.assay.casefile;

import dev.assay.casefile.CaseException.Kind;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** PostgreSQL's SQLSTATE codes as failures a person can act on. */
final class PostgresErrors {
  private PostgresErrors() {}

  /** Does the work; what the server refuses comes out as a {@link CaseException}. */
  static <T extends @Nullable Object> T translated(ServerAddress where, Supplier<T> work) {
    try {
      return work.get();
    } catch (RuntimeException e) {
      for (Throwable t = e; t != null; t = t.getCause()) {
        if (t instanceof SQLException sql) {
          throw translated(where, sql);
        }
      }
      throw e;
    }
  }

  static CaseException translated(ServerAddress where, SQLException e) {
    String state = e.getSQLState() == null ? "" : e.getSQLState();
    Failure failure = byState(state, e);
    return new CaseException(failure.kind, where + ": " + failure.words, e);
  }

  private record Failure(Kind kind, String words) {}

  private static Failure byState(String state, SQLException e) {
    return switch (state) {
      case "28P01", "28000", "08004" ->
          new Failure(
              Kind.REFUSED,
              "the server does not let this user in; check the user's name, and the password in"
                  + " PGPASSWORD or ~/.pgpass");
      case "3D000" ->
          new Failure(
              Kind.NOT_FOUND, "the server has no such database; make it with createdb first");
      case "42P01", "3F000" ->
          new Failure(
              Kind.NO_CASE, "it is no case, or not a whole one (" + told(e) + "); see assay init");
      case "42501" ->
          new Failure(
              Kind.READ_ONLY,
              "this user may not do that (" + told(e) + "); have its owner grant the right");
      case "25006" -> new Failure(Kind.READ_ONLY, "this server is read only; use the primary one");
      case "55P03", "57014", "40001", "40P01" ->
          new Failure(
              Kind.BUSY, "somebody else is writing to the case and did not end in time; try again");
      case "53300" ->
          new Failure(
              Kind.BUSY, "the server has no connection left; try again, or raise its limit");
      case "22021", "22P05" ->
          new Failure(
              Kind.UNREADABLE,
              "the report has a character that PostgreSQL cannot keep (NUL); take it out, or use a"
                  + " case in a file");
      case "54000" ->
          new Failure(
              Kind.UNREADABLE,
              "a name in the report is longer than PostgreSQL can index; what was being added is"
                  + " not in the case");
      default -> byClass(state, e);
    };
  }

  private static Failure byClass(String state, SQLException e) {
    return switch (state.length() < 2 ? "" : state.substring(0, 2)) {
      case "08", "57" ->
          new Failure(
              Kind.UNREADABLE,
              "the server cannot be reached or went away ("
                  + told(e)
                  + "); what was not acknowledged may not be in the case: look, and try again");
      case "53" ->
          new Failure(
              Kind.FULL,
              "the server's disk or memory is full; what was being added is not in the case, the"
                  + " rest is untouched: make room and add it again");
      case "XX" ->
          new Failure(
              Kind.DAMAGED,
              "the server says that its files are damaged ("
                  + told(e)
                  + "); leave them as they are and go back to a backup");
      default ->
          new Failure(
              Kind.UNREADABLE, "the case cannot be used (" + told(e) + "); see assay doctor");
    };
  }

  /** The first line, in the server's own words. */
  private static String told(SQLException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("no reason given");
  }
}
