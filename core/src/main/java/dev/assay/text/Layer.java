package dev.assay.text;

/** What a reader can say of a sentence. */
public enum Layer {
  MORPHOLOGY,
  DEPENDENCIES,
  PREDICATES,
  ENTITIES,
  FACTUALITY
}
