package dev.assay.app;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read of a file. Not thread-safe. */
final class Counted extends FilterInputStream {
  private final long all;
  private long done;

  Counted(InputStream in, long all) {
    super(in);
    this.all = all;
  }

  long done() {
    return done;
  }

  long all() {
    return all;
  }

  @Override
  public int read() throws IOException {
    int b = super.read();
    done += b < 0 ? 0 : 1;
    return b;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int n = super.read(buffer, from, length);
    done += Math.max(0, n);
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    done += skipped;
    return skipped;
  }
}
