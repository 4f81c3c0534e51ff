package dev.assay.ledger;

/**
 * The words of a report that an entry rests on.
 *
 * @param start first UTF-16 unit in the report's text
 * @param end one after the last
 * @param from first code point in the report's text
 * @param to one after the last
 * @param quote the words
 * @param sentence index of the sentence
 * @param paragraph number of the first code point of its paragraph
 * @param turn when its entry in a live blog was written, counted from the first; 0 elsewhere
 */
public record Passage(
    int start, int end, int from, int to, String quote, int sentence, int paragraph, int turn) {}
