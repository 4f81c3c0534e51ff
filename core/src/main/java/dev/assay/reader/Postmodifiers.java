package dev.assay.reader;

import dev.assay.text.DependencyGraph;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Hangs what follows a noun on the noun that it is of. A prepositional phrase right behind a noun
 * is that noun's, where the parser has hung it across the noun's own arc on a word before ("'It was
 * not us,' a spokesman for the front said"), and what killed people was the bombing, not the hotel
 * ("the bombing of a hotel in Gao, which killed ten"). Stateless.
 */
final class Postmodifiers {
  /** Verbs of what hurts people, and nouns of what does. */
  private static final Set<String> HARMING = VerbForms.of("harming");

  private static final Set<String> HARMFUL = VerbForms.of("harmful");

  /** Participles of what is done to a deed. */
  private static final Set<String> COMMITTED = VerbForms.of("committed");

  /** Prepositions of where it happened or whom it befell. */
  private static final Set<String> SETTING =
      Set.of("of", "in", "at", "on", "near", "outside", "inside");

  private static final Set<String> WHO = Set.of("who", "whom");

  /** Prepositions of where somebody is, and hardly ever of with whom. */
  private static final Set<String> WHERE = Set.of("in", "at", "near", "outside", "inside");

  /** Nouns of land and of what stands on it. */
  private static final Set<String> LANDS = VerbForms.of("lands");

  private Postmodifiers() {}

  /**
   * Changes heads in place; they remain a tree.
   *
   * @param forms the words
   * @param upos their universal parts of speech
   */
  static void mend(int[] heads, List<String> relations, List<String> forms, List<String> upos) {
    for (int i = 2; i < heads.length; i++) {
      if (relations.get(i).equals("nmod")) {
        uncross(heads, relations, upos, i);
      } else if (tellsHarm(heads, relations, forms, i) || isCommitted(relations, forms, i)) {
        heads[i] = harmful(heads, relations, forms, heads[i]);
      } else if (relations.get(i).equals("acl:relcl") && tellsWho(heads, relations, forms, i)) {
        heads[i] = somebody(heads, relations, forms, heads[i]);
      }
    }
  }

  private static void uncross(int[] heads, List<String> relations, List<String> upos, int noun) {
    int before = child(heads, relations, noun, "case") - 1;
    boolean nominal = before >= 0 && upos.get(before).matches("NOUN|PROPN");
    if (nominal && heads[noun] >= 0 && heads[noun] < before && heads[before] > noun) {
      heads[noun] = before;
    }
  }

  /** "The killing of two clerks, carried out by": a deed is, and no clerk. */
  private static boolean isCommitted(List<String> relations, List<String> forms, int participle) {
    return relations.get(participle).equals("acl") && is(COMMITTED, forms, participle);
  }

  /** ", which killed ten", ", which was carried out by". */
  private static boolean tellsHarm(
      int[] heads, List<String> relations, List<String> forms, int verb) {
    if (!relations.get(verb).equals("acl:relcl")) {
      return false;
    }
    boolean done = is(COMMITTED, forms, verb);
    int which = child(heads, relations, verb, done ? "nsubj:pass" : "nsubj");
    return which > 0
        && is(Set.of("which"), forms, which)
        && forms.get(which - 1).equals(",")
        && (done || is(HARMING, forms, verb));
  }

  /** The deed in whose setting a noun is told; the noun itself where there is none. */
  private static int harmful(int[] heads, List<String> relations, List<String> forms, int noun) {
    int at = noun;
    while (!is(HARMFUL, forms, at)) {
      int marker = child(heads, relations, at, "case");
      boolean set = relations.get(at).equals("nmod") && marker >= 0 && is(SETTING, forms, marker);
      if (!set || heads[at] == DependencyGraph.ROOT) {
        return noun;
      }
      at = heads[at];
    }
    return at;
  }

  /** "Who was kidnapped". */
  private static boolean tellsWho(
      int[] heads, List<String> relations, List<String> forms, int verb) {
    return Stream.of("nsubj", "nsubj:pass")
        .mapToInt(subject -> child(heads, relations, verb, subject))
        .anyMatch(who -> who > 0 && is(WHO, forms, who));
  }

  /** Whoever is told of by a place: no department, and no town in one, is a "who". */
  private static int somebody(int[] heads, List<String> relations, List<String> forms, int noun) {
    int at = noun;
    boolean place = false;
    while (relations.get(at).equals("nmod") && heads[at] != DependencyGraph.ROOT) {
      int marker = child(heads, relations, at, "case");
      place |= is(LANDS, forms, at) || (marker >= 0 && is(WHERE, forms, marker));
      if (!place || marker < 0 || !is(SETTING, forms, marker)) {
        return at;
      }
      at = heads[at];
    }
    return at;
  }

  /** The first word that hangs on another by a relation; -1 where none does. */
  private static int child(int[] heads, List<String> relations, int head, String relation) {
    for (int i = 0; i < head; i++) {
      if (heads[i] == head && relations.get(i).equals(relation)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean is(Set<String> words, List<String> forms, int word) {
    return words.contains(forms.get(word).toLowerCase(Locale.ROOT));
  }
}
