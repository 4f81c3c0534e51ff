/** The card: a reading as a person sees it on a terminal or on paper. */
@NullMarked
package dev.assay.export.card;

import org.jspecify.annotations.NullMarked;
