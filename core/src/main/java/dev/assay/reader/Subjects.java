package dev.assay.reader;

import dev.assay.text.DependencyGraph;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mends what the parser says of subjects against the grammar: a verb has one subject ("Talks
 * sponsored by Jordan and Egypt collapsed"), and the subject of a verb with an object and without
 * an auxiliary is no patient ("Rebels executed ten men"), nor is that of some verbs with their
 * preposition ("Tonga called on Samoa to yield"). Stateless.
 */
final class Subjects {
  /** Verbs whose passive keeps an object, in headlines without an auxiliary too. */
  private static final Set<String> DITRANSITIVE = VerbForms.of("two-objects");

  /** Verbs whose infinitive has their own subject: "the alliance promised to send more". */
  private static final Set<String> OWN = VerbForms.of("own-infinitive");

  /** Verbs whose subject is somebody. */
  private static final Set<String> TELLING = VerbForms.of("telling");

  /** A verb and a preposition that together are active where nothing says that they are not. */
  private static final Set<String> WITH_PREPOSITION = VerbForms.of("active-with-preposition");

  private static final Set<String> HAVE = VerbForms.of("have");

  private static final Set<String> NOMINAL = Set.of("NOUN", "PROPN", "PRON");

  private Subjects() {}

  /**
   * Changes heads and relations in place; they remain a tree.
   *
   * @param forms the words
   * @param upos their universal parts of speech
   */
  static void mend(int[] heads, List<String> relations, List<String> forms, List<String> upos) {
    for (int i = 0; i < heads.length; i++) {
      boolean patient =
          relations.get(i).equals("nsubj:pass") && isActive(heads, relations, forms, i);
      if (patient || isSomebody(heads, relations, forms, i)) {
        relations.set(i, "nsubj");
      }
      if (isHyphenated(heads, relations, forms, upos, i)) {
        heads[i - 2] = i;
        relations.set(i - 2, "compound");
      }
      int first = relations.get(i).startsWith("nsubj") ? earlier(heads, relations, i) : -1;
      if (first >= 0) {
        join(heads, relations, upos, first, i);
      }
    }
  }

  /** "The Secretary-General called": the two halves of a name are no two subjects. */
  private static boolean isHyphenated(
      int[] heads, List<String> relations, List<String> forms, List<String> upos, int i) {
    return i > 1
        && forms.get(i - 1).equals("-")
        && relations.get(i).equals("nsubj")
        && relations.get(i - 2).equals("nsubj")
        && heads[i] == heads[i - 2]
        && upos.get(i).equals("PROPN")
        && upos.get(i - 2).equals("PROPN");
  }

  /** "It denied that ...": no expletive, where only somebody does what the verb tells. */
  private static boolean isSomebody(
      int[] heads, List<String> relations, List<String> forms, int it) {
    int verb = heads[it];
    if (!relations.get(it).equals("expl") || verb < it) {
      return false;
    }
    boolean passive = false;
    for (int i = 0; i < heads.length; i++) {
      passive |= heads[i] == verb && relations.get(i).equals("aux:pass");
    }
    return !passive && TELLING.contains(forms.get(verb).toLowerCase(Locale.ROOT));
  }

  private static boolean isActive(
      int[] heads, List<String> relations, List<String> forms, int subject) {
    int verb = heads[subject];
    if (verb < subject || relations.get(verb).equals("conj")) {
      return false;
    }
    String form = forms.get(verb).toLowerCase(Locale.ROOT);
    if (isPerfect(heads, relations, forms, verb)) {
      return true;
    }
    boolean object = false;
    boolean own = false;
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == verb && relations.get(i).startsWith("aux")) {
        return false;
      }
      object |= heads[i] == verb && i > verb && relations.get(i).equals("obj");
      own |= heads[i] == verb && i > verb && relations.get(i).equals("xcomp");
    }
    String two = verb + 1 < heads.length ? form + ' ' + forms.get(verb + 1) : form;
    return (object && !DITRANSITIVE.contains(form))
        || (own && OWN.contains(form))
        || (verb == subject + 1 && WITH_PREPOSITION.contains(two));
  }

  /** "They had shot at the crowd": of a passive there would be "been". */
  private static boolean isPerfect(
      int[] heads, List<String> relations, List<String> forms, int verb) {
    boolean have = false;
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == verb && relations.get(i).startsWith("aux")) {
        if (!relations.get(i).equals("aux")) {
          return false;
        }
        have |= HAVE.contains(forms.get(i).toLowerCase(Locale.ROOT));
      }
    }
    return have;
  }

  /** Another subject of the same verb, before this one and with "and" or "or" between; or -1. */
  private static int earlier(int[] heads, List<String> relations, int subject) {
    int verb = heads[subject];
    if (verb == DependencyGraph.ROOT || verb < subject) {
      return -1;
    }
    boolean joined = false;
    for (int i = subject - 1; i >= 0; i--) {
      joined |= relations.get(i).equals("cc") && (heads[i] == verb || heads[i] == subject);
      if (joined && heads[i] == verb && relations.get(i).startsWith("nsubj")) {
        return i;
      }
    }
    return -1;
  }

  /** Makes the second subject a conjunct of the nominal just before the conjunction. */
  private static void join(
      int[] heads, List<String> relations, List<String> upos, int first, int second) {
    int cc = second - 1;
    while (!relations.get(cc).equals("cc")) {
      cc--;
    }
    int beside = cc - 1;
    while (beside > first && !NOMINAL.contains(upos.get(beside))) {
      beside--;
    }
    while (beside != first
        && heads[beside] >= first
        && heads[beside] < cc
        && Set.of("flat", "compound", "fixed").contains(relations.get(beside))) {
      beside = heads[beside];
    }
    boolean nominal = NOMINAL.contains(upos.get(beside)) && NOMINAL.contains(upos.get(second));
    if (nominal && !Trees.isWithin(heads, beside, second)) {
      heads[second] = beside;
      relations.set(second, "conj");
      heads[cc] = second;
    }
  }
}
