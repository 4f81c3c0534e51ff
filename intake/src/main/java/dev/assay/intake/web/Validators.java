package dev.assay.intake.web;

import org.jspecify.annotations.Nullable;

/**
 * What a server said of the version that it gave (RFC 9110, section 8.8), to ask for a newer one.
 *
 * @param etag as it stands in the header
 * @param lastModified as it stands in the header
 */
public record Validators(@Nullable String etag, @Nullable String lastModified) {
  /** Nothing is known. */
  public static final Validators NONE = new Validators(null, null);
}
