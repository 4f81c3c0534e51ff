package dev.assay.export.card;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What codes are called for people; the words are in {@code words.tsv}. Immutable. */
public final class Words {
  private final Map<String, String> words = new HashMap<>();

  public Words() {
    try (InputStream in = Words.class.getResourceAsStream("words.tsv")) {
      if (in == null) {
        throw new IllegalStateException("ASSAY-CARD-001 words.tsv is missing from this build");
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
          "ASSAY-CARD-002 words.tsv: three columns expected: kind, code, words: " + line);
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
