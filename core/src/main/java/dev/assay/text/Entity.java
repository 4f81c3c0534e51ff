package dev.assay.text;

/**
 * A mention of a person, place, organisation or other thing, named or not. Mentions nest.
 *
 * @param type person, place, organization, object, event, time, abstract, animal, plant or
 *     substance
 * @param head index of its head word
 * @param range the words it covers
 * @param named whether its head is a proper noun
 */
public record Entity(String type, int head, TokenRange range, boolean named) {}
