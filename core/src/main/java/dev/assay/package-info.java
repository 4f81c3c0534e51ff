/** The front door: open {@link dev.assay.Assay}, read a report. */
@NullMarked
package dev.assay;

import org.jspecify.annotations.NullMarked;
