package dev.assay.place;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.lucene.store.DataOutput;
import org.apache.lucene.store.OutputStreamDataOutput;

/**
 * From which countries a name may come, by its letters: "Koltubanka" is no Danish town. For every
 * trigram of letters how often the places of each country have it in their names, those included by
 * which other countries know them. Naive Bayes, as languages are told (Cavnar and Trenkle 1994 rank
 * n-grams instead). Reads where the index lies. Immutable, safe to share between threads.
 */
final class NameOrigins {
  private static final int LETTERS = 27;
  private static final int TRIGRAMS = LETTERS * LETTERS * LETTERS;
  private static final int COUNTRIES = 256;

  /** So many trigrams of the world's names stand before a country's own (a Dirichlet prior). */
  private static final double SMOOTHING = 800;

  private final ByteBuffer totals;
  private final ByteBuffer offsets;
  private final ByteBuffer lists;

  private NameOrigins(ByteBuffer totals, ByteBuffer offsets, ByteBuffer lists) {
    this.totals = totals;
    this.offsets = offsets;
    this.lists = lists;
  }

  static NameOrigins read(BufferInput in) throws IOException {
    ByteBuffer totals = in.slice(COUNTRIES * Integer.BYTES);
    ByteBuffer offsets = in.slice((TRIGRAMS + 1) * Integer.BYTES);
    return new NameOrigins(totals, offsets, in.slice(in.readVInt()));
  }

  /** Counts the names of places while an index is made. Not safe to share. */
  static final class Counts {
    private final int[] counts = new int[TRIGRAMS * COUNTRIES];

    /** A name in Latin letters without marks, of a place in the country of that code. */
    void add(String name, int country) {
      for (int i = 0; i < size(name); i++) {
        counts[trigram(name, i) * COUNTRIES + country]++;
      }
    }

    void write(DataOutput out) throws IOException {
      int[] totals = new int[COUNTRIES];
      for (int i = 0; i < counts.length; i++) {
        totals[i % COUNTRIES] += counts[i];
      }
      ints(out, totals);
      var bytes = new ByteArrayOutputStream();
      var lists = new OutputStreamDataOutput(bytes);
      int[] offsets = new int[TRIGRAMS + 1];
      for (int t = 0; t < TRIGRAMS; t++) {
        for (int c = 0; c < COUNTRIES; c++) {
          int count = counts[t * COUNTRIES + c];
          if (count > 0) {
            lists.writeByte((byte) c);
            lists.writeVInt(count);
          }
        }
        offsets[t + 1] = bytes.size();
      }
      ints(out, offsets);
      out.writeVInt(bytes.size());
      out.writeBytes(bytes.toByteArray(), bytes.size());
    }

    private static void ints(DataOutput out, int[] numbers) throws IOException {
      ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
      bytes.asIntBuffer().put(numbers);
      out.writeBytes(bytes.array(), bytes.capacity());
    }
  }

  /**
   * For the code of each country how much likelier its names have these letters than the world's:
   * the mean logarithm over the name's trigrams, 0 where the letters say nothing.
   *
   * @param name in Latin letters without marks
   * @param without the number of a country that is taken to have this name once less; -1 for none
   */
  double[] of(String name, int without) {
    double[] sums = new double[COUNTRIES];
    int size = size(name);
    if (size == 0) {
      return sums;
    }
    double[] absent = new double[COUNTRIES];
    double world = 0;
    for (int c = 0; c < COUNTRIES; c++) {
      int total = total(c);
      world += total;
      absent[c] = Math.log(SMOOTHING / (total + SMOOTHING));
    }
    for (int i = 0; i < size; i++) {
      add(trigram(name, i), world, absent, sums, without);
    }
    for (int c = 0; c < COUNTRIES; c++) {
      sums[c] /= size;
    }
    return sums;
  }

  private void add(int trigram, double world, double[] absent, double[] sums, int without) {
    int start = offsets.getInt(trigram * Integer.BYTES);
    int end = offsets.getInt((trigram + 1) * Integer.BYTES);
    int[] counts = new int[COUNTRIES];
    double all = 0;
    for (int at = start; at < end; ) {
      int country = lists.get(at++) & 0xff;
      int count = 0;
      for (int shift = 0; ; shift += 7) {
        int b = lists.get(at++);
        count |= (b & 0x7f) << shift;
        if (b >= 0) {
          break;
        }
      }
      counts[country] = count;
      all += count;
    }
    if (without >= 0 && counts[without] > 0) {
      counts[without]--;
      all--;
    }
    for (int c = 0; all > 0 && c < COUNTRIES; c++) {
      sums[c] +=
          counts[c] == 0
              ? absent[c]
              : Math.log((counts[c] * world / all + SMOOTHING) / (total(c) + SMOOTHING));
    }
  }

  private int total(int country) {
    return totals.getInt(country * Integer.BYTES);
  }

  /** As many as there are letters and one: the first begins before the name, the last ends it. */
  private static int size(String name) {
    return name.isEmpty() ? 0 : name.length() + 1;
  }

  private static int trigram(String name, int i) {
    return (letter(name, i - 2) * LETTERS + letter(name, i - 1)) * LETTERS + letter(name, i);
  }

  private static int letter(String name, int at) {
    char c = at < 0 || at >= name.length() ? ' ' : name.charAt(at);
    return c >= 'a' && c <= 'z' ? c - 'a' + 1 : 0;
  }
}
