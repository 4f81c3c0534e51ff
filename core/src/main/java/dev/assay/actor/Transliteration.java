package dev.assay.actor;

import dev.assay.text.Tsv;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A key under which spellings of one name from another script fall together: "Hizbullah" and
 * "Hezbollah" by their aliases, "Nasrullah" and "Nasrallah" by this. Deliberately coarse on vowels;
 * callers take a key only where one name has it.
 */
final class Transliteration {
  private final Map<Character, List<String[]>> rules = new HashMap<>();
  private final List<String> prefixes = new ArrayList<>();

  private Transliteration() {}

  static Transliteration load() {
    Transliteration t = new Transliteration();
    for (String[] rule : Tsv.rows(Transliteration.class, "transliteration.tsv")) {
      if (rule[0].startsWith("^")) {
        t.prefixes.add(rule[0].substring(1));
      } else {
        t.rules.computeIfAbsent(rule[0].charAt(0), k -> new ArrayList<>(2)).add(rule);
      }
    }
    t.rules.values().forEach(r -> r.sort(Comparator.comparingInt((String[] x) -> -x[0].length())));
    return t;
  }

  String key(String name) {
    String key = replaced(withoutPrefix(Names.fold(name)));
    StringBuilder single = new StringBuilder(key.length());
    for (int i = 0; i < key.length(); i++) {
      char c = key.charAt(i);
      boolean last = i == key.length() - 1;
      if (Character.isLetter(c)
          && (single.length() == 0 || single.charAt(single.length() - 1) != c)
          && !(last && c == 'h')) {
        single.append(c);
      }
    }
    return single.toString();
  }

  private String withoutPrefix(String name) {
    for (String prefix : prefixes) {
      if (name.startsWith(prefix)) {
        return name.substring(prefix.length());
      }
    }
    return name;
  }

  /** One pass, the longest rule at each letter. */
  private String replaced(String name) {
    StringBuilder out = new StringBuilder(name.length());
    int at = 0;
    while (at < name.length()) {
      String[] rule = rule(name, at);
      out.append(rule == null ? name.substring(at, at + 1) : rule[1]);
      at += rule == null ? 1 : rule[0].length();
    }
    return out.toString();
  }

  private String @Nullable [] rule(String name, int at) {
    for (String[] rule : rules.getOrDefault(name.charAt(at), List.of())) {
      if (name.startsWith(rule[0], at)) {
        return rule;
      }
    }
    return null;
  }
}
