/**
 * Formats to which a selection of a case is written: one file each, behind {@link
 * dev.assay.export.format.Format}, found by name in {@link dev.assay.export.format.Formats}.
 */
@NullMarked
package dev.assay.export.format;

import org.jspecify.annotations.NullMarked;
