package dev.assay.reader;

import dev.assay.text.DependencyGraph;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mends what the parser says of objects against the grammar: a noun phrase right behind a verb and
 * without a preposition is its object ("The council berated the junta"), and a phrase of "of" right
 * behind an object belongs to it ("seized the presses of a daily"), save with verbs that have such
 * a phrase of their own ("stripped him of his rank"). Stateless.
 */
final class Objects {
  private static final Set<String> OWN = VerbForms.of("of-verbs");

  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN");

  private Objects() {}

  /**
   * Changes heads and relations in place; they remain a tree.
   *
   * @param forms the words
   * @param upos their universal parts of speech
   */
  static void mend(int[] heads, List<String> relations, List<String> forms, List<String> upos) {
    for (int i = 1; i < heads.length; i++) {
      if (relations.get(i).equals("obl") && isBareObject(heads, relations, upos, i)) {
        relations.set(i, "obj");
      } else if (forms.get(i).equalsIgnoreCase("of") && relations.get(i).equals("case")) {
        hang(heads, relations, forms, upos, i);
      }
    }
  }

  /** Whether nothing but a noun's own words stands between it and an active verb without object. */
  private static boolean isBareObject(
      int[] heads, List<String> relations, List<String> upos, int noun) {
    int verb = heads[noun];
    if (verb >= noun || verb == DependencyGraph.ROOT || !upos.get(verb).equals("VERB")) {
      return false;
    }
    for (int i = verb + 1; i < noun; i++) {
      if (heads[i] <= verb || relations.get(i).equals("case")) {
        return false;
      }
    }
    for (int i = 0; i < heads.length; i++) {
      boolean taken = relations.get(i).matches("obj|nsubj:pass|aux:pass|ccomp|cop");
      boolean measured = relations.get(i).matches("case|nummod|advmod");
      if ((heads[i] == verb && taken) || (heads[i] == noun && measured)) {
        return false;
      }
    }
    return NOMINAL.contains(upos.get(noun));
  }

  private static void hang(
      int[] heads, List<String> relations, List<String> forms, List<String> upos, int of) {
    int word = heads[of];
    int object = of - 1;
    if (word > of
        && relations.get(word).startsWith("obl")
        && upos.get(object).equals("NOUN")
        && relations.get(object).equals("obj")
        && heads[object] == heads[word]
        && !OWN.contains(forms.get(heads[word]).toLowerCase(Locale.ROOT))) {
      heads[word] = object;
      relations.set(word, "nmod");
    }
  }
}
