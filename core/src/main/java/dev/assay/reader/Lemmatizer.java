package dev.assay.reader;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Lemmas from the lexicon, the rules of regular inflection and the network, in that order of trust:
 * the network chooses among what the first two allow. On its own it would make words that are none,
 * for it reads a word from its first piece.
 *
 * <p>Immutable, safe to share between threads.
 */
final class Lemmatizer {
  /** Form and Penn tag to the lemmas, the most frequent first; tabs between. */
  private final Map<String, String> lexicon;

  /**
   * @param rows {@code form, Penn tag, lemmas}, tabs between; rows that begin with # are left out
   */
  Lemmatizer(List<String> rows) {
    lexicon = new HashMap<>(rows.size() * 2);
    for (String row : rows) {
      if (!row.startsWith("#")) {
        // Not split: there are many rows, and few are ever asked for.
        int tag = row.indexOf('\t') + 1;
        int lemmas = row.indexOf('\t', tag) + 1;
        if (tag == 0 || lemmas == 0) {
          throw new ReaderException(
              "ASSAY-READER-02", "not a row of the lexicon: " + row + "; form, tag, lemma", null);
        }
        lexicon.put(row.substring(0, lemmas - 1), row.substring(lemmas));
      }
    }
  }

  /**
   * The tag of a word: what is written as a past tense and never as a present is past: "retook".
   */
  String tag(String form, String xpos) {
    String lower = form.toLowerCase(Locale.ROOT);
    boolean past =
        xpos.equals("VBP")
            && lexicon.containsKey(lower + "\tVBD")
            && !lexicon.containsKey(lower + "\tVB")
            && !lexicon.containsKey(lower + "\tVBP");
    return past ? "VBD" : xpos;
  }

  /**
   * @param proposed what the network would have
   */
  String lemma(String form, String upos, String xpos, String proposed) {
    String lower = form.toLowerCase(Locale.ROOT);
    if (xpos.startsWith("NNP") || upos.equals("PROPN")) {
      return name(form, lower, xpos, proposed);
    }
    if (upos.equals("NOUN") && xpos.equals("VBG")) {
      // "the border crossing": a noun for good, whatever its tag
      return proposed.equalsIgnoreCase(form) ? proposed : lower;
    }
    String row = lexicon.get(lower + "\t" + xpos);
    row = row == null ? lexicon.get(lower + "\t" + twin(xpos)) : row;
    if (row != null) {
      List<String> known = List.of(row.split("\t", -1));
      return known.contains(proposed) ? proposed : known.get(0);
    }
    List<String> stems = Inflection.stems(lower, xpos);
    if (stems.isEmpty()) {
      return proposed.equalsIgnoreCase(form) ? proposed : lower;
    }
    String base = "\t" + Inflection.base(xpos);
    if (stems.contains(proposed) && lexicon.containsKey(proposed + base)) {
      return proposed;
    }
    return stems.stream()
        .filter(stem -> lexicon.containsKey(stem + base))
        .findFirst()
        .orElse(stems.get(0));
  }

  /** What is written alike has one lemma in the past tense and as a participle: "controlled". */
  private static String twin(String xpos) {
    return switch (xpos) {
      case "VBD" -> "VBN";
      case "VBN" -> "VBD";
      default -> xpos;
    };
  }

  /** A name keeps its letters; one in the plural may lose its s. */
  private static String name(String form, String lower, String xpos, String proposed) {
    String letters = proposed.toLowerCase(Locale.ROOT);
    boolean singular = xpos.equals("NNPS") && Inflection.withoutS(lower).contains(letters);
    return singular ? proposed : form;
  }
}
