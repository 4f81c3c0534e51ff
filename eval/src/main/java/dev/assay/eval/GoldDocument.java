package dev.assay.eval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.report.Block;
import dev.assay.report.Outlet;
import dev.assay.report.Report;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import java.util.ArrayList;
import java.util.List;

/**
 * Consecutive gold sentences of one {@code doc}.
 *
 * @param name its id
 * @param genre as the gold has it; "unknown" where it has none
 * @param sentences at least one
 */
record GoldDocument(String name, String genre, List<ObjectNode> sentences) {
  GoldDocument {
    sentences = List.copyOf(sentences);
  }

  static List<GoldDocument> of(List<ObjectNode> gold) {
    List<GoldDocument> found = new ArrayList<>();
    for (int start = 0, end; start < gold.size(); start = end) {
      String name = gold.get(start).path("doc").asText();
      for (end = start + 1; end < gold.size(); end++) {
        if (!gold.get(end).path("doc").asText().equals(name)) {
          break;
        }
      }
      String genre = gold.get(start).path("genre").asText("unknown");
      found.add(new GoldDocument(name, genre, gold.subList(start, end)));
    }
    return found;
  }

  /** The words with a blank between them, as one paragraph, not yet read. */
  Document unread() {
    List<Sentence> unread = GoldWords.document(sentences);
    StringBuilder text = new StringBuilder();
    for (Sentence s : unread) {
      s.tokens().forEach(t -> text.append(t.form()).append(t.form().isEmpty() ? "  " : " "));
    }
    var blocks = List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length()));
    Report report =
        new Report(
            name,
            null,
            Outlet.UNKNOWN,
            null,
            null,
            "en",
            name,
            "",
            text.toString(),
            blocks,
            List.of());
    return new Document(report, unread);
  }
}
