package dev.assay.mcp;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * What a client says. Its end is told only when every request before it has been answered, so that
 * {@code assay mcp < requests} answers them all; the transport drops what is still in hand when its
 * input ends. One thread reads it, any may write answers.
 */
final class Inbox extends InputStream {
  private static final long PATIENCE_NS = TimeUnit.MINUTES.toNanos(5);
  private static final int LINE_FEED = '\n';

  private final InputStream in;
  private final JsonFactory json = new JsonFactory();
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Object lock = new Object();
  private long asked;
  private long answered;

  Inbox(InputStream in) {
    this.in = in;
  }

  /** Waits until the client has closed its end and all is answered. */
  void awaitEnd() throws InterruptedException {
    ended.await();
  }

  /** The stream of answers, each a line. */
  OutputStream counting(OutputStream out) {
    return new FilterOutputStream(out) {
      @Override
      public void write(int b) throws IOException {
        out.write(b);
        count(b == LINE_FEED ? 1 : 0);
      }

      @Override
      public void write(byte[] bytes, int offset, int length) throws IOException {
        out.write(bytes, offset, length);
        int lines = 0;
        for (int i = offset; i < offset + length; i++) {
          lines += bytes[i] == LINE_FEED ? 1 : 0;
        }
        count(lines);
      }
    };
  }

  private void count(int lines) {
    synchronized (lock) {
      answered += lines;
      lock.notifyAll();
    }
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int read = read(one, 0, 1);
    return read < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    int read = in.read(bytes, offset, length);
    if (read < 0) {
      take(); // a last line without an end
      awaitAnswers();
      ended.countDown();
      return read;
    }
    for (int i = offset; i < offset + read; i++) {
      line.write(bytes[i]);
      if (bytes[i] == LINE_FEED) {
        take();
      }
    }
    return read;
  }

  private void take() {
    if (isRequest(line.toByteArray())) {
      synchronized (lock) {
        asked++;
      }
    }
    line.reset();
  }

  /** JSON-RPC 2.0: what has a method and an id wants an answer. */
  private boolean isRequest(byte[] message) {
    boolean method = false;
    boolean id = false;
    try (JsonParser parser = json.createParser(message)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        return false;
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        method |= parser.currentName().equals("method");
        id |= parser.currentName().equals("id");
        parser.nextToken();
        parser.skipChildren();
      }
      return method && id;
    } catch (IOException e) {
      return false; // the transport says so
    }
  }

  private void awaitAnswers() throws IOException {
    long until = System.nanoTime() + PATIENCE_NS;
    synchronized (lock) {
      while (answered < asked) {
        long left = TimeUnit.NANOSECONDS.toMillis(until - System.nanoTime());
        if (left <= 0) {
          return;
        }
        try {
          lock.wait(left);
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IOException("interrupted", e);
        }
      }
    }
  }

  @Override
  public void close() throws IOException {
    in.close();
    ended.countDown();
  }
}
