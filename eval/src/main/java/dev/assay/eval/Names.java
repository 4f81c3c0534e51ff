package dev.assay.eval;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Entity;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The names among a sentence's mentions, cut down to the name's own words; none within another. */
final class Names {
  private static final List<String> NAMING = List.of("flat", "compound", "goeswith", "amod");

  private Names() {}

  /**
   * @param types the mentions' types to keep, and what to call them
   */
  static List<Entity> of(Sentence sentence, Map<String, String> types) {
    List<Entity> names = new ArrayList<>();
    for (Entity e : sentence.entities()) {
      String type = types.get(e.type());
      if (type != null && isProper(sentence, e.head())) {
        names.add(new Entity(type, e.head(), range(sentence, e.head()), true));
      }
    }
    return names.stream().filter(name -> names.stream().noneMatch(n -> holds(n, name))).toList();
  }

  private static boolean holds(Entity outer, Entity inner) {
    return outer.range().length() > inner.range().length() && outer.range().contains(inner.range());
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

  /** A proper word within the head's phrase, tied to it by naming relations alone. */
  private static boolean belongs(Sentence sentence, int word, int head) {
    DependencyGraph graph = sentence.graph();
    for (int i = word; i != head; i = graph.head(i)) {
      if (i == DependencyGraph.ROOT || !isProper(sentence, i) || !isNaming(graph, i)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isNaming(DependencyGraph graph, int word) {
    return NAMING.stream().anyMatch(relation -> graph.is(word, relation));
  }

  /** By the Penn tag: "New" of "New York" is an adjective and a part of a name. */
  private static boolean isProper(Sentence sentence, int word) {
    return sentence.xpos(word).startsWith("NNP");
  }
}
