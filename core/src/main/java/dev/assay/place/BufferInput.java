package dev.assay.place;

import java.io.EOFException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import org.apache.lucene.store.DataInput;

/** Reads a buffer from its position on, as Lucene reads. Not safe to share between threads. */
final class BufferInput extends DataInput {
  private final ByteBuffer buffer;

  /** Reads from an offset of a buffer; the buffer's own position stays as it is. */
  BufferInput(ByteBuffer buffer, int offset) {
    this.buffer = buffer.duplicate().position(offset);
  }

  /** A view of the next bytes, which are skipped. */
  ByteBuffer slice(int length) throws EOFException {
    if (length < 0 || length > buffer.remaining()) {
      throw tooShort(buffer.limit());
    }
    ByteBuffer slice = buffer.slice(buffer.position(), length).asReadOnlyBuffer();
    buffer.position(buffer.position() + length);
    return slice;
  }

  int remaining() {
    return buffer.remaining();
  }

  @Override
  public byte readByte() throws EOFException {
    try {
      return buffer.get();
    } catch (BufferUnderflowException e) {
      throw tooShort(buffer.limit());
    }
  }

  @Override
  public void readBytes(byte[] bytes, int offset, int length) throws EOFException {
    try {
      buffer.get(bytes, offset, length);
    } catch (BufferUnderflowException e) {
      throw tooShort(buffer.limit());
    }
  }

  @Override
  public void skipBytes(long bytes) throws EOFException {
    slice((int) bytes);
  }

  static EOFException tooShort(int bytes) {
    return new EOFException(
        "ASSAY-PLACE-004 the gazetteer's index ends after "
            + bytes
            + " bytes, in the middle of a part; expected a whole file: build or install it again");
  }
}
