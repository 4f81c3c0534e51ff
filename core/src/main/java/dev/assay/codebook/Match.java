package dev.assay.codebook;

import java.util.List;
import java.util.Map;

/**
 * A rule found in a sentence.
 *
 * @param rule the rule
 * @param sentence index of the sentence
 * @param trigger index of the token that gave it away
 * @param fillers who fills its roles
 */
public record Match(Rule rule, int sentence, int trigger, Map<String, List<Filler>> fillers) {
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
