package dev.assay.text;

/**
 * Tokens of one sentence, half-open.
 *
 * @param start index of the first
 * @param end one after the last; at least {@code start + 1}
 */
public record TokenRange(int start, int end) {
  public TokenRange {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException("not a token range: [" + start + ", " + end + ")");
    }
  }

  public boolean contains(int token) {
    return start <= token && token < end;
  }

  public boolean contains(TokenRange other) {
    return start <= other.start && other.end <= end;
  }

  public boolean overlaps(TokenRange other) {
    return start < other.end && other.start < end;
  }

  public int length() {
    return end - start;
  }
}
