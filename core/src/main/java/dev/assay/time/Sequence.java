package dev.assay.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A pattern without options: what must not stand before, what must stand, what must not stand
 * after.
 *
 * @param ordinal its place among all: what is tried first where two begin alike
 * @param rule the rule it belongs to
 * @param notBefore tested on the atom before the first
 * @param elements in order, at least one
 * @param open index of the element the extent begins with
 * @param close one after the element the extent ends with
 * @param notAfter tested on the atom after the last
 */
record Sequence(
    int ordinal,
    Rule rule,
    List<Element> notBefore,
    List<Element> elements,
    int open,
    int close,
    List<Element> notAfter) {
  Element first() {
    return elements.get(0);
  }

  /** What follows the first; null where it is alone. */
  @Nullable Element second() {
    return elements.size() > 1 ? elements.get(1) : null;
  }
}
