package dev.assay.codebook;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.List;
import java.util.Set;

/**
 * Where what an event noun tells is said to be, whoever does it: "clashes in Gao", "protests
 * erupted in Gao", "Gao was rocked by blasts", "a second day of shelling in Gao". Stateless.
 */
final class Scenes {
  /** Ways from an event noun to its scene, the likeliest first. */
  private static final List<Path> WAYS = PathParser.ways("scenes.txt");

  /** Nouns that tell of how long, how often or on whose word: "a night of", "reports of". */
  private static final Set<String> BUNDLES = DeepSyntax.words("bundling-nouns.txt");

  private Scenes() {}

  /** Heads of where it is; empty where that is not told. */
  static List<Integer> of(Sentence sentence, int event) {
    List<Integer> scene = Path.first(WAYS, sentence, event);
    if (!scene.isEmpty()) {
      return scene;
    }
    DependencyGraph g = sentence.graph();
    int above = g.head(event);
    boolean bundled =
        g.is(event, "nmod")
            && DeepSyntax.marks(sentence, event).contains("of")
            && Lemmas.of(sentence, above).stream().anyMatch(BUNDLES::contains);
    boolean listed = g.is(event, "conj") && DeepSyntax.isNominal(sentence, above);
    return bundled || listed ? of(sentence, above) : List.of();
  }
}
