package dev.assay.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of words and places that tells a relation.
 *
 * <pre>
 * pattern  := element+
 * element  := "^"? (class | word ("|" word)*) "?"?
 * class    := "&lt;" name "&gt;"
 * </pre>
 *
 * @param relation what it tells
 * @param elements in order
 */
record RelationPattern(String relation, List<Element> elements) {

  /**
   * One step of a pattern.
   *
   * @param type name of a class of words or places, null for words
   * @param words in lower case, where there is no class
   * @param optional whether it may be missing
   * @param head whether it is the head
   */
  record Element(@Nullable String type, Set<String> words, boolean optional, boolean head) {
    private static final Set<String> LONG = Set.of("direction", "part", "unit");
    private static final Set<String> NAMES = Set.of("place", "demonym", "river");

    /** Whether it may take several pieces: "north-north-east", "nautical miles". */
    boolean isLong() {
      return type != null && LONG.contains(type);
    }

    boolean isName() {
      return type != null && NAMES.contains(type);
    }
  }

  /** Whether it can only match where there is a name. */
  boolean needsName() {
    return elements.stream().anyMatch(element -> element.isName() && !element.optional());
  }

  /** Whether a line has what none of its matches can do without. */
  boolean fits(Predicate<Element> occurs) {
    for (Element element : elements) {
      if (!element.optional() && !occurs.test(element)) {
        return false;
      }
    }
    return true;
  }

  static RelationPattern parse(String relation, String pattern) {
    List<Element> elements = new ArrayList<>();
    for (String step : pattern.trim().split(" +", -1)) {
      boolean head = step.startsWith("^");
      String rest = head ? step.substring(1) : step;
      boolean optional = rest.endsWith("?");
      rest = optional ? rest.substring(0, rest.length() - 1) : rest;
      boolean type = rest.startsWith("<") && rest.endsWith(">");
      elements.add(
          new Element(
              type ? rest.substring(1, rest.length() - 1) : null,
              type ? Set.of() : Set.of(rest.split("\\|", -1)),
              optional,
              head));
    }
    return new RelationPattern(relation, elements);
  }
}
