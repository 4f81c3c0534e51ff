package dev.assay.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The layers of a sentence out of its CoNLL-U lines; the keys of MISC are told in {@link Conllu}.
 */
final class ConlluLayers {
  static final float FACT = 3;

  private final List<ConlluLine> words;
  private final DependencyGraph graph;

  private ConlluLayers(List<ConlluLine> words) {
    this.words = words;
    this.graph = graph(words);
  }

  /** Null where no word has a head. */
  static Sentence.@Nullable Layers of(List<ConlluLine> words) {
    if (words.stream().allMatch(w -> w.head() == null)) {
      return null;
    }
    return new ConlluLayers(words).layers();
  }

  private Sentence.Layers layers() {
    Morphology morphology =
        new Morphology(
            words.stream().map(ConlluLine::upos).toList(),
            words.stream().map(ConlluLine::xpos).toList(),
            words.stream().map(ConlluLine::lemma).toList(),
            words.stream().map(ConlluLine::feats).toList());
    List<Predicate> predicates = new ArrayList<>();
    List<Entity> entities = new ArrayList<>();
    List<Name> names = new ArrayList<>();
    List<Float> factuality = new ArrayList<>();
    for (ConlluLine word : words) {
      if (word.misc().containsKey("Pred") || word.misc().containsKey("Args")) {
        predicates.add(predicate(word));
      }
      entities.addAll(entities(word));
      name(word, names);
      factuality.add(fact(word));
    }
    return new Sentence.Layers(
        morphology, graph, predicates, entities, names, factuality, Sentence.Layers.ALL);
  }

  private static DependencyGraph graph(List<ConlluLine> words) {
    int[] heads = new int[words.size()];
    List<String> relations = new ArrayList<>();
    for (ConlluLine word : words) {
      Integer head = word.head();
      if (head == null || head > words.size()) {
        throw new ConlluException(
            word.number(),
            head == null ? "no head" : "no word " + head,
            "every word of a parsed sentence has a head, 0 to " + words.size());
      }
      heads[word.id() - 1] = head == 0 ? DependencyGraph.ROOT : head - 1;
      relations.add(word.deprel());
    }
    try {
      return new DependencyGraph(heads, relations);
    } catch (IllegalArgumentException e) {
      throw new ConlluException(
          words.get(0).number(),
          String.valueOf(e.getMessage()),
          "heads must make a tree with one root");
    }
  }

  private Predicate predicate(ConlluLine word) {
    String yes = word.misc().getOrDefault("Pred", "Yes");
    if (!yes.equals("Yes")) {
      throw new ConlluException(word.number(), "Pred=" + yes, "write Pred=Yes or leave it out");
    }
    int token = word.id() - 1;
    List<Predicate.Argument> arguments = new ArrayList<>();
    for (String written : list(word, "Args")) {
      String[] part = written.split(":", -1);
      if (part.length < 2 || part.length > 3 || part[0].isEmpty()) {
        throw new ConlluException(
            word.number(), "\"" + written + "\" is not an argument", "write ARG0:3 or ARG1:5-7");
      }
      arguments.add(argument(word, token, part));
    }
    arguments.sort(Comparator.comparingInt(Predicate.Argument::head));
    return new Predicate(token, arguments);
  }

  private Predicate.Argument argument(ConlluLine word, int predicate, String[] part) {
    if (part.length == 3) {
      return new Predicate.Argument(part[0], token(word, part[1]), range(word, part[2]));
    }
    if (part[1].contains("-")) {
      TokenRange range = range(word, part[1]);
      return new Predicate.Argument(part[0], headOf(graph, range), range);
    }
    int head = token(word, part[1]);
    return new Predicate.Argument(part[0], head, grown(graph, head, predicate));
  }

  private List<Entity> entities(ConlluLine word) {
    int head = word.id() - 1;
    List<Entity> entities = new ArrayList<>();
    for (String written : list(word, "Entity")) {
      TokenRange range = grown(graph, head, DependencyGraph.ROOT);
      boolean named = word.upos().equals("PROPN");
      String[] part = written.split(":", -1);
      for (int i = 1; i < part.length; i++) {
        switch (part[i]) {
          case "name" -> named = true;
          case "nominal" -> named = false;
          default -> range = range(word, part[i]);
        }
      }
      entities.add(new Entity(part[0], head, range, named));
    }
    return entities;
  }

  private void name(ConlluLine word, List<Name> names) {
    String written = word.misc().get("Name");
    if (written == null) {
      return;
    }
    int first = word.id() - 1;
    int colon = written.indexOf(':');
    TokenRange range =
        colon < 0 ? new TokenRange(first, first + 1) : range(word, written.substring(colon + 1));
    boolean apart = names.isEmpty() || names.get(names.size() - 1).range().end() <= first;
    if (colon == 0 || written.isEmpty() || range.start() != first || !apart) {
      throw new ConlluException(
          word.number(),
          "\"" + written + "\" is not a name",
          "write person, or person:3-4 at its first word; names do not overlap");
    }
    names.add(new Name(colon < 0 ? written : written.substring(0, colon), range));
  }

  private static float fact(ConlluLine word) {
    String written = word.misc().get("Fact");
    if (written == null) {
      return FACT;
    }
    try {
      float value = Float.parseFloat(written);
      if (Math.abs(value) <= 3) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Said below, as for a number that is too great.
    }
    throw new ConlluException(
        word.number(), "Fact=" + written, "factuality is a number from -3 to 3");
  }

  private static List<String> list(ConlluLine word, String key) {
    String value = word.misc().get(key);
    return value == null || value.isEmpty() ? List.of() : List.of(value.split(",", -1));
  }

  private int token(ConlluLine word, String id) {
    int value = ConlluLine.integer(word.number(), id, "a word's ID");
    if (value < 1 || value > words.size()) {
      throw new ConlluException(
          word.number(), "no word " + value, "this sentence has 1 to " + words.size());
    }
    return value - 1;
  }

  private TokenRange range(ConlluLine word, String written) {
    int dash = written.indexOf('-');
    if (dash > 0) {
      int first = token(word, written.substring(0, dash));
      int last = token(word, written.substring(dash + 1));
      if (first <= last) {
        return new TokenRange(first, last + 1);
      }
    }
    throw new ConlluException(
        word.number(), "\"" + written + "\" is not a range of words", "write 5-7, or 5-5 for one");
  }

  /** The first word of a range whose head lies outside it. */
  static int headOf(DependencyGraph graph, TokenRange range) {
    for (int i = range.start(); i < range.end(); i++) {
      if (!range.contains(graph.head(i))) {
        return i;
      }
    }
    throw new IllegalStateException("no tree has a cycle in " + range);
  }

  /**
   * The unbroken words around a head in its subtree, without those of another that stands in it.
   */
  static TokenRange grown(DependencyGraph graph, int head, int without) {
    var words = graph.subtree(head);
    if (without != DependencyGraph.ROOT && without != head && words.get(without)) {
      words.andNot(graph.subtree(without));
    }
    return new TokenRange(words.previousClearBit(head) + 1, words.nextClearBit(head));
  }
}
