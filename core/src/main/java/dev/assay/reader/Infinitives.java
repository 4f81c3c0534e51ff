package dev.assay.reader;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Hangs a to-infinitive right behind an adjective on that adjective, where the parser has both as
 * contents of one verb: "The envoys are due to attend a summit, the ministry said"; and one right
 * behind what is asked of somebody on that: "rejected calls to quit". Stateless.
 */
final class Infinitives {
  private static final Set<String> ASKED_FOR = VerbForms.of("asked-for");

  private Infinitives() {}

  /**
   * Changes heads and relations in place; they remain a tree.
   *
   * @param forms the words
   * @param upos their universal parts of speech
   */
  static void mend(int[] heads, List<String> relations, List<String> forms, List<String> upos) {
    for (int i = 0; i + 2 < heads.length; i++) {
      int verb = i + 2;
      if (upos.get(i).equals("ADJ")
          && forms.get(i + 1).equalsIgnoreCase("to")
          && upos.get(verb).equals("VERB")
          && relations.get(i).equals("ccomp")
          && relations.get(verb).equals("ccomp")
          && heads[i] == heads[verb]) {
        heads[verb] = i;
        relations.set(verb, "xcomp");
        copula(heads, relations, i, verb);
      } else if (isAskedFor(heads, relations, forms, upos, i)) {
        heads[verb] = i;
        relations.set(verb, "acl");
      }
    }
  }

  /** "Calls to quit" behind a verb, of which the parser has both. */
  private static boolean isAskedFor(
      int[] heads, List<String> relations, List<String> forms, List<String> upos, int noun) {
    int verb = noun + 2;
    return upos.get(noun).equals("NOUN")
        && ASKED_FOR.contains(forms.get(noun).toLowerCase(Locale.ROOT))
        && forms.get(noun + 1).equalsIgnoreCase("to")
        && upos.get(verb).equals("VERB")
        && relations.get(noun).equals("obj")
        && relations.get(verb).equals("advcl")
        && heads[noun] == heads[verb]
        && heads[noun] < noun;
  }

  /** "Are" belongs to what is said of the subject. */
  private static void copula(int[] heads, List<String> relations, int adjective, int verb) {
    for (int i = 0; i < adjective; i++) {
      if (heads[i] == verb && relations.get(i).equals("cop")) {
        heads[i] = adjective;
      }
    }
  }
}
