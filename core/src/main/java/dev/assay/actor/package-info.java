/** Actor lexicon, codes by composition, relations between actors. */
@NullMarked
package dev.assay.actor;

import org.jspecify.annotations.NullMarked;
