package dev.assay.actor;

import dev.assay.text.TokenRange;

/**
 * A name of the lexicon in a sentence.
 *
 * @param range its words
 * @param code whom it names
 */
public record NamedActor(TokenRange range, ActorCode code) {}
