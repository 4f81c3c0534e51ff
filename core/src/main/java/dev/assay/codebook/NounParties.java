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

  /** What somebody has in a deed, or behind it, and does nothing itself: "any hand in the raid". */
  private static final Set<String> SHARES =
      Set.of("hand", "part", "role", "responsibility", "involvement");

  /** Nouns whose "of" names the victims, whatever the roles say: "the massacre of the priests". */
  private static final Set<String> OF_VICTIMS = DeepSyntax.words("victim-nouns.txt");

  /** Those of them that are owned by their victims too: "the priests' murder". */
  private static final Set<String> LONE_VICTIMS = DeepSyntax.words("owned-victim-nouns.txt");

  /** Nouns that are called after where it was, and not whose doing: "the Oslo attacks". */
  private static final Set<String> SITED = DeepSyntax.words("sited-nouns.txt");

  /** Nouns that tell, before an event noun, what was struck: "the embassy bombing". */
  private static final Set<String> TARGETS = DeepSyntax.words("targets.txt");

  /** Prepositions of those whom an event noun befalls or concerns, never of who acts. */
  private static final Set<String> NOT_OF_AGENTS =
      Set.of("against", "on", "upon", "with", "to", "at", "in", "into", "for", "about", "over");

  /** Adjectives that are of nobody, though all is in capitals: "THE PUBLIC EXECUTION". */
  private static final Set<String> PLAIN = DeepSyntax.words("plain-adjectives.txt");

  private NounParties() {}

  /**
   * "ISIS attacks", "ISIS' siege", "Russian air strikes", "an attack by X", "launched an attack".
   */
  static List<Integer> agents(Sentence s, int noun) {
    DependencyGraph g = s.graph();
    Set<Integer> found = new LinkedHashSet<>();
    boolean victims = Lemmas.of(s, noun).stream().anyMatch(OF_VICTIMS::contains);
    for (int argument : DeepSyntax.arguments(s, noun, "ARG0")) {
      Set<String> marks = DeepSyntax.marks(s, argument);
      boolean harmed =
          victims
              && (marks.contains("of")
                  || isVictims(s, noun, argument)
                  || isNamedAfter(s, noun, argument));
      harmed |= isSite(s, noun, argument);
      boolean doer =
          !DeepSyntax.isTime(s, argument)
              && Lemmas.of(s, argument).stream().noneMatch(SHARES::contains);
      if (Collections.disjoint(marks, NOT_OF_AGENTS) && !harmed && doer) {
        found.add(argument);
      }
    }
    for (int child : g.children(noun)) {
      boolean by =
          (g.is(child, "nmod") || g.is(child, "obl")) && DeepSyntax.marks(s, child).contains("by");
      boolean named = (victims && isNamedAfter(s, noun, child)) || isSite(s, noun, child);
      boolean modifier = !named && (g.is(child, "compound") || g.is(child, "amod"));
      // "Sunday's bombing" is nobody's
      boolean owner =
          g.is(child, "nmod:poss") && !isVictims(s, noun, child) && !DeepSyntax.isTime(s, child);
      if (by || owner || (modifier && namesActor(s, child))) {
        found.add(child);
      }
    }
    if (!found.isEmpty() && !onlyPossessivePronouns(s, found)) {
      boolean told = isOfHolder(s, noun, found) || isLinked(s, noun);
      List<Integer> owners = told ? Owners.of(s, noun) : List.of();
      return owners.isEmpty() ? List.copyOf(found) : owners;
    }
    List<Integer> governing = governingAgents(s, noun, !found.isEmpty());
    return governing.isEmpty() ? List.copyOf(found) : governing;
  }

  /** "The mastermind of the raid, Musa Kell": who it was may be told beside the noun above. */
  private static boolean isOfHolder(Sentence s, int noun, Set<Integer> found) {
    return s.graph().is(noun, "nmod") && found.equals(Set.of(s.graph().head(noun)));
  }

  /** "He was linked to the raid by investigators": what follows the noun is the verb's. */
  private static boolean isLinked(Sentence s, int noun) {
    DependencyGraph g = s.graph();
    int verb = g.is(noun, "obl") ? g.head(noun) : DependencyGraph.ROOT;
    return verb != DependencyGraph.ROOT
        && !g.children(verb, "nsubj:pass").isEmpty()
        && g.children(verb, "obl:agent").isEmpty();
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
      return Owners.of(s, noun);
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
    if (found.isEmpty()) {
      g.children(noun, "compound").stream().filter(c -> isTarget(s, c)).forEach(found::add);
    }
    return List.copyOf(found);
  }

  /** "The priests' murder"; not "the army's murder of the priests". */
  private static boolean isVictims(Sentence s, int noun, int owner) {
    boolean told =
        s.graph().children(noun, "nmod").stream()
            .anyMatch(c -> DeepSyntax.marks(s, c).contains("of"));
    return !told
        && s.graph().is(owner, "nmod:poss")
        && !s.xpos(owner).equals("PRP$")
        && LONE_VICTIMS.contains(s.lemma(noun).toLowerCase(Locale.ROOT));
  }

  /** "The Homs massacre", "the Bello murder": a place, or somebody, but nobody who did it. */
  private static boolean isNamedAfter(Sentence s, int noun, int word) {
    return s.graph().is(word, "compound")
        && s.graph().head(word) == noun
        && s.entities().stream()
            .anyMatch(e -> e.named() && e.head() == word && e.type().equals("person"));
  }

  /**
   * "The Oslo attacks", "the Iraq invasion": where it was; not "the US raid", nor "the Israel raid
   * on the port".
   */
  private static boolean isSite(Sentence s, int noun, int word) {
    String form = s.form(word);
    return s.graph().is(word, "compound")
        && s.graph().head(word) == noun
        && !form.equals(form.toUpperCase(Locale.ROOT))
        && SITED.contains(s.lemma(noun).toLowerCase(Locale.ROOT))
        && aimedAt(s, s.graph().children(noun, "nmod")).isEmpty()
        && s.entities().stream()
            .anyMatch(e -> e.named() && e.head() == word && e.type().equals("place"));
  }

  private static boolean isTarget(Sentence s, int word) {
    return TARGETS.contains(s.lemma(word).toLowerCase(Locale.ROOT));
  }

  /** "an attack on X", "launched an attack against X". */
  private static List<Integer> aimedAt(Sentence s, List<Integer> dependents) {
    return dependents.stream()
        .filter(d -> !Collections.disjoint(DeepSyntax.marks(s, d), Set.of("on", "against", "upon")))
        .filter(d -> !DeepSyntax.isTime(s, d))
        .toList();
  }

  /**
   * "Russian air strikes", "ISIS attacks", "a rebel raid"; not "a car bomb", "Recent raids", nor
   * "the Embassy bombing".
   */
  private static boolean namesActor(Sentence s, int word) {
    if (isTarget(s, word)) {
      return false;
    }
    if (Lemmas.of(s, word).stream().anyMatch(GROUPS::contains)) {
      return true;
    }
    boolean plain = s.isInCapitals() && PLAIN.contains(s.form(word).toLowerCase(Locale.ROOT));
    boolean capital = Character.isUpperCase(s.form(word).charAt(0)) && !plain;
    return s.upos(word).equals("PROPN")
        || (capital && (word > 0 || s.entities().stream().anyMatch(e -> e.head() == word)));
  }

  private static boolean onlyPossessivePronouns(Sentence s, Set<Integer> words) {
    return words.stream().allMatch(w -> s.xpos(w).equals("PRP$"));
  }
}
