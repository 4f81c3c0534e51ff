package dev.assay.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.lucene.util.BytesRefBuilder;

/**
 * The consonant skeletons of an index by the trigrams in them. Some 8 MB for 200,000 skeletons, and
 * so made only when it is first asked for. Immutable, safe to share between threads.
 */
final class SkeletonTrigrams {
  private static final int BITS = 5;
  private static final int KINDS = 1 << (3 * BITS);
  private static final double WITHIN = 0.8;

  private final byte[] text;
  private final int[] ends;
  private final int[] lists;
  private final int[] starts = new int[KINDS + 1];

  private SkeletonTrigrams(byte[] text, int[] ends) {
    this.text = text;
    this.ends = ends;
    for (int i = 0; i < ends.length; i++) {
      for (int trigram : trigrams(text, start(i), ends[i])) {
        starts[trigram + 1]++;
      }
    }
    for (int t = 0; t < KINDS; t++) {
      starts[t + 1] += starts[t];
    }
    lists = new int[starts[KINDS]];
    int[] next = Arrays.copyOf(starts, KINDS);
    for (int i = 0; i < ends.length; i++) {
      for (int trigram : trigrams(text, start(i), ends[i])) {
        lists[next[trigram]++] = i;
      }
    }
  }

  /** Those of the names of an index. */
  static SkeletonTrigrams of(NameAutomaton names) {
    Collector collector = new Collector(names);
    collector.walk(names.root());
    return new SkeletonTrigrams(
        Arrays.copyOf(collector.text, collector.length),
        Arrays.copyOf(collector.ends, collector.count));
  }

  /** Gathers the skeletons, which stand before the separator of every key. */
  private static final class Collector {
    private final NameAutomaton names;
    private final BytesRefBuilder path = new BytesRefBuilder();
    private byte[] text = new byte[1 << 16];
    private int[] ends = new int[1 << 12];
    private int length;
    private int count;

    Collector(NameAutomaton names) {
      this.names = names;
    }

    void walk(long state) {
      NameAutomaton.Arcs arcs = names.arcs(state);
      while (arcs.advance()) {
        if (arcs.label == NamePostings.SEPARATOR) {
          add();
        } else {
          path.append((byte) arcs.label);
          walk(arcs.target);
          path.setLength(path.length() - 1);
        }
      }
    }

    private void add() {
      if (length + path.length() > text.length) {
        text = Arrays.copyOf(text, 2 * (length + path.length()));
      }
      if (count == ends.length) {
        ends = Arrays.copyOf(ends, 2 * count);
      }
      System.arraycopy(path.bytes(), 0, text, length, path.length());
      length += path.length();
      ends[count++] = length;
    }
  }

  /**
   * The skeletons with most trigrams in common, best first: by the Dice coefficient, or by how much
   * of the shorter lies within the longer.
   */
  List<String> like(String skeleton, int most) {
    byte[] sought = skeleton.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    int[] trigrams = trigrams(sought, 0, sought.length);
    byte[] shared = new byte[ends.length];
    for (int trigram : trigrams) {
      for (int at = starts[trigram]; at < starts[trigram + 1]; at++) {
        shared[lists[at]]++;
      }
    }
    // The likeness in the high bits, the skeleton in the low: sorting gives the best, then the
    // first.
    List<Long> found = new ArrayList<>();
    for (int i = 0; i < shared.length; i++) {
      if (shared[i] > 1) {
        double alike = alike(shared[i], trigrams.length, ends[i] - start(i));
        found.add(((long) (-alike * 1e6) << 32) + i);
      }
    }
    found.sort(null);
    return found.stream().limit(most).map(i -> text(i.intValue())).toList();
  }

  private static double alike(int shared, int a, int b) {
    return Math.max(2.0 * shared / (a + b), WITHIN * shared / Math.min(a, b));
  }

  private String text(int i) {
    return new String(text, start(i), ends[i] - start(i), java.nio.charset.StandardCharsets.UTF_8);
  }

  private int start(int i) {
    return i == 0 ? 0 : ends[i - 1];
  }

  /** As many as there are letters: the first begins before the skeleton, the last ends after it. */
  private static int[] trigrams(byte[] text, int start, int end) {
    int[] found = new int[end - start];
    for (int i = 0; i < found.length; i++) {
      int at = start + i;
      found[i] =
          (letter(text, start, end, at - 1) << (2 * BITS))
              | (letter(text, start, end, at) << BITS)
              | letter(text, start, end, at + 1);
    }
    return found;
  }

  private static int letter(byte[] text, int start, int end, int at) {
    return at < start || at >= end ? 0 : text[at] & ((1 << BITS) - 1);
  }
}
