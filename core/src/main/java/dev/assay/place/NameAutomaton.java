package dev.assay.place;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Reads the automaton of names where it lies, mapped from a file as a rule: an FST as Lucene 9
 * writes it (keys of bytes, outputs that add up along a path). Lucene's own class would do, but it
 * asks the JVM's management beans how large objects are when it is loaded, which takes longer than
 * everything else that opening a gazetteer does. Immutable, safe to share between threads.
 */
final class NameAutomaton {
  private static final int HEADER = 0x3fd76c17;
  private static final int FINAL = 1;
  private static final int LAST = 1 << 1;
  private static final int TARGET_FOLLOWS = 1 << 2;
  private static final int STOPS = 1 << 3;
  private static final int HAS_OUTPUT = 1 << 4;
  private static final int HAS_FINAL_OUTPUT = 1 << 5;

  /** Arcs of one length, to be searched. */
  private static final int BINARY_SEARCH = 1 << 5;

  /** Arcs of one length, at the place their label tells; a table of bits says which are there. */
  private static final int DIRECT = 1 << 6;

  /** Arcs of one length whose labels have no gaps. */
  private static final int CONTINUOUS = BINARY_SEARCH | DIRECT;

  private final ByteBuffer bytes;
  private final long root;

  private NameAutomaton(ByteBuffer bytes, long root) {
    this.bytes = bytes;
    this.root = root;
  }

  /** Reads the head of an FST, which must end where the input ends. */
  static NameAutomaton read(BufferInput in) throws IOException {
    int magic = 0;
    for (int i = 0; i < Integer.BYTES; i++) {
      magic = (magic << 8) | (in.readByte() & 0xff);
    }
    String codec = in.readString();
    in.slice(Integer.BYTES); // its version
    boolean known = magic == HEADER && codec.equals("FST") && in.readByte() == 0;
    if (!known || in.readByte() != 0) {
      throw new IOException(
          "ASSAY-PLACE-003 no automaton of names in the gazetteer's index; build it again");
    }
    long root = in.readVLong();
    if (in.readVLong() != in.remaining()) {
      throw BufferInput.tooShort(in.remaining());
    }
    return new NameAutomaton(in.slice(in.remaining()), root);
  }

  /** The state that every key begins in. */
  long root() {
    return root;
  }

  /** The arcs that leave a state, in the order of their labels. */
  Arcs arcs(long state) {
    return new Arcs(state);
  }

  /** The output of a key, -1 where there is none. */
  long get(String key) {
    long state = root;
    long output = 0;
    byte[] labels = key.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < labels.length; i++) {
      Arcs arcs = arcs(state);
      if (!arcs.seek(labels[i] & 0xff)) {
        return -1;
      }
      output += arcs.output;
      state = arcs.target;
      if (i == labels.length - 1) {
        return arcs.isFinal() ? output + arcs.finalOutput : -1;
      }
    }
    return -1;
  }

  /** The arcs of a state, one after the other; what it holds is that of the present one. */
  final class Arcs {
    int label;
    long output;
    long finalOutput;

    /** The state it leads to, 0 or less where nothing follows. */
    long target;

    private int position;
    private int flags;
    private final int kind;
    private int size;
    private int length;
    private int first;
    private int table;
    private int begin;
    private int index = -1;
    private int present = -1;

    private Arcs(long state) {
      if (state <= 0) {
        kind = 0;
        flags = LAST;
        return;
      }
      position = (int) state;
      int head = bytes.get(position);
      if (head == BINARY_SEARCH || head == DIRECT || head == CONTINUOUS) {
        kind = head;
        position--;
        size = (int) number();
        length = (int) number();
        table = position;
        position -= kind == DIRECT ? (size + 7) >> 3 : 0;
        first = kind == BINARY_SEARCH ? 0 : next();
        begin = position;
      } else {
        kind = 0;
      }
    }

    /** Whether a key may end here. */
    boolean isFinal() {
      return (flags & FINAL) != 0;
    }

    /** Goes on to the arc of a label; whether there is one. Labels must be sought in order. */
    boolean seek(int sought) {
      while (next(sought)) {
        if (label >= sought) {
          return label == sought;
        }
      }
      return false;
    }

    private boolean next(int sought) {
      if (kind == CONTINUOUS && sought > first + index + 1 && sought < first + size) {
        index = sought - first - 1;
      }
      return advance();
    }

    /** Goes on to the next arc; whether there is one. */
    boolean advance() {
      if ((flags & LAST) != 0) {
        return false;
      }
      if (kind == DIRECT) {
        do {
          index++;
        } while ((bytes.get(table - (index >> 3)) >> (index & 7) & 1) == 0);
        present++;
        position = begin - present * length;
      } else if (kind != 0) {
        index++;
        position = begin - index * length;
      }
      readArc();
      return true;
    }

    private void readArc() {
      flags = next();
      label = kind == DIRECT || kind == CONTINUOUS ? first + index : next();
      output = (flags & HAS_OUTPUT) != 0 ? number() : 0;
      finalOutput = (flags & HAS_FINAL_OUTPUT) != 0 ? number() : 0;
      if ((flags & STOPS) != 0) {
        target = 0;
      } else if ((flags & TARGET_FOLLOWS) != 0) {
        target = following();
      } else {
        target = number();
      }
    }

    /** The state that is written after this one. */
    private int following() {
      if ((flags & LAST) != 0) {
        return position;
      }
      if (kind != 0) {
        return begin - length * (kind == DIRECT ? bits() : size);
      }
      int here = position;
      int skipped;
      do {
        skipped = next();
        next();
        skip(skipped, HAS_OUTPUT);
        skip(skipped, HAS_FINAL_OUTPUT);
        if ((skipped & (STOPS | TARGET_FOLLOWS)) == 0) {
          number();
        }
      } while ((skipped & LAST) == 0);
      int found = position;
      position = here;
      return found;
    }

    private void skip(int of, int flag) {
      if ((of & flag) != 0) {
        number();
      }
    }

    private int bits() {
      int count = 0;
      for (int i = 0; i < (size + 7) >> 3; i++) {
        count += Integer.bitCount(bytes.get(table - i) & 0xff);
      }
      return count;
    }

    private int next() {
      return bytes.get(position--) & 0xff;
    }

    private long number() {
      long number = 0;
      for (int shift = 0; ; shift += 7) {
        int b = next();
        number |= (long) (b & 0x7f) << shift;
        if (b < 0x80) {
          return number;
        }
      }
    }
  }
}
