package dev.assay.actor;

import dev.assay.coreference.Mention;
import dev.assay.text.Entity;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Names that the lexicon does not know: whose or what they may be. Immutable. */
final class UnknownActors {
  private final PhraseReader phrases;
  private final NameUses uses;

  UnknownActors(PhraseReader phrases, NameUses uses) {
    this.phrases = phrases;
    this.uses = uses;
  }

  /** "Goatherd Musa Kell": a person after a noun that no table knows. */
  static @Nullable Actor titled(Query q, Sentence s, NounPhrase np) {
    Entity entity = entity(s, np.head());
    List<Integer> name =
        s.graph().children(np.head(), "flat").stream()
            .filter(w -> s.upos(w).equals("PROPN") && w > np.head())
            .toList();
    if (entity == null || !entity.type().equals("person") || name.isEmpty()) {
      return null;
    }
    TokenRange range = new TokenRange(name.get(0), name.get(name.size() - 1) + 1);
    String text = s.span(range).in(q.document().text());
    ActorCode person =
        new ActorCode(Names.slug(text), text, null, null, null, Actor.Type.PERSON, null);
    return Mentioned.actor(q, s, new TokenRange(np.range().start(), range.end()), person);
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

  /** Whether an unknown name, here or where it is mentioned again, is a place's. */
  boolean isLand(Query q, Sentence s, NounPhrase np) {
    if (isLandHere(s, np)) {
      return true;
    }
    for (Mention m : q.coreference().chain(s.index(), np.head())) {
      Sentence there = q.document().sentences().get(m.sentence());
      if (there.upos(m.head()).equals("PROPN")
          && isLandHere(there, NounPhrase.of(there, m.head()))) {
        return true;
      }
    }
    return false;
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
