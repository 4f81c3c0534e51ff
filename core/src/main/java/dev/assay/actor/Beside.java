package dev.assay.actor;

import dev.assay.text.DependencyGraph;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import dev.assay.text.Tsv;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Names that stand beside what somebody is: "a doctor, Ann Lister", "a man identified as Carl
 * Moss", "a rebel group, the Lion Brigade" (resource {@code naming.tsv}).
 */
final class Beside {
  /** Participles that name. */
  private static final Set<String> NAMING = Tsv.words(Beside.class, "naming.tsv", "verb");

  /** Nouns that say what kind of body a name is of. */
  private static final Set<String> BODIES = Tsv.words(Beside.class, "naming.tsv", "body");

  private Beside() {}

  /** Heads of what may name whom a phrase tells of, or say what he is. */
  static List<Integer> of(NounPhrase np) {
    Sentence s = np.sentence();
    DependencyGraph graph = s.graph();
    List<Integer> found = new ArrayList<>(np.appositions());
    for (int verb : graph.children(np.head(), "acl")) {
      if (NAMING.contains(s.lemma(verb)) && s.xpos(verb).equals("VBN")) {
        IntStream.of(graph.children(verb)).filter(c -> isName(s, c)).forEach(found::add);
      }
    }
    if (graph.is(np.head(), "appos")) {
      found.add(graph.head(np.head()));
    }
    return found;
  }

  /** "Named Moss", "named as Moss"; not "named by Moss", "known in Egypt". */
  private static boolean isName(Sentence s, int word) {
    String preposition = NounPhrase.preposition(s, word);
    return s.upos(word).equals("PROPN")
        && (preposition.isEmpty() || preposition.equals("as"))
        && Set.of("obj", "xcomp", "obl").contains(s.graph().relation(word));
  }

  /**
   * What a phrase and the one beside it tell together; null where they tell nothing together.
   *
   * @param plain whom the phrase itself tells of
   * @param name the head of what stands beside it
   * @param other whom that tells of
   */
  static @Nullable Actor merged(NounPhrase np, Actor plain, int name, Actor other, ActorCode code) {
    Sentence s = np.sentence();
    boolean body = isSingular(s, np.head()) && BODIES.contains(s.lemma(np.head()));
    if (body && s.upos(name).equals("PROPN") && other.type() != Actor.Type.STATE) {
      return Mentioned.under(plain, Mentioned.described(other, plain));
    }
    return Mentioned.merged(one(s, np.head(), name, plain), one(s, name, np.head(), other), code);
  }

  /** A trade, which stands for many, is one person's beside a full name. */
  private static Actor one(Sentence s, int noun, int name, Actor actor) {
    boolean one = isSingular(s, noun) && UnknownActors.isFullName(s, name);
    boolean many = actor.type() == Actor.Type.GROUP || actor.type() == Actor.Type.FORCE;
    return one && many ? Mentioned.as(actor, Actor.Type.PERSON) : actor;
  }

  private static boolean isSingular(Sentence s, int noun) {
    boolean common = s.xpos(noun).equals("NN") || s.form(noun).equals(s.lemma(noun));
    return common && Character.isLowerCase(s.form(noun).charAt(0));
  }
}
