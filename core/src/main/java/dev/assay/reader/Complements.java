package dev.assay.reader;

import dev.assay.text.DependencyGraph;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Mends what the parser says of whom somebody makes what: a name before an office is the object of
 * whoever appoints him, and no part of what he becomes ("appointed Musa Kell defence minister",
 * "elected Musa Kell president", "named Musa Kell as its leader"). Stateless.
 */
final class Complements {
  private static final Set<String> MAKING = VerbForms.of("making");
  private static final Set<String> OFFICES = VerbForms.of("offices");

  private Complements() {}

  /**
   * Changes heads and relations in place; they remain a tree.
   *
   * @param forms the words
   * @param upos their universal parts of speech
   */
  static void mend(int[] heads, List<String> relations, List<String> forms, List<String> upos) {
    for (int i = 0; i < heads.length; i++) {
      leadIn(heads, relations, forms, upos, i);
      leaveName(heads, relations, forms, i);
      leaveList(heads, relations, forms, i);
      introduce(heads, relations, forms, i);
      int verb = heads[i];
      if (verb == DependencyGraph.ROOT || verb > i || !isIn(MAKING, forms, verb)) {
        continue;
      }
      int object = child(heads, relations, verb, "obj");
      join(heads, relations, upos, i, object);
      boolean office = isIn(OFFICES, forms, i) && relations.get(i).matches("obj|xcomp");
      int name = office ? nameBefore(heads, relations, upos, i) : -1;
      boolean passive = child(heads, relations, verb, "nsubj:pass") >= 0;
      if (name >= 0 && !passive && (object == i || object < 0)) {
        heads[name] = verb;
        relations.set(name, "obj");
        join(heads, relations, upos, i, name);
        relations.set(i, "xcomp");
      } else if (office && object >= 0 && object < i) {
        relations.set(i, "xcomp");
      } else if (object < 0 && !passive && isNamed(heads, relations, upos, i)) {
        relations.set(i, "obj");
      }
    }
  }

  /** A name before the verb is who appoints: "President Kell named Ana Roth governor". */
  private static void leadIn(
      int[] heads, List<String> relations, List<String> forms, List<String> upos, int name) {
    int verb = heads[name];
    if (verb > name
        && relations.get(name).equals("xcomp")
        && upos.get(name).equals("PROPN")
        && isIn(MAKING, forms, verb)
        && child(heads, relations, verb, "nsubj") < 0
        && child(heads, relations, verb, "nsubj:pass") < 0) {
      relations.set(name, "nsubj");
    }
  }

  /** An office right behind the name of whom somebody appoints is no part of the name. */
  private static void leaveName(
      int[] heads, List<String> relations, List<String> forms, int office) {
    int name = heads[office];
    boolean behind = name >= 0 && name < office && relations.get(office).matches("flat|appos");
    boolean named = behind && relations.get(name).matches("obj|xcomp");
    int verb = named ? heads[name] : DependencyGraph.ROOT;
    if (verb >= 0
        && verb < name
        && isIn(MAKING, forms, verb)
        && isIn(OFFICES, forms, office)
        && forms.subList(name, office).stream().noneMatch(","::equals)) {
      heads[office] = verb;
      relations.set(office, "xcomp");
      relations.set(name, "obj");
      appoint(heads, relations, verb);
    }
  }

  /** Whoever stands before "named" with no "was" between them names somebody. */
  private static void appoint(int[] heads, List<String> relations, int verb) {
    int subject = child(heads, relations, verb, "nsubj:pass");
    if (subject >= 0 && child(heads, relations, verb, "aux:pass") < 0) {
      relations.set(subject, "nsubj");
    }
  }

  /** "Named his deputy, Musa Kell, president": what he becomes is no second one of what he was. */
  private static void leaveList(
      int[] heads, List<String> relations, List<String> forms, int office) {
    int first = heads[office];
    boolean second =
        first >= 0
            && first < office
            && relations.get(office).equals("conj")
            && relations.get(first).equals("xcomp")
            && child(heads, relations, first, "appos") > first
            && child(heads, relations, office, "cc") < 0;
    if (second && isIn(MAKING, forms, heads[first]) && isIn(OFFICES, forms, office)) {
      relations.set(first, "obj");
      relations.set(office, "xcomp");
      heads[office] = heads[first];
    }
  }

  /** "As acting president": the preposition is that of the noun. */
  private static void introduce(int[] heads, List<String> relations, List<String> forms, int as) {
    int adjective = heads[as];
    boolean before =
        adjective == as + 1
            && forms.get(as).equalsIgnoreCase("as")
            && relations.get(adjective).equals("amod")
            && heads[adjective] > adjective;
    if (before && isIn(OFFICES, forms, heads[adjective])) {
      heads[as] = heads[adjective];
      relations.set(as, "case");
    }
  }

  /**
   * "Musa" is an object, "Colonel" and "Kell" parts of the office behind it: they are a title and
   * one name.
   */
  private static void join(
      int[] heads, List<String> relations, List<String> upos, int office, int object) {
    if (object < 1 || object >= office || !upos.get(object).equals("PROPN")) {
      return;
    }
    if (isPart(heads, relations, upos, object - 1, office)) {
      heads[object - 1] = object;
      relations.set(object - 1, "nmod:desc");
    }
    if (isPart(heads, relations, upos, object + 1, office)) {
      heads[object + 1] = object;
      relations.set(object + 1, "flat");
    }
  }

  private static boolean isPart(
      int[] heads, List<String> relations, List<String> upos, int word, int office) {
    return heads[word] == office
        && relations.get(word).matches("compound|nmod:desc")
        && upos.get(word).equals("PROPN");
  }

  /** A name of two words at least that stands before an office as if it were a part of it. */
  private static int nameBefore(int[] heads, List<String> relations, List<String> upos, int head) {
    for (int i = heads[head] + 1; i < head; i++) {
      if (isPart(heads, relations, upos, i, head) && child(heads, relations, i, "flat") > i) {
        return i;
      }
    }
    return -1;
  }

  /** "Named Musa Kell as its leader": he is whom they named. */
  private static boolean isNamed(int[] heads, List<String> relations, List<String> upos, int name) {
    if (!relations.get(name).equals("xcomp") || !upos.get(name).equals("PROPN")) {
      return false;
    }
    int as = child(heads, relations, heads[name], "obl");
    return as > name && child(heads, relations, name, "case") < 0;
  }

  private static boolean isIn(Set<String> words, List<String> forms, int word) {
    return words.contains(forms.get(word).toLowerCase(Locale.ROOT));
  }

  private static int child(int[] heads, List<String> relations, int head, String relation) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == head && relations.get(i).equals(relation)) {
        return i;
      }
    }
    return -1;
  }
}
