package dev.assay.actor;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/** Values under words and phrases, found in a text by form, lemma or singular, longest first. */
final class WordTable<V> {
  private record Row<V>(List<String> parts, V value) {}

  /**
   * A hit, half-open over words.
   *
   * @param value what stands under the words
   */
  record Hit<V>(int start, int end, V value) {
    boolean covers(int word) {
      return start <= word && word < end;
    }
  }

  private final Map<String, List<Row<V>>> byFirst = new HashMap<>();

  void put(String words, V value) {
    List<String> parts = Names.parts(Names.fold(words));
    List<Row<V>> rows = byFirst.computeIfAbsent(parts.get(0), k -> new ArrayList<>(2));
    rows.add(new Row<>(parts, value));
  }

  /** All hits, leftmost and longest first, not overlapping, none on a word that is taken. */
  List<Hit<V>> hits(List<Word> words, IntPredicate taken) {
    List<Set<String>> parts = new ArrayList<>();
    List<Integer> owner = new ArrayList<>();
    for (int w = 0; w < words.size(); w++) {
      Word word = words.get(w);
      for (String part : word.parts()) {
        String fold = Names.fold(part);
        Set<String> forms = new HashSet<>(4);
        forms.add(fold);
        forms.add(singular(fold));
        if (word.parts().size() == 1) {
          forms.add(word.lemma());
        }
        parts.add(taken.test(w) ? Set.of() : forms);
        owner.add(w);
      }
    }
    List<Hit<V>> hits = new ArrayList<>();
    int at = 0;
    while (at < parts.size()) {
      Row<V> row = longest(parts, at);
      if (row == null) {
        at++;
      } else {
        int last = at + row.parts().size() - 1;
        hits.add(new Hit<>(owner.get(at), owner.get(last) + 1, row.value()));
        at = last + 1;
      }
    }
    return hits;
  }

  private @org.jspecify.annotations.Nullable Row<V> longest(List<Set<String>> parts, int at) {
    Row<V> best = null;
    for (String form : parts.get(at)) {
      for (Row<V> row : byFirst.getOrDefault(form, List.of())) {
        if ((best == null || row.parts().size() > best.parts().size()) && fits(row, parts, at)) {
          best = row;
        }
      }
    }
    return best;
  }

  private static <V> boolean fits(Row<V> row, List<Set<String>> parts, int at) {
    if (at + row.parts().size() > parts.size()) {
      return false;
    }
    for (int i = 0; i < row.parts().size(); i++) {
      if (!parts.get(at + i).contains(row.parts().get(i))) {
        return false;
      }
    }
    return true;
  }

  /** A guess at the singular, for words of which no lemma is known. */
  static String singular(String word) {
    if (word.endsWith("men") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "man";
    }
    if (word.equals("children")) {
      return "child";
    }
    if (word.endsWith("ies") && word.length() > 4) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("sses") || word.endsWith("ches") || word.endsWith("shes")) {
      return word.substring(0, word.length() - 2);
    }
    return word.endsWith("s") && !word.endsWith("ss") && word.length() > 3
        ? word.substring(0, word.length() - 1)
        : word;
  }
}
