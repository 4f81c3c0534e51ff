package dev.assay.casefile;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** A MinHash signature as it is kept: numbers of four bytes, the highest first. */
final class Signature {
  private Signature() {}

  static byte[] bytes(List<Integer> signature) {
    ByteBuffer bytes = ByteBuffer.allocate(signature.size() * Integer.BYTES);
    signature.forEach(bytes::putInt);
    return bytes.array();
  }

  static List<Integer> of(byte[] bytes) {
    List<Integer> signature = new ArrayList<>();
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    while (buffer.remaining() >= Integer.BYTES) {
      signature.add(buffer.getInt());
    }
    return signature;
  }
}
