package dev.assay.statement;

import dev.assay.text.Span;

/**
 * Why a part of a statement is what it is.
 *
 * @param part what is explained: a role, "factuality", "time", "place"
 * @param span the words
 * @param why the path from the trigger or the cue that decided, such as {@code >nsubj} or {@code
 *     negation: not}
 */
public record RoleEvidence(String part, Span span, String why) {}
