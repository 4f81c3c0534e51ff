package dev.assay.spark;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Turns what is pushed into something that is pulled, a few elements ahead: archives hand reports
 * over, tasks want an iterator. The pushing is done by a thread of its own.
 */
final class Pulled<T> implements Iterator<T>, AutoCloseable {
  private static final int AHEAD = 16;
  private static final Object END = new Object();

  /** Hands elements to a sink until it wants no more. */
  interface Source<T> {
    void pushTo(Sink<T> sink) throws Exception;
  }

  /** Takes elements; answers whether another is wanted. */
  interface Sink<T> {
    boolean take(T element);
  }

  private record Failure(Throwable cause) {}

  private final BlockingQueue<Object> queue = new ArrayBlockingQueue<>(AHEAD);
  private final Thread pusher;
  private @Nullable Object next;

  Pulled(String name, Source<T> source) {
    pusher = new Thread(() -> push(source), name);
    pusher.setDaemon(true);
    pusher.start();
  }

  private void push(Source<T> source) {
    Object last = END;
    try {
      source.pushTo(this::put);
    } catch (Throwable e) { // the task that pulls throws it on
      last = new Failure(e);
    }
    put(last);
  }

  private boolean put(Object element) {
    try {
      queue.put(element);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public boolean hasNext() {
    Object ahead = next;
    if (ahead == null) {
      try {
        ahead = queue.take();
      } catch (InterruptedException e) {
        close();
        Thread.currentThread().interrupt();
        throw new IllegalStateException("the task was stopped", e);
      }
      next = ahead;
    }
    if (ahead instanceof Failure failure) {
      throw new IllegalStateException(failure.cause());
    }
    return ahead != END;
  }

  @Override
  @SuppressWarnings("unchecked") // nothing else is put
  public T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    T element = (T) Objects.requireNonNull(next);
    next = null;
    return element;
  }

  @Override
  public void close() {
    pusher.interrupt();
  }
}
