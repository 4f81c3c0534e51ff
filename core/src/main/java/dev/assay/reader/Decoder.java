package dev.assay.reader;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Entity;
import dev.assay.text.Morphology;
import dev.assay.text.Predicate;
import dev.assay.text.Sentence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Scores to layers. Immutable, safe to share between threads. */
final class Decoder {
  private static final String ROOT = "root";
  private static final float MOST_FACTUAL = 3;

  private final Labels labels;
  private final Lemmatizer lemmatizer;
  private final RoleDecoder roles;
  private final SpanGrowth growth;
  private final int root;

  Decoder(Labels labels, Lemmatizer lemmatizer, SpanGrowth growth) {
    this.labels = labels;
    this.lemmatizer = lemmatizer;
    this.growth = growth;
    this.roles = new RoleDecoder(labels.role());
    this.root = labels.deprel().indexOf(ROOT);
  }

  /** The predicates that the scores tell. */
  static BitSet predicates(Scores scores) {
    BitSet found = new BitSet(scores.words());
    for (int i = 0; i < scores.words(); i++) {
      found.set(i, scores.predicate()[i] > 0);
    }
    return found;
  }

  Sentence.Layers decode(List<String> forms, Scores scores, BitSet predicates) {
    Morphology morphology = morphology(forms, scores);
    DependencyGraph graph = dependencies(scores);
    List<Float> factuality = new ArrayList<>(scores.words());
    for (float value : scores.factuality()) {
      factuality.add(Math.max(-MOST_FACTUAL, Math.min(MOST_FACTUAL, value)));
    }
    return new Sentence.Layers(
        morphology,
        graph,
        predicates.stream()
            .mapToObj(p -> new Predicate(p, arguments(scores, p, graph, morphology)))
            .toList(),
        entities(scores, graph, morphology),
        factuality);
  }

  private Morphology morphology(List<String> forms, Scores scores) {
    List<String> upos = tags(scores.upos(), labels.upos());
    List<String> xpos = tags(scores.xpos(), labels.xpos());
    List<String> lemma = new ArrayList<>(forms.size());
    int scripts = labels.lemma().size();
    for (int i = 0; i < forms.size(); i++) {
      LemmaScript script = labels.lemma().get(Scores.argmax(scores.lemma(), i * scripts, scripts));
      String form = forms.get(i);
      String proposed = script.fits(form) ? script.apply(form) : form;
      lemma.add(lemmatizer.lemma(form, upos.get(i), xpos.get(i), proposed));
    }
    return new Morphology(upos, xpos, lemma);
  }

  private static List<String> tags(float[] scores, List<String> labels) {
    int n = labels.size();
    List<String> tags = new ArrayList<>(scores.length / n);
    for (int i = 0; i < scores.length; i += n) {
      tags.add(labels.get(Scores.argmax(scores, i, n)));
    }
    return tags;
  }

  private DependencyGraph dependencies(Scores scores) {
    int words = scores.words();
    int n = labels.deprel().size();
    int[] heads = SpanningTree.heads(scores.arc(), words);
    List<String> relations = new ArrayList<>(words);
    for (int i = 0; i < words; i++) {
      relations.add(
          heads[i] == DependencyGraph.ROOT
              ? ROOT
              : labels.deprel().get(relation(scores.rel(), (i * (words + 1) + heads[i] + 1) * n)));
    }
    return new DependencyGraph(heads, relations);
  }

  /** The best relation but {@code root}, which only the root has. */
  private int relation(float[] rel, int from) {
    int best = root == 0 ? 1 : 0;
    for (int i = best + 1; i < labels.deprel().size(); i++) {
      if (i != root && rel[from + i] > rel[from + best]) {
        best = i;
      }
    }
    return best;
  }

  private List<Predicate.Argument> arguments(
      Scores scores, int predicate, DependencyGraph graph, Morphology morphology) {
    int[] role = roles.decode(scores, predicate);
    List<Predicate.Argument> arguments = new ArrayList<>();
    for (int w = 0; w < role.length; w++) {
      if (role[w] != 0) {
        arguments.add(
            new Predicate.Argument(
                labels.role().get(role[w]),
                w,
                growth.argument(w, predicate, graph, morphology.upos())));
      }
    }
    return arguments;
  }

  private List<Entity> entities(Scores scores, DependencyGraph graph, Morphology morphology) {
    int types = labels.entity().size();
    List<Entity> entities = new ArrayList<>();
    for (int w = 0; w < scores.words(); w++) {
      int type = Scores.argmax(scores.entity(), w * types, types);
      if (type != 0) {
        entities.add(
            new Entity(
                labels.entity().get(type),
                w,
                growth.entity(w, graph, morphology.upos()),
                isNamed(w, graph, morphology.upos())));
      }
    }
    return entities;
  }

  private static boolean isNamed(int head, DependencyGraph graph, List<String> upos) {
    if (upos.get(head).equals("PROPN")) {
      return true;
    }
    for (int child : graph.children(head)) {
      if (upos.get(child).equals("PROPN")
          && (graph.is(child, "flat") || graph.is(child, "compound"))) {
        return true;
      }
    }
    return false;
  }
}
