/**
 * A published text as it was taken in: who published it, when, and what of it is text. Values only,
 * immutable, safe to share between threads.
 */
@NullMarked
package dev.assay.report;

import org.jspecify.annotations.NullMarked;
