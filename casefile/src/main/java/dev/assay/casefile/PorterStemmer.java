package dev.assay.casefile;

import java.util.List;
import java.util.function.IntPredicate;

/**
 * M. F. Porter, "An algorithm for suffix stripping", Program 14(3), 1980, with the two departures
 * that SQLite's FTS5 has: a y is a vowel everywhere but at the beginning where only a vowel is
 * asked for, and "logi" becomes "log". For one word.
 */
final class PorterStemmer {
  /** A suffix and what takes its place. */
  private record Suffix(String end, String instead) {}

  private static final List<Suffix> AFTER_ED_AND_ING =
      List.of(new Suffix("at", "ate"), new Suffix("bl", "ble"), new Suffix("iz", "ize"));

  private static final List<Suffix> STEP_2 =
      List.of(
          new Suffix("ational", "ate"),
          new Suffix("tional", "tion"),
          new Suffix("enci", "ence"),
          new Suffix("anci", "ance"),
          new Suffix("izer", "ize"),
          new Suffix("logi", "log"),
          new Suffix("bli", "ble"),
          new Suffix("alli", "al"),
          new Suffix("entli", "ent"),
          new Suffix("eli", "e"),
          new Suffix("ousli", "ous"),
          new Suffix("ization", "ize"),
          new Suffix("ation", "ate"),
          new Suffix("ator", "ate"),
          new Suffix("alism", "al"),
          new Suffix("iveness", "ive"),
          new Suffix("fulness", "ful"),
          new Suffix("ousness", "ous"),
          new Suffix("aliti", "al"),
          new Suffix("iviti", "ive"),
          new Suffix("biliti", "ble"));

  private static final List<Suffix> STEP_3 =
      List.of(
          new Suffix("icate", "ic"),
          new Suffix("ative", ""),
          new Suffix("alize", "al"),
          new Suffix("iciti", "ic"),
          new Suffix("ical", "ic"),
          new Suffix("ful", ""),
          new Suffix("ness", ""));

  private static final List<String> STEP_4 =
      List.of(
          "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ou",
          "ism", "ate", "iti", "ous", "ive", "ize");

  private final StringBuilder word;

  PorterStemmer(String word) {
    this.word = new StringBuilder(word);
  }

  String stem() {
    plural();
    past();
    if (last() == 'y' && hasVowel(word.length() - 1)) {
      word.setCharAt(word.length() - 1, 'i');
    }
    replace(STEP_2, this::isMeasured);
    replace(STEP_3, this::isMeasured);
    strip();
    tidy();
    return word.toString();
  }

  /** Step 1a. */
  private void plural() {
    int n = word.length();
    if (last() != 's') {
      return;
    }
    if (word.charAt(n - 2) == 'e') {
      boolean sses = n > 4 && word.charAt(n - 4) == 's' && word.charAt(n - 3) == 's';
      boolean ies = n > 3 && word.charAt(n - 3) == 'i';
      word.setLength(n - (sses || ies ? 2 : 1));
    } else if (word.charAt(n - 2) != 's') {
      word.setLength(n - 1);
    }
  }

  /** Step 1b. */
  private void past() {
    if (ends("eed")) {
      if (isMeasured(word.length() - 3)) {
        word.setLength(word.length() - 1);
      }
    } else if ((ends("ed") && cut(2)) || (ends("ing") && cut(3))) {
      afterEdAndIng();
    }
  }

  private boolean cut(int letters) {
    boolean cut = hasVowel(word.length() - letters);
    if (cut) {
      word.setLength(word.length() - letters);
    }
    return cut;
  }

  private void afterEdAndIng() {
    if (replace(AFTER_ED_AND_ING, n -> true)) {
      return;
    }
    int n = word.length();
    char last = last();
    boolean doubled = n > 1 && last == word.charAt(n - 2) && !isVowel(last, false);
    if (doubled && "lsz".indexOf(last) < 0) {
      word.setLength(n - 1);
    } else if (isMeasuredOnce(n) && isShort(n)) {
      word.append('e');
    }
  }

  /** Step 4. */
  private void strip() {
    for (String suffix : STEP_4) {
      if (ends(suffix) && isLongest(suffix)) {
        if (isMeasuredTwice(word.length() - suffix.length())) {
          word.setLength(word.length() - suffix.length());
        }
        return;
      }
    }
    int n = word.length() - 3;
    if (ends("ion") && "st".indexOf(word.charAt(n - 1)) >= 0 && isMeasuredTwice(n)) {
      word.setLength(n);
    }
  }

  /** Of "ement", "ment" and "ent" the longest is meant. */
  private boolean isLongest(String suffix) {
    return STEP_4.stream().noneMatch(s -> s.length() > suffix.length() && ends(s));
  }

  /** Step 5. */
  private void tidy() {
    int n = word.length();
    if (last() == 'e' && (isMeasuredTwice(n - 1) || (isMeasuredOnce(n - 1) && !isShort(n - 1)))) {
      word.setLength(n - 1);
    }
    n = word.length();
    if (n > 1 && last() == 'l' && word.charAt(n - 2) == 'l' && isMeasuredTwice(n - 1)) {
      word.setLength(n - 1);
    }
  }

  private boolean replace(List<Suffix> suffixes, IntPredicate where) {
    for (Suffix suffix : suffixes) {
      if (ends(suffix.end())) {
        int n = word.length() - suffix.end().length();
        if (where.test(n)) {
          word.setLength(n);
          word.append(suffix.instead());
        }
        return true;
      }
    }
    return false;
  }

  private char last() {
    return word.charAt(word.length() - 1);
  }

  /** Something stands before the suffix. */
  private boolean ends(String suffix) {
    int n = word.length() - suffix.length();
    return n > 0 && word.indexOf(suffix, n) == n;
  }

  private static boolean isVowel(char c, boolean withY) {
    return "aeiou".indexOf(c) >= 0 || (withY && c == 'y');
  }

  private boolean hasVowel(int n) {
    for (int i = 0; i < n; i++) {
      if (isVowel(word.charAt(i), i > 0)) {
        return true;
      }
    }
    return false;
  }

  /** After the first vowel and the consonant that follows it; 0 where there are none. */
  private int passed(int from, int n, boolean afterConsonant) {
    boolean consonant = afterConsonant;
    int i = from;
    for (; i < n; i++) {
      consonant = !isVowel(word.charAt(i), consonant);
      if (!consonant) {
        break;
      }
    }
    for (i++; i < n; i++) {
      consonant = !isVowel(word.charAt(i), consonant);
      if (consonant) {
        return i + 1;
      }
    }
    return 0;
  }

  private boolean isMeasured(int n) {
    return passed(0, n, false) > 0;
  }

  private boolean isMeasuredTwice(int n) {
    int once = passed(0, n, false);
    return once > 0 && passed(once, n, true) > 0;
  }

  private boolean isMeasuredOnce(int n) {
    int once = passed(0, n, false);
    return once > 0 && passed(once, n, true) == 0;
  }

  /** Ends in consonant, vowel, consonant, the last not w, x or y. */
  private boolean isShort(int n) {
    if ("wxy".indexOf(word.charAt(n - 1)) >= 0) {
      return false;
    }
    int mask = 0;
    boolean consonant = false;
    for (int i = 0; i < n; i++) {
      consonant = !isVowel(word.charAt(i), consonant);
      mask = (mask << 1) + (consonant ? 1 : 0);
    }
    return (mask & 7) == 5;
  }
}
