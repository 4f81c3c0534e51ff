package dev.assay.reader;

import dev.assay.text.DependencyGraph;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Gives verbs of saying their content, who speaks and who hears where the parser has hung them
 * elsewhere: "admitted the loss and said it was investigating", "..., residents and an officer
 * said, cutting off ...", "..., two officials told the Herald". Stateless.
 */
final class SpeakingVerbs {
  private static final Set<String> SAYING = VerbForms.of("saying");

  /** Parts of speech of a noun phrase. */
  private static final Set<String> PHRASE =
      Set.of("DET", "ADJ", "NOUN", "PROPN", "CCONJ", "NUM", "ADP", "PART");

  private static final Set<String> QUOTES = Set.of("\"", "\u201d");

  private SpeakingVerbs() {}

  /**
   * Changes heads and relations in place; they remain a tree.
   *
   * @param forms the words
   * @param upos their universal parts of speech
   */
  static void attach(int[] heads, List<String> relations, List<String> forms, List<String> upos) {
    for (int verb = 0; verb < heads.length; verb++) {
      if (says(forms, upos, verb)) {
        giveContent(heads, relations, upos, verb);
        giveSubject(heads, relations, verb);
      }
    }
    for (int verb = 2; verb < heads.length; verb++) {
      hearer(heads, relations, forms, verb);
      if (says(forms, upos, verb)) {
        speaker(heads, relations, forms, upos, verb);
      }
    }
  }

  private static boolean says(List<String> forms, List<String> upos, int verb) {
    return SAYING.contains(forms.get(verb).toLowerCase(Locale.ROOT))
        && upos.get(verb).equals("VERB");
  }

  /**
   * "Said reports that the bridge had fallen were wrong": a clause without a subject of its own has
   * the noun before it, which nobody says.
   */
  private static void giveSubject(int[] heads, List<String> relations, int verb) {
    int object = -1;
    for (int i = verb + 1; i < heads.length; i++) {
      boolean own = heads[i] == verb;
      if (own && relations.get(i).equals("obj")) {
        object = i;
      } else if (own && object >= 0 && relations.get(i).equals("ccomp")) {
        boolean finite = has(heads, relations, i, "cop") || has(heads, relations, i, "aux");
        boolean whole = has(heads, relations, i, "nsubj") || has(heads, relations, i, "mark");
        if (finite && !whole) {
          heads[object] = i;
          relations.set(object, "nsubj");
        }
        return;
      }
    }
  }

  /** "... and said it was investigating": what follows is said, though it passes for joined. */
  private static void giveContent(
      int[] heads, List<String> relations, List<String> upos, int verb) {
    int subject = verb + 1;
    int clause = subject < heads.length ? heads[subject] : DependencyGraph.ROOT;
    if (clause > subject
        && upos.get(subject).equals("PRON")
        && relations.get(subject).equals("nsubj")
        && relations.get(clause).equals("conj")
        && heads[clause] == heads[verb]
        && !has(heads, relations, clause, "cc")) {
      heads[clause] = verb;
      relations.set(clause, "ccomp");
    }
  }

  private static void speaker(
      int[] heads, List<String> relations, List<String> forms, List<String> upos, int verb) {
    if (!has(heads, relations, verb, "nsubj")) {
      giveSubject(heads, relations, forms, upos, verb);
    } else if (relations.get(verb).equals("conj") && isInsert(heads, relations, verb)) {
      giveSubject(heads, relations, forms, upos, verb);
      relations.set(verb, "parataxis");
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
      if (heads[i] == verb && isOf(relations.get(i), relation)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOf(String own, String relation) {
    return own.equals(relation) || own.startsWith(relation + ":");
  }

  /**
   * "The siege is over, Amal Saadi, a spokeswoman, said" and "..., residents and an officer said":
   * what stands between the content and the verb speaks, though the parser has it in the content;
   * and so does who stands behind the verb: "They withdrew," said a resident.
   */
  private static void giveSubject(
      int[] heads, List<String> relations, List<String> forms, List<String> upos, int verb) {
    for (int i = 1; i < heads.length; i++) {
      int content = heads[i];
      if (relations.get(i).startsWith("nsubj")
          && content >= 0
          && content < Math.min(i, verb)
          && heads[content] == verb
          && relations.get(content).equals("ccomp")) {
        heads[i] = verb;
        relations.set(i, "nsubj");
        return;
      }
    }
    int comma = before(forms, upos, verb, Set.of());
    int quote = before(forms, upos, verb, Set.of(","));
    if (quote > 0 && quote < verb - 1 && QUOTES.contains(forms.get(quote))) {
      nearest(heads, relations, upos, quote, verb);
    } else if (comma > 0 && comma < verb - 1 && forms.get(comma).equals(",")) {
      nearest(heads, relations, upos, comma, verb);
    }
  }

  /** The last word before a verb that is neither of a noun phrase nor one of some marks. */
  private static int before(List<String> forms, List<String> upos, int verb, Set<String> marks) {
    int at = verb - 1;
    while (at >= 0 && (PHRASE.contains(upos.get(at)) || marks.contains(forms.get(at)))) {
      at--;
    }
    return at;
  }

  /** Makes the phrase between a comma or quotation and a verb of saying that verb's subject. */
  private static void nearest(
      int[] heads, List<String> relations, List<String> upos, int comma, int verb) {
    int first = -1;
    for (int i = comma + 1; i < verb; i++) {
      boolean top = heads[i] <= comma || heads[i] >= verb;
      boolean nominal = upos.get(i).equals("NOUN") || upos.get(i).equals("PROPN");
      if (top && nominal && first < 0 && !Trees.isWithin(heads, verb, i)) {
        first = i;
        heads[i] = verb;
        relations.set(i, "nsubj");
      } else if (top && nominal && first >= 0 && !Trees.isWithin(heads, verb, i)) {
        heads[i] = first;
        relations.set(i, "conj");
      }
    }
  }
}
