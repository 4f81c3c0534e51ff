package dev.assay.place;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefBuilder;
import org.apache.lucene.util.fst.FST;

/**
 * Walks the index of names for skeletons close to a given one (error-tolerant search in a finite
 * automaton: Oflazer 1996), with the costs of {@link NameKeys}. Stateless, safe to share.
 */
final class FuzzyNames {
  private static final int MOST_HITS = 20_000;

  private final FST<Long> names;
  private final NameKeys keys;

  FuzzyNames(FST<Long> names, NameKeys keys) {
    this.names = names;
    this.keys = keys;
  }

  /**
   * A name whose skeleton is close.
   *
   * @param name folded
   * @param output what the index holds for it
   * @param cost of taking its skeleton for the one sought
   */
  record Hit(String name, long output, double cost) {}

  /** How far a search may go for a skeleton, step by step. */
  static double[] tolerances(String skeleton) {
    return switch (skeleton.length()) {
      case 1 -> new double[] {0};
      case 2 -> new double[] {0, 0.3};
      case 3 -> new double[] {0, 0.3, 0.5};
      case 4 -> new double[] {0, 0.3, 0.6};
      case 5, 6 -> new double[] {0, 0.3, 0.6, 0.85};
      default -> new double[] {0, 0.4, 0.8, 1.2};
    };
  }

  List<Hit> like(String skeleton, double tolerance) {
    List<Hit> hits = new ArrayList<>();
    double[] row = new double[skeleton.length() + 1];
    for (int j = 1; j < row.length; j++) {
      row[j] = row[j - 1] + keys.gap(skeleton.charAt(j - 1));
    }
    try {
      walk(names.getFirstArc(new FST.Arc<>()), 0, row, new Search(skeleton, tolerance, hits));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return hits;
  }

  /** The names of one skeleton. */
  List<Hit> named(String skeleton) {
    List<Hit> hits = new ArrayList<>();
    try {
      FST.BytesReader reader = names.getBytesReader();
      FST.Arc<Long> arc = names.getFirstArc(new FST.Arc<>());
      long output = 0;
      for (byte b : (skeleton + NamePostings.SEPARATOR).getBytes(StandardCharsets.UTF_8)) {
        if (names.findTargetArc(b & 0xff, arc, arc, reader) == null) {
          break;
        }
        output += arc.output();
        if (b == NamePostings.SEPARATOR) {
          collect(arc, output, 0, new BytesRefBuilder(), hits);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return hits;
  }

  private record Search(String skeleton, double tolerance, List<Hit> hits) {}

  private void walk(FST.Arc<Long> from, long output, double[] row, Search search)
      throws IOException {
    if (!FST.targetHasArcs(from)) {
      return;
    }
    FST.BytesReader reader = names.getBytesReader();
    FST.Arc<Long> arc = names.readFirstTargetArc(from, new FST.Arc<>(), reader);
    while (true) {
      long sum = output + arc.output();
      if (arc.label() == NamePostings.SEPARATOR) {
        double cost = row[row.length - 1];
        if (cost <= search.tolerance()) {
          collect(
              new FST.Arc<Long>().copyFrom(arc), sum, cost, new BytesRefBuilder(), search.hits());
        }
      } else if (arc.label() != FST.END_LABEL) {
        double[] next = step(row, (char) arc.label(), search.skeleton());
        if (least(next) <= search.tolerance()) {
          walk(new FST.Arc<Long>().copyFrom(arc), sum, next, search);
        }
      }
      if (arc.isLast()) {
        return;
      }
      names.readNextArc(arc, reader);
    }
  }

  private double[] step(double[] row, char c, String skeleton) {
    double[] next = new double[row.length];
    next[0] = row[0] + keys.gap(c);
    for (int j = 1; j < row.length; j++) {
      char s = skeleton.charAt(j - 1);
      next[j] =
          Math.min(
              row[j - 1] + keys.swap(c, s),
              Math.min(row[j] + keys.gap(c), next[j - 1] + keys.gap(s)));
    }
    return next;
  }

  private static double least(double[] row) {
    double least = row[0];
    for (double x : row) {
      least = Math.min(least, x);
    }
    return least;
  }

  private void collect(
      FST.Arc<Long> from, long output, double cost, BytesRefBuilder name, List<Hit> hits)
      throws IOException {
    if (hits.size() >= MOST_HITS || (!from.isFinal() && !FST.targetHasArcs(from))) {
      return;
    }
    FST.BytesReader reader = names.getBytesReader();
    FST.Arc<Long> arc = names.readFirstTargetArc(from, new FST.Arc<>(), reader);
    while (true) {
      if (arc.label() == FST.END_LABEL) {
        hits.add(new Hit(text(name), output + arc.output(), cost));
      } else {
        name.append((byte) arc.label());
        collect(new FST.Arc<Long>().copyFrom(arc), output + arc.output(), cost, name, hits);
        name.setLength(name.length() - 1);
      }
      if (arc.isLast()) {
        return;
      }
      names.readNextArc(arc, reader);
    }
  }

  private static String text(BytesRefBuilder name) {
    return new BytesRef(name.bytes(), 0, name.length()).utf8ToString();
  }
}
