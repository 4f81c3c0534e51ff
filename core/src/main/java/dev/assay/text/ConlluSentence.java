package dev.assay.text;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of one sentence: its words, its text, and where each word stands in it. */
final class ConlluSentence {
  private final List<ConlluLine> words = new ArrayList<>();
  private final int[] starts;
  private final String text;

  /**
   * @param lines all of its token lines, at least one
   * @param text what {@code # text} says, null where it is not there
   */
  ConlluSentence(List<ConlluLine> lines, @Nullable String text) {
    List<ConlluLine> surface = new ArrayList<>();
    int covered = 0;
    for (ConlluLine line : lines) {
      if (line.isEmptyNode()) {
        continue;
      }
      if (!line.isMultiword()) {
        requireNext(line);
        words.add(line);
      } else {
        requireWhole(lines, line);
      }
      if (line.id() > covered) {
        surface.add(line);
        covered = line.last();
      }
    }
    if (words.isEmpty()) {
      throw new ConlluException(
          lines.get(0).number(), "a sentence without words", "write at least one token");
    }
    this.text = text == null || text.isEmpty() ? joined(surface) : text;
    this.starts = new int[words.size()];
    align();
  }

  List<ConlluLine> words() {
    return words;
  }

  String text() {
    return text;
  }

  /** The tokens of the sentence where its text begins at an offset. */
  List<Token> tokens(int offset) {
    List<Token> tokens = new ArrayList<>();
    for (int i = 0; i < starts.length; i++) {
      String form = words.get(i).form();
      int start = offset + starts[i];
      tokens.add(new Token(i, new Span(start, start + form.length()), form));
    }
    return tokens;
  }

  private void requireNext(ConlluLine line) {
    if (line.id() != words.size() + 1) {
      throw new ConlluException(
          line.number(),
          "ID " + line.id(),
          "the next word of this sentence is " + (words.size() + 1));
    }
  }

  private static void requireWhole(List<ConlluLine> lines, ConlluLine multiword) {
    StringBuilder parts = new StringBuilder();
    for (ConlluLine line : lines) {
      if (!line.isMultiword() && multiword.id() <= line.id() && line.id() <= multiword.last()) {
        parts.append(line.form());
      }
    }
    if (!parts.toString().equals(multiword.form())) {
      throw new ConlluException(
          multiword.number(),
          "the words of \"" + multiword.form() + "\" make up \"" + parts + "\"",
          "they must make up its letters, for every token points into the text");
    }
  }

  private static String joined(List<ConlluLine> surface) {
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < surface.size(); i++) {
      joined.append(surface.get(i).form());
      if (i + 1 < surface.size() && surface.get(i).spaceAfter()) {
        joined.append(' ');
      }
    }
    return joined.toString();
  }

  private void align() {
    int at = 0;
    for (int i = 0; i < starts.length; i++) {
      at = skipSpace(at);
      ConlluLine word = words.get(i);
      if (!text.startsWith(word.form(), at)) {
        throw new ConlluException(
            word.number(),
            "\"" + word.form() + "\" does not come next in the text \"" + text + "\"",
            "there stands \"" + text.substring(at) + "\"");
      }
      starts[i] = at;
      at += word.form().length();
    }
    if (skipSpace(at) != text.length()) {
      throw new ConlluException(
          words.get(words.size() - 1).number(),
          "the text goes on after the last word: \"" + text.substring(at) + "\"",
          "every letter of the text belongs to a token");
    }
  }

  private int skipSpace(int at) {
    int i = at;
    while (i < text.length() && isSpace(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
