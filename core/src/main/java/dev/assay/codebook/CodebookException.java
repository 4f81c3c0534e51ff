package dev.assay.codebook;

import java.util.List;
import java.util.stream.Collectors;

/** A codebook that cannot be used; names every fault found. */
public final class CodebookException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<CodebookProblem> problems;

  CodebookException(List<CodebookProblem> problems) {
    super(problems.stream().map(CodebookProblem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  public List<CodebookProblem> problems() {
    return problems;
  }
}
