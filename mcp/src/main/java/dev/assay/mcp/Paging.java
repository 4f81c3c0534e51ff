package dev.assay.mcp;

/**
 * Which part of a longer answer is asked for.
 *
 * @param limit most rows
 * @param offset rows, or characters of a text, to leave out at the beginning
 */
record Paging(int limit, int offset) {
  /** Rows where nobody says how many. */
  static final int ROWS = 10;

  static final int MOST_ROWS = 50;
  static final int FARTHEST = 100_000_000;
}
