package dev.assay.spark;

import java.io.IOException;
import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;

/** Local files, the first of which breaks off in the middle when it is read first. */
public final class Flaky extends RawLocalFileSystem {
  private static final AtomicInteger FAILURES = new AtomicInteger();

  static int failures() {
    return FAILURES.get();
  }

  @Override
  public URI getUri() {
    return URI.create("flaky:///");
  }

  @Override
  public String getScheme() {
    return "flaky";
  }

  @Override
  public void initialize(URI name, Configuration conf) throws IOException {
    super.initialize(name, conf);
  }

  @Override
  public FSDataInputStream open(Path file, int buffer) throws IOException {
    FSDataInputStream in = super.open(file, buffer);
    FileStatus status = getFileStatus(file);
    return FAILURES.get() > 0 ? in : new FSDataInputStream(new Breaking(in, status.getLen() / 2));
  }

  /** Fails once a part of it is read. */
  private static final class Breaking extends org.apache.hadoop.fs.FSInputStream {
    private final FSDataInputStream in;
    private final long most;

    Breaking(FSDataInputStream in, long most) {
      this.in = in;
      this.most = most;
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      if (in.getPos() >= most) {
        FAILURES.incrementAndGet();
        throw new IOException("the connection was lost");
      }
      return in.read(bytes, start, (int) Math.min(length, most));
    }

    @Override
    public void seek(long to) throws IOException {
      in.seek(to);
    }

    @Override
    public long getPos() throws IOException {
      return in.getPos();
    }

    @Override
    public boolean seekToNewSource(long to) {
      return false;
    }
  }
}
