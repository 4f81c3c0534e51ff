/**
 * Charts as SVG 1.1: pure functions of plain values, the same bytes for the same values, so that a
 * screen and a brief show the same picture.
 *
 * <p>Each has a title and a description for those who cannot see it, takes its colours from
 * presentation attributes that a style sheet may override by class, and draws nothing that is not
 * also told in words: colour is never the only difference. Everything here is safe for use by
 * several threads.
 */
@NullMarked
package dev.assay.export.chart;

import org.jspecify.annotations.NullMarked;
