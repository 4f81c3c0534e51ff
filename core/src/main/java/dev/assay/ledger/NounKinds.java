package dev.assay.ledger;

import dev.assay.text.Tsv;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Nouns by the kind of thing that they name, of a table with the columns kind, where (place or
 * country) and nouns. Immutable, safe to share between threads.
 */
final class NounKinds {
  /**
   * A kind of thing.
   *
   * @param name what names of one kind may mean the same thing
   * @param placed whether where it is tells it from others of its kind; else its country does
   */
  record Kind(String name, boolean placed) {}

  private final Map<String, Kind> kinds = new HashMap<>();

  /**
   * @param table a resource of this package
   */
  NounKinds(String table) {
    for (String[] row : Tsv.rows(NounKinds.class, table)) {
      Kind kind = new Kind(row[0], row[1].equals("place"));
      Tsv.values(row[2]).forEach(noun -> kinds.put(noun, kind));
    }
  }

  /** Whether a word in lower case is one of the nouns. */
  boolean names(String word) {
    return kinds.containsKey(word);
  }

  /** The first of the nouns that an entry's words have, other than who acts; null for none. */
  @Nullable String in(Entry entry) {
    List<String> actors =
        entry.actors().stream().flatMap(p -> Keys.words(p.name()).stream()).toList();
    List<String> words = Keys.words(entry.passage().quote());
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      String two = i + 1 < words.size() ? word + " " + words.get(i + 1) : word;
      String noun = names(two) ? two : word;
      if (names(noun) && !actors.contains(word)) {
        return noun;
      }
    }
    return null;
  }

  /** The kind of a noun in lower case; null for any other word. */
  @Nullable Kind of(String noun) {
    return kinds.get(noun);
  }
}
