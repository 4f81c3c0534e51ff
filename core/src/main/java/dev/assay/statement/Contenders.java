package dev.assay.statement;

import dev.assay.actor.Actor;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Who contends for votes in a report on a campaign. What is called a fight there, an attack or a
 * battle, is one of words. Immutable.
 */
final class Contenders {
  /** PLOVER sectors of those in politics, in office or after it. */
  private static final Set<String> POLITICAL = Set.of("GOV", "LEG", "PTY", "OPP", "ELI");

  private static final Set<String> NOUNS = Tables.words("contenders.txt");
  private static final Set<String> CAMPAIGN = Tables.words("campaign-words.txt");

  /** In how many sentences a campaign has to be spoken of. */
  private static final int ENOUGH = 2;

  /** In how many sentences a campaign's report names those whom it is about. */
  private static final int OFTEN = 3;

  private final boolean campaign;

  private final Document document;

  private Contenders(Document document, boolean campaign) {
    this.document = document;
    this.campaign = campaign;
  }

  static Contenders of(Document document) {
    long telling =
        document.sentences().stream()
            .filter(s -> s.layers() != null)
            .filter(s -> IntStream.range(0, s.size()).anyMatch(w -> in(CAMPAIGN, s, w)))
            .count();
    return new Contenders(document, telling >= ENOUGH);
  }

  /** Whether a noun is one for who contends. */
  boolean isOne(Sentence s, int word) {
    return campaign && in(NOUNS, s, word);
  }

  /**
   * Whether an actor is a person in politics, or a party.
   *
   * @param known whether the lexicon, which has few others, knows it
   */
  boolean areOne(Actor actor, boolean known) {
    String sector = actor.sector();
    boolean political = sector == null ? known || isNamedOften(actor) : POLITICAL.contains(sector);
    boolean person = actor.type() == Actor.Type.PERSON;
    return campaign && ("PTY".equals(sector) || (person && political));
  }

  private boolean isNamedOften(Actor actor) {
    String name = actor.name().substring(actor.name().lastIndexOf(' ') + 1);
    return document.sentences().stream()
            .filter(s -> s.layers() != null)
            .filter(s -> IntStream.range(0, s.size()).anyMatch(w -> isName(s, w, name)))
            .limit(OFTEN)
            .count()
        == OFTEN;
  }

  private static boolean isName(Sentence s, int word, String name) {
    return s.upos(word).equals("PROPN") && s.form(word).equals(name);
  }

  private static boolean in(Set<String> words, Sentence s, int word) {
    return s.upos(word).matches("NOUN|PROPN")
        && words.contains(s.lemma(word).toLowerCase(Locale.ROOT));
  }
}
