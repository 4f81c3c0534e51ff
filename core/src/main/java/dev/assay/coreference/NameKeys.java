package dev.assay.coreference;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a name is looked up by: its last word, its first, its initials. */
final class NameKeys {
  private NameKeys() {}

  static List<String> of(List<String> words) {
    List<String> keys = new ArrayList<>(4);
    keys.add(key(words.get(words.size() - 1)));
    if (words.size() > 1) {
      add(keys, key(words.get(0)));
      add(keys, NameMatcher.initials(words, true).toLowerCase(Locale.ROOT));
      add(keys, NameMatcher.initials(words, false).toLowerCase(Locale.ROOT));
    }
    return keys;
  }

  private static String key(String word) {
    return word.toLowerCase(Locale.ROOT).replace(".", "");
  }

  private static void add(List<String> keys, String key) {
    if (key.length() > 1 && !keys.contains(key)) {
      keys.add(key);
    }
  }
}
