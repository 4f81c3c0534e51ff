package dev.assay.statement;

import dev.assay.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a statement says: an event, a state, or a judgement on another claim. */
public sealed interface Proposition {

  /**
   * Something that happened or is said to.
   *
   * @param id the same for two statements of one report about one event
   * @param plover PLOVER 2.0 type, such as ASSAULT
   * @param mode PLOVER mode, such as aerial
   * @param cameo the nearest CAMEO code
   * @param contexts PLOVER contexts
   * @param telling whether it is told by itself or with others
   */
  record Event(
      String id,
      String plover,
      @Nullable String mode,
      @Nullable String cameo,
      List<String> contexts,
      Telling telling)
      implements Proposition {
    public Event {
      contexts = List.copyOf(contexts);
    }

    /** Told by itself. */
    public Event(
        String id,
        String plover,
        @Nullable String mode,
        @Nullable String cameo,
        List<String> contexts) {
      this(id, plover, mode, cameo, contexts, Telling.EPISODE);
    }
  }

  /**
   * A fluent and its value.
   *
   * @param type SIEGE, CONTROL, POSITION, ROUTE, CONDITION, SERVICE, MEASURE, DEAL, MEMBERSHIP,
   *     SANCTIONS, CHARGE, VERDICT, PRESENCE, CEASEFIRE, OUTCOME, BACKS, PART-OF, LEADS,
   *     HOLDS-OFFICE, ALLIED-WITH, CUSTODY, LIFE, TOLL, HEALTH, ELECTION
   * @param value such as "holding", "lifted", "open", "contested", "won"
   */
  record State(String type, String value) implements Proposition {}

  /**
   * A judgement on a claim.
   *
   * @param judgement premature, false, exaggerated, confirmed, unverified, denied
   * @param statement id of the statement that is judged, null where the report has none
   * @param quote the words that are judged
   * @param span where they stand
   */
  record Assessment(String judgement, @Nullable String statement, String quote, Span span)
      implements Proposition {}
}
