package dev.assay.reader;

import dev.assay.text.DependencyGraph;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Gives a clause of time its subject back where what is told of that, between commas, has parted
 * the two: "since the army, led by a corporal, took over". The parser has the noun for what "since"
 * governs. Stateless.
 */
final class ClauseSubjects {
  private static final Set<String> OPENING = VerbForms.of("clause-or-noun");
  private static final Set<String> FINITE = Set.of("VBD", "VBZ", "VBP");

  private ClauseSubjects() {}

  /**
   * Changes heads and relations in place; they remain a tree.
   *
   * @param forms the words
   * @param xpos their parts of speech, of the Penn treebank
   */
  static void mend(int[] heads, List<String> relations, List<String> forms, List<String> xpos) {
    for (int opening = 0; opening < heads.length; opening++) {
      int noun = heads[opening];
      if (relations.get(opening).equals("case")
          && OPENING.contains(forms.get(opening).toLowerCase(Locale.ROOT))
          && noun > opening
          && relations.get(noun).equals("obl")) {
        int verb = verbBehind(heads, relations, forms, xpos, noun);
        if (verb >= 0) {
          heads[opening] = verb;
          relations.set(opening, "mark");
          heads[verb] = heads[noun];
          relations.set(verb, "advcl");
          heads[noun] = verb;
          relations.set(noun, "nsubj");
        }
      }
    }
  }

  /**
   * The finite verb without a subject right behind a noun and the comma that closes what is told of
   * it; -1 for none.
   */
  private static int verbBehind(
      int[] heads, List<String> relations, List<String> forms, List<String> xpos, int noun) {
    int end = noun + 1;
    while (end < heads.length && Trees.isWithin(heads, end, noun)) {
      end++;
    }
    boolean aside =
        end > noun + 2 && forms.get(noun + 1).equals(",") && forms.get(end - 1).equals(",");
    boolean beside =
        aside
            && end < heads.length
            && FINITE.contains(xpos.get(end))
            && heads[noun] != DependencyGraph.ROOT
            && heads[end] == heads[noun]
            && relations.get(end).matches("advcl|conj|parataxis");
    for (int i = 0; i < heads.length && beside; i++) {
      beside = heads[i] != end || !relations.get(i).matches("nsubj.*|mark|aux.*|cop");
    }
    return beside ? end : -1;
  }
}
