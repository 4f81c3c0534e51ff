package dev.assay.actor;

import java.util.List;

/**
 * A word as the lexicon sees it.
 *
 * @param form as it stands in the text
 * @param lemma in lower case
 * @param parts of the form, case kept
 * @param proper whether it can be (part of) a name
 * @param noun whether it can be a noun
 */
record Word(String form, String lemma, List<String> parts, boolean proper, boolean noun) {
  /** The same, which can be no name. */
  Word common() {
    return new Word(form, lemma, parts, false, noun);
  }

  /** A word of a phrase of which nothing is known but its letters. */
  static Word of(String form) {
    return new Word(form, form.toLowerCase(java.util.Locale.ROOT), Names.parts(form), true, true);
  }
}
