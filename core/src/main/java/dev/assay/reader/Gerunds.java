package dev.assay.reader;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Gives a finite verb without a subject the gerund that opens the sentence, where no comma parts
 * the two: "Fighting between the army and rebels displaced thousands, the council said"; and takes
 * for nouns the gerunds of violence behind a preposition: "ten were killed in shelling by the
 * army". Stateless.
 */
final class Gerunds {
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

  /** Prepositions of that in which something happens. */
  private static final Set<String> AMID = Set.of("in", "by", "during", "amid");

  /** Gerunds that name violence by themselves. */
  private static final Set<String> VIOLENT = VerbForms.of("violent-gerunds");

  private Gerunds() {}

  /**
   * Changes heads and relations in place; they remain a tree.
   *
   * @param forms the words
   * @param xpos their parts of speech, of the Penn treebank
   */
  static void mend(int[] heads, List<String> relations, List<String> forms, List<String> xpos) {
    for (int i = 0; i < heads.length; i++) {
      if (relations.get(i).equals("advcl")
          && xpos.get(i).equals("VBG")
          && VIOLENT.contains(forms.get(i).toLowerCase(Locale.ROOT))) {
        behindPreposition(heads, relations, forms, i);
      }
    }
    int gerund = !xpos.isEmpty() && xpos.get(0).equals("JJ") ? 1 : 0;
    if (gerund >= heads.length
        || !xpos.get(gerund).equals("VBG")
        || !Set.of("advcl", "csubj").contains(relations.get(gerund))) {
      return;
    }
    for (int verb = gerund + 1; verb < heads.length && !forms.get(verb).equals(","); verb++) {
      if (FINITE.contains(xpos.get(verb)) && !Trees.isWithin(heads, verb, gerund)) {
        if (isBare(heads, relations, verb)) {
          heads[gerund] = verb;
          relations.set(gerund, "nsubj");
          nominal(heads, relations, gerund);
        }
        return;
      }
    }
  }

  /** "In shelling by the army": a noun, if it has no object and nobody does it without a "by". */
  private static void behindPreposition(
      int[] heads, List<String> relations, List<String> forms, int gerund) {
    int preposition = -1;
    for (int i = 0; i < heads.length; i++) {
      boolean own = heads[i] == gerund;
      boolean bare = relations.get(i).equals("nsubj") && !hasPreposition(heads, relations, i);
      if (own && (relations.get(i).matches("obj|aux.*|cop") || bare)) {
        return;
      }
      if (own
          && relations.get(i).equals("mark")
          && AMID.contains(forms.get(i).toLowerCase(Locale.ROOT))) {
        preposition = i;
      }
    }
    if (preposition < 0) {
      return;
    }
    relations.set(gerund, "obl");
    relations.set(preposition, "case");
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == gerund && relations.get(i).matches("obl.*|nsubj")) {
        relations.set(i, "nmod");
      }
    }
  }

  private static boolean hasPreposition(int[] heads, List<String> relations, int word) {
    for (int i = 0; i < word; i++) {
      if (heads[i] == word && relations.get(i).equals("case")) {
        return true;
      }
    }
    return false;
  }

  /** What stands with a noun by a preposition is its own. */
  private static void nominal(int[] heads, List<String> relations, int gerund) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == gerund && relations.get(i).equals("obl")) {
        relations.set(i, "nmod");
      }
    }
  }

  /** Whether a verb, itself no auxiliary, has nobody yet who does what it tells. */
  private static boolean isBare(int[] heads, List<String> relations, int verb) {
    if (relations.get(verb).matches("aux.*|cop")) {
      return false;
    }
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == verb && relations.get(i).matches("[nc]subj.*|expl|mark")) {
        return false;
      }
    }
    return true;
  }
}
