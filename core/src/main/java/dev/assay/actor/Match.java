package dev.assay.actor;

/**
 * A name of the lexicon among words, half-open.
 *
 * @param start index of its first word
 * @param end one after the last
 * @param name what matched
 * @param entry whose name it is on the day
 */
record Match(int start, int end, LexiconName name, Entry entry) {
  boolean covers(int word) {
    return start <= word && word < end;
  }

  LexiconName.Form form() {
    return name.form();
  }
}
