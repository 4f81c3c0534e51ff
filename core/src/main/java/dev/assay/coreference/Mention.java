package dev.assay.coreference;

import dev.assay.text.TokenRange;

/**
 * Words of a sentence that stand for something.
 *
 * @param sentence index of the sentence
 * @param head index of the head word
 * @param range all its words
 * @param text the words
 */
public record Mention(int sentence, int head, TokenRange range, String text) {}
