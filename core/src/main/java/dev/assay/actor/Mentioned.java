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

  /** A name takes the codes of its description, a description the name beside it. */
  static @Nullable Actor merged(Actor one, Actor beside, ActorCode code) {
    boolean named = beside.type() == Actor.Type.PERSON && !composedFromNoun(beside);
    if (one.type() != Actor.Type.PERSON || beside.type() != Actor.Type.PERSON) {
      return null;
    }
    if (composedFromNoun(one) && named) {
      boolean knows = beside.sector() != null;
      return new Actor(
          one.text(),
          one.span(),
          beside.id(),
          beside.name(),
          knows ? beside.country() : one.country(),
          knows ? beside.sector() : one.sector(),
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
