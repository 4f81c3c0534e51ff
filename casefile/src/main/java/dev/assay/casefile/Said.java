package dev.assay.casefile;

import dev.assay.ledger.Entry;
import java.util.List;

/**
 * A statement of a case as people read it.
 *
 * @param read as it was read
 * @param now after people's corrections; the same where there are none
 * @param claims ids of the claims it bears on
 */
public record Said(Entry read, Entry now, List<String> claims) {
  public Said {
    claims = List.copyOf(claims);
  }

  /** Whether somebody corrected it. */
  public boolean corrected() {
    return !read.equals(now);
  }
}
