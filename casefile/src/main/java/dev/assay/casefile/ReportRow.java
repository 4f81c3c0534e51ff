package dev.assay.casefile;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A report of a case.
 *
 * @param published as it is told, ISO 8601
 * @param known when it could be known, by publication time after dateline correction; null where it
 *     is not dated
 * @param added when it came into the case
 * @param statements how many it makes
 * @param redacted whether something was taken out of it
 */
public record ReportRow(
    String id,
    String sha256,
    @Nullable String title,
    String outlet,
    @Nullable String byline,
    String language,
    String origin,
    @Nullable String published,
    @Nullable Instant known,
    Instant added,
    int statements,
    boolean redacted) {}
