package dev.assay.ledger;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which claims of a fold are asked for: those of which something was said from a moment on, and
 * those that are named. All others are as they were before that moment.
 *
 * @param moment of publication; null where all are asked for
 * @param named ids of claims
 */
public record Since(@Nullable Instant moment, Set<String> named) {
  /** All claims. */
  public static final Since EVER = new Since(null, Set.of());

  public Since {
    named = Set.copyOf(named);
  }

  boolean asks(OpenClaim claim) {
    return moment == null || claim.heardSince(moment) || named.contains(claim.id());
  }
}
