package dev.assay.codebook;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.List;
import java.util.Set;

/**
 * Who owns up to an act, disowns it or is held to be behind it: "claimed responsibility for the
 * attack", "had nothing to do with the killing", "was behind the raid". Whether it is so is not
 * asked here. Stateless.
 */
public final class Owners {
  /** Ways from an act to its owner, the likeliest first. */
  private static final List<Path> WAYS = PathParser.ways("owners.txt");

  private static final Set<String> OWNING_UP = DeepSyntax.words("owning-up-verbs.txt");

  private Owners() {}

  /**
   * Whether an owner is told of as having done it, or not: not whom somebody else charges with it,
   * nor who has owned up or has not.
   */
  public static boolean isDoer(Sentence sentence, int owner) {
    DependencyGraph graph = sentence.graph();
    boolean doer = graph.relation(owner).equals("nsubj") || graph.is(owner, "obl:agent");
    return doer
        && Codebook.lemmas(sentence, graph.head(owner)).stream().noneMatch(OWNING_UP::contains);
  }

  /**
   * Heads of those whose act a noun tells, or a part of it ("much of the violence"); empty where
   * nobody is named.
   */
  public static List<Integer> of(Sentence sentence, int act) {
    List<Integer> owners = Path.first(WAYS, sentence, act);
    int whole = owners.isEmpty() ? DeepSyntax.counting(sentence, act) : DependencyGraph.ROOT;
    return whole == DependencyGraph.ROOT ? owners : Path.first(WAYS, sentence, whole);
  }
}
