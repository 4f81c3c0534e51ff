package dev.assay.text;

import java.util.List;

/**
 * A predicate and its PropBank arguments.
 *
 * @param token index of the predicate
 * @param arguments in order of their heads
 */
public record Predicate(int token, List<Argument> arguments) {
  public Predicate {
    arguments = List.copyOf(arguments);
  }

  /**
   * An argument of a predicate.
   *
   * @param role PropBank label, such as ARG0 or ARGM-TMP
   * @param head index of its head word
   * @param range the words it covers
   */
  public record Argument(String role, int head, TokenRange range) {}
}
