package dev.assay.casefile;

import dev.assay.casefile.CaseException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a person types into a search. Each word or "phrase in quotes" must stand in the report; a
 * star after a word takes all that begin so. Nothing that is typed is an operator.
 */
record Words(List<Part> parts) {
  private static final Pattern PART = Pattern.compile("\"([^\"]*)\"(\\*?)|([^\\s\"]+)");

  /**
   * Words that stand side by side.
   *
   * @param open whether the last goes on
   */
  record Part(String phrase, boolean open) {}

  static Words of(String words) {
    List<Part> parts = new ArrayList<>();
    Matcher part = PART.matcher(words);
    while (part.find()) {
      String phrase = part.group(1) != null ? part.group(1) : part.group(3);
      boolean open = phrase.endsWith("*") || "*".equals(part.group(2));
      String plain = phrase.endsWith("*") ? phrase.substring(0, phrase.length() - 1) : phrase;
      if (plain.codePoints().anyMatch(Character::isLetterOrDigit)) {
        parts.add(new Part(plain.replace('"', ' '), open));
      }
    }
    if (parts.isEmpty()) {
      throw new CaseException(
          Kind.BAD_WORDS, "'" + words + "' has no word to look for; give one, such as siege");
    }
    return new Words(parts);
  }
}
