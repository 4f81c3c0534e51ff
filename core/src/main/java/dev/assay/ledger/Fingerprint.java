package dev.assay.ledger;

import java.util.Arrays;
import java.util.List;

/**
 * MinHash signatures of texts (Broder 1997) over shingles of {@value #SHINGLE} words, and the bands
 * by which likely copies are found without comparing every pair (Leskovec, Rajaraman and Ullman,
 * chapter 3). Pure functions.
 */
public final class Fingerprint {
  /** Texts at least this alike go back to one. */
  public static final double COPY = 0.5;

  private static final int SHINGLE = 4;
  private static final int HASHES = 64;
  private static final int ROWS = 4;

  private Fingerprint() {}

  /** The signature of a text; empty where it has fewer words than a shingle. */
  public static List<Integer> of(String text) {
    List<String> kept = Keys.words(text);
    if (kept.size() < SHINGLE) {
      return List.of();
    }
    int[] least = new int[HASHES];
    Arrays.fill(least, Integer.MAX_VALUE);
    for (int i = 0; i + SHINGLE <= kept.size(); i++) {
      long base = hash(kept.subList(i, i + SHINGLE));
      for (int h = 0; h < HASHES; h++) {
        least[h] = Math.min(least[h], (int) (mix(base + h * 0x9E3779B97F4A7C15L) >>> 33));
      }
    }
    return Arrays.stream(least).boxed().toList();
  }

  /** Estimated share of shingles that two texts have in common, from 0 to 1. */
  public static double likeness(List<Integer> a, List<Integer> b) {
    if (a.isEmpty() || a.size() != b.size()) {
      return 0;
    }
    int same = 0;
    for (int i = 0; i < a.size(); i++) {
      same += a.get(i).equals(b.get(i)) ? 1 : 0;
    }
    return (double) same / a.size();
  }

  /**
   * Numbers of which two copies are likely to share one: at a likeness of one half with probability
   * .64, at .7 with .99.
   */
  public static long[] bandNumbers(List<Integer> signature) {
    long[] numbers = new long[signature.size() / ROWS];
    for (int band = 0; band < numbers.length; band++) {
      long number = band;
      for (int row = 0; row < ROWS; row++) {
        number = mix(number * 31 + signature.get(band * ROWS + row));
      }
      numbers[band] = number;
    }
    return numbers;
  }

  private static long hash(List<String> words) {
    long h = 0xCBF29CE484222325L;
    for (String word : words) {
      for (int i = 0; i < word.length(); i++) {
        h = (h ^ word.charAt(i)) * 0x100000001B3L;
      }
      h = (h ^ ' ') * 0x100000001B3L;
    }
    return h;
  }

  private static long mix(long z) {
    long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
    return b ^ (b >>> 31);
  }
}
