package dev.assay.reader;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.LongBuffer;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;

/**
 * One thread's memory outside the heap: the network reads its inputs from it and writes its outputs
 * into it, so that nothing is copied and nothing allocated a sentence. It grows to what the longest
 * sentence so far took; {@link StretchCutter} bounds that. For one thread only.
 */
final class NativeRows {
  /** Rows begin at multiples of a cache line, whatever stood there before. */
  private static final int LINE = 64;

  private static final int INPUTS = 3;

  private final LongBuffer inputs =
      allocate(INPUTS * ReaderModel.LONGEST * Long.BYTES).asLongBuffer();
  private ByteBuffer outputs = allocate(1 << 18);

  /**
   * Values as the network takes them.
   *
   * @param index of the input, from 0
   */
  LongBuffer input(int[] values, int index) {
    LongBuffer part = inputs.slice(index * ReaderModel.LONGEST, values.length);
    for (int i = 0; i < values.length; i++) {
      part.put(i, values[i]);
    }
    return part;
  }

  /** Room for the outputs of these heads; what stood there before is lost. */
  Map<Head, FloatBuffer> outputs(Set<Head> heads, int words, Labels labels) {
    int total = heads.stream().mapToInt(head -> padded(floats(head, words, labels))).sum();
    if (total > outputs.capacity()) {
      outputs = allocate(Math.max(total, outputs.capacity() * 2));
    }
    Map<Head, FloatBuffer> rows = new EnumMap<>(Head.class);
    int at = 0;
    for (Head head : heads) {
      int floats = floats(head, words, labels);
      ByteBuffer part = outputs.slice(at, floats * Float.BYTES).order(ByteOrder.nativeOrder());
      rows.put(head, part.asFloatBuffer());
      at += padded(floats);
    }
    return rows;
  }

  private static int floats(Head head, int words, Labels labels) {
    long floats = 1;
    for (long size : head.shape(words, labels.count(head))) {
      floats *= size;
    }
    return Math.toIntExact(floats);
  }

  private static int padded(int floats) {
    return Math.addExact(Math.multiplyExact(floats, Float.BYTES), LINE - 1) / LINE * LINE;
  }

  private static ByteBuffer allocate(int bytes) {
    return ByteBuffer.allocateDirect(bytes + LINE)
        .alignedSlice(LINE)
        .order(ByteOrder.nativeOrder());
  }
}
