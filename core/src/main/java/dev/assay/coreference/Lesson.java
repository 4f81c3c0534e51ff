package dev.assay.coreference;

import java.util.List;

/**
 * What a resolver has to choose from, for a ranking to be learnt from.
 *
 * @param taker the way of taking up
 * @param options each as {@code FEATURE value}, that of taking up nothing first
 * @param right for each option whether it is right; nothing is where no other is
 */
public record Lesson(String taker, List<List<String>> options, List<Boolean> right) {
  public Lesson {
    options = options.stream().map(List::copyOf).toList();
    right = List.copyOf(right);
  }
}
