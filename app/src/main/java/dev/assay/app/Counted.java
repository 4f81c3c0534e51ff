package dev.assay.app;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read of a file. Not thread-safe. */
final class Counted extends FilterInputStream {
  private final long all;
  private long read;

  Counted(InputStream in, long all) {
    super(in);
    this.all = all;
  }

  long read() {
    return read;
  }

  long all() {
    return all;
  }

  @Override
  public int read(byte[] buffer, int from, int length) throws IOException {
    int n = super.read(buffer, from, length);
    read += Math.max(0, n);
    return n;
  }

  @Override
  public long skip(long n) throws IOException {
    long skipped = super.skip(n);
    read += skipped;
    return skipped;
  }
}
