package dev.assay.reader;

import dev.assay.text.DependencyGraph;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mends what the parser says of members of lists: headlines list with a comma ("India, Pakistan
 * agree"), a second subject is none of what a clause before it tells ("The brigade, which is loyal
 * to him, and the front exchanged fire"), a number beside a second participle has that for its own
 * ("five were killed and nine wounded"), and a bare infinitive goes on from the one with "to".
 * Stateless.
 */
final class Lists {
  private static final Set<String> SINGULAR = Set.of("is", "was", "has", "does");

  private static final Set<String> LISTING = Set.of(",", "and", "or");

  private Lists() {}

  /**
   * Changes heads and relations in place; they remain a tree.
   *
   * @param forms the words
   * @param xpos their parts of speech, of the Penn treebank
   */
  static void mend(int[] heads, List<String> relations, List<String> forms, List<String> xpos) {
    for (int i = 0; i < heads.length; i++) {
      if (relations.get(i).equals("appos") && isHeadline(heads, relations, forms, xpos, i)) {
        relations.set(i, "conj");
      } else if (relations.get(i).equals("acl") && isOneOfVerbs(heads, relations, forms, xpos, i)) {
        heads[i] = heads[heads[i]];
        relations.set(i, "conj");
      } else if (isBareInfinitive(heads, relations, forms, xpos, i)) {
        goOn(heads, relations, xpos, i);
      } else if (isBesidePassive(heads, relations, xpos, i)) {
        leaveNoun(heads, relations, i);
      } else if (relations.get(i).equals("conj")) {
        int subject = subjectBefore(heads, relations, forms, xpos, i);
        if (subject >= 0) {
          heads[i] = subject;
        } else if (isCounted(heads, relations, xpos, i)) {
          count(heads, relations, i);
        }
      }
    }
  }

  /**
   * "Recalled its ambassador, expelled an envoy and closed the border": a past form with an object
   * of its own goes on from the verb, and describes no ambassador.
   */
  private static boolean isOneOfVerbs(
      int[] heads, List<String> relations, List<String> forms, List<String> xpos, int verb) {
    int noun = heads[verb];
    boolean comma = verb > 0 && forms.get(verb - 1).equals(",");
    boolean past = xpos.get(verb).equals("VBD") || xpos.get(verb).equals("VBN");
    int first = noun >= 0 && relations.get(noun).equals("obj") ? heads[noun] : DependencyGraph.ROOT;
    if (!comma || !past || first < 0 || first > noun || !xpos.get(first).startsWith("VB")) {
      return false;
    }
    boolean object = false;
    for (int i = verb + 1; i < heads.length; i++) {
      object |= heads[i] == verb && relations.get(i).equals("obj");
    }
    return object;
  }

  /**
   * A bare infinitive in a list, which cannot stand beside a finite verb or a participle: "they are
   * calling on him to hold talks, lift the curfew".
   */
  private static boolean isBareInfinitive(
      int[] heads, List<String> relations, List<String> forms, List<String> xpos, int verb) {
    int head = heads[verb];
    boolean beside = relations.get(verb).equals("parataxis") || relations.get(verb).equals("conj");
    boolean listed = verb > 0 && LISTING.contains(forms.get(verb - 1).toLowerCase(Locale.ROOT));
    return beside
        && listed
        && xpos.get(verb).equals("VB")
        && head >= 0
        && head < verb
        && xpos.get(head).matches("VB[DGNPZ]")
        && !hasOwn(heads, relations, verb);
  }

  /** It goes on from the infinitive with "to" before it, unless a finite verb stands between. */
  private static void goOn(int[] heads, List<String> relations, List<String> xpos, int verb) {
    int head = heads[verb];
    int first = verb - 1;
    while (first > head && !xpos.get(first).matches("VB|VB[DPZ]|MD")) {
      first--;
    }
    boolean to = first > head && xpos.get(first).equals("VB") && xpos.get(first - 1).equals("TO");
    if (to && Trees.isWithin(heads, first, head) && !Trees.isWithin(heads, first, verb)) {
      heads[verb] = first;
      relations.set(verb, "conj");
    }
  }

  /** Whether a verb has a subject, an auxiliary or a mark of its own. */
  private static boolean hasOwn(int[] heads, List<String> relations, int verb) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == verb && relations.get(i).matches("nsubj.*|aux.*|mark|csubj")) {
        return true;
      }
    }
    return false;
  }

  /**
   * "Five were killed and 20 people | wounded": a participle beside a passive tells what was done
   * to its own noun, which is not one of the first.
   */
  private static boolean isBesidePassive(
      int[] heads, List<String> relations, List<String> xpos, int participle) {
    int noun = heads[participle];
    if (!relations.get(participle).equals("acl")
        || !xpos.get(participle).equals("VBN")
        || noun != participle - 1
        || noun < 0) {
      return false;
    }
    int verb = heads[noun];
    boolean second = relations.get(noun).equals("conj") || relations.get(noun).equals("nsubj:pass");
    if (!second || verb < 0 || verb > noun || !xpos.get(verb).equals("VBN")) {
      return false;
    }
    boolean passive = false;
    boolean joined = false;
    for (int i = 0; i < noun; i++) {
      passive |= heads[i] == verb && relations.get(i).equals("aux:pass");
      joined |= i > verb && heads[i] == noun && relations.get(i).equals("cc");
    }
    return passive && joined;
  }

  private static void leaveNoun(int[] heads, List<String> relations, int participle) {
    int noun = heads[participle];
    heads[participle] = heads[noun];
    relations.set(participle, "conj");
    for (int i = 0; i < noun; i++) {
      if (heads[i] == noun && relations.get(i).equals("cc")) {
        heads[i] = participle;
      }
    }
    heads[noun] = participle;
    relations.set(noun, "nsubj:pass");
  }

  /**
   * "India, Pakistan agree", "India, Pakistan to agree": no comma closes an apposition, and the
   * verb is plural or past.
   */
  private static boolean isHeadline(
      int[] heads, List<String> relations, List<String> forms, List<String> xpos, int second) {
    int first = heads[second];
    int verb = relations.get(first).equals("nsubj") ? heads[first] : DependencyGraph.ROOT;
    int next = second + 1;
    boolean names = xpos.get(first).equals("NNP") && xpos.get(second).equals("NNP");
    if (!names || verb < next || !isBeside(heads, forms, first, second)) {
      return false;
    }
    boolean finite =
        next == verb
            || (heads[next] == verb
                && (relations.get(next).startsWith("aux") || xpos.get(next).equals("TO")));
    return finite && !xpos.get(next).equals("VBZ") && !isSingular(forms.get(next));
  }

  /** Whether only a comma and what belongs to the second name stand between two. */
  private static boolean isBeside(int[] heads, List<String> forms, int first, int second) {
    if (!forms.get(first + 1).equals(",")) {
      return false;
    }
    for (int i = first + 2; i < second; i++) {
      if (heads[i] != second) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSingular(String form) {
    return SINGULAR.contains(form.toLowerCase(Locale.ROOT));
  }

  /**
   * The subject that a conjunct after a comma goes with, where it hangs in that subject's relative
   * clause and the verb is still to come; or -1.
   */
  private static int subjectBefore(
      int[] heads, List<String> relations, List<String> forms, List<String> xpos, int conjunct) {
    int cc = -1;
    for (int i = 1; i < conjunct; i++) {
      cc = heads[i] == conjunct && relations.get(i).equals("cc") ? i : cc;
    }
    if (cc < 1 || !forms.get(cc - 1).equals(",") || !xpos.get(conjunct).startsWith("NN")) {
      return -1;
    }
    int clause = heads[conjunct];
    while (clause != DependencyGraph.ROOT && !relations.get(clause).equals("acl:relcl")) {
      clause = heads[clause];
    }
    int noun = clause == DependencyGraph.ROOT ? clause : heads[clause];
    boolean subject = noun >= 0 && relations.get(noun).startsWith("nsubj");
    int verb = subject ? heads[noun] : DependencyGraph.ROOT;
    return verb > conjunct && !isSingular(finite(heads, relations, forms, verb)) ? noun : -1;
  }

  /** The first auxiliary of a verb, or the verb. */
  private static String finite(int[] heads, List<String> relations, List<String> forms, int verb) {
    for (int i = 0; i < verb; i++) {
      if (heads[i] == verb
          && (relations.get(i).startsWith("aux") || relations.get(i).equals("cop"))) {
        return forms.get(i);
      }
    }
    return forms.get(verb);
  }

  private static boolean isCounted(
      int[] heads, List<String> relations, List<String> xpos, int number) {
    int participle = number + 1;
    return participle < heads.length
        && xpos.get(number).equals("CD")
        && xpos.get(participle).equals("VBN")
        && relations.get(participle).equals("conj")
        && (heads[number] == participle || heads[participle] == heads[number]);
  }

  private static void count(int[] heads, List<String> relations, int number) {
    for (int i = 0; i < number; i++) {
      if (heads[i] == number && relations.get(i).equals("cc")) {
        heads[i] = number + 1;
      }
    }
    heads[number] = number + 1;
    relations.set(number, "nsubj:pass");
  }
}
