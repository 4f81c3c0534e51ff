package dev.assay.eval;

import dev.assay.text.Span;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;

/**
 * Errors in the ends of sentences and words of a document. A sentence's end is missed or spurious,
 * after a stop or another sign; a run of words cut otherwise than the gold's is one error.
 */
final class SegmentationErrors {
  private final String text;
  private final ErrorCounts words;
  private final ErrorCounts sentences;

  SegmentationErrors(String text, ErrorCounts words, ErrorCounts sentences) {
    this.text = text;
    this.words = words;
    this.sentences = sentences;
  }

  void add(RawScores.Side gold, RawScores.Side predicted) {
    addSentences(gold, predicted);
    Set<Span> found = new HashSet<>();
    predicted.words().forEach(found::addAll);
    TreeMap<Integer, Span> byStart = new TreeMap<>();
    found.forEach(span -> byStart.put(span.start(), span));
    for (int s = 0; s < gold.words().size(); s++) {
      for (Span word : gold.words().get(s)) {
        if (!found.contains(word)) {
          var holder = byStart.floorEntry(word.start());
          boolean held = holder != null && holder.getValue().end() >= word.end();
          words.add(
              held ? "not parted: " + shape(holder.getValue()) : "parted: " + shape(word),
              gold.sentences().get(s));
        }
      }
    }
  }

  private void addSentences(RawScores.Side gold, RawScores.Side predicted) {
    Set<Integer> expected = ends(gold);
    Set<Integer> found = ends(predicted);
    for (int s = 0; s < gold.words().size(); s++) {
      List<Span> sentence = gold.words().get(s);
      int start = sentence.get(0).start();
      int end = sentence.get(sentence.size() - 1).end();
      if (!found.contains(end)) {
        sentences.add("missed after " + sign(end), gold.sentences().get(s));
      }
      for (int spurious : found) {
        if (spurious > start && spurious < end && !expected.contains(spurious)) {
          sentences.add("spurious after " + sign(spurious), gold.sentences().get(s));
        }
      }
    }
  }

  private static Set<Integer> ends(RawScores.Side side) {
    Set<Integer> ends = new HashSet<>();
    side.words().forEach(words -> ends.add(words.get(words.size() - 1).end()));
    return ends;
  }

  private String sign(int end) {
    int c = text.codePointBefore(end);
    return Character.isLetter(c)
        ? "a word"
        : Character.isDigit(c) ? "a number" : Character.toString(c);
  }

  /** Letters as x, digits as 9, a run of either as one; other signs as they are. */
  private String shape(Span span) {
    return span.in(text).replaceAll("\\p{L}+", "x").replaceAll("\\p{N}+", "9");
  }
}
