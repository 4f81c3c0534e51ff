package dev.assay;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The atomic record: what one stretch of one report says.
 *
 * @param id unique among all reports, and the same whenever the same report is read
 * @param report id of the report
 * @param kind what is said
 * @param code what kind of event, state or judgement: a PLOVER 2.0 type such as ASSAULT; CONTROL,
 *     SIEGE, ROUTE and the like; premature, false, confirmed and the like
 * @param mode of an event, its PLOVER mode, such as aerial; null where there is none
 * @param value of a state, such as "lifted" or "open"; null for the others
 * @param quote the words it rests on
 * @param start first UTF-16 unit of them in the report's text
 * @param end one after the last
 * @param trigger the word that gave it away
 * @param judged of a judgement, the words that are judged; null for the others
 * @param actors who acts
 * @param recipients whom it is done to
 * @param participants others, by role, in the order of the roles
 * @param place where; null where it is not told
 * @param time when; null where it cannot be told
 * @param quantities numbers
 * @param sources who says so, outermost first: the outlet, whoever it cites, whoever they cite
 * @param factuality as the last of the sources presents it
 * @param score how likely type, parties and whether it is so are read right, from 0 to 1
 * @param rule id of the codebook's rule that found it
 */
public record Statement(
    String id,
    String report,
    Kind kind,
    String code,
    @Nullable String mode,
    @Nullable String value,
    String quote,
    int start,
    int end,
    String trigger,
    @Nullable String judged,
    List<Actor> actors,
    List<Actor> recipients,
    Map<String, List<Actor>> participants,
    @Nullable Place place,
    @Nullable Period time,
    List<Quantity> quantities,
    List<Source> sources,
    Factuality factuality,
    double score,
    String rule) {
  /** What is said. */
  public enum Kind {
    /** That something happened, or is to. */
    EVENT,
    /** That something is so: who holds a town, whether a road is open. */
    STATE,
    /** That another claim is premature, false, confirmed and the like. */
    ASSESSMENT
  }

  /**
   * On whose word it is.
   *
   * @return the innermost of the sources; the outlet's where it cites nobody
   */
  public Source source() {
    return sources.get(sources.size() - 1);
  }
}
