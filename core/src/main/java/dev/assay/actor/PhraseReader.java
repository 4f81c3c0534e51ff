package dev.assay.actor;

import dev.assay.actor.Entry.Kind;
import dev.assay.actor.LexiconName.Form;
import dev.assay.text.DependencyGraph;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Words of sentences as the lexicon and composition take them. Immutable. */
final class PhraseReader {
  private final Composer composer;

  PhraseReader(Composer composer) {
    this.composer = composer;
  }

  Phrase phrase(Sentence s, int start, int end, int tail, LocalDate day) {
    return phrase(s, start, end, tail, day, null);
  }

  Phrase phrase(Sentence s, int start, int end, int tail, LocalDate day, @Nullable Home home) {
    List<Word> words = new ArrayList<>(tail - start);
    boolean shouted = s.isInCapitals();
    for (int i = start; i < tail; i++) {
      Word word = word(s, i);
      words.add(shouted && isCommon(s, i) ? word.common() : word);
    }
    return composer.phrase(words, end - start, day, home);
  }

  /** "A CAR BOMB": no acronym of a state, where capitals tell none. */
  private static boolean isCommon(Sentence s, int i) {
    return s.xpos(i).equals("NN") || s.xpos(i).equals("NNS");
  }

  static Word word(Sentence s, int i) {
    String form = s.form(i);
    boolean proper =
        !s.xpos(i).startsWith("V") && !Set.of("PRON", "AUX", "ADV", "ADP").contains(s.upos(i));
    boolean noun = s.upos(i).equals("NOUN") || s.upos(i).equals("PROPN");
    return new Word(form, s.lemma(i).toLowerCase(Locale.ROOT), Names.parts(form), proper, noun);
  }

  /** One after the last word of the complements that follow without a break. */
  static int tail(Sentence s, NounPhrase np) {
    int end = np.range().end();
    int at = end;
    while (at < s.size() && at < end + 15 && inComplement(s, np.head(), at)) {
      at++;
    }
    return at;
  }

  private static boolean inComplement(Sentence s, int head, int token) {
    DependencyGraph graph = s.graph();
    int at = token;
    while (at != DependencyGraph.ROOT && graph.head(at) != head) {
      if (graph.is(at, "acl") || isBeside(s, at) || graph.is(at, "conj")) {
        return false;
      }
      at = graph.head(at);
    }
    return at != DependencyGraph.ROOT && graph.is(at, "nmod") && !s.form(token).equals(",");
  }

  /** Whether a word is an apposition, and no part of its head's name. */
  private static boolean isBeside(Sentence s, int word) {
    DependencyGraph graph = s.graph();
    return graph.is(word, "appos") && !NounPhrase.of(s, graph.head(word)).range().contains(word);
  }

  /**
   * Names of groups, bodies, outlets and persons in a sentence, in order; only those that go by
   * these names on the day.
   */
  List<NamedActor> names(Sentence s, LocalDate day) {
    return phrase(s, 0, s.size(), s.size(), day).matches.stream()
        .filter(m -> m.form() == Form.NAME && !m.entry().is(Kind.STATE, Kind.REGION))
        .filter(m -> m.entry().covers(day))
        .map(m -> new NamedActor(new TokenRange(m.start(), m.end()), composer.code(m)))
        .toList();
  }
}
