package dev.assay.export.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** The words of the briefing, from {@code brief.tsv}: kind, code, words. */
final class Phrasebook {
  private final Map<String, String> words = new LinkedHashMap<>();

  Phrasebook() {
    try (InputStream in = Phrasebook.class.getResourceAsStream("brief.tsv")) {
      if (in == null) {
        throw new IllegalStateException("ASSAY-BRIEF-001 brief.tsv is missing from this build");
      }
      new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().forEach(this::add);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void add(String line) {
    String[] columns = line.split("\t", -1);
    if (columns.length == 3) {
      words.put(columns[0] + " " + columns[1], columns[2]);
    } else if (!line.isEmpty() && !line.startsWith("#")) {
      throw new IllegalStateException(
          "ASSAY-BRIEF-002 brief.tsv: three columns expected: kind, code, words: " + line);
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
