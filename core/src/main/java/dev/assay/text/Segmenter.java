package dev.assay.text;

import dev.assay.report.Block;
import dev.assay.report.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/**
 * Parts a report into sentences and tokens. Tokens follow the English Web Treebank (Bies et al.
 * 2012) with the words of Universal Dependencies: {@code US | - | backed}, {@code did | n't},
 * {@code army | 's}, {@code 15 | km}, {@code Sept.}.
 *
 * <p>A sentence stands within one block and has at most {@link #MAX_TOKENS} tokens and {@link
 * #MAX_PIECES} pieces of words, where a single token does not have more; longer ones are cut at a
 * semicolon or comma. Every character that is neither space nor invisible is in one token. Any text
 * is segmented, in time linear in its length. Immutable; safe to share between threads.
 */
public final class Segmenter {
  /** Most tokens of a sentence. */
  public static final int MAX_TOKENS = 400;

  /** Most pieces of words of a sentence. */
  public static final int MAX_PIECES = 500;

  private final Tokenizer tokenizer = new Tokenizer();
  private final SentenceSplitter splitter = new SentenceSplitter();
  private final SentenceCutter cutter = new SentenceCutter(MAX_TOKENS, MAX_PIECES);
  private final ToIntFunction<String> pieces;

  /** Judges the number of pieces by a word's letters: one for every four, and more than enough. */
  public Segmenter() {
    this(Segmenter::estimate);
  }

  /**
   * @param pieces how many pieces a reader makes of a word, at least 1; thread-safe
   */
  public Segmenter(ToIntFunction<String> pieces) {
    this.pieces = pieces;
  }

  /** The report's sentences, without layers. */
  public Document split(Report report) {
    List<Sentence> sentences = new ArrayList<>();
    for (int i = 0; i < report.blocks().size(); i++) {
      split(report.text(), report.blocks().get(i), i, sentences);
    }
    return new Document(report, sentences);
  }

  private void split(String text, Block block, int paragraph, List<Sentence> sentences) {
    List<Span> tokens = tokenizer.tokens(text, block.start(), block.end());
    int[] lengths = tokens.stream().mapToInt(t -> pieces.applyAsInt(t.in(text))).toArray();
    for (TokenRange sentence : splitter.sentences(text, tokens)) {
      for (TokenRange part : cutter.cut(text, tokens, lengths, sentence)) {
        sentences.add(sentence(text, block, paragraph, sentences.size(), tokens, part));
      }
    }
  }

  private static Sentence sentence(
      String text, Block block, int paragraph, int index, List<Span> spans, TokenRange range) {
    List<Token> tokens = new ArrayList<>(range.length());
    for (int i = range.start(); i < range.end(); i++) {
      tokens.add(new Token(i - range.start(), spans.get(i), spans.get(i).in(text)));
    }
    Span span = spans.get(range.start()).cover(spans.get(range.end() - 1));
    return new Sentence(index, block.kind(), paragraph, span, tokens, null);
  }

  /** Plain words come in pieces of some four letters; what is not ASCII, letter by letter. */
  private static int estimate(String word) {
    int plain = 0;
    for (int i = 0; i < word.length(); i++) {
      plain += Characters.isAsciiLetter(word.charAt(i)) ? 1 : 0;
    }
    return (plain + 3) / 4 + word.length() - plain;
  }
}
