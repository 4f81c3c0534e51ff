/**
 * Documents made for paper, PDF and Word, as paragraphs. What does not belong to the text (running
 * heads, page numbers, notes) is told apart. Bounded in memory and work, whatever the bytes are.
 */
@NullMarked
package dev.assay.intake.paper;

import org.jspecify.annotations.NullMarked;
