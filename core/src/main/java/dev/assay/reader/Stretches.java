package dev.assay.reader;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Entity;
import dev.assay.text.Features;
import dev.assay.text.Morphology;
import dev.assay.text.Name;
import dev.assay.text.Predicate;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.List;

/**
 * Joins the layers of the stretches that a sentence too long for the network was read in: the root
 * of each later stretch hangs on the first one's as {@code parataxis}.
 */
final class Stretches {
  private static final String LATER = "parataxis";

  private final List<String> upos = new ArrayList<>();
  private final List<String> xpos = new ArrayList<>();
  private final List<String> lemma = new ArrayList<>();
  private final List<Features> feats = new ArrayList<>();
  private final List<Integer> heads = new ArrayList<>();
  private final List<String> relations = new ArrayList<>();
  private final List<Predicate> predicates = new ArrayList<>();
  private final List<Entity> entities = new ArrayList<>();
  private final List<Name> names = new ArrayList<>();
  private final List<Float> factuality = new ArrayList<>();

  private Stretches() {}

  static Sentence.Layers join(List<Sentence.Layers> stretches) {
    if (stretches.size() == 1) {
      return stretches.get(0);
    }
    Stretches joined = new Stretches();
    stretches.forEach(joined::add);
    return new Sentence.Layers(
        new Morphology(joined.upos, joined.xpos, joined.lemma, joined.feats),
        new DependencyGraph(
            joined.heads.stream().mapToInt(Integer::intValue).toArray(), joined.relations),
        joined.predicates,
        joined.entities,
        joined.names,
        joined.factuality,
        stretches.get(0).carried());
  }

  private void add(Sentence.Layers layers) {
    int offset = upos.size();
    upos.addAll(layers.morphology().upos());
    xpos.addAll(layers.morphology().xpos());
    lemma.addAll(layers.morphology().lemma());
    feats.addAll(layers.morphology().feats());
    factuality.addAll(layers.factuality());
    addTree(layers.dependencies(), offset);
    for (Predicate p : layers.predicates()) {
      List<Predicate.Argument> moved =
          p.arguments().stream()
              .map(
                  a -> new Predicate.Argument(a.role(), a.head() + offset, move(a.range(), offset)))
              .toList();
      predicates.add(new Predicate(p.token() + offset, moved));
    }
    for (Entity e : layers.entities()) {
      entities.add(new Entity(e.type(), e.head() + offset, move(e.range(), offset), e.named()));
    }
    for (Name n : layers.names()) {
      names.add(new Name(n.type(), move(n.range(), offset)));
    }
  }

  private void addTree(DependencyGraph tree, int offset) {
    int first = heads.indexOf(DependencyGraph.ROOT);
    for (int i = 0; i < tree.size(); i++) {
      boolean root = tree.head(i) == DependencyGraph.ROOT;
      heads.add(root ? first : tree.head(i) + offset);
      relations.add(root && offset > 0 ? LATER : tree.relation(i));
    }
  }

  private static TokenRange move(TokenRange range, int offset) {
    return new TokenRange(range.start() + offset, range.end() + offset);
  }
}
