package dev.assay.eval;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Entity;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The names among a sentence's mentions, cut down to the name's own words. */
final class Names {
  private Names() {}

  /**
   * @param types the mentions' types to keep, and what to call them
   */
  static List<Entity> of(Sentence sentence, Map<String, String> types) {
    List<Entity> names = new ArrayList<>();
    for (Entity e : sentence.entities()) {
      String type = types.get(e.type());
      if (type != null && sentence.upos(e.head()).equals("PROPN")) {
        names.add(new Entity(type, e.head(), range(sentence, e.head()), true));
      }
    }
    return names;
  }

  private static TokenRange range(Sentence sentence, int head) {
    int start = head;
    int end = head + 1;
    while (start > 0 && belongs(sentence, start - 1, head)) {
      start--;
    }
    while (end < sentence.size() && belongs(sentence, end, head)) {
      end++;
    }
    return new TokenRange(start, end);
  }

  /** A proper noun within the head's phrase, tied to it by naming relations alone. */
  private static boolean belongs(Sentence sentence, int word, int head) {
    DependencyGraph graph = sentence.graph();
    for (int i = word; i != head; i = graph.head(i)) {
      boolean names = graph.is(i, "flat") || graph.is(i, "compound") || graph.is(i, "goeswith");
      if (i == DependencyGraph.ROOT || !names || !sentence.upos(i).equals("PROPN")) {
        return false;
      }
    }
    return true;
  }
}
