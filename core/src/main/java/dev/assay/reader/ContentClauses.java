package dev.assay.reader;

import dev.assay.text.DependencyGraph;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Hangs a clause on the noun whose content it is where the parser has it hang across that noun's
 * own predicate: "Claims that the siege was lifted were premature, a doctor said". The arcs of such
 * a subject are longer than those of nearly all that the parser learned from. And on the verb whose
 * content it is where the parser has two relative clauses side by side, "a rally that they hope
 * will move him", or has it describe those who are told: "told a rally that he would go".
 * Stateless.
 */
final class ContentClauses {
  /** Verbs of telling somebody that something is so. */
  private static final Set<String> INFORMING = VerbForms.of("informing");

  private ContentClauses() {}

  /**
   * Changes heads and relations in place; they remain a tree.
   *
   * @param forms the words
   * @param upos their universal parts of speech
   */
  static void attach(int[] heads, List<String> relations, List<String> forms, List<String> upos) {
    for (int mark = 1; mark < heads.length; mark++) {
      int noun = mark - 1;
      int clause = heads[mark];
      if (relations.get(mark).equals("mark")
          && forms.get(mark).equalsIgnoreCase("that")
          && upos.get(noun).equals("NOUN")
          && relations.get(noun).startsWith("nsubj")
          && clause > mark
          && relations.get(clause).equals("ccomp")
          && crosses(heads, relations, noun, clause)) {
        heads[clause] = noun;
        relations.set(clause, "acl");
      }
    }
    for (int mark = 1; mark < heads.length; mark++) {
      int told = mark - 1;
      int clause = heads[mark];
      if (relations.get(mark).equals("mark")
          && forms.get(mark).equalsIgnoreCase("that")
          && relations.get(told).equals("obj")
          && heads[told] != DependencyGraph.ROOT
          && INFORMING.contains(forms.get(heads[told]).toLowerCase(Locale.ROOT))
          && clause != DependencyGraph.ROOT
          && heads[clause] == told
          && relations.get(clause).equals("acl")) {
        heads[clause] = heads[told];
        relations.set(clause, "ccomp");
      }
    }
    for (int verb = 1; verb < heads.length; verb++) {
      int above = isRelative(relations, verb) ? relativeBeside(heads, relations, upos, verb) : -1;
      if (above >= 0) {
        heads[verb] = above;
        relations.set(verb, "ccomp");
      }
    }
  }

  private static boolean isRelative(List<String> relations, int word) {
    return relations.get(word).equals("acl:relcl");
  }

  /** The relative clause of the same noun right before one without a subject; -1 for none. */
  private static int relativeBeside(
      int[] heads, List<String> relations, List<String> upos, int verb) {
    int before = verb - 1;
    while (before > heads[verb] && upos.get(before).matches("AUX|ADV|PART")) {
      before--;
    }
    return before > heads[verb]
            && isRelative(relations, before)
            && heads[before] == heads[verb]
            && upos.get(before).equals("VERB")
        ? before
        : -1;
  }

  /** Whether the noun's predicate lies beyond the clause, beside it or above it. */
  private static boolean crosses(int[] heads, List<String> relations, int noun, int clause) {
    int predicate = heads[noun];
    int above = heads[clause];
    boolean beside =
        predicate != DependencyGraph.ROOT
            && relations.get(predicate).equals("ccomp")
            && heads[predicate] == above;
    return predicate > clause && (beside || predicate == above);
  }
}
