/**
 * Charts as SVG: pure functions of claims and entries, so that pages and the brief show the same.
 */
@org.jspecify.annotations.NullMarked
package dev.assay.export.chart;
