package dev.assay.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Cuts sentences that are longer than a reader takes: at the last semicolon within bounds, else a
 * dash or colon, else a comma, else anywhere. Thread-safe.
 */
final class SentenceCutter {
  private static final List<String> PLACES = List.of(";", "—–:", ",");

  private final int maxTokens;
  private final int maxPieces;

  SentenceCutter(int maxTokens, int maxPieces) {
    this.maxTokens = maxTokens;
    this.maxPieces = maxPieces;
  }

  /**
   * @param pieces how many pieces of a word each token comes to
   */
  List<TokenRange> cut(String text, List<Span> tokens, int[] pieces, TokenRange sentence) {
    List<TokenRange> parts = new ArrayList<>();
    int start = sentence.start();
    while (start < sentence.end()) {
      int most = start + 1;
      int sum = pieces[start];
      while (most < sentence.end() && most - start < maxTokens && sum + pieces[most] <= maxPieces) {
        sum += pieces[most++];
      }
      int end = most == sentence.end() ? most : bestEnd(text, tokens, start, most);
      parts.add(new TokenRange(start, end));
      start = end;
    }
    return parts;
  }

  /** Not in the first third, lest crumbs be left. */
  private static int bestEnd(String text, List<Span> tokens, int start, int most) {
    int least = start + (most - start) / 3;
    for (String marks : PLACES) {
      for (int i = most - 1; i > least; i--) {
        Span token = tokens.get(i);
        if (token.length() == 1 && marks.indexOf(text.charAt(token.start())) >= 0) {
          return i + 1;
        }
      }
    }
    return most;
  }
}
