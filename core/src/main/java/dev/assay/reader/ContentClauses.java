package dev.assay.reader;

import dev.assay.text.DependencyGraph;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Hangs a clause on the word whose content it is. On a noun, where the parser has it hang across
 * that noun's own predicate: "Claims that the siege was lifted were premature, a doctor said"; the
 * arcs of such a subject are longer than those of nearly all that the parser learned from. On a
 * verb of saying, where the parser has joined it to the verb before: "admitted the loss and said it
 * was investigating". Stateless.
 */
final class ContentClauses {
  private static final Set<String> SAYING =
      Set.of("said", "says", "say", "saying", "added", "adds", "adding", "insisted", "claimed");

  private ContentClauses() {}

  /**
   * Changes heads and relations in place; they remain a tree.
   *
   * @param forms the words
   * @param upos their universal parts of speech
   */
  static void attach(int[] heads, List<String> relations, List<String> forms, List<String> upos) {
    toNouns(heads, relations, forms, upos);
    toVerbs(heads, relations, forms, upos);
  }

  private static void toVerbs(
      int[] heads, List<String> relations, List<String> forms, List<String> upos) {
    for (int verb = 0; verb + 2 < heads.length; verb++) {
      int subject = verb + 1;
      int clause = heads[subject];
      if (SAYING.contains(forms.get(verb).toLowerCase(Locale.ROOT))
          && upos.get(verb).equals("VERB")
          && upos.get(subject).equals("PRON")
          && relations.get(subject).equals("nsubj")
          && clause > subject
          && relations.get(clause).equals("conj")
          && heads[clause] == heads[verb]
          && !isJoined(heads, relations, clause)) {
        heads[clause] = verb;
        relations.set(clause, "ccomp");
      }
    }
  }

  /** Whether an "and" or "but" stands before a clause. */
  private static boolean isJoined(int[] heads, List<String> relations, int clause) {
    for (int i = 0; i < clause; i++) {
      if (heads[i] == clause && relations.get(i).equals("cc")) {
        return true;
      }
    }
    return false;
  }

  private static void toNouns(
      int[] heads, List<String> relations, List<String> forms, List<String> upos) {
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
