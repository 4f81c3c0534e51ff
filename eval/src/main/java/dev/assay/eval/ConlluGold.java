package dev.assay.eval;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * CoNLL-U's columns as the training files' sentences; empty nodes and multiword tokens left out.
 */
final class ConlluGold {
  private static final int COLUMNS = 8;

  private ConlluGold() {}

  static List<ObjectNode> sentences(GoldFiles.NumberedLines lines) {
    List<ObjectNode> found = new ArrayList<>();
    ObjectNode sentence = GoldFiles.newSentence();
    for (int i = 0; i < lines.lines().size(); i++) {
      String line = lines.lines().get(i);
      if (line.isBlank()) {
        sentence = next(sentence, found);
      } else if (line.startsWith("#")) {
        String[] pair = line.substring(1).split("=", 2);
        if (pair.length == 2 && pair[0].strip().equals("sent_id")) {
          sentence.put("id", pair[1].strip());
        }
      } else {
        word(sentence, lines, i);
      }
    }
    next(sentence, found);
    return found;
  }

  private static ObjectNode next(ObjectNode sentence, List<ObjectNode> found) {
    if (sentence.has("words")) {
      found.add(sentence);
    }
    return GoldFiles.newSentence();
  }

  private static void word(ObjectNode sentence, GoldFiles.NumberedLines lines, int i) {
    String[] cells = lines.lines().get(i).split("\t", -1);
    if (cells.length < COLUMNS) {
      throw lines.bad(i, "not CoNLL-U: at least " + COLUMNS + " columns are expected");
    }
    if (!isNumber(cells[0])) {
      return;
    }
    column(sentence, "words").add(cells[1]);
    column(sentence, "lemma").add(cells[2]);
    column(sentence, "upos").add(cells[3]);
    column(sentence, "xpos").add(cells[4]);
    column(sentence, "head").add(isNumber(cells[6]) ? Integer.parseInt(cells[6]) : -1);
    column(sentence, "deprel").add(cells[7]);
  }

  private static ArrayNode column(ObjectNode sentence, String key) {
    return sentence.withArray(key);
  }

  private static boolean isNumber(String cell) {
    return !cell.isEmpty() && cell.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
