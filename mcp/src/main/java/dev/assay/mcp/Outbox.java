package dev.assay.mcp;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;

/**
 * Answers, a line each: a line is written whole, whoever writes parts of it. It knows how many
 * requests wait. Safe for several threads.
 */
final class Outbox extends OutputStream {
  private static final int LINE_FEED = '\n';

  private final OutputStream out;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private long waiting;

  Outbox(OutputStream out) {
    this.out = out;
  }

  /** A request wants an answer. */
  synchronized void expect() {
    waiting++;
  }

  /** Waits until no request waits, but not for ever. */
  synchronized void awaitAnswers(long patienceMs) throws IOException {
    long until = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(patienceMs);
    while (waiting > 0) {
      long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
      if (left <= 0) {
        return;
      }
      try {
        wait(left);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException("interrupted", e);
      }
    }
  }

  /** A line that answers no request, between those that do. */
  synchronized void say(byte[] whole) throws IOException {
    out.write(whole);
    out.flush();
  }

  @Override
  public synchronized void write(int b) throws IOException {
    line.write(b);
    if (b == LINE_FEED) {
      line.writeTo(out);
      line.reset();
      out.flush();
      waiting--;
      notifyAll();
    }
  }

  @Override
  public synchronized void write(byte[] bytes, int offset, int length) throws IOException {
    for (int i = offset; i < offset + length; i++) {
      write(bytes[i]);
    }
  }

  @Override
  public synchronized void flush() throws IOException {
    out.flush();
  }
}
