package dev.assay.intake.web;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request.
 *
 * @param url where it was found in the end, after redirects
 * @param bytes what was found; null where nothing has changed since the version asked about
 * @param validators of this version
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
public record Fetched(URI url, byte @Nullable [] bytes, Validators validators) {}
