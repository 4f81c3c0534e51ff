package dev.assay.statement;

import dev.assay.actor.Actor;
import dev.assay.codebook.DeepSyntax;
import dev.assay.codebook.Match;
import dev.assay.place.PlaceMention;
import dev.assay.place.PlaceOf;
import dev.assay.text.Entity;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the words tell that a judgement judges: where, of whom, and whose claim it was. "The rebels'
 * claim that Kampala had fallen was premature" is about Kampala, and the rebels made it, wherever
 * else it was told. Pure functions.
 */
final class Judged {
  /** Participants that the judged words name. */
  static final String SUBJECT = "judged";

  /** Participants whose claim it was. */
  static final String CLAIMANT = "claimant";

  private static final Set<String> BY = Set.of("by", "of", "from");

  /** What somebody has and never claims. */
  private static final Set<String> FATES = Set.of("fate", "whereabouts");

  private Judged() {}

  /** Gives a judgement place and participants by the words that it judges. */
  static void tell(Mentions mentions, Draft judgement) {
    for (Match.Filler filler : judgement.match.fillers(SUBJECT)) {
      TokenRange words = Assessments.judgedWords(judgement, filler);
      place(mentions, judgement, words);
      add(judgement, CLAIMANT, claimants(mentions, judgement.sentence, filler.head()));
      add(judgement, SUBJECT, persons(mentions, judgement.sentence, words));
    }
  }

  private static void place(Mentions mentions, Draft judgement, TokenRange words) {
    for (PlaceMention place : mentions.places()) {
      if (place.sentence() == judgement.sentence.index() && words.contains(place.head())) {
        judgement.place = PlaceOf.narrowest(mentions.document(), mentions.places(), place);
        return;
      }
    }
  }

  private static List<Actor> persons(Mentions mentions, Sentence s, TokenRange words) {
    List<Actor> found = new ArrayList<>();
    for (Entity entity : s.entities()) {
      if (words.contains(entity.head())) {
        mentions.actors(s.index(), entity.head()).stream()
            .filter(a -> a.type() == Actor.Type.PERSON)
            .forEach(found::add);
      }
    }
    return found.stream().distinct().toList();
  }

  private static List<Actor> claimants(Mentions mentions, Sentence s, int claim) {
    List<Actor> found = new ArrayList<>();
    if (!s.upos(claim).equals("NOUN") || FATES.contains(s.lemma(claim))) {
      return found;
    }
    for (int child : s.graph().children(claim)) {
      boolean whose =
          s.graph().is(child, "nmod:poss")
              || s.graph().is(child, "compound")
              || s.graph().is(child, "amod")
              || (s.graph().is(child, "nmod")
                  && DeepSyntax.marks(s, child).stream().anyMatch(BY::contains));
      if (whose) {
        found.addAll(mentions.actors(s.index(), child));
      }
    }
    return found.stream().distinct().toList();
  }

  private static void add(Draft judgement, String role, List<Actor> who) {
    if (!who.isEmpty()) {
      judgement.participants.put(role, who);
    }
  }
}
