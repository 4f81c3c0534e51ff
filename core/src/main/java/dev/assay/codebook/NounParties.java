package dev.assay.codebook;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who does what an event noun tells, and to whom: "ISIS attacks", "Russian air strikes", "an attack
 * by X on Y", "launched an attack". Stateless.
 */
final class NounParties {
  /** Verbs that lend their subject to the noun they govern: "launched an attack". */
  private static final Set<String> LIGHT = DeepSyntax.words("light-verbs.txt");

  /** Common nouns that act where they stand before an event noun: "a rebel raid". */
  private static final Set<String> GROUPS = DeepSyntax.words("acting-groups.txt");

  /** Nouns that name, after "was the", whose doing something was. */
  private static final Set<String> AUTHORSHIP = Set.of("work", "handiwork", "doing");

  /** Prepositions of those whom an event noun befalls or concerns, never of who acts. */
  private static final Set<String> NOT_OF_AGENTS =
      Set.of("against", "on", "upon", "with", "to", "at", "in", "into", "for", "about", "over");

  private NounParties() {}

  /**
   * "ISIS attacks", "ISIS' siege", "Russian air strikes", "an attack by X", "launched an attack".
   */
  static List<Integer> agents(Sentence s, int noun) {
    DependencyGraph g = s.graph();
    Set<Integer> found = new LinkedHashSet<>();
    for (int argument : DeepSyntax.arguments(s, noun, "ARG0")) {
      if (Collections.disjoint(DeepSyntax.marks(s, argument), NOT_OF_AGENTS)) {
        found.add(argument);
      }
    }
    for (int child : g.children(noun)) {
      boolean by =
          (g.is(child, "nmod") || g.is(child, "obl")) && DeepSyntax.marks(s, child).contains("by");
      boolean modifier = g.is(child, "compound") || g.is(child, "amod");
      if (by || g.is(child, "nmod:poss") || (modifier && namesActor(s, child))) {
        found.add(child);
      }
    }
    if (!found.isEmpty() && !onlyPossessivePronouns(s, found)) {
      return List.copyOf(found);
    }
    List<Integer> governing = governingAgents(s, noun, !found.isEmpty());
    return governing.isEmpty() ? List.copyOf(found) : governing;
  }

  /**
   * Who does what an event noun tells, by the verb or noun that governs it.
   *
   * @param own whether the noun has a possessive pronoun, which stands for the verb's subject: "the
   *     union renewed its call"
   */
  private static List<Integer> governingAgents(Sentence s, int noun, boolean own) {
    DependencyGraph g = s.graph();
    int head = g.head(noun);
    if (head == DependencyGraph.ROOT) {
      return List.of();
    }
    boolean object = g.is(noun, "obj") || g.relation(noun).equals("nsubj:pass");
    if (object && (own || Codebook.lemmas(s, head).stream().anyMatch(LIGHT::contains))) {
      return VerbAgents.of(s, head, 1);
    }
    if (g.is(noun, "conj") && DeepSyntax.isNominal(s, head)) {
      return DeepSyntax.agents(s, head);
    }
    List<Integer> authors = authors(s, noun, head);
    authors = authors.isEmpty() ? Owners.of(s, noun) : authors;
    return authors.isEmpty() ? Addressees.charged(s, noun) : authors;
  }

  /** "The bombing was the work of the rebels." */
  private static List<Integer> authors(Sentence s, int noun, int predicate) {
    DependencyGraph g = s.graph();
    boolean equated = g.is(noun, "nsubj") && !g.children(predicate, "cop").isEmpty();
    if (!equated || !AUTHORSHIP.contains(s.lemma(predicate).toLowerCase(Locale.ROOT))) {
      return List.of();
    }
    return g.children(predicate, "nmod").stream()
        .filter(c -> DeepSyntax.marks(s, c).contains("of") || g.is(c, "nmod:poss"))
        .toList();
  }

  static List<Integer> patients(Sentence s, int noun) {
    DependencyGraph g = s.graph();
    Set<Integer> found = new LinkedHashSet<>(aimedAt(s, g.children(noun, "nmod")));
    boolean object = g.is(noun, "obj") || g.relation(noun).equals("nsubj:pass");
    if (found.isEmpty() && object) {
      found.addAll(aimedAt(s, g.children(g.head(noun), "obl")));
    }
    if (found.isEmpty()) {
      found.addAll(DeepSyntax.arguments(s, noun, "ARG1"));
    }
    if (found.isEmpty()) {
      for (int child : g.children(noun, "nmod")) {
        if (DeepSyntax.marks(s, child).contains("of")) {
          found.add(child);
        }
      }
    }
    return List.copyOf(found);
  }

  /** "an attack on X", "launched an attack against X". */
  private static List<Integer> aimedAt(Sentence s, List<Integer> dependents) {
    return dependents.stream()
        .filter(d -> !Collections.disjoint(DeepSyntax.marks(s, d), Set.of("on", "against", "upon")))
        .filter(d -> !DeepSyntax.isTime(s, d))
        .toList();
  }

  /**
   * "Russian air strikes", "ISIS attacks", "a rebel raid"; not "a car bomb", nor "Recent raids".
   */
  private static boolean namesActor(Sentence s, int word) {
    if (Lemmas.of(s, word).stream().anyMatch(GROUPS::contains)) {
      return true;
    }
    boolean capital = Character.isUpperCase(s.form(word).charAt(0));
    return s.upos(word).equals("PROPN")
        || (capital && (word > 0 || s.entities().stream().anyMatch(e -> e.head() == word)));
  }

  private static boolean onlyPossessivePronouns(Sentence s, Set<Integer> words) {
    return words.stream().allMatch(w -> s.xpos(w).equals("PRP$"));
  }
}
