package dev.assay.time;

import java.util.List;

/**
 * A rule of the grammar.
 *
 * @param id unique, for explanations and tests
 * @param category what a match is
 * @param priority of two expressions of the same extent the higher wins
 * @param value how its meaning is composed
 * @param examples texts in which it must be at work
 * @param counterexamples texts in which nothing may be found
 */
record Rule(
    String id,
    String category,
    int priority,
    Expression value,
    List<Example> examples,
    List<String> counterexamples) {
  Rule {
    examples = List.copyOf(examples);
    counterexamples = List.copyOf(counterexamples);
  }

  /**
   * A text and what the rule makes of it.
   *
   * @param text a sentence
   * @param extent the words of the expression
   * @param value its TIMEX3 value
   */
  record Example(String text, String extent, String value) {}
}
