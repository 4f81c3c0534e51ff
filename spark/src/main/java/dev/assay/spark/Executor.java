package dev.assay.spark;

import dev.assay.intake.Intake;
import dev.assay.ledger.Ledger;
import dev.assay.statement.StatementReader;
import org.jspecify.annotations.Nullable;

/**
 * What the tasks of one executor share. It is opened by the first task that needs it, in the JVM
 * that reads, and never sent anywhere: this is why it is static here and nowhere else.
 */
final class Executor {
  private static @Nullable StatementReader reader;
  private static @Nullable Ledger ledger;
  private static @Nullable Intake intake;

  private Executor() {}

  /** Reads a report on the thread of the task that asks, so that each core has a task. */
  static synchronized StatementReader reader() {
    StatementReader open = reader;
    if (open == null) {
      open = StatementReader.open(1);
      reader = open;
    }
    return open;
  }

  static synchronized Ledger ledger() {
    Ledger open = ledger;
    if (open == null) {
      open = Ledger.open();
      ledger = open;
    }
    return open;
  }

  static synchronized Intake intake() {
    Intake open = intake;
    if (open == null) {
      open = new Intake();
      intake = open;
    }
    return open;
  }
}
