package dev.assay.eval;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Porter's suffix stripping for English (M. F. Porter, "An algorithm for suffix stripping", Program
 * 14, 1980), which ROUGE counts by. Words are in lower case.
 */
final class PorterStemmer {
  private static final Map<String, String> STEP2 =
      pairs(
          "ational ate tional tion enci ence anci ance izer ize abli able alli al entli ent eli e"
              + " ousli ous ization ize ation ate ator ate alism al iveness ive fulness ful ousness ous"
              + " aliti al iviti ive biliti ble");
  private static final Map<String, String> STEP3 =
      pairs("icate ic ative - alize al iciti ic ical ic ful - ness -");
  private static final Set<String> STEP4 =
      Set.of(
          "al", "ance", "ence", "er", "ic", "able", "ible", "ant", "ement", "ment", "ent", "ion",
          "ou", "ism", "ate", "iti", "ous", "ive", "ize");

  private PorterStemmer() {}

  private static Map<String, String> pairs(String table) {
    Map<String, String> pairs = new TreeMap<>();
    String[] cells = table.split(" ", -1);
    for (int i = 0; i < cells.length; i += 2) {
      pairs.put(cells[i], cells[i + 1].equals("-") ? "" : cells[i + 1]);
    }
    return pairs;
  }

  static String stem(String word) {
    return word.length() < 3 ? word : step5(step4(step23(step23(step1(word), STEP2), STEP3)));
  }

  private static String step1(String word) {
    String w = word;
    if (w.endsWith("sses") || w.endsWith("ies")) {
      w = cut(w, 2);
    } else if (w.endsWith("s") && !w.endsWith("ss")) {
      w = cut(w, 1);
    }
    if (w.endsWith("eed")) {
      w = measure(cut(w, 3)) > 0 ? cut(w, 1) : w;
    } else if (w.endsWith("ed") && hasVowel(cut(w, 2))) {
      w = repaired(cut(w, 2));
    } else if (w.endsWith("ing") && hasVowel(cut(w, 3))) {
      w = repaired(cut(w, 3));
    }
    return w.endsWith("y") && hasVowel(cut(w, 1)) ? cut(w, 1) + "i" : w;
  }

  /** What is left where "ed" or "ing" is gone: "hopp" is hop, "fil" is file. */
  private static String repaired(String w) {
    if (w.endsWith("at") || w.endsWith("bl") || w.endsWith("iz")) {
      return w + "e";
    }
    if (isDoubled(w) && !w.endsWith("l") && !w.endsWith("s") && !w.endsWith("z")) {
      return cut(w, 1);
    }
    return measure(w) == 1 && endsShort(w) ? w + "e" : w;
  }

  private static String step23(String w, Map<String, String> suffixes) {
    String suffix = longest(w, suffixes.keySet());
    if (suffix.isEmpty()) {
      return w;
    }
    String left = cut(w, suffix.length());
    return measure(left) > 0 ? left + suffixes.get(suffix) : w;
  }

  private static String step4(String w) {
    String suffix = longest(w, STEP4);
    String left = cut(w, suffix.length());
    boolean ion = !suffix.equals("ion") || left.endsWith("s") || left.endsWith("t");
    return !suffix.isEmpty() && measure(left) > 1 && ion ? left : w;
  }

  private static String step5(String word) {
    String w = word;
    if (w.endsWith("e")) {
      String left = cut(w, 1);
      int m = measure(left);
      w = m > 1 || (m == 1 && !endsShort(left)) ? left : w;
    }
    return w.endsWith("ll") && measure(w) > 1 ? cut(w, 1) : w;
  }

  private static String longest(String w, Set<String> suffixes) {
    String found = "";
    for (String suffix : suffixes) {
      if (w.endsWith(suffix) && suffix.length() > found.length()) {
        found = suffix;
      }
    }
    return found;
  }

  private static String cut(String w, int letters) {
    return w.substring(0, w.length() - letters);
  }

  private static boolean isConsonant(String w, int i) {
    return switch (w.charAt(i)) {
      case 'a', 'e', 'i', 'o', 'u' -> false;
      case 'y' -> i == 0 || !isConsonant(w, i - 1);
      default -> true;
    };
  }

  private static boolean hasVowel(String w) {
    for (int i = 0; i < w.length(); i++) {
      if (!isConsonant(w, i)) {
        return true;
      }
    }
    return false;
  }

  /** How many times a vowel is followed by a consonant. */
  private static int measure(String w) {
    int m = 0;
    for (int i = 1; i < w.length(); i++) {
      m += isConsonant(w, i) && !isConsonant(w, i - 1) ? 1 : 0;
    }
    return m;
  }

  private static boolean isDoubled(String w) {
    int n = w.length();
    return n > 1 && w.charAt(n - 1) == w.charAt(n - 2) && isConsonant(w, n - 1);
  }

  /** Consonant, vowel, consonant other than w, x, y. */
  private static boolean endsShort(String w) {
    int n = w.length();
    return n > 2
        && isConsonant(w, n - 1)
        && !isConsonant(w, n - 2)
        && isConsonant(w, n - 3)
        && "wxy".indexOf(w.charAt(n - 1)) < 0;
  }
}
