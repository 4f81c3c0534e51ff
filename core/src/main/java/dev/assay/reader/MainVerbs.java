package dev.assay.reader;

import dev.assay.text.DependencyGraph;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Gives a clause that the parser has headed by its subject its verb: a past participle after a noun
 * that has an object of its own is no modifier but the verb of the clause ("A frigate plucked sixty
 * castaways from the sea"). Stateless.
 */
final class MainVerbs {
  /** Participles whose passive keeps an object, and which may thus modify a noun with one. */
  private static final Set<String> DITRANSITIVE = VerbForms.of("two-objects");

  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN");
  private static final Set<String> CLAUSES = Set.of("root", "ccomp", "parataxis");

  /** What a noun that heads a clause has, and what makes a participle passive or relative. */
  private static final Set<String> BARRED = Set.of("cop", "nsubj", "nsubj:pass", "aux", "aux:pass");

  private MainVerbs() {}

  /**
   * Changes heads and relations in place; they remain a tree.
   *
   * @param forms the words
   * @param upos their universal parts of speech
   */
  static void mend(int[] heads, List<String> relations, List<String> forms, List<String> upos) {
    for (int verb = 1; verb < heads.length; verb++) {
      int noun = heads[verb];
      if (noun != DependencyGraph.ROOT
          && noun < verb
          && relations.get(verb).matches("acl|amod")
          && upos.get(verb).equals("VERB")
          && NOMINAL.contains(upos.get(noun))
          && CLAUSES.contains(relations.get(noun))
          && isPast(forms.get(verb))
          && hasObject(heads, relations, verb)
          && isBare(heads, relations, noun)
          && isBare(heads, relations, verb)) {
        turn(heads, relations, noun, verb);
      }
    }
  }

  private static boolean isPast(String form) {
    String low = form.toLowerCase(Locale.ROOT);
    return !low.endsWith("ing") && !DITRANSITIVE.contains(low);
  }

  private static boolean hasObject(int[] heads, List<String> relations, int verb) {
    for (int i = verb + 1; i < heads.length; i++) {
      if (heads[i] == verb && relations.get(i).equals("obj")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isBare(int[] heads, List<String> relations, int word) {
    for (int i = 0; i < heads.length; i++) {
      boolean marked = relations.get(i).equals("mark") && i < word;
      if (heads[i] == word && (BARRED.contains(relations.get(i)) || marked)) {
        return relations.get(word).equals("ccomp") && relations.get(i).equals("mark");
      }
    }
    return true;
  }

  /** Puts the verb above the noun; what stands behind the verb is the verb's. */
  private static void turn(int[] heads, List<String> relations, int noun, int verb) {
    heads[verb] = heads[noun];
    relations.set(verb, relations.get(noun));
    heads[noun] = verb;
    relations.set(noun, "nsubj");
    for (int i = 0; i < heads.length; i++) {
      boolean ofClause = i > verb || relations.get(i).matches("mark|punct|advmod|obl");
      if (heads[i] == noun && ofClause) {
        heads[i] = verb;
      }
    }
  }
}
