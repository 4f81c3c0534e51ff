package dev.assay.app;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A user's wish to stop (SIGINT, SIGTERM): the work in hand is brought to its end, waiting is
 * broken off, and the process lives until the case is closed. Thread-safe.
 */
final class StopSignal implements AutoCloseable {
  /** How long a process that is told to end waits for the report in hand. */
  private static final long PATIENCE_S = 60;

  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::stopAndWait, "assay-stop");
  private boolean stopped;
  private @Nullable Thread waiting;

  /** A signal that the process's own signals give. */
  static StopSignal ofProcess() {
    StopSignal signal = new StopSignal();
    Runtime.getRuntime().addShutdownHook(signal.hook);
    return signal;
  }

  private void stopAndWait() {
    stop();
    try {
      boolean inTime = ended.await(PATIENCE_S, TimeUnit.SECONDS);
      if (!inTime) {
        System.err.println("assay: the report in hand takes too long and is left out");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  synchronized void stop() {
    stopped = true;
    if (waiting != null) {
      waiting.interrupt();
    }
  }

  synchronized boolean isStopped() {
    return stopped;
  }

  /**
   * Work that may be broken off in the middle, such as waiting for a server. Nothing else is
   * interrupted: an interrupt closes the files that a thread reads.
   *
   * @throws InterruptedException where the user wants to stop
   */
  <T extends @Nullable Object> T breakable(Callable<T> work) throws Exception {
    synchronized (this) {
      if (stopped) {
        throw new InterruptedException();
      }
      waiting = Thread.currentThread();
    }
    try {
      return work.call();
    } finally {
      synchronized (this) {
        waiting = null;
        if (Thread.interrupted() && !stopped) {
          Thread.currentThread().interrupt(); // somebody else's
        }
      }
    }
  }

  /** The case is closed. */
  @Override
  public void close() {
    ended.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending, and waits for this.
    }
  }
}
