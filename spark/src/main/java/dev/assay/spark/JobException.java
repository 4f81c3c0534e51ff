package dev.assay.spark;

/** A job that cannot be done as it is asked for. */
final class JobException extends RuntimeException {
  private static final long serialVersionUID = 1;

  /**
   * @param code what follows ASSAY-SPARK-
   * @param what what is wrong, and what would be right
   */
  JobException(String code, String what) {
    super("ASSAY-SPARK-" + code + " " + what);
  }
}
