package dev.assay.casefile;

import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** An open case: its connection, its statements, its transactions. For one thread. */
final class Store implements AutoCloseable {
  private final Engine engine;
  private final Sql sql;
  private final WordIndex words;
  private Runnable afterFailure = () -> {};

  Store(Engine engine) {
    this.engine = engine;
    this.sql = new Sql(engine.files());
    this.words = engine.words(this);
  }

  Engine engine() {
    return engine;
  }

  WordIndex words() {
    return words;
  }

  Handle handle() {
    return engine.handle();
  }

  Query query(String name) {
    return handle().createQuery(sql.get(name));
  }

  Update update(String name) {
    return handle().createUpdate(sql.get(name));
  }

  /** A statement that is made many times over in one turn to the database. */
  PreparedBatch batch(String name) {
    return handle().prepareBatch(sql.get(name));
  }

  String sql(String name) {
    return sql.get(name);
  }

  /** All of the work or nothing of it; what has returned is on the disk. */
  <T extends @Nullable Object> T inTransaction(Supplier<T> work) {
    try {
      return engine.writing(work);
    } catch (RuntimeException | Error e) {
      afterFailure.run();
      throw e;
    }
  }

  /**
   * Work that only reads, all of it what the case holds at one moment. Temporary tables that the
   * work makes go when it ends.
   */
  <T extends @Nullable Object> T snapshot(Supplier<T> work) {
    return engine.snapshot(work);
  }

  /** What to do when a transaction has been taken back. */
  void afterFailure(Runnable work) {
    afterFailure = work;
  }

  /** Work that only reads. */
  <T extends @Nullable Object> T reading(Supplier<T> work) {
    return engine.reading(work);
  }

  /** Changes where another connection has written to the case. */
  long dataVersion() {
    return engine.dataVersion();
  }

  @Override
  public void close() {
    engine.close();
  }
}
