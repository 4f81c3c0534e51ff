package dev.assay.codebook;

import dev.assay.report.Block;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tokens of a sentence by one pattern: words, clitics, abbreviations and single marks. */
final class NaiveSentences {
  private static final Pattern TOKEN =
      Pattern.compile(
          "(?U)(?:[A-Z]\\.){2,}|(?:Gen|Mr|Mrs|Ms|Dr|Lt|Col|Sen|St)\\."
              + "|\\d[\\d.,]*\\d|\\d|\\w+(?=n't\\b)|n't\\b|'(?:s|re|ve|ll|d|m)\\b|\\w+|\\S");

  private NaiveSentences() {}

  static Sentence of(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher m = TOKEN.matcher(text);
    while (m.find()) {
      tokens.add(new Token(tokens.size(), new Span(m.start(), m.end()), m.group()));
    }
    return new Sentence(0, Block.Kind.PARAGRAPH, 0, new Span(0, text.length()), tokens, null);
  }
}
