/** Event and state rules as data: load, lint, match, explain. */
@NullMarked
package dev.assay.codebook;

import org.jspecify.annotations.NullMarked;
