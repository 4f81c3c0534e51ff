package dev.assay.text;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Parts the tokens of a block into sentences: after a stop and the quotes and brackets that close
 * with it, unless the next word or the abbreviation before it speaks against. Thread-safe.
 */
final class SentenceSplitter {
  private static final String STOPS = ".!?…‥。！？؟۔।";
  private static final String CLOSERS = "\"'”’»)]}";
  private static final String OPENERS = "\"'“‘«([{¡¿";
  private static final String GOES_ON = ",;:)]}";

  private final Map<String, String> abbreviations = WordLists.table("abbreviations.tsv");
  private final SentenceEdges edges = new SentenceEdges();
  private final Set<String> starters = new HashSet<>(WordLists.words("list-starters.txt"));

  /** The sentences over the tokens of one block, in order, together all of them. */
  List<TokenRange> sentences(String text, List<Span> tokens) {
    List<TokenRange> sentences = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < tokens.size(); i++) {
      if (edges.isEdge(text, tokens, start, i)) {
        sentences.add(new TokenRange(start, i));
        start = i;
      }
      if (!isStop(text, tokens.get(i))) {
        continue;
      }
      int next = afterClosers(text, tokens, i + 1);
      if (next == tokens.size() || ends(text, tokens, start, i, next)) {
        sentences.add(new TokenRange(start, next));
        start = next;
        i = next - 1;
      }
    }
    if (start < tokens.size()) {
      sentences.add(new TokenRange(start, tokens.size()));
    }
    return sentences;
  }

  private static boolean isStop(String text, Span token) {
    return STOPS.indexOf(text.charAt(token.end() - 1)) >= 0;
  }

  private static int afterClosers(String text, List<Span> tokens, int from) {
    int i = from;
    while (i < tokens.size() && !gapBefore(tokens, i) && closes(text, tokens.get(i))) {
      i++;
    }
    return i;
  }

  private static boolean closes(String text, Span token) {
    boolean closer = CLOSERS.indexOf(text.charAt(token.start())) >= 0 || isStop(text, token);
    return closer && isMark(text, token);
  }

  private static boolean isMark(String text, Span token) {
    return !Character.isLetterOrDigit(text.codePointAt(token.end() - 1))
        && !Character.isLetterOrDigit(text.codePointAt(token.start()));
  }

  static boolean gapBefore(List<Span> tokens, int i) {
    return tokens.get(i).start() > tokens.get(i - 1).end();
  }

  /** Whether a sentence ends between the stop's closers and the token at {@code next}. */
  private boolean ends(String text, List<Span> tokens, int start, int stop, int next) {
    Span token = tokens.get(stop);
    if (GOES_ON.indexOf(text.charAt(tokens.get(next).start())) >= 0) {
      return false;
    }
    int first = firstWord(text, tokens, next);
    int c = first < tokens.size() ? text.codePointAt(tokens.get(first).start()) : ' ';
    if (Character.isLetter(text.codePointAt(token.start()))) {
      return gapBefore(tokens, next) && afterAbbreviation(token.in(text), text, tokens, first);
    }
    if (isListNumber(text, tokens, start, stop)) {
      return false;
    }
    if (!gapBefore(tokens, next)) {
      return Character.isUpperCase(c) && stop > 0 && endsInLowerCase(text, tokens.get(stop - 1));
    }
    boolean plain = token.length() == 1 && text.charAt(token.start()) != '…';
    return !Character.isLowerCase(c) || (plain && next == stop + 1);
  }

  private boolean afterAbbreviation(
      String abbreviation, String text, List<Span> tokens, int first) {
    if (first == tokens.size()) {
      return true;
    }
    String word = unshouted(abbreviation.substring(0, abbreviation.length() - 1));
    String kind =
        abbreviations.getOrDefault(
            word, abbreviations.getOrDefault(word.toLowerCase(Locale.ROOT), "rarely"));
    return !kind.equals("never") && starters.contains(unshouted(tokens.get(first).in(text)));
  }

  /** A word in capitals as the tables write it: GEN as Gen. */
  private static String unshouted(String word) {
    boolean shouted = word.length() > 1 && word.equals(word.toUpperCase(Locale.ROOT));
    return shouted ? word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT) : word;
  }

  private static int firstWord(String text, List<Span> tokens, int next) {
    int i = next;
    while (i < tokens.size() && OPENERS.indexOf(text.charAt(tokens.get(i).start())) >= 0) {
      i++;
    }
    return i;
  }

  /** "1." where a sentence begins. */
  private static boolean isListNumber(String text, List<Span> tokens, int start, int stop) {
    return stop == start + 1
        && text.charAt(tokens.get(stop).start()) == '.'
        && text.substring(tokens.get(start).start(), tokens.get(start).end())
            .matches("\\p{Nd}{1,3}|\\p{Lu}");
  }

  private static boolean endsInLowerCase(String text, Span token) {
    return token.length() > 1 && Character.isLowerCase(text.charAt(token.end() - 1));
  }
}
