package dev.assay.export.brief;

import dev.assay.text.Tsv;
import java.util.HashMap;
import java.util.Map;

/** The words of the briefing, from {@code brief.tsv}: kind, code, words. */
final class Phrasebook {
  private final Map<String, String> words = new HashMap<>();

  Phrasebook() {
    for (String[] row : Tsv.rows(Phrasebook.class, "brief.tsv")) {
      words.put(row[0] + " " + row[1], row[2]);
    }
  }

  /**
   * The words for a code.
   *
   * @throws IllegalStateException where the table has none
   */
  String of(String kind, String code) {
    String found = words.get(kind + " " + code);
    if (found == null) {
      throw new IllegalStateException(
          "ASSAY-BRIEF-003 brief.tsv has no words for " + kind + " " + code);
    }
    return found;
  }
}
