package dev.assay.time;

import dev.assay.time.Element.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads patterns and multiplies their options out into sequences.
 *
 * <pre>
 * pattern  := sequence ('|' sequence)*
 * sequence := item*
 * item     := '!'? '~'? primary '?'?
 * primary  := word | '{' category (':' capture)? '}' | '%' macro | '(' pattern ')' | '[' | ']'
 * </pre>
 *
 * '~' asks for no space before; '!' at either end of a pattern forbids; brackets mark the extent
 * where the pattern asks for more words than the expression has; a macro is a named pattern.
 */
final class PatternParser {
  private static final int LIMIT = 4096;

  private final Map<String, String> macros;
  private final List<String> words;
  private int at;

  private PatternParser(String pattern, Map<String, String> macros) {
    this.macros = macros;
    this.words = lex(pattern);
  }

  /**
   * @throws IllegalArgumentException with a reason where the pattern cannot be read
   */
  static List<List<Element>> parse(String pattern, Map<String, String> macros) {
    PatternParser parser = new PatternParser(pattern, macros);
    List<List<Element>> all = parser.pattern();
    if (parser.at < parser.words.size()) {
      throw new IllegalArgumentException("no place for \"" + parser.words.get(parser.at) + "\"");
    }
    return all;
  }

  private static List<String> lex(String pattern) {
    List<String> words = new ArrayList<>();
    int i = 0;
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      int end = i + 1;
      if (c == '{') {
        end = pattern.indexOf('}', i) + 1;
        if (end == 0) {
          throw new IllegalArgumentException("a brace is not closed");
        }
      } else if (Character.isLetterOrDigit(c) || c == '%') {
        while (end < pattern.length()
            && (Character.isLetterOrDigit(pattern.charAt(end))
                || (c == '%' && pattern.charAt(end) == '-'))) {
          end++;
        }
      }
      if (!Character.isWhitespace(c)) {
        words.add(pattern.substring(i, end));
      }
      i = end;
    }
    return words;
  }

  // pattern := sequence ('|' sequence)*
  private List<List<Element>> pattern() {
    List<List<Element>> all = new ArrayList<>(sequence());
    while (accept("|")) {
      all.addAll(sequence());
    }
    return all;
  }

  // sequence := item*
  private List<List<Element>> sequence() {
    List<List<Element>> all = List.of(List.of());
    while (at < words.size() && !words.get(at).equals("|") && !words.get(at).equals(")")) {
      all = product(all, item());
    }
    return all;
  }

  // item := '!'? '~'? primary '?'?
  private List<List<Element>> item() {
    boolean negative = accept("!");
    boolean glued = accept("~");
    List<List<Element>> found = primary(negative, glued);
    if (accept("?")) {
      found = new ArrayList<>(found);
      found.add(List.of());
    }
    return found;
  }

  private List<List<Element>> primary(boolean negative, boolean glued) {
    if (at >= words.size()) {
      throw new IllegalArgumentException("the pattern ends too early");
    }
    String word = words.get(at++);
    if (word.equals("(")) {
      List<List<Element>> inner = pattern();
      if (!accept(")")) {
        throw new IllegalArgumentException("a parenthesis is not closed");
      }
      return glued ? glue(inner) : inner;
    }
    if (word.startsWith("%") && word.length() > 1) {
      String macro = macros.get(word.substring(1));
      if (macro == null) {
        throw new IllegalArgumentException("no macro " + word + "; known are " + macros.keySet());
      }
      return parse(macro, macros);
    }
    return List.of(List.of(element(word, negative, glued)));
  }

  private static Element element(String word, boolean negative, boolean glued) {
    if (word.equals("[")) {
      return new Element(Kind.OPEN, word, word, false);
    }
    if (word.equals("]")) {
      return new Element(Kind.CLOSE, word, word, false);
    }
    if (!word.startsWith("{")) {
      return new Element(
          negative ? Kind.NO_LITERAL : Kind.LITERAL, word.toLowerCase(Locale.ROOT), word, glued);
    }
    String[] names = word.substring(1, word.length() - 1).split(":", -1);
    return new Element(
        negative ? Kind.NO_CATEGORY : Kind.CATEGORY, names[0], names[names.length - 1], glued);
  }

  private static List<List<Element>> glue(List<List<Element>> all) {
    List<List<Element>> glued = new ArrayList<>();
    for (List<Element> sequence : all) {
      List<Element> copy = new ArrayList<>(sequence);
      if (!copy.isEmpty()) {
        Element e = copy.get(0);
        copy.set(0, new Element(e.kind(), e.name(), e.capture(), true));
      }
      glued.add(copy);
    }
    return glued;
  }

  private static List<List<Element>> product(List<List<Element>> a, List<List<Element>> b) {
    if ((long) a.size() * b.size() > LIMIT) {
      throw new IllegalArgumentException("more than " + LIMIT + " ways to read the pattern");
    }
    List<List<Element>> all = new ArrayList<>();
    for (List<Element> left : a) {
      for (List<Element> right : b) {
        List<Element> both = new ArrayList<>(left);
        both.addAll(right);
        all.add(both);
      }
    }
    return all;
  }

  private boolean accept(String word) {
    if (at < words.size() && words.get(at).equals(word)) {
      at++;
      return true;
    }
    return false;
  }
}
