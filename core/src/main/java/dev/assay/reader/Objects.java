package dev.assay.reader;

import dev.assay.text.DependencyGraph;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mends what the parser says of objects against the grammar: a noun phrase right behind a verb and
 * without a preposition is its object ("The council berated the junta"), and a phrase of "of" right
 * behind an object belongs to it ("seized the presses of a daily"), save with verbs that have such
 * a phrase of their own ("stripped him of his rank"). What is judged may stand behind the verdict
 * ("dismissed as baseless reports that"); where somebody goes back to is where he goes. Stateless.
 */
final class Objects {
  private static final Set<String> OWN = VerbForms.of("of-verbs");

  private static final Set<String> JUDGING = VerbForms.of("judging");

  private static final Set<String> CLAIMS = VerbForms.of("claims");

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
      if (relations.get(i).equals("obj") && heads[i] > i) {
        behindParticiple(heads, relations, forms, upos, i);
      } else if (relations.get(i).equals("obl") && isBack(heads, relations, forms, i)) {
        heads[i] = heads[heads[i]];
      } else if (relations.get(i).equals("obl") && isBareObject(heads, relations, upos, i)) {
        relations.set(i, "obj");
      } else if (forms.get(i).equalsIgnoreCase("of") && relations.get(i).equals("case")) {
        hang(heads, relations, forms, upos, i);
      } else if (forms.get(i).equalsIgnoreCase("as") && relations.get(i).equals("case")) {
        shift(heads, relations, forms, i);
      } else if (relations.get(i).equals("amod") && isOutcome(heads, relations, forms, upos, i)) {
        heads[i] = i - 1;
        relations.set(i, "xcomp");
      }
    }
  }

  /**
   * "As pickets demanding his release crossed a bridge": his release is what they demand, and the
   * pickets are what crossed it.
   */
  private static void behindParticiple(
      int[] heads, List<String> relations, List<String> forms, List<String> upos, int object) {
    int participle = participle(heads, relations, forms, upos, object);
    if (participle < 0) {
      return;
    }
    int verb = heads[object];
    int noun = heads[participle];
    heads[object] = participle;
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == verb && relations.get(i).startsWith("nsubj")) {
        return;
      }
    }
    boolean beside =
        relations.get(verb).equals("advcl")
            && relations.get(noun).equals("obl")
            && heads[noun] == heads[verb];
    for (int i = 0; beside && i < noun; i++) {
      if (heads[i] == noun && forms.get(i).equalsIgnoreCase("as")) {
        heads[i] = verb;
        relations.set(i, "mark");
        heads[noun] = verb;
        relations.set(noun, "nsubj");
      }
    }
  }

  /** The participle without an object that stands right before a noun phrase; or -1. */
  private static int participle(
      int[] heads, List<String> relations, List<String> forms, List<String> upos, int noun) {
    int before = noun - 1;
    while (before >= 0 && heads[before] > before && heads[before] <= noun) {
      before--;
    }
    boolean participle =
        before >= 0
            && NOMINAL.contains(upos.get(noun))
            && upos.get(before).equals("VERB")
            && relations.get(before).equals("acl")
            && forms.get(before).toLowerCase(Locale.ROOT).endsWith("ing");
    for (int i = 0; participle && i < heads.length; i++) {
      participle = heads[i] != before || !relations.get(i).matches("obj|ccomp|xcomp");
    }
    return participle ? before : -1;
  }

  /** "Flew back to Sanaa": to Sanaa is not a part of "back". */
  private static boolean isBack(
      int[] heads, List<String> relations, List<String> forms, int place) {
    int back = heads[place];
    return back > 0
        && back < place
        && forms.get(back).equalsIgnoreCase("back")
        && relations.get(back).equals("advmod")
        && heads[back] >= 0
        && heads[back] < back;
  }

  /** "Shot dead four students": dead is what came of it, not what they were. */
  private static boolean isOutcome(
      int[] heads, List<String> relations, List<String> forms, List<String> upos, int word) {
    int noun = heads[word];
    return forms.get(word).equalsIgnoreCase("dead")
        && upos.get(word - 1).equals("VERB")
        && noun > word
        && relations.get(noun).equals("obj")
        && heads[noun] == word - 1;
  }

  /** "Dismissed as baseless reports that": the reports are what is dismissed. */
  private static void shift(int[] heads, List<String> relations, List<String> forms, int as) {
    int verb = as - 1;
    int verdict = as + 1;
    int object = heads[as];
    boolean shifted =
        object > verdict
            && heads[verdict] == object
            && heads[object] == verb
            && relations.get(object).equals("obl")
            && JUDGING.contains(forms.get(verb).toLowerCase(Locale.ROOT))
            && CLAIMS.contains(forms.get(object).toLowerCase(Locale.ROOT));
    if (shifted) {
      heads[verdict] = verb;
      relations.set(verdict, "obl");
      heads[as] = verdict;
      heads[object] = verb;
      relations.set(object, "obj");
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
