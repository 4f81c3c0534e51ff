package dev.assay.text;

/**
 * What a reader can say of a sentence beyond its syntax (parts of speech, lemmas, features and
 * dependencies), which is always there, since all else stands on it.
 */
public enum Layer {
  /** PropBank predicates and their arguments. */
  PREDICATES,
  /** Mentions of persons, places and other things, named or not. */
  ENTITIES,
  /** Names of persons, organisations and places. */
  NAMES,
  /** Whether what a predicate tells happened. */
  FACTUALITY
}
