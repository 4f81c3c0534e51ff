package dev.assay.coreference;

import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import java.util.List;
import java.util.Set;

/**
 * A mention with all that agreement and salience ask of it.
 *
 * @param order its place among the mentions of the document
 * @param name words of the proper name, without title; empty for what is none
 * @param modifiers lower-case lemmas before the head, titles included
 * @param taker how it takes up what came before
 * @param entity the reader's type of it, "none" where it has none
 * @param coordinated whether it is the first of several joined by a conjunction
 */
record Candidate(
    int order,
    Mention mention,
    Sentence sentence,
    NounPhrase phrase,
    Kind kind,
    Taker taker,
    String entity,
    NounClass type,
    Gender gender,
    boolean plural,
    boolean coordinated,
    String lemma,
    List<String> name,
    Set<String> modifiers) {
  enum Kind {
    NAME,
    NOMINAL,
    PRONOUN
  }

  int head() {
    return mention.head();
  }

  boolean isIn(Sentence other) {
    return sentence.index() == other.index();
  }

  boolean isSubject() {
    return sentence.graph().is(mention.head(), "nsubj");
  }

  boolean isPerson() {
    return type == NounClass.PERSON;
  }
}
