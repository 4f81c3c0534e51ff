package dev.assay.reader;

import dev.assay.text.DependencyGraph;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Joins clauses where they belong, not to the nearest verb: a finite verb goes on from a finite one
 * ("said they must leave, and threatened to fire"), and what stands after a semicolon is no part of
 * what somebody said before it. Stateless.
 */
final class ClauseJoints {
  /** Verbs of those who speak; they do not go on from what somebody else "had" done. */
  private static final Set<String> SPEAKING = VerbForms.of("speaking");

  private static final Set<String> PRESENT = Set.of("VBZ", "VBP");

  private ClauseJoints() {}

  /**
   * Changes heads and relations in place; they remain a tree.
   *
   * @param forms the words
   * @param xpos their parts of speech, of the Penn treebank
   */
  static void mend(int[] heads, List<String> relations, List<String> forms, List<String> xpos) {
    boolean quoted = false;
    for (int i = 0; i < heads.length; i++) {
      quoted = isQuote(forms.get(i)) ? !quoted : quoted;
      if (relations.get(i).equals("conj") && isBare(heads, relations, forms, xpos, i)) {
        lift(heads, relations, xpos, i);
      } else if (forms.get(i).equals(";") && !quoted) {
        part(heads, relations, i);
      }
    }
  }

  private static boolean isQuote(String form) {
    return form.equals("\"") || form.equals("\u201c") || form.equals("\u201d");
  }

  /** Whether a verb hangs on an infinitive or, speaking, on a participle with "have". */
  private static boolean isBare(
      int[] heads, List<String> relations, List<String> forms, List<String> xpos, int verb) {
    int head = heads[verb];
    if (head == DependencyGraph.ROOT || xpos.get(head).equals("VB")) {
      return head != DependencyGraph.ROOT;
    }
    boolean perfect = false;
    for (int i = 0; i < head && xpos.get(head).equals("VBN"); i++) {
      perfect |=
          heads[i] == head
              && relations.get(i).equals("aux")
              && Set.of("had", "has", "have").contains(forms.get(i).toLowerCase(Locale.ROOT));
    }
    return perfect && SPEAKING.contains(forms.get(verb).toLowerCase(Locale.ROOT));
  }

  /** Hangs a finite verb that goes on from such a verb on the finite verb above that. */
  private static void lift(int[] heads, List<String> relations, List<String> xpos, int verb) {
    boolean past = xpos.get(verb).equals("VBD");
    boolean finite = past || PRESENT.contains(xpos.get(verb));
    if (!finite || hasSubject(heads, relations, verb)) {
      return;
    }
    int above = heads[heads[verb]];
    while (above != DependencyGraph.ROOT
        && !(past ? xpos.get(above).equals("VBD") : PRESENT.contains(xpos.get(above)))) {
      above = heads[above];
    }
    if (above != DependencyGraph.ROOT && above < verb) {
      heads[verb] = above;
    }
  }

  private static boolean hasSubject(int[] heads, List<String> relations, int verb) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == verb && relations.get(i).startsWith("nsubj")) {
        return true;
      }
    }
    return false;
  }

  /** Hangs the clause after a semicolon on the top of the sentence. */
  private static void part(int[] heads, List<String> relations, int semicolon) {
    int clause = heads[semicolon];
    if (clause < semicolon
        || !Set.of("parataxis", "conj", "ccomp").contains(relations.get(clause))
        || !hasSubject(heads, relations, clause)) {
      return;
    }
    int top = heads[clause];
    while (top != DependencyGraph.ROOT && heads[top] != DependencyGraph.ROOT) {
      top = heads[top];
    }
    if (top != DependencyGraph.ROOT && top < semicolon) {
      heads[clause] = top;
      relations.set(clause, "parataxis");
    }
  }
}
