package dev.assay.text;

import dev.assay.report.Block;
import dev.assay.report.Outlet;
import dev.assay.report.PublicationTime;
import dev.assay.report.Report;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A document in the making. */
final class ConlluDocument {
  private static final String BETWEEN_BLOCKS = "\n\n";

  private final String id;
  private final StringBuilder text = new StringBuilder();
  private final List<Block> blocks = new ArrayList<>();
  private final List<Sentence> sentences = new ArrayList<>();
  private @Nullable String title;

  Outlet outlet = Outlet.UNKNOWN;
  @Nullable PublicationTime published;

  ConlluDocument(String id) {
    this.id = id;
  }

  boolean isEmpty() {
    return sentences.isEmpty();
  }

  void add(ConlluSentence lines, Block.Kind kind, boolean newBlock) {
    Block last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    boolean goesOn = last != null && !newBlock && last.kind() == kind;
    if (last != null) {
      text.append(goesOn ? " " : BETWEEN_BLOCKS);
    }
    int start = text.length();
    text.append(lines.text());
    if (last != null && goesOn) {
      blocks.set(blocks.size() - 1, new Block(kind, last.start(), text.length()));
    } else {
      blocks.add(new Block(kind, start, text.length()));
    }
    if (kind == Block.Kind.HEADLINE && title == null) {
      title = lines.text();
    }
    List<Token> tokens = lines.tokens(start);
    Span span = tokens.get(0).span().cover(tokens.get(tokens.size() - 1).span());
    sentences.add(
        new Sentence(
            sentences.size(),
            kind,
            blocks.size() - 1,
            span,
            tokens,
            ConlluLayers.of(lines.words())));
  }

  Document build() {
    String all = text.toString();
    Report report =
        new Report(
            id, title, outlet, null, published, "en", id, sha256(all), all, blocks, List.of());
    return new Document(report, sentences);
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
