package dev.assay.text;

/**
 * The name of a person, an organisation or a place. Names do not overlap.
 *
 * @param type person, organization or place
 * @param range the words it covers
 */
public record Name(String type, TokenRange range) {}
