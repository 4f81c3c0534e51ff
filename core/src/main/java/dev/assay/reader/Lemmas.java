package dev.assay.reader;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Lemmas of words: from a dictionary of inflected forms, else by the network's script where that is
 * plausible. Immutable.
 *
 * <p>The dictionary knows the inflections of some 10,000 words (training/lemmas.py); the network is
 * asked for the rest, because it sees the sentence but spells badly.
 */
final class Lemmas {
  /** Penn tags of words whose ending tells something. */
  private static final Map<String, String> CLASSES =
      Map.of("NNPS", "NNS", "RBR", "JJR", "RBS", "JJS");

  private static final Set<String> INFLECTED =
      Set.of("NNS", "VBZ", "VBD", "VBN", "VBG", "JJR", "JJS");

  private final Map<String, String> dictionary = new HashMap<>();

  /**
   * Reads {@code class<TAB>form<TAB>lemma} lines, UTF-8.
   *
   * @throws ReaderException where a line is not of that form
   */
  Lemmas(byte[] table) {
    for (String line : new String(table, StandardCharsets.UTF_8).split("\n")) {
      int form = line.indexOf('\t');
      int lemma = line.indexOf('\t', form + 1);
      if (lemma < 0) {
        throw new ReaderException(
            "ASSAY-READER-05", "not class, form and lemma: '" + line + "'", null);
      }
      dictionary.put(line.substring(0, lemma), line.substring(lemma + 1));
    }
  }

  String of(String form, String upos, String xpos, LemmaScript script) {
    String kind = CLASSES.getOrDefault(xpos, xpos);
    String lower = form.toLowerCase(Locale.ROOT);
    boolean inflected = INFLECTED.contains(kind);
    if (upos.equals("PROPN")) {
      return inflected && script.cut() <= 2 && script.fits(form) ? script.apply(form) : form;
    }
    String known = dictionary.get(kind + "\t" + lower);
    if (known != null) {
      return known;
    }
    if (inflected) {
      return plausible(kind, lower, script) ? script.apply(form) : lower;
    }
    return script.cut() == 0 && script.add().isEmpty() ? script.apply(form) : lower;
  }

  private static boolean plausible(String kind, String lower, LemmaScript script) {
    boolean ending =
        switch (kind) {
          case "NNS", "VBZ" -> lower.endsWith("s") && script.cut() <= 3;
          case "VBD", "VBN" -> lower.endsWith("d") && script.cut() <= 3;
          case "VBG" -> lower.endsWith("ing") && script.cut() >= 3 && script.cut() <= 4;
          default -> script.cut() <= 4;
        };
    return ending
        && script.fits(lower)
        && lower.length() - script.cut() + script.add().length() > 1;
  }
}
