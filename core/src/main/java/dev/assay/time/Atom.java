package dev.assay.time;

import java.util.Locale;

/**
 * The smallest piece that rules see: a run of letters, a run of digits, or a single mark. Cutting
 * tokens into atoms makes rules independent of how a tokenizer treats "mid-2015" or "6:49pm".
 *
 * @param form the letters as they stand
 * @param lower the same in lower case
 * @param token index of the token it stands in
 * @param glued whether nothing stands between it and the atom before
 * @param start offset of its first UTF-16 unit in the report's text
 */
record Atom(String form, String lower, int token, boolean glued, int start) {
  static Atom of(String form, int token, boolean glued, int start) {
    return new Atom(form, form.toLowerCase(Locale.ROOT), token, glued, start);
  }

  boolean isNumber() {
    return form.charAt(0) >= '0' && form.charAt(0) <= '9';
  }

  boolean isWord() {
    return Character.isLetter(form.charAt(0));
  }

  boolean isCapitalised() {
    return Character.isUpperCase(form.charAt(0));
  }
}
