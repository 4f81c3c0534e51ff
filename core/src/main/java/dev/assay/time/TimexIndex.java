package dev.assay.time;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/** The dated expressions of one sentence, and where they hang in its tree. */
final class TimexIndex {
  /**
   * A dated expression.
   *
   * @param timex with a reference
   * @param reference its reference
   * @param head its word whose head lies outside it
   */
  record Dated(Timex timex, TimeReference reference, int head) {}

  private TimexIndex() {}

  /** In order of the text; what stands for no interval is left out. */
  static List<Dated> of(Sentence sentence, List<Timex> timexes) {
    List<Dated> dated = new ArrayList<>();
    for (Timex timex : timexes) {
      if (timex.sentence() == sentence.index() && timex.reference() != null) {
        dated.add(new Dated(timex, timex.reference(), head(sentence, timex)));
      }
    }
    return dated;
  }

  private static int head(Sentence sentence, Timex timex) {
    int start = timex.range().start();
    if (sentence.layers() == null) {
      return start;
    }
    DependencyGraph graph = sentence.graph();
    for (int i = start; i < timex.range().end(); i++) {
      if (!timex.range().contains(graph.head(i))) {
        return i;
      }
    }
    return start;
  }
}
