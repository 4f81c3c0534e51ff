/** Which mentions within a report are one thing. */
@NullMarked
package dev.assay.coreference;

import org.jspecify.annotations.NullMarked;
