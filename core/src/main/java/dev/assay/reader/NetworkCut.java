package dev.assay.reader;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/**
 * A network without the outputs nobody asks for and without the nodes and weights that only they
 * need. ONNX Runtime computes every node of a graph, whichever outputs a run asks for; so they are
 * taken out of the file's bytes before it is loaded (<a
 * href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto3">onnx.proto3</a>; nodes stand in
 * order, each after those it needs).
 */
final class NetworkCut {
  private static final int MODEL_GRAPH = 7;
  private static final int GRAPH_NODE = 1;
  private static final int GRAPH_WEIGHTS = 5;
  private static final int GRAPH_OUTPUT = 12;
  private static final int NODE_INPUT = 1;
  private static final int NODE_OUTPUT = 2;
  private static final int VALUE_NAME = 1;
  private static final int WEIGHTS_NAME = 8;

  private static final int LENGTH_DELIMITED = 2;

  /** A field of a message: all its bytes, and those of its value where it has a length. */
  private record Field(int number, ByteBuffer all, ByteBuffer value) {
    String text() {
      return StandardCharsets.UTF_8.decode(value.duplicate()).toString();
    }
  }

  private NetworkCut() {}

  /** Names of all outputs, in order. */
  static List<String> outputs(byte[] network) {
    List<String> names = new ArrayList<>();
    for (Field field : fields(graph(network).value())) {
      if (field.number() == GRAPH_OUTPUT) {
        names.addAll(texts(field, VALUE_NAME));
      }
    }
    return names;
  }

  /**
   * The network with these outputs alone; the same bytes where it has no others.
   *
   * @throws IllegalArgumentException if the bytes are no network
   */
  static byte[] to(Collection<String> wanted, byte[] network) {
    if (wanted.containsAll(outputs(network))) {
      return network;
    }
    ByteArrayOutputStream cut = new ByteArrayOutputStream(network.length);
    for (Field field : fields(ByteBuffer.wrap(network))) {
      if (field.number() == MODEL_GRAPH) {
        message(cut, MODEL_GRAPH, kept(fields(field.value()), wanted));
      } else {
        copy(field.all(), cut);
      }
    }
    return cut.toByteArray();
  }

  private static Field graph(byte[] network) {
    return fields(ByteBuffer.wrap(network)).stream()
        .filter(field -> field.number() == MODEL_GRAPH)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("there is no graph in it"));
  }

  private static List<Field> kept(List<Field> graph, Collection<String> wanted) {
    Set<String> needed = new HashSet<>(wanted);
    Set<Field> nodes = Collections.newSetFromMap(new IdentityHashMap<>());
    for (int i = graph.size() - 1; i >= 0; i--) {
      Field field = graph.get(i);
      if (field.number() == GRAPH_NODE
          && !Collections.disjoint(texts(field, NODE_OUTPUT), needed)) {
        nodes.add(field);
        needed.addAll(texts(field, NODE_INPUT));
      }
    }
    return graph.stream()
        .filter(
            field ->
                switch (field.number()) {
                  case GRAPH_NODE -> nodes.contains(field);
                  case GRAPH_WEIGHTS -> needed.containsAll(texts(field, WEIGHTS_NAME));
                  case GRAPH_OUTPUT -> wanted.containsAll(texts(field, VALUE_NAME));
                  default -> true;
                })
        .toList();
  }

  private static List<String> texts(Field message, int number) {
    return fields(message.value()).stream()
        .filter(field -> field.number() == number)
        .map(Field::text)
        .toList();
  }

  private static void message(ByteArrayOutputStream out, int number, List<Field> fields) {
    varint(out, (long) number << 3 | LENGTH_DELIMITED);
    varint(out, fields.stream().mapToLong(field -> field.all().remaining()).sum());
    fields.forEach(field -> copy(field.all(), out));
  }

  private static void copy(ByteBuffer bytes, ByteArrayOutputStream out) {
    out.write(bytes.array(), bytes.arrayOffset() + bytes.position(), bytes.remaining());
  }

  private static List<Field> fields(ByteBuffer message) {
    List<Field> fields = new ArrayList<>();
    ByteBuffer in = message.duplicate();
    while (in.hasRemaining()) {
      int start = in.position();
      long tag = varint(in);
      int length =
          switch ((int) (tag & 7)) {
            case 0 -> {
              varint(in);
              yield 0;
            }
            case 1 -> Long.BYTES;
            case LENGTH_DELIMITED -> Math.toIntExact(varint(in));
            case 5 -> Integer.BYTES;
            default -> throw new IllegalArgumentException("no field begins at byte " + start);
          };
      if (length < 0 || length > in.remaining()) {
        throw new IllegalArgumentException("the field at byte " + start + " is cut short");
      }
      ByteBuffer value = in.slice(in.position(), length);
      in.position(in.position() + length);
      fields.add(new Field((int) (tag >>> 3), in.slice(start, in.position() - start), value));
    }
    return fields;
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; shift < Long.SIZE && in.hasRemaining(); shift += 7) {
      byte part = in.get();
      value |= (long) (part & 0x7F) << shift;
      if (part >= 0) {
        return value;
      }
    }
    throw new IllegalArgumentException("a number is cut short at byte " + in.position());
  }

  private static void varint(ByteArrayOutputStream out, long value) {
    long rest = value;
    while (rest >>> 7 != 0) {
      out.write((int) ((rest & 0x7F) | 0x80));
      rest >>>= 7;
    }
    out.write((int) rest);
  }
}
