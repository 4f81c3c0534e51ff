package dev.assay.reader;

/**
 * What the network says of one sentence of {@code words} words, before anything is decided. Rows
 * are laid one after the other.
 *
 * @param upos words x labels
 * @param xpos words x labels
 * @param lemma words x scripts
 * @param entity words x types
 * @param predicate words; above 0 where a word is more likely a predicate than not
 * @param factuality words
 * @param arc words x (words + 1); column 0 is the root
 * @param rel words x (words + 1) x relations
 * @param role words as predicates x words as arguments' heads x roles
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record Scores(
    int words,
    float[] upos,
    float[] xpos,
    float[] lemma,
    float[] entity,
    float[] predicate,
    float[] factuality,
    float[] arc,
    float[] rel,
    float[] role) {

  /** Index of the greatest of {@code count} values from {@code from}; the first of equals. */
  static int argmax(float[] values, int from, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
      if (values[from + i] > values[from + best]) {
        best = i;
      }
    }
    return best;
  }
}
