package dev.assay.export.card;

import dev.assay.text.Tsv;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What codes are called for people; the words are in {@code words.tsv}. Immutable. */
public final class Words {
  private final Map<String, String> words = new HashMap<>();

  public Words() {
    for (String[] row : Tsv.rows(Words.class, "words.tsv")) {
      words.put(row[0] + " " + row[1], row[2]);
    }
  }

  /** The words for a code, null where the table has none. */
  public @Nullable String find(String kind, String code) {
    return words.get(kind + " " + code);
  }

  /** The words for a code; the code itself, made readable, where the table has none. */
  public String of(String kind, String code) {
    String found = find(kind, code);
    return found != null
        ? found
        : code.toLowerCase(Locale.ROOT).replace('-', ' ').replace('_', ' ');
  }
}
