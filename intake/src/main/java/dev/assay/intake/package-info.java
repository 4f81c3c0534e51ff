/**
 * Files and pages to reports: what was published, when and by whom, and what of it is text. {@link
 * dev.assay.intake.Intake} is the way in.
 */
@NullMarked
package dev.assay.intake;

import org.jspecify.annotations.NullMarked;
