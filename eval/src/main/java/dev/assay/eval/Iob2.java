package dev.assay.eval;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** IOB2 as in Universal NER (number, word, tag) as sentences with {@code entities}. */
final class Iob2 {
  private static final Set<String> OUTSIDE = Set.of("O", "_", "-");

  private Iob2() {}

  static List<ObjectNode> sentences(GoldFiles.NumberedLines lines) {
    List<ObjectNode> found = new ArrayList<>();
    for (int i = 0; i < lines.lines().size(); i++) {
      String line = lines.lines().get(i);
      if (line.startsWith("# sent_id")) {
        ObjectNode sentence = GoldFiles.newSentence();
        sentence.put("id", line.substring(line.indexOf('=') + 1).strip());
        sentence.putArray("words");
        sentence.putArray("entities");
        found.add(sentence);
      } else if (!line.isBlank() && !line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        if (cells.length < 3 || found.isEmpty()) {
          throw lines.bad(i, "not IOB2; a sentence id, then number, word and tag are expected");
        }
        word(found.get(found.size() - 1), cells[1], cells[2]);
      }
    }
    return found;
  }

  private static void word(ObjectNode sentence, String word, String tag) {
    ArrayNode words = sentence.withArray("words");
    ArrayNode entities = sentence.withArray("entities");
    int at = words.size();
    words.add(word);
    String type = tag.substring(tag.indexOf('-') + 1);
    if (tag.startsWith("I-") && continues(entities, at, type)) {
      ((ObjectNode) entities.get(entities.size() - 1)).put("end", at + 1);
    } else if (!OUTSIDE.contains(tag)) {
      entities.addObject().put("start", at).put("end", at + 1).put("type", type);
    }
  }

  private static boolean continues(ArrayNode entities, int at, String type) {
    return !entities.isEmpty()
        && entities.get(entities.size() - 1).get("end").asInt() == at
        && entities.get(entities.size() - 1).get("type").asText().equals(type);
  }
}
