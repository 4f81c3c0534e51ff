package dev.assay.actor;

import dev.assay.coreference.Mention;
import dev.assay.text.Entity;
import dev.assay.text.Name;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import org.jspecify.annotations.Nullable;

/** Names that the lexicon does not know: whose or what they may be. Immutable. */
final class UnknownActors {
  private final PhraseReader phrases;
  private final NameUses uses;

  UnknownActors(PhraseReader phrases, NameUses uses) {
    this.phrases = phrases;
    this.uses = uses;
  }

  /** The name of a person behind a noun that says what he is; null where there is none. */
  static @Nullable TokenRange nameBehind(Sentence s, NounPhrase np) {
    int end = np.range().end();
    int start = np.head() + 1;
    boolean name = start < end;
    for (int i = start; i < end; i++) {
      name &= s.upos(i).equals("PROPN");
    }
    TokenRange range = name ? new TokenRange(start, end) : null;
    Entity whole = entity(s, np.head());
    boolean person =
        (whole != null && whole.type().equals("person"))
            || s.names().stream()
                .anyMatch(n -> n.type().equals("person") && n.range().equals(range));
    return person ? range : null;
  }

  /**
   * A person's name of two words or more in a phrase that it heads, without what he is: "engineer
   * Musa Kell", "the activist Elena Vargas". The phrase where there is no such name.
   */
  static TokenRange nameIn(Sentence s, NounPhrase np) {
    TokenRange bare = np.bare();
    int start = bare.start();
    for (int i = start; i < np.head(); i++) {
      boolean noun = s.upos(i).equals("NOUN") || s.upos(i).equals("ADJ");
      start = noun || s.graph().is(i, "nmod:desc") ? i + 1 : start;
    }
    return bare.end() - start > 1 ? new TokenRange(start, bare.end()) : bare;
  }

  /** Whether the reader has found nothing that a name could be. */
  static boolean isOpen(@Nullable Entity entity) {
    return entity == null || entity.type().equals("abstract");
  }

  /** The name of two words or more of a person of that surname; null where a sentence has none. */
  static @Nullable TokenRange nameOf(Sentence s, String surname) {
    return s.layers() == null
        ? null
        : s.names().stream()
            .filter(n -> n.type().equals("person") && n.range().length() > 1)
            .map(Name::range)
            .filter(range -> s.form(range.end() - 1).equals(surname))
            .findFirst()
            .orElse(null);
  }

  /** A body that the lexicon does not know, with what the names in its own tell. */
  Actor organisation(Query q, Sentence s, NounPhrase np, TokenRange bare, String text) {
    Phrase p = phrases.phrase(s, np.range().start(), np.range().end(), np.range().end(), q.day());
    String country = null;
    String sector = null;
    for (Match m : p.matches) {
      country = country == null ? m.entry().country() : country;
      sector = sector == null ? m.entry().sector() : sector;
    }
    return new Actor(
        text, s.span(bare), Names.slug(text), text, country, sector, Actor.Type.ORGANISATION);
  }

  /**
   * Whether an unknown name, here or where it is mentioned again, is a place's; not elsewhere where
   * it is somebody's in full somewhere: "Ann Moussa", "he relied on Moussa".
   */
  boolean isLand(Query q, Sentence s, NounPhrase np) {
    if (isLandHere(s, np)) {
      return true;
    }
    boolean land = false;
    for (Mention m : q.coreference().chain(s.index(), np.head())) {
      Sentence there = q.document().sentences().get(m.sentence());
      if (isFullName(there, m.head())) {
        return false;
      }
      land |=
          there.upos(m.head()).equals("PROPN") && isLandHere(there, NounPhrase.of(there, m.head()));
    }
    return land;
  }

  /** Whether a word is of a person's name of two words or more. */
  static boolean isFullName(Sentence s, int head) {
    return s.names().stream()
        .anyMatch(
            n -> n.type().equals("person") && n.range().length() > 1 && n.range().contains(head));
  }

  private boolean isLandHere(Sentence s, NounPhrase np) {
    Entity e = entity(s, np.head());
    boolean place = e != null && e.type().equals("place");
    TokenRange bare = np.bare();
    return place || uses.isLand(s, np.head(), s.form(bare.start()), s.form(bare.end() - 1));
  }

  static boolean hasLetters(String text) {
    return !Names.slug(text).isEmpty();
  }

  static @Nullable Entity entity(Sentence s, int head) {
    for (Entity e : s.entities()) {
      if (e.head() == head) {
        return e;
      }
    }
    return null;
  }
}
