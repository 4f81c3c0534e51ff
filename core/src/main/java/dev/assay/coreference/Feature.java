package dev.assay.coreference;

/** What speaks for or against a mention's taking up an earlier one, or nothing at all. */
enum Feature {
  /** Sentences between the two. */
  SENTENCES,
  /** How many nearer options there are. */
  NEARER,
  /** Whether the earlier one is a name, a description or a pronoun, and its place in the clause. */
  SALIENCE,
  /** Both places in the clause. */
  PARALLEL,
  /** What the subject of this sentence or the last one stands for. */
  CENTRE,
  /** The reader's types of both. */
  ENTITY,
  /** Whether the reader's types are the same. */
  SAME_ENTITY,
  /** What the nouns stand for. */
  NOUN_CLASS,
  NUMBER,
  GENDER,
  /** How often the earlier one has been mentioned, and whether this is the last time. */
  CHAIN,
  /** How the head words belong together. */
  HEAD,
  /** How the names belong together. */
  NAMES,
  /** Whether what stands before the heads agrees. */
  MODIFIERS,
  /** Whether what follows the heads agrees. */
  COMPLEMENT,
  /** Whether both belong to the same. */
  OWNER,
  /** How the two stand in one tree. */
  SYNTAX,
  /** Whether the same voice speaks. */
  QUOTE,
  /** How the earlier one is determined. */
  TAKEN,
  /** Nothing: the place in the clause. */
  NONE_ROLE,
  /** Nothing: the reader's type. */
  NONE_ENTITY,
  /** Nothing: the closest of the options' heads and names. */
  NONE_BEST,
  /** Nothing: complements, clauses, modifiers of the mention's own. */
  NONE_OWN,
  /** Nothing: the word itself, of a pronoun; what governs it. */
  NONE_FORM,
  /** Nothing: how far the text has come. */
  NONE_PLACE
}
