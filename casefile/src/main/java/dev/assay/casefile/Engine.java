package dev.assay.casefile;

import java.util.List;
import java.util.function.Supplier;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What a database engine does in its own way, about one open connection. For one thread. */
interface Engine extends AutoCloseable {
  CaseAddress address();

  /** The connection as it is now; one that was lost is another after the next work begins. */
  Handle handle();

  /** Files with this engine's statements; what a later one has goes before an earlier one's. */
  List<String> files();

  /** Whether what is derived is still as an older version made it. */
  boolean outdated();

  /** Says that it is as this version makes it. */
  void isOfThisVersion();

  /** All of the work or nothing of it; what has returned is on the disk. */
  <T extends @Nullable Object> T writing(Supplier<T> work);

  /** Work that only reads. */
  <T extends @Nullable Object> T reading(Supplier<T> work);

  /**
   * Work that only reads, all of it what the case holds at one moment. Temporary tables that the
   * work makes go when it ends.
   */
  <T extends @Nullable Object> T snapshot(Supplier<T> work);

  /** Changes where another connection has written. */
  long dataVersion();

  /** Changes with every change of the case, whoever makes it. */
  String state();

  /** The index of the words of reports. */
  WordIndex words(Store store);

  /** Takes what was deleted out of what the engine keeps of it. */
  void scrub();

  /** What {@link #scrub} has done, for the log. */
  String scrubbed();

  /** What is wrong with the bytes themselves. */
  List<String> damage();

  /** How many rows refer to rows that are not there. */
  int dangling();

  /** Who works with it, where the engine knows people. */
  @Nullable String user();

  @Override
  void close();
}
