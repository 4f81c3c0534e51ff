package dev.assay.reader;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mends what the parser says of names: a name right behind the noun that says who bears it is no
 * second subject, object or conjunct ("chief negotiator Musa Kell said"), the words of a name hang
 * on its first word, not on a title before it ("Colonel Hatim Idris"), what a hyphen joins to a
 * name hangs on that ("fighters of the Blue Movement-North"), two names beside each other are one,
 * and a name behind a comma says who somebody is ("the killing of his deputy, Musa Kell").
 * Stateless.
 */
final class Names {
  private static final Set<String> SITES = VerbForms.of("sites");
  private static final Set<String> OFFICES = VerbForms.of("offices");
  private static final Set<String> PARTS = Set.of("nsubj", "nsubj:pass", "obj", "conj");

  private Names() {}

  /**
   * Changes heads and relations in place; they remain a tree.
   *
   * @param forms the words
   * @param upos their universal parts of speech
   */
  static void mend(int[] heads, List<String> relations, List<String> forms, List<String> upos) {
    for (int i = 1; i < heads.length; i++) {
      if (isBorne(heads, relations, forms, upos, i)) {
        heads[i] = i - 1;
        relations.set(i, "appos");
      } else if (relations.get(i).equals("flat") && isVerb(heads, relations, forms, i)) {
        turn(heads, relations, i);
      } else if (relations.get(i).equals("flat") && isTitled(heads, relations, upos, i)) {
        heads[i] = i - 1;
      } else if (relations.get(i).equals("appos") && isHyphened(heads, forms, upos, i)) {
        heads[i] = i - 2;
      } else if (relations.get(i).equals("appos") && isSplit(heads, upos, i)) {
        heads[i] = relations.get(i - 1).equals("flat") ? heads[i - 1] : i - 1;
        relations.set(i, "flat");
      } else if (relations.get(i).equals("appos") && isBeside(heads, relations, upos, i)) {
        join(heads, relations, i);
      } else if (relations.get(i).equals("nmod")
          && isBehindComma(heads, relations, forms, upos, i)) {
        tellWho(heads, relations, forms, upos, i);
      } else if (relations.get(i).equals("appos") && isOfOffice(heads, relations, forms, upos, i)) {
        heads[i] = heads[heads[i]];
      }
    }
  }

  /** "The mayor of Gao, Musa Kell": he is the mayor, not the town. */
  private static boolean isOfOffice(
      int[] heads, List<String> relations, List<String> forms, List<String> upos, int name) {
    int place = heads[name];
    return isBehindComma(heads, relations, forms, upos, name)
        && has(heads, relations, name, "flat")
        && upos.get(place).equals("PROPN")
        && relations.get(place).equals("nmod")
        && has(heads, relations, place, "case")
        && OFFICES.contains(forms.get(heads[place]).toLowerCase(Locale.ROOT));
  }

  private static boolean isBehindComma(
      int[] heads, List<String> relations, List<String> forms, List<String> upos, int name) {
    return heads[name] >= 0
        && heads[name] < name - 1
        && forms.get(name - 1).equals(",")
        && upos.get(name).equals("PROPN")
        && !has(heads, relations, name, "case");
  }

  /**
   * The noun whose phrase the comma closes is of the name; of a place, what stands behind the comma
   * is where it lies ("the town of Bor, Jonglei State").
   */
  private static void tellWho(
      int[] heads, List<String> relations, List<String> forms, List<String> upos, int name) {
    int noun = name - 2;
    while (noun > heads[name] && (upos.get(noun).equals("PROPN") || isSite(forms, noun))) {
      noun = heads[noun];
    }
    if (noun >= heads[name] && upos.get(noun).equals("NOUN") && !isSite(forms, noun)) {
      heads[name] = noun;
      relations.set(name, "appos");
    }
  }

  private static boolean isSite(List<String> forms, int noun) {
    return SITES.contains(forms.get(noun).toLowerCase(Locale.ROOT));
  }

  private static boolean has(int[] heads, List<String> relations, int head, String relation) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == head && relations.get(i).equals(relation)) {
        return true;
      }
    }
    return false;
  }

  /** The noun may be taken for a name where it begins the sentence: "Dissident Omar Saidi". */
  private static boolean isBorne(
      int[] heads, List<String> relations, List<String> forms, List<String> upos, int name) {
    String noun = forms.get(name - 1);
    boolean begins = name == 1 && !noun.equals(noun.toUpperCase(Locale.ROOT));
    return PARTS.contains(relations.get(name))
        && relations.get(name).equals(relations.get(name - 1))
        && heads[name] == heads[name - 1]
        && upos.get(name).equals("PROPN")
        && (upos.get(name - 1).equals("NOUN") || begins);
  }

  private static boolean isTitled(
      int[] heads, List<String> relations, List<String> upos, int word) {
    int beside = word - 1;
    int title = heads[word];
    return title >= 0
        && title < beside
        && (heads[title] == beside
            || (heads[beside] == title && relations.get(beside).equals("appos")))
        && upos.get(beside).equals("PROPN");
  }

  /** "Forces loyal to Khalifa Haftar": no comma parts him from his name. */
  private static boolean isSplit(int[] heads, List<String> upos, int word) {
    return heads[word] < word - 1
        && !Trees.isWithin(heads, word - 1, word)
        && heads[word - 1] != heads[word]
        && upos.get(word).equals("PROPN")
        && upos.get(word - 1).equals("PROPN")
        && !upos.get(Math.max(0, heads[word])).equals("PROPN");
  }

  /** "The commander, General Sabah | al - Rubai": two appositions that no comma parts. */
  private static boolean isBeside(
      int[] heads, List<String> relations, List<String> upos, int word) {
    return relations.get(word - 1).equals("appos")
        && heads[word - 1] == heads[word]
        && upos.get(word).equals("PROPN")
        && upos.get(word - 1).equals("PROPN");
  }

  /** Hangs a name's second half, and what hangs on that as names do, on the first. */
  private static void join(int[] heads, List<String> relations, int second) {
    for (int i = second; i < heads.length; i++) {
      if (i == second || (heads[i] == second && relations.get(i).equals("flat"))) {
        heads[i] = second - 1;
        relations.set(i, "flat");
      }
    }
  }

  /** "Al - Shabaab retook the town": no name has an object. */
  private static boolean isVerb(int[] heads, List<String> relations, List<String> forms, int word) {
    return heads[word] < word
        && relations.get(heads[word]).equals("root")
        && Character.isLowerCase(forms.get(word).codePointAt(0))
        && has(heads, relations, word, "obj");
  }

  /** Puts the verb above the name, which is its subject; what stands behind the verb is its own. */
  private static void turn(int[] heads, List<String> relations, int verb) {
    int name = heads[verb];
    heads[verb] = heads[name];
    relations.set(verb, relations.get(name));
    heads[name] = verb;
    relations.set(name, "nsubj");
    for (int i = verb + 1; i < heads.length; i++) {
      heads[i] = heads[i] == name ? verb : heads[i];
    }
  }

  private static boolean isHyphened(int[] heads, List<String> forms, List<String> upos, int word) {
    return !Trees.isWithin(heads, word - 2, word)
        && heads[word] < word - 2
        && forms.get(word - 1).equals("-")
        && upos.get(word).equals("PROPN")
        && upos.get(word - 2).equals("PROPN");
  }
}
