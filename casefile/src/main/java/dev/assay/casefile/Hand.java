package dev.assay.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who corrects, when, and what they had seen.
 *
 * @param at the moment, for people who read the log
 * @param name who, by their own word; null for nobody but the user of the server, who stands in the
 *     log in any case where there is one
 * @param seen the {@link Case#version} that the correction was made against: where others have
 *     corrected the same since, it is refused; null where nobody says, and nothing is compared
 */
public record Hand(Instant at, @Nullable String name, @Nullable String seen) {
  /** Somebody who says no more than when. */
  public static Hand at(Instant at) {
    return new Hand(at, null, null);
  }

  /** The same against a version of the case. */
  public Hand seen(@Nullable String version) {
    return new Hand(at, name, version == null || version.isBlank() ? null : version.strip());
  }
}
