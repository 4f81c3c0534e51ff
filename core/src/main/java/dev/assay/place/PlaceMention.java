package dev.assay.place;

import dev.assay.text.TokenRange;

/**
 * Words of a sentence that tell a place.
 *
 * @param sentence index of the sentence
 * @param head index of the head word: "city" in "15 km from the city"
 * @param range all its words, the relation's included
 * @param place what they tell
 */
public record PlaceMention(int sentence, int head, TokenRange range, Place place) {}
