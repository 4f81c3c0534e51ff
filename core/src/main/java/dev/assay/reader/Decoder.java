package dev.assay.reader;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Entity;
import dev.assay.text.Layer;
import dev.assay.text.Morphology;
import dev.assay.text.Predicate;
import dev.assay.text.Sentence;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Scores to layers. Immutable, safe to share between threads. */
final class Decoder {
  private static final String ROOT = "root";
  private static final float MOST_FACTUAL = 3;

  private final Labels labels;
  private final Lemmatizer lemmatizer;
  private final RoleDecoder roles;
  private final NameDecoder names;
  private final SpanGrowth growth;
  private final int root;

  Decoder(Labels labels, Lemmatizer lemmatizer, SpanGrowth growth) {
    this.labels = labels;
    this.lemmatizer = lemmatizer;
    this.growth = growth;
    this.roles = new RoleDecoder(labels.role());
    this.names = new NameDecoder(labels.name());
    this.root = labels.deprel().indexOf(ROOT);
  }

  /** The layers whose scores are there; the others are empty. */
  Sentence.Layers decode(List<String> forms, Scores scores) {
    Morphology morphology = morphology(forms, scores);
    DependencyGraph graph = dependencies(scores, forms, morphology);
    Set<Layer> carried = EnumSet.noneOf(Layer.class);
    for (Layer layer : Layer.values()) {
      if (scores.has(Head.of(layer))) {
        carried.add(layer);
      }
    }
    return new Sentence.Layers(
        morphology,
        graph,
        predicates(scores, graph, morphology),
        carried.contains(Layer.ENTITIES) ? entities(scores, graph, morphology) : List.of(),
        carried.contains(Layer.NAMES)
            ? names.decode(scores.of(Head.NAME), scores.words())
            : List.of(),
        carried.contains(Layer.FACTUALITY) ? factuality(scores) : List.of(),
        carried);
  }

  private static List<Float> factuality(Scores scores) {
    List<Float> factuality = new ArrayList<>(scores.words());
    for (int i = 0; i < scores.words(); i++) {
      float value = scores.of(Head.FACTUALITY).get(i);
      factuality.add(Math.max(-MOST_FACTUAL, Math.min(MOST_FACTUAL, value)));
    }
    return factuality;
  }

  private Morphology morphology(List<String> forms, Scores scores) {
    List<String> upos = tags(scores, Head.UPOS, labels.upos());
    List<String> xpos = tags(scores, Head.XPOS, labels.xpos());
    for (int i = 0; i < forms.size(); i++) {
      xpos.set(i, lemmatizer.tag(forms.get(i), xpos.get(i)));
    }
    List<String> lemma = new ArrayList<>(forms.size());
    int scripts = labels.lemma().size();
    for (int i = 0; i < forms.size(); i++) {
      LemmaScript script =
          labels.lemma().get(Scores.argmax(scores.of(Head.LEMMA), i * scripts, scripts));
      String form = forms.get(i);
      String proposed = script.fits(form) ? script.apply(form) : form;
      lemma.add(lemmatizer.lemma(form, upos.get(i), xpos.get(i), proposed));
    }
    return scores.has(Head.FEATS)
        ? new Morphology(upos, xpos, lemma, tags(scores, Head.FEATS, labels.feats()))
        : new Morphology(upos, xpos, lemma);
  }

  private static <T> List<T> tags(Scores scores, Head head, List<T> labels) {
    int n = labels.size();
    List<T> tags = new ArrayList<>(scores.words());
    for (int i = 0; i < scores.words(); i++) {
      tags.add(labels.get(Scores.argmax(scores.of(head), i * n, n)));
    }
    return tags;
  }

  private DependencyGraph dependencies(Scores scores, List<String> forms, Morphology morphology) {
    int words = scores.words();
    int n = labels.deprel().size();
    int[] heads = SpanningTree.heads(scores.of(Head.ARC), words);
    List<String> relations = new ArrayList<>(words);
    for (int i = 0; i < words; i++) {
      relations.add(
          heads[i] == DependencyGraph.ROOT
              ? ROOT
              : labels
                  .deprel()
                  .get(relation(scores.of(Head.REL), (i * (words + 1) + heads[i] + 1) * n)));
    }
    Mends.all(heads, relations, forms, morphology);
    return new DependencyGraph(heads, relations);
  }

  /** The best relation but {@code root}, which only the root has. */
  private int relation(FloatBuffer rel, int from) {
    int best = root == 0 ? 1 : 0;
    for (int i = best + 1; i < labels.deprel().size(); i++) {
      if (i != root && rel.get(from + i) > rel.get(from + best)) {
        best = i;
      }
    }
    return best;
  }

  private List<Predicate> predicates(Scores scores, DependencyGraph graph, Morphology morphology) {
    List<Predicate> predicates = new ArrayList<>();
    BitSet found = scores.predicates();
    for (int p = found.nextSetBit(0); p >= 0; p = found.nextSetBit(p + 1)) {
      int[] role = roles.decode(scores, predicates.size(), p);
      predicates.add(new Predicate(p, arguments(role, p, graph, morphology)));
    }
    return predicates;
  }

  private List<Predicate.Argument> arguments(
      int[] role, int predicate, DependencyGraph graph, Morphology morphology) {
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
      int type = Scores.argmax(scores.of(Head.ENTITY), w * types, types);
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
