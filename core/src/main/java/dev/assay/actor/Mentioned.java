package dev.assay.actor;

import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Actors under the words that name them. */
final class Mentioned {
  private Mentioned() {}

  static Actor actor(Query q, Sentence s, int offset, Coded c) {
    TokenRange range = new TokenRange(offset + c.start(), offset + c.end());
    return actor(q, s, range, c.code());
  }

  static Actor actor(Query q, Sentence s, TokenRange range, ActorCode code) {
    String text = s.span(range).in(q.document().text());
    return new Actor(
        text, s.span(range), code.id(), code.name(), code.country(), code.sector(), code.type());
  }

  static TokenRange range(NounPhrase np, Coded c) {
    return new TokenRange(np.range().start() + c.start(), np.range().start() + c.end());
  }

  /** The same actors under other words. */
  static List<Actor> retold(Query q, Sentence s, TokenRange range, List<Actor> actors) {
    String text = s.span(range).in(q.document().text());
    return actors.stream()
        .map(
            a ->
                new Actor(text, s.span(range), a.id(), a.name(), a.country(), a.sector(), a.type()))
        .toList();
  }

  static Actor as(Actor a, Actor.Type type) {
    return new Actor(a.text(), a.span(), a.id(), a.name(), a.country(), a.sector(), type);
  }

  /** An actor under the words of another. */
  static Actor under(Actor words, Actor a) {
    return new Actor(
        words.text(), words.span(), a.id(), a.name(), a.country(), a.sector(), a.type());
  }

  /** A body by a name of which nothing is known is what its noun says. */
  static Actor described(Actor name, Actor noun) {
    boolean known = name.country() != null;
    return new Actor(
        name.text(),
        name.span(),
        known ? name.id() : Names.slug(name.name()),
        name.name(),
        known ? name.country() : noun.country(),
        known || noun.sector() == null ? name.sector() : noun.sector(),
        name.type() == Actor.Type.PERSON ? noun.type() : name.type());
  }

  /** Whether a body goes by what it is and no name: "main opposition party". */
  static boolean isDescription(Actor a) {
    return a.type() != Actor.Type.PERSON && composedFromNoun(a);
  }

  /** A name takes the codes of its description, a description the name beside it. */
  static @Nullable Actor merged(Actor one, Actor beside, ActorCode code) {
    boolean named = beside.type() == Actor.Type.PERSON && !composedFromNoun(beside);
    if (one.type() != Actor.Type.PERSON || beside.type() != Actor.Type.PERSON) {
      return null;
    }
    if (composedFromNoun(one) && named) {
      Actor coded = beside.sector() != null ? beside : one;
      return new Actor(
          one.text(),
          one.span(),
          beside.id(),
          beside.name(),
          coded.country(),
          coded.sector(),
          one.type());
    }
    // a rank tells a soldier of whichever side: "Brigadier Ali, a rebel spokesman"
    boolean rank =
        BareNouns.sector(code).equals("MIL") && one.country() == null && beside.sector() != null;
    if (!composedFromNoun(one) && code.entry() == null && (one.sector() == null || rank)) {
      return new Actor(
          one.text(),
          one.span(),
          one.id(),
          one.name(),
          beside.country(),
          beside.sector(),
          one.type());
    }
    return null;
  }

  /** Whether an actor's name is a common noun phrase ("Russian officer"). */
  private static boolean composedFromNoun(Actor a) {
    String last = a.name().substring(a.name().lastIndexOf(' ') + 1);
    return !Names.isCapitalised(last);
  }
}
