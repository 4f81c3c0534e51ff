package dev.assay.codebook;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rule found in a sentence.
 *
 * @param rule the rule
 * @param sentence index of the sentence
 * @param trigger index of the token that gave it away
 * @param fillers who fills its roles
 * @param reached all the words that the rule's conditions lead to
 * @param required the words that the rule's conditions ask for by name: part of what it codes, as
 *     the "will not" of a refusal and the "none" of "none of it could be verified"
 */
public record Match(
    Rule rule,
    int sentence,
    int trigger,
    Map<String, List<Filler>> fillers,
    Set<Integer> reached,
    Set<Integer> required) {
  public Match {
    reached = Set.copyOf(reached);
    required = Set.copyOf(required);
  }

  /**
   * A word that fills a role.
   *
   * @param head index of the head word
   * @param path the path that led to it
   */
  public record Filler(int head, String path) {}

  public List<Filler> fillers(String role) {
    return fillers.getOrDefault(role, List.of());
  }
}
