package dev.assay.desk;

import dev.assay.casefile.Case;
import dev.assay.casefile.CaseAddress;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/**
 * Open cases for several visitors at once: each has one for itself while it is served. Safe for
 * several threads.
 */
final class CasePool implements AutoCloseable {
  /** More would only wait for the processors. */
  private static final int MOST = 8;

  private final CaseAddress address;
  private final Semaphore places = new Semaphore(MOST, true);
  private final ConcurrentLinkedDeque<Case> idle = new ConcurrentLinkedDeque<>();

  CasePool(CaseAddress address) {
    this.address = address;
    idle.push(address.open()); // a file that is no case is told at once
  }

  /** Work on a case. */
  interface Work<T> {
    T with(Case open) throws Exception;
  }

  <T> T with(Work<T> work) throws Exception {
    places.acquire();
    try {
      Case open = idle.poll();
      if (open == null) {
        open = address.open();
      }
      try {
        return work.with(open);
      } finally {
        idle.push(open);
      }
    } finally {
      places.release();
    }
  }

  @Override
  public void close() {
    for (Case open = idle.poll(); open != null; open = idle.poll()) {
      open.close();
    }
  }
}
