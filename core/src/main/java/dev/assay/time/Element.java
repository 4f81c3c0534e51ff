package dev.assay.time;

/**
 * One step of a pattern.
 *
 * @param kind what it asks of the text
 * @param name the literal in lower case, or the category
 * @param capture what a category's value is called in the rule's value
 * @param glued whether nothing may stand between it and what is before it
 */
record Element(Kind kind, String name, String capture, boolean glued) {
  enum Kind {
    LITERAL,
    CATEGORY,
    /** A literal that must not stand here. */
    NO_LITERAL,
    /** A category that must not stand here. */
    NO_CATEGORY,
    /** Begin of the extent. */
    OPEN,
    /** End of the extent. */
    CLOSE
  }

  boolean isNegative() {
    return kind == Kind.NO_LITERAL || kind == Kind.NO_CATEGORY;
  }
}
