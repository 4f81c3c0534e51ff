package dev.assay.text;

/**
 * A word or mark of a sentence.
 *
 * @param index its place in the sentence, from 0
 * @param span where it stands in the report's text
 * @param form the letters as they stand there
 */
public record Token(int index, Span span, String form) {}
