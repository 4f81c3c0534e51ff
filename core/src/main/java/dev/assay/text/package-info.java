/**
 * Documents, sentences, tokens and the layers a sentence can carry. Immutable, safe to share
 * between threads.
 */
@NullMarked
package dev.assay.text;

import org.jspecify.annotations.NullMarked;
