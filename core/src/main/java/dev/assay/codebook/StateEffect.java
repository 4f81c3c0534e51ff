package dev.assay.codebook;

import java.util.List;

/**
 * What an event or a state does to a state that holds over time: one clause of the event calculus
 * (Kowalski and Sergot 1986).
 *
 * @param change whether the state begins or ends
 * @param state type of the state that begins or ends: SIEGE, CONTROL, CUSTODY, ...
 * @param value its value: "holding", "held", "open", ...; empty where the statement's own value
 *     begins, or whichever there is ends
 * @param holder roles of the statement that fill the state's holder, in order of preference: actor,
 *     recipient, holder, or "parties" for actors and recipients together; empty where the statement
 *     does not tell
 * @param target likewise whom or what the state is about: place, target, from, recipient, ...
 * @param certain whether it follows from the words; otherwise it is what one expects, and yields to
 *     what anybody says
 */
public record StateEffect(
    Change change,
    String state,
    String value,
    List<String> holder,
    List<String> target,
    boolean certain) {
  /** Begins or ends. */
  public enum Change {
    INITIATES,
    TERMINATES
  }

  public StateEffect {
    holder = List.copyOf(holder);
    target = List.copyOf(target);
  }
}
