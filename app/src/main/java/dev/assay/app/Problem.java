package dev.assay.app;

/**
 * What went wrong with an input.
 *
 * @param code stable, such as ASSAY-IN-003
 * @param message what is wrong and what would be right, on one line
 */
record Problem(String code, String message) {
  Problem {
    message = message.strip().replaceAll("\\s*\\R\\s*", "; ");
  }

  /** A problem that ends the work on one input. */
  static class Failure extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Problem problem;

    Failure(Problem problem) {
      super(problem.code() + " " + problem.message());
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }
}
