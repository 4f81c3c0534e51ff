package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.report.Block;
import dev.assay.report.Outlet;
import dev.assay.report.Report;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * The gold sentences of one document as a person would have written them: the text, and where each
 * gold word stands in it. A space stands between sentences, an empty line between paragraphs where
 * the gold marks them. Within a sentence, spaces stand where the gold says ({@code spaced}, from
 * CoNLL-U), else where {@link Spacing} puts them.
 *
 * @param id of the document
 * @param words where each word of each sentence stands
 */
record RunningText(
    String id, String text, List<Block> blocks, List<ObjectNode> gold, List<List<Span>> words) {

  /**
   * The documents of gold sentences in their order. A document is what shares {@code doc}, else the
   * sentences' {@code id} but for the number at its end.
   */
  static List<RunningText> of(List<ObjectNode> gold) {
    Spacing spacing = new Spacing();
    List<RunningText> texts = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= gold.size(); i++) {
      if (i == gold.size() || !document(gold.get(i)).equals(document(gold.get(start)))) {
        texts.add(of(document(gold.get(start)), gold.subList(start, i), spacing));
        start = i;
      }
    }
    return texts;
  }

  Report report() {
    return new Report(id, null, Outlet.UNKNOWN, null, null, "en", id, "", text, blocks, List.of());
  }

  private static RunningText of(String id, List<ObjectNode> gold, Spacing spacing) {
    StringBuilder text = new StringBuilder();
    List<Block> blocks = new ArrayList<>();
    List<List<Span>> words = new ArrayList<>();
    int blockStart = 0;
    for (ObjectNode sentence : gold) {
      if (!text.isEmpty()) {
        if (sentence.path("newpar").asBoolean()) {
          blocks.add(new Block(Block.Kind.PARAGRAPH, blockStart, text.length()));
          text.append("\n\n");
          blockStart = text.length();
        } else {
          text.append(' ');
        }
      }
      words.add(append(sentence, spacing, text));
    }
    blocks.add(new Block(Block.Kind.PARAGRAPH, blockStart, text.length()));
    return new RunningText(id, text.toString(), blocks, gold, words);
  }

  private static List<Span> append(ObjectNode sentence, Spacing spacing, StringBuilder text) {
    boolean[] spaced = spaced(sentence, spacing);
    List<Span> spans = new ArrayList<>();
    for (int i = 0; i < spaced.length; i++) {
      int start = text.length();
      text.append(sentence.path("words").path(i).asText());
      spans.add(new Span(start, text.length()));
      if (spaced[i] && i < spaced.length - 1) {
        text.append(' ');
      }
    }
    return spans;
  }

  private static boolean[] spaced(ObjectNode sentence, Spacing spacing) {
    JsonNode given = sentence.path("spaced");
    if (!given.isArray()) {
      return spacing.after(sentence);
    }
    boolean[] spaced = new boolean[given.size()];
    for (int i = 0; i < spaced.length; i++) {
      spaced[i] = given.path(i).asBoolean();
    }
    return spaced;
  }

  private static String document(ObjectNode sentence) {
    return sentence.has("doc")
        ? sentence.path("doc").asText()
        : sentence.path("id").asText().replaceFirst("[-_.:]?\\d+$", "");
  }
}
