package dev.assay.actor;

import java.util.List;
import java.util.stream.Collectors;

/** Files of actors that cannot be used; names every fault found. */
public final class LexiconException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<LexiconProblem> problems;

  LexiconException(List<LexiconProblem> problems) {
    super(problems.stream().map(LexiconProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<LexiconProblem> problems() {
    return problems;
  }
}
