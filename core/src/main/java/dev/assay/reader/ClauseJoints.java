package dev.assay.reader;

import dev.assay.text.DependencyGraph;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Joins clauses where they belong, not to the nearest word: a finite verb goes on from a finite one
 * ("said they must leave, and threatened to fire") whose subject it agrees with ("aides said he
 * would ask and was not ready"), a bare verb from a bare one, a participle after a comma at the end
 * goes with the verb ("cut talks with the rebels, blaming them"), and what stands after a semicolon
 * is no part of what somebody said before it. Stateless.
 */
final class ClauseJoints {
  /** Verbs of those who speak; they do not go on from what somebody else "had" done. */
  private static final Set<String> SPEAKING = VerbForms.of("speaking");

  /** Participles of those who go on speaking: "he said, calling for talks". */
  private static final Set<String> VOICING = VerbForms.of("voicing");

  /** Participles that tell what a noun is or consists of. */
  private static final Set<String> DESCRIBING = VerbForms.of("describing");

  /** Verbs of those who answer what was said, and nouns for what was said. */
  private static final Set<String> ANSWERING = VerbForms.of("answering");

  private static final Set<String> SAYINGS = VerbForms.of("sayings");

  private static final Set<String> PRESENT = Set.of("VBZ", "VBP");

  private static final Set<String> PLURAL = Set.of("NNS", "NNPS");

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
      int first = relations.get(i).equals("conj") ? firstContent(heads, relations, forms, i) : -1;
      if (first >= 0) {
        heads[i] = first;
      } else if (relations.get(i).equals("conj") && answers(heads, relations, forms, i)) {
        heads[i] = heads[heads[i]];
      } else if (relations.get(i).equals("conj") && goesOnFromBare(heads, relations, xpos, i)) {
        heads[i] = heads[heads[i]];
      } else if (relations.get(i).equals("conj") && isBare(heads, relations, forms, xpos, i)) {
        lift(heads, relations, xpos, i);
      } else if (relations.get(i).equals("conj") && isOfOne(heads, relations, forms, xpos, i)) {
        lower(heads, relations, xpos, i);
      } else if (relations.get(i).equals("ccomp") && isOfNumber(heads, relations, xpos, i)) {
        heads[i] = i - 1;
        relations.set(i, "acl");
      } else if (relations.get(i).equals("acl") && xpos.get(i).equals("VBG")) {
        detach(heads, relations, forms, xpos, i);
      } else if (relations.get(i).equals("acl") && isBehindNoun(heads, relations, xpos, i)) {
        heads[i] = i - 1;
      } else if (relations.get(i).equals("advcl") && isBehindCompound(heads, relations, xpos, i)) {
        describe(heads, relations, i);
      } else if (relations.get(i).equals("advcl") && xpos.get(i).equals("VBG")) {
        goOnSpeaking(heads, relations, forms, i);
      } else if (relations.get(i).equals("advcl")) {
        outOfQuote(heads, relations, forms, i);
      } else if (forms.get(i).equals(";") && !quoted) {
        part(heads, relations, i);
      }
    }
  }

  /** "said they had left and that the town was quiet": what a second "that" goes on from, or -1. */
  private static int firstContent(
      int[] heads, List<String> relations, List<String> forms, int word) {
    int saying = heads[word];
    boolean that = false;
    for (int i = saying + 1; i < word && saying != DependencyGraph.ROOT; i++) {
      that |=
          heads[i] == word
              && relations.get(i).equals("mark")
              && forms.get(i).equalsIgnoreCase("that");
    }
    for (int i = word - 1; that && i > saying; i--) {
      if (heads[i] == saying && relations.get(i).equals("ccomp")) {
        return i;
      }
    }
    return -1;
  }

  /** "Radio said they had fled, but the rebels denied the report": who answers was not told of. */
  private static boolean answers(
      int[] heads, List<String> relations, List<String> forms, int verb) {
    int content = heads[verb];
    boolean said =
        content != DependencyGraph.ROOT
            && relations.get(content).equals("ccomp")
            && heads[content] < content;
    boolean but = false;
    boolean saying = false;
    for (int i = 0; i < heads.length && said; i++) {
      String form = forms.get(i).toLowerCase(Locale.ROOT);
      but |= heads[i] == verb && relations.get(i).equals("cc") && form.equals("but");
      saying |= heads[i] == verb && relations.get(i).equals("obj") && SAYINGS.contains(form);
    }
    return but
        && saying
        && ANSWERING.contains(forms.get(verb).toLowerCase(Locale.ROOT))
        && hasSubject(heads, relations, verb);
  }

  /** "To stop using force and withdraw": a bare verb goes on from a bare one, not from a gerund. */
  private static boolean goesOnFromBare(
      int[] heads, List<String> relations, List<String> xpos, int verb) {
    int gerund = heads[verb];
    int above = gerund == DependencyGraph.ROOT ? DependencyGraph.ROOT : heads[gerund];
    return xpos.get(verb).equals("VB")
        && above != DependencyGraph.ROOT
        && above < gerund
        && gerund < verb
        && xpos.get(gerund).equals("VBG")
        && xpos.get(above).equals("VB")
        && relations.get(gerund).matches("xcomp|obj|advcl|ccomp")
        && !hasSubject(heads, relations, verb);
  }

  private static boolean isQuote(String form) {
    return form.equals("\"") || form.equals("\u201c") || form.equals("\u201d");
  }

  /**
   * Whether a verb hangs on an infinitive, "be told" included, or, speaking, on a participle with
   * "have".
   */
  private static boolean isBare(
      int[] heads, List<String> relations, List<String> forms, List<String> xpos, int verb) {
    int head = heads[verb];
    if (head == DependencyGraph.ROOT || xpos.get(head).equals("VB")) {
      return head != DependencyGraph.ROOT;
    }
    boolean perfect = false;
    for (int i = 0; i < head && xpos.get(head).equals("VBN"); i++) {
      if (heads[i] == head && relations.get(i).equals("aux:pass") && xpos.get(i).equals("VB")) {
        return true;
      }
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

  /** Whether a clause without a subject of its own tells of one, by its verb. */
  private static boolean isOfOne(
      int[] heads, List<String> relations, List<String> forms, List<String> xpos, int word) {
    boolean one = xpos.get(word).equals("VBZ");
    for (int i = heads[word] + 1; i < word; i++) {
      boolean helps = heads[i] == word && relations.get(i).matches("aux|aux:pass|cop");
      boolean was = forms.get(i).equalsIgnoreCase("was");
      one |= helps && (was || xpos.get(i).equals("VBZ"));
    }
    return one && !hasSubject(heads, relations, word);
  }

  /** Hangs what is told of one on the content of what several say, where that is of one. */
  private static void lower(int[] heads, List<String> relations, List<String> xpos, int word) {
    int saying = heads[word];
    int sayers = subject(heads, relations, saying);
    if (sayers < 0 || !PLURAL.contains(xpos.get(sayers))) {
      return;
    }
    for (int i = saying + 1; i < word; i++) {
      int own = subject(heads, relations, i);
      if (heads[i] == saying
          && relations.get(i).equals("ccomp")
          && own >= 0
          && !PLURAL.contains(xpos.get(own))) {
        heads[word] = i;
        return;
      }
    }
  }

  /** "Among at least five killed": a participle right behind a number, with nothing of its own. */
  private static boolean isOfNumber(
      int[] heads, List<String> relations, List<String> xpos, int word) {
    boolean behind = word > 0 && heads[word] < word && xpos.get(word - 1).equals("CD");
    for (int i = 0; i < heads.length && behind; i++) {
      behind = heads[i] != word || !relations.get(i).matches("nsubj.*|aux.*|obj|mark");
    }
    return behind && xpos.get(word).equals("VBN") && !Trees.isWithin(heads, word - 1, word);
  }

  /** Hangs a participle after a comma on the verb that its noun hangs on, if that precedes both. */
  private static void detach(
      int[] heads, List<String> relations, List<String> forms, List<String> xpos, int participle) {
    int noun = heads[participle];
    int verb = heads[noun];
    if (participle == 0
        || !forms.get(participle - 1).equals(",")
        || verb == DependencyGraph.ROOT
        || verb > noun
        || noun > participle
        || !xpos.get(verb).startsWith("VB")
        || DESCRIBING.contains(forms.get(participle).toLowerCase(Locale.ROOT))) {
      return;
    }
    heads[participle] = verb;
    relations.set(participle, "advcl");
  }

  /** "Migrants held at sea have been beaten, aid groups said": a participle is of what precedes. */
  private static boolean isBehindNoun(
      int[] heads, List<String> relations, List<String> xpos, int participle) {
    return participle > 0
        && heads[participle] > participle
        && xpos.get(participle).equals("VBN")
        && xpos.get(participle - 1).startsWith("NN")
        && relations.get(participle - 1).startsWith("nsubj");
  }

  /** "Agreed to a truce brokered by Qatar": a participle to which the noun before hangs. */
  private static boolean isBehindCompound(
      int[] heads, List<String> relations, List<String> xpos, int participle) {
    return participle > 0
        && xpos.get(participle).equals("VBN")
        && heads[participle - 1] == participle
        && relations.get(participle - 1).equals("compound")
        && xpos.get(participle - 1).startsWith("NN")
        && heads[participle] != DependencyGraph.ROOT
        && heads[participle] < participle;
  }

  /** Turns the two round: the noun hangs where the participle did, which describes it. */
  private static void describe(int[] heads, List<String> relations, int participle) {
    int noun = participle - 1;
    boolean marked = false;
    for (int i = 0; i < noun; i++) {
      if (heads[i] == participle
          && relations.get(i).matches("case|mark|det|amod|nmod:poss|nummod|compound")) {
        marked |= relations.get(i).matches("case|mark");
        heads[i] = noun;
        relations.set(i, relations.get(i).equals("mark") ? "case" : relations.get(i));
      }
    }
    heads[noun] = heads[participle];
    relations.set(noun, marked ? "obl" : "obj");
    heads[participle] = noun;
    relations.set(participle, "acl");
  }

  /**
   * "Ten have been held, an envoy said, calling for their release": who goes on speaking is who
   * spoke, not who is spoken of.
   */
  private static void goOnSpeaking(
      int[] heads, List<String> relations, List<String> forms, int participle) {
    int content = heads[participle];
    if (participle == 0
        || content == DependencyGraph.ROOT
        || !forms.get(participle - 1).equals(",")
        || !VOICING.contains(forms.get(participle).toLowerCase(Locale.ROOT))) {
      return;
    }
    for (int i = participle - 1; i > content; i--) {
      boolean over = heads[content] == i && relations.get(content).equals("ccomp");
      boolean beside = heads[i] == content && relations.get(i).equals("parataxis");
      if ((over || beside) && hasSubject(heads, relations, i)) {
        heads[participle] = i;
        return;
      }
    }
  }

  /**
   * "We will strike," he wrote on Friday, days after they had left": behind a quotation and whoever
   * said it the writer goes on.
   */
  private static void outOfQuote(
      int[] heads, List<String> relations, List<String> forms, int clause) {
    int content = heads[clause];
    int saying = content == DependencyGraph.ROOT ? content : heads[content];
    if (saying == DependencyGraph.ROOT
        || !relations.get(content).equals("ccomp")
        || content > saying
        || saying > clause
        || !hasSubject(heads, relations, clause)) {
      return;
    }
    for (int i = content + 1; i < saying; i++) {
      if (isQuote(forms.get(i))) {
        heads[clause] = saying;
        return;
      }
    }
  }

  /** The subject of a verb, or -1. */
  private static int subject(int[] heads, List<String> relations, int verb) {
    for (int i = 0; i < heads.length; i++) {
      if (heads[i] == verb && relations.get(i).startsWith("nsubj")) {
        return i;
      }
    }
    return -1;
  }

  private static boolean hasSubject(int[] heads, List<String> relations, int verb) {
    return subject(heads, relations, verb) >= 0;
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
