package dev.assay.actor;

/**
 * An actor among words, half-open.
 *
 * @param start index of the first word that names it
 * @param end one after the last
 */
record Coded(int start, int end, ActorCode code) {}
