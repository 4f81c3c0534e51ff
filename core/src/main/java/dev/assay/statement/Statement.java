package dev.assay.statement;

import dev.assay.actor.Actor;
import dev.assay.place.Place;
import dev.assay.text.Span;
import dev.assay.time.TimeReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The atomic record: what one stretch of one report says.
 *
 * @param id unique within the report and stable for the same text
 * @param span the stretch
 * @param trigger the word that gave it away
 * @param score how likely it is right, from 0 to 1; see {@link StatementScore}
 * @param proposition what is said
 * @param actors who acts
 * @param recipients whom it is done to
 * @param participants others, by role
 * @param place where, null where it is not told
 * @param time when, null where it cannot be told
 * @param attribution who says so, outermost first; the first is the outlet
 * @param factuality as the last link presents it
 * @param links ties to other statements of the report
 * @param rule id of the codebook's rule
 * @param sentence index of the sentence
 * @param evidence why each part is what it is
 */
public record Statement(
    String id,
    Span span,
    Span trigger,
    double score,
    Proposition proposition,
    List<Actor> actors,
    List<Actor> recipients,
    Map<String, List<Actor>> participants,
    @Nullable Place place,
    @Nullable TimeReference time,
    List<Quantity> quantities,
    List<Attribution> attribution,
    Factuality factuality,
    List<Link> links,
    String rule,
    int sentence,
    List<RoleEvidence> evidence) {
  /** What a statement's score is before it is scored. */
  static final double UNSCORED = 0;

  public Statement {
    actors = List.copyOf(actors);
    recipients = List.copyOf(recipients);
    participants = Map.copyOf(participants);
    quantities = List.copyOf(quantities);
    attribution = List.copyOf(attribution);
    links = List.copyOf(links);
    evidence = List.copyOf(evidence);
    if (attribution.isEmpty()) {
      throw new IllegalArgumentException(
          "a statement is on somebody's word; " + id + " is on nobody's");
    }
  }

  /** The same with a score and what it was taken from. */
  Statement scored(double likely, RoleEvidence why) {
    List<RoleEvidence> with = new ArrayList<>(evidence);
    with.add(why);
    return new Statement(
        id,
        span,
        trigger,
        likely,
        proposition,
        actors,
        recipients,
        participants,
        place,
        time,
        quantities,
        attribution,
        factuality,
        links,
        rule,
        sentence,
        with);
  }
}
