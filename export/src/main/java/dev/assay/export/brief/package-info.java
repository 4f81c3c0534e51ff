/**
 * The briefing: what happened, what is claimed and by whom, what turned, what is disputed, what to
 * watch, every sentence with a note that leads to outlet, date and words.
 *
 * <p>An {@link dev.assay.export.brief.Editor} makes a {@link dev.assay.export.brief.Briefing} of
 * claims; each form (HTML, Markdown, mail) is a pure function of that. Nothing is written that does
 * not follow from a claim and its evidence; the words that join them are data ({@code brief.tsv}).
 * Everything here is safe for use by several threads.
 */
@NullMarked
package dev.assay.export.brief;

import org.jspecify.annotations.NullMarked;
