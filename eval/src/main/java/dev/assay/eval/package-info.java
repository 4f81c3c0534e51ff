/**
 * Scores Assay on gold files. One suite a task; each reads gold, predicts, scores, and gives its
 * predictions in the gold's own shape, so that another scorer can check the figures.
 */
@NullMarked
package dev.assay.eval;

import org.jspecify.annotations.NullMarked;
