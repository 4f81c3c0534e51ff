package dev.assay;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer to one question, with all that was said for and against it, as it stands on a day.
 *
 * @param id stable: reports that are published later leave it
 * @param question in words
 * @param answer in words
 * @param status what is known of it
 * @param since the day on which that became known
 * @param retracted whether its own claimant or a publisher took it back
 * @param credibility figure of the Admiralty scale of items (AJP-2.1): 1 confirmed by independent
 *     sources to 5 improbable; 6 cannot be judged
 * @param domain what it is about: own acts, casualties, territory, diplomacy, predictions and the
 *     like
 * @param due last day of a prediction's time; null where there is none
 * @param origins independent origins that say so
 * @param history changes of status, in order
 * @param evidence in the order in which it became known
 */
public record Claim(
    String id,
    String question,
    String answer,
    Status status,
    LocalDate since,
    boolean retracted,
    int credibility,
    String domain,
    @Nullable LocalDate due,
    List<String> origins,
    List<Turn> history,
    List<Evidence> evidence) {
  /**
   * A change of status.
   *
   * @param status what the status became
   * @param on the day that became known
   * @param because ids of the statements it rests on
   */
  public record Turn(Status status, LocalDate on, List<String> because) {}
}
