package dev.assay.reader;

import dev.assay.report.Block;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.Token;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the tests of this package read. */
final class Resources {
  private Resources() {}

  static List<String> lines(String name) {
    try (InputStream in = Resources.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.startsWith("##"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static PieceSequence pieces(List<String> words, ReaderModel model) {
    return PieceSequence.of(words, words.stream().map(model.pieces()::of).toList());
  }

  /** Words, each a blank after the last. */
  static Sentence sentence(List<String> words) {
    List<Token> tokens = new ArrayList<>();
    int at = 0;
    for (String word : words) {
      tokens.add(new Token(tokens.size(), new Span(at, at + word.length()), word));
      at += word.length() + 1;
    }
    return new Sentence(0, Block.Kind.PARAGRAPH, 0, new Span(0, at - 1), tokens, null);
  }
}
