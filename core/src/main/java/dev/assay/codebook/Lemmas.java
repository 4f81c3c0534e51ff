package dev.assay.codebook;

import dev.assay.text.Sentence;
import dev.assay.text.Span;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The dictionary forms a word may have: the reader's, and those from which English inflection would
 * make its form. A codebook lists real words, so what is no word is never found there; a rule thus
 * works for words whose lemma the reader never learned ("besieged", "airstrikes").
 *
 * <p>Irregular forms are data (resource {@code irregular.tsv}).
 */
final class Lemmas {
  private static final Map<String, String> IRREGULAR = irregular();

  private Lemmas() {}

  /** Lower case, the reader's lemma first. */
  static Set<String> of(Sentence s, int token) {
    String form = s.form(token).toLowerCase(Locale.ROOT);
    String xpos = s.xpos(token);
    Set<String> lemmas = new LinkedHashSet<>();
    lemmas.add(s.lemma(token).toLowerCase(Locale.ROOT));
    if (!s.upos(token).equals("VERB") || Set.of("VB", "VBP", "VBG").contains(xpos)) {
      lemmas.add(form);
    }
    String irregular = IRREGULAR.get(form);
    if (irregular != null) {
      lemmas.add(irregular);
    }
    if (xpos.startsWith("VB") || s.upos(token).equals("ADJ")) {
      participle(form, "ed", lemmas);
      participle(form, "ing", lemmas);
    }
    if (xpos.startsWith("VB") || xpos.startsWith("NN")) {
      plural(form, lemmas);
    }
    hyphened(s, token, lemmas);
    return lemmas;
  }

  /** "cease-fire" is three words to the reader, and one to a codebook. */
  private static void hyphened(Sentence s, int token, Set<String> lemmas) {
    if (token < 2 || !s.form(token - 1).equals("-") || !s.upos(token).equals("NOUN")) {
      return;
    }
    Span first = s.tokens().get(token - 2).span();
    if (first.end() + 1 == s.tokens().get(token).span().start()) {
      String before = s.form(token - 2).toLowerCase(Locale.ROOT) + "-";
      List.copyOf(lemmas).forEach(lemma -> lemmas.add(before + lemma));
    }
  }

  private static void participle(String form, String ending, Set<String> lemmas) {
    int stem = form.length() - ending.length();
    if (stem < 2 || !form.endsWith(ending)) {
      return;
    }
    String bare = form.substring(0, stem);
    lemmas.add(bare);
    lemmas.add(bare + "e");
    char last = bare.charAt(stem - 1);
    if (last == bare.charAt(stem - 2)) {
      lemmas.add(bare.substring(0, stem - 1));
    }
    if (ending.equals("ed") && last == 'i') {
      lemmas.add(bare.substring(0, stem - 1) + "y");
    }
  }

  private static void plural(String form, Set<String> lemmas) {
    if (form.length() < 4 || form.endsWith("ss")) {
      return;
    }
    for (List<String> ending :
        List.of(
            List.of("ies", "y"),
            List.of("es", ""),
            List.of("s", ""),
            List.of("ves", "f"),
            List.of("men", "man"))) {
      boolean sibilant = ending.get(0).equals("es") && !form.matches(".*(s|x|z|ch|sh|o)es");
      if (form.endsWith(ending.get(0)) && !sibilant) {
        lemmas.add(form.substring(0, form.length() - ending.get(0).length()) + ending.get(1));
      }
    }
  }

  private static Map<String, String> irregular() {
    Map<String, String> forms = new HashMap<>();
    for (String line : CodebookLoader.resource("irregular.tsv").lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        for (String form : cells[1].split(" ", -1)) {
          forms.put(form, cells[0]);
        }
      }
    }
    return Map.copyOf(forms);
  }
}
