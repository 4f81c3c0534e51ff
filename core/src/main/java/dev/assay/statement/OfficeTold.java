package dev.assay.statement;

import dev.assay.actor.Actor;
import dev.assay.actor.Home;
import dev.assay.actor.Offices;
import dev.assay.actor.Relation;
import dev.assay.codebook.Match;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which office somebody is said to come to, and whose that is: as its own words tell it ("prime
 * minister of Iraq"), else that of whoever appoints him ("the rebels elected a new leader"), else
 * of his own state. Stateless.
 */
final class OfficeTold {
  /** PLOVER sectors of those who act for their state. */
  private static final Set<String> OF_STATE = Set.of("GOV", "LEG", "JUD", "MIL", "ELI", "COP");

  private OfficeTold() {}

  /** Tells a draft the office that its rule has found, where it has found one. */
  static void tell(Mentions mentions, Draft draft) {
    Sentence s = draft.sentence;
    Actor bearer = draft.actors.isEmpty() ? null : draft.actors.get(0);
    for (Match.Filler filler : draft.match.fillers("office")) {
      Offices.Told told = mentions.office(s, filler.head(), bearer);
      if (told != null && draft.office == null) {
        Actor of =
            told.of() == null ? whose(mentions, draft, told, filler.head(), bearer) : told.of();
        draft.office = of == null ? told : told.of(of);
        if (of != null && draft.recipients.isEmpty()) {
          draft.recipients.add(of);
        }
      }
    }
  }

  private static @Nullable Actor whose(
      Mentions mentions, Draft draft, Offices.Told told, int office, @Nullable Actor bearer) {
    Sentence s = draft.sentence;
    for (int of : s.graph().children(office, "nmod")) {
      if (NounPhrase.preposition(s, of).equals("of")) {
        return mentions.actors(s.index(), of).stream().findFirst().orElse(null);
      }
    }
    for (int subject : s.graph().children(draft.trigger(), "nsubj")) {
      for (Actor appoints : mentions.actors(s.index(), subject)) {
        boolean himself = bearer != null && bearer.id().equals(appoints.id());
        Actor body = himself ? null : body(mentions, appoints);
        if (body != null) {
          return body;
        }
      }
    }
    Actor own = bearer == null ? null : state(mentions, bearer);
    return own == null && told.unique() && told.type() == Relation.Type.HOLDS_OFFICE
        ? home(mentions, told)
        : own;
  }

  /** "The prime minister" of a report is its country's. */
  private static @Nullable Actor home(Mentions mentions, Offices.Told told) {
    Home home = mentions.home();
    return home == null ? null : mentions.state(home.country(), told.words(), told.trigger());
  }

  /** For whom somebody appoints: those who govern for their state, a body for itself. */
  private static @Nullable Actor body(Mentions mentions, Actor appoints) {
    String sector = appoints.sector();
    boolean governs = sector != null && OF_STATE.contains(sector);
    boolean person = appoints.type() == Actor.Type.PERSON;
    return governs ? state(mentions, appoints) : person ? null : appoints;
  }

  private static @Nullable Actor state(Mentions mentions, Actor of) {
    return of.country() == null ? null : mentions.state(of.country(), of.text(), of.span());
  }
}
