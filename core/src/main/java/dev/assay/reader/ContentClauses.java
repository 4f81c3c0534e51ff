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

  /** Parts of speech of a noun phrase. */
  private static final Set<String> PHRASE =
      Set.of("DET", "ADJ", "NOUN", "PROPN", "CCONJ", "NUM", "ADP", "PART");

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
    for (int verb = 2; verb < heads.length; verb++) {
      hearer(heads, relations, forms, verb);
      boolean says = SAYING.contains(forms.get(verb).toLowerCase(Locale.ROOT));
      if (says && upos.get(verb).equals("VERB")) {
        if (!has(heads, relations, verb, "nsubj")) {
          giveSubject(heads, relations, forms, upos, verb);
        } else if (relations.get(verb).equals("conj") && isInsert(heads, relations, verb)) {
          giveSubject(heads, relations, forms, upos, verb);
          relations.set(verb, "parataxis");
        }
      }
    }
  }

  /** "..., two officials told the Herald": of two subjects the one behind the verb hears. */
  private static void hearer(int[] heads, List<String> relations, List<String> forms, int verb) {
    boolean spoken = false;
    for (int i = 0; i < heads.length; i++) {
      boolean subject = heads[i] == verb && relations.get(i).equals("nsubj");
      if (subject && i > verb && spoken && forms.get(verb).equalsIgnoreCase("told")) {
        relations.set(i, "iobj");
      }
      spoken |= subject && i < verb;
    }
  }

  /** "X holds Y, residents said": joined by no word, with nothing of its own to say. */
  private static boolean isInsert(int[] heads, List<String> relations, int verb) {
    return heads[verb] < verb
        && !has(heads, relations, verb, "cc")
        && !has(heads, relations, verb, "ccomp")
        && !has(heads, relations, verb, "obj");
  }

  private static boolean has(int[] heads, List<String> relations, int verb, String relation) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == verb && relations.get(i).startsWith(relation)) {
        return true;
      }
    }
    return false;
  }

  /**
   * "The siege is over, Amal Saadi, a spokeswoman, said" and "..., residents and an officer said":
   * what stands between the content and the verb speaks, though the parser has it in the content.
   */
  private static void giveSubject(
      int[] heads, List<String> relations, List<String> forms, List<String> upos, int verb) {
    for (int i = 1; i < verb; i++) {
      int content = heads[i];
      if (relations.get(i).startsWith("nsubj")
          && content >= 0
          && content < i
          && heads[content] == verb
          && relations.get(content).equals("ccomp")) {
        heads[i] = verb;
        relations.set(i, "nsubj");
        return;
      }
    }
    int comma = verb - 1;
    while (comma >= 0 && PHRASE.contains(upos.get(comma))) {
      comma--;
    }
    if (comma > 0 && comma < verb - 1 && forms.get(comma).equals(",")) {
      nearest(heads, relations, upos, comma, verb);
    }
  }

  /** Makes the phrase between a comma and a verb of saying that verb's subject. */
  private static void nearest(
      int[] heads, List<String> relations, List<String> upos, int comma, int verb) {
    int first = -1;
    for (int i = comma + 1; i < verb; i++) {
      boolean top = heads[i] <= comma || heads[i] >= verb;
      boolean nominal = upos.get(i).equals("NOUN") || upos.get(i).equals("PROPN");
      if (top && nominal && first < 0 && !isAbove(heads, i, verb)) {
        first = i;
        heads[i] = verb;
        relations.set(i, "nsubj");
      } else if (top && nominal && first >= 0 && !isAbove(heads, i, verb)) {
        heads[i] = first;
        relations.set(i, "conj");
      }
    }
  }

  private static boolean isAbove(int[] heads, int word, int verb) {
    int at = verb;
    while (at != DependencyGraph.ROOT && at != word) {
      at = heads[at];
    }
    return at == word;
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
