package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * CoNLL-U's columns as the training files' sentences; empty nodes left out. Beside the columns:
 * {@code multiword}, ranges of words that are written as one token; {@code spaced}, whether a space
 * follows each word, from {@code # text} where it spells the words, else from {@code SpaceAfter};
 * {@code doc}, {@code newpar} and {@code genre} ({@code # meta::genre}) where the file has them.
 */
final class ConlluGold {
  private static final int COLUMNS = 8;
  private static final int MISC = 9;

  private final GoldFiles.NumberedLines lines;
  private final List<ObjectNode> found = new ArrayList<>();
  private final Map<String, String> document = new LinkedHashMap<>();
  private ObjectNode sentence = GoldFiles.newSentence();
  private String text = "";
  private int tokenEnd; // number of the last word of the multiword token last met
  private boolean tokenSpaced; // whether a space follows that token

  private ConlluGold(GoldFiles.NumberedLines lines) {
    this.lines = lines;
  }

  static List<ObjectNode> sentences(GoldFiles.NumberedLines lines) {
    return new ConlluGold(lines).sentences();
  }

  private List<ObjectNode> sentences() {
    for (int i = 0; i < lines.lines().size(); i++) {
      String line = lines.lines().get(i);
      if (line.isBlank()) {
        next();
      } else if (line.startsWith("#")) {
        comment(line.substring(1).split("=", 2));
      } else {
        row(i, line.split("\t", -1));
      }
    }
    next();
    return found;
  }

  private void comment(String[] pair) {
    String value = pair.length == 2 ? pair[1].strip() : "";
    switch (pair[0].strip()) {
      case "sent_id" -> sentence.put("id", value);
      case "text" -> text = value;
      case "newpar", "newpar id" -> sentence.put("newpar", true);
      case "newdoc", "newdoc id" -> {
        document.clear();
        document.put("doc", value);
      }
      case "meta::genre" -> document.put("genre", value);
      default -> {}
    }
  }

  private void next() {
    if (sentence.has("words")) {
      document.forEach(sentence::put);
      spaceAsInText();
      found.add(sentence);
      sentence = GoldFiles.newSentence();
    }
    text = "";
    tokenEnd = 0;
  }

  private void row(int i, String[] cells) {
    if (cells.length < COLUMNS) {
      throw lines.bad(i, "not CoNLL-U: at least " + COLUMNS + " columns are expected");
    }
    boolean spaced = cells.length <= MISC || !("|" + cells[MISC] + "|").contains("|SpaceAfter=No|");
    String[] range = cells[0].split("-", 2);
    if (range.length == 2 && isNumber(range[0]) && isNumber(range[1])) {
      tokenEnd = Integer.parseInt(range[1]);
      column("multiword").addArray().add(Integer.parseInt(range[0]) - 1).add(tokenEnd);
      tokenSpaced = spaced;
    } else if (isNumber(cells[0])) {
      column("multiword");
      word(cells);
      int number = Integer.parseInt(cells[0]);
      column("spaced").add(number == tokenEnd ? tokenSpaced : number > tokenEnd && spaced);
    }
  }

  private void word(String[] cells) {
    column("words").add(cells[1]);
    column("lemma").add(cells[2]);
    column("upos").add(cells[3]);
    column("xpos").add(cells[4]);
    column("head").add(isNumber(cells[6]) ? Integer.parseInt(cells[6]) : -1);
    column("deprel").add(cells[7]);
  }

  private ArrayNode column(String key) {
    return sentence.withArray(key);
  }

  /** Takes the spaces from the sentence's text, unless that is not its words one after another. */
  private void spaceAsInText() {
    List<Boolean> spaced = new ArrayList<>();
    int at = 0;
    for (JsonNode word : sentence.path("words")) {
      if (!text.startsWith(word.asText(), at)) {
        return;
      }
      at += word.asText().length();
      int end = at;
      while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
        at++;
      }
      spaced.add(at > end || at == text.length());
    }
    ArrayNode column = sentence.putArray("spaced");
    spaced.forEach(column::add);
  }

  private static boolean isNumber(String cell) {
    return !cell.isEmpty() && cell.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
