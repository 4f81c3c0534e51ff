package dev.assay.place;

import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.util.fst.FST;
import org.apache.lucene.util.fst.FSTReader;

/**
 * The bytes of an FST where they lie, mapped from a file as a rule, and not copied to the heap.
 * Safe to share between threads; each takes a reader of its own.
 */
record BufferFst(ByteBuffer bytes) implements FSTReader {
  @Override
  public FST.BytesReader getReverseBytesReader() {
    return new Backwards(bytes);
  }

  @Override
  public void writeTo(DataOutput out) throws IOException {
    for (int i = 0; i < bytes.limit(); i++) {
      out.writeByte(bytes.get(i));
    }
  }

  @Override
  public long ramBytesUsed() {
    return 0;
  }

  /** An FST is read from its end to its beginning. */
  private static final class Backwards extends FST.BytesReader {
    private final ByteBuffer bytes;
    private int position;

    Backwards(ByteBuffer bytes) {
      this.bytes = bytes;
    }

    @Override
    public byte readByte() {
      return bytes.get(position--);
    }

    @Override
    public void readBytes(byte[] into, int offset, int length) {
      for (int i = 0; i < length; i++) {
        into[offset + i] = bytes.get(position--);
      }
    }

    @Override
    public void skipBytes(long count) {
      position -= (int) count;
    }

    @Override
    public long getPosition() {
      return position;
    }

    @Override
    public void setPosition(long to) {
      position = (int) to;
    }
  }
}
