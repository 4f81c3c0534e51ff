package dev.assay.reader;

import dev.assay.text.Layer;
import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The heads of the network. Each is one output, named as the constant in lower case; its scores are
 * laid row after row.
 */
enum Head {
  /** Words x labels. */
  UPOS(null),
  /** Words x labels. */
  XPOS(null),
  /** Words x scripts. */
  LEMMA(null),
  /** Words x labels. */
  FEATS(null),
  /** Words x (words + 1); column 0 is the root. */
  ARC(null),
  /** Words x (words + 1) x relations. */
  REL(null),
  /** Words; above 0 where a word is more likely a predicate than not. */
  PREDICATE(Layer.PREDICATES),
  /** Words as predicates x words as arguments' heads x roles. */
  ROLE(Layer.PREDICATES),
  /** Words x types. */
  ENTITY(Layer.ENTITIES),
  /** Words x tags. */
  NAME(Layer.NAMES),
  /** Words. */
  FACTUALITY(Layer.FACTUALITY);

  private final @Nullable Layer layer;

  Head(@Nullable Layer layer) {
    this.layer = layer;
  }

  String output() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether one of these layers is read from it; syntax is read in any case. */
  boolean serves(Collection<Layer> layers) {
    return layer == null || layers.contains(layer);
  }

  /** The head whose presence says that a layer can be read. */
  static Head of(Layer layer) {
    return switch (layer) {
      case PREDICATES -> PREDICATE;
      case ENTITIES -> ENTITY;
      case NAMES -> NAME;
      case FACTUALITY -> FACTUALITY;
    };
  }

  /** Whether a model may lack it. */
  boolean isOptional() {
    return this == FEATS || this == NAME;
  }

  /** Whether it has as many labels as the file of labels says: one of words alone has none. */
  boolean isLabelled() {
    return !Set.of(ARC, PREDICATE, FACTUALITY).contains(this);
  }

  /**
   * Shape of its output.
   *
   * @param labels ignored where it has none
   */
  long[] shape(int words, int labels) {
    return switch (this) {
      case PREDICATE, FACTUALITY -> new long[] {words};
      case ARC -> new long[] {words, words + 1L};
      case REL -> new long[] {words, words + 1L, labels};
      case ROLE -> new long[] {words, words, labels};
      default -> new long[] {words, labels};
    };
  }
}
