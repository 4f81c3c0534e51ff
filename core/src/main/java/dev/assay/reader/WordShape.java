package dev.assay.reader;

/**
 * The shape of a word's letters and digits, which an uncased encoder would not see. The indices are
 * those of the model's shape embedding.
 */
final class WordShape {
  static final int SPECIAL = 0;
  static final int LOWER = 1;
  static final int TITLE = 2;
  static final int UPPER = 3;
  static final int INITIAL = 4;
  static final int MIXED = 5;
  static final int DIGIT = 6;
  static final int ALPHANUMERIC = 7;
  static final int OTHER = 8;

  private WordShape() {}

  static int of(String word) {
    int letters = 0;
    int upper = 0;
    boolean digits = false;
    boolean capital = false;
    for (int i = 0; i < word.length(); i += Character.charCount(word.codePointAt(i))) {
      int c = word.codePointAt(i);
      boolean isUpper = Character.getType(c) == Character.UPPERCASE_LETTER;
      digits |= Character.getType(c) == Character.DECIMAL_DIGIT_NUMBER;
      if (Character.isLetter(c)) {
        capital |= letters == 0 && isUpper;
        letters++;
        upper += isUpper ? 1 : 0;
      }
    }
    if (letters == 0) {
      return digits ? DIGIT : OTHER;
    }
    if (digits) {
      return ALPHANUMERIC;
    }
    return cased(letters, upper, capital);
  }

  private static int cased(int letters, int upper, boolean capital) {
    if (upper == 0) {
      return LOWER;
    }
    if (letters == 1) {
      return INITIAL;
    }
    if (upper == letters) {
      return UPPER;
    }
    return upper == 1 && capital ? TITLE : MIXED;
  }
}
