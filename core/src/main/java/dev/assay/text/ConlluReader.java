package dev.assay.text;

import dev.assay.report.Block;
import dev.assay.report.Outlet;
import dev.assay.report.PublicationTime;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Splits a CoNLL-U text into sentences' lines and makes documents of them. */
final class ConlluReader {
  private final List<Document> documents = new ArrayList<>();
  private final List<String> lines;

  private ConlluDocument document = new ConlluDocument("conllu");
  private Map<String, String> comments = new TreeMap<>();
  private List<ConlluLine> words = new ArrayList<>();
  private @Nullable String newDocument;

  ConlluReader(String conllu) {
    this.lines = conllu.lines().toList();
  }

  List<Document> documents() {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.isBlank()) {
        endSentence(i + 1);
      } else if (line.startsWith("#")) {
        comment(i + 1, line);
      } else {
        words.add(ConlluLine.parse(i + 1, line));
      }
    }
    endSentence(lines.size() + 1);
    endDocument();
    return List.copyOf(documents);
  }

  private void comment(int number, String line) {
    if (!words.isEmpty()) {
      throw new ConlluException(
          number, "a comment inside a sentence", "comments stand before its first token");
    }
    String text = line.substring(1).strip();
    int equals = text.indexOf('=');
    String key = (equals < 0 ? text : text.substring(0, equals)).strip();
    String value = equals < 0 ? "" : text.substring(equals + 1).strip();
    if (key.equals("newdoc") || key.equals("newdoc id")) {
      newDocument = value.isEmpty() ? "conllu" : value;
    }
    comments.put(key, value);
  }

  private void endSentence(int number) {
    if (words.isEmpty()) {
      // Comments may stand apart from their sentence, as a file's licence does.
      return;
    }
    if (newDocument != null) {
      endDocument();
      document = new ConlluDocument(newDocument);
      newDocument = null;
    }
    describeDocument(number - words.size());
    boolean headline = "headline".equals(comments.get("kind"));
    boolean newBlock =
        headline || comments.containsKey("newpar") || comments.containsKey("newpar id");
    document.add(
        new ConlluSentence(words, comments.get("text")),
        headline ? Block.Kind.HEADLINE : Block.Kind.PARAGRAPH,
        newBlock);
    words = new ArrayList<>();
    comments = new TreeMap<>();
  }

  private void describeDocument(int number) {
    String outlet = comments.get("outlet");
    if (outlet != null && !outlet.isEmpty()) {
      document.outlet = new Outlet(outlet);
    }
    String published = comments.get("published");
    if (published != null) {
      try {
        document.published = PublicationTime.given(LocalDate.parse(published));
      } catch (DateTimeException e) {
        throw new ConlluException(
            number, "\"" + published + "\" is not a day", "write it like 2017-09-14");
      }
    }
  }

  private void endDocument() {
    if (!document.isEmpty()) {
      documents.add(document.build());
    }
  }
}
