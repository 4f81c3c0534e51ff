package dev.assay.actor;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Other names that a report itself gives to whom it names, and by which it goes on: "the Special
 * Deterrence Force, known as Rada", "Rwandan forces (RSF)". They go before the lexicon, which knows
 * another Rada. Immutable.
 */
public final class OtherNames {
  /** No other names. */
  public static final OtherNames NONE = new OtherNames(Map.of());

  private static final Set<String> CALLING = Set.of("known", "called", "dubbed", "nicknamed");

  private static final int LONGEST_ACRONYM = 8;

  /** A phrase, by the indexes of its sentence and of its head. */
  record Named(int sentence, int head) {}

  private final Map<String, Named> names;

  private OtherNames(Map<String, Named> names) {
    this.names = names;
  }

  /** Those of a document that has been read. */
  public static OtherNames of(Document document) {
    Map<String, Named> names = new HashMap<>();
    for (Sentence s : document.sentences()) {
      if (s.layers() != null) {
        for (int i = 1; i < s.size(); i++) {
          int head = s.upos(i).equals("PROPN") ? named(s, i) : -1;
          if (head >= 0) {
            names.putIfAbsent(s.form(i), new Named(s.index(), head));
          }
        }
      }
    }
    return names.isEmpty() ? NONE : new OtherNames(names);
  }

  /** The phrase that a name of one word is another name of; null where the report gives none. */
  @Nullable Named of(String name) {
    return names.get(name);
  }

  /** The head of the phrase that a word is given as another name of, or -1. */
  private static int named(Sentence s, int word) {
    DependencyGraph g = s.graph();
    int above = g.head(word);
    if (above == DependencyGraph.ROOT || NounPhrase.of(s, word).bare().length() > 1) {
      return -1;
    }
    if (g.is(word, "appos") && isBracketedAcronym(s, word)) {
      return above;
    }
    boolean called =
        CALLING.contains(s.form(above).toLowerCase(Locale.ROOT))
            && g.relation(above).equals("acl")
            && (g.is(word, "obl") || g.is(word, "xcomp"));
    return called ? g.head(above) : -1;
  }

  private static boolean isBracketedAcronym(Sentence s, int word) {
    String form = s.form(word);
    boolean capitals = form.equals(form.toUpperCase(Locale.ROOT));
    return s.form(word - 1).equals("(")
        && capitals
        && form.length() > 1
        && form.length() <= LONGEST_ACRONYM;
  }
}
