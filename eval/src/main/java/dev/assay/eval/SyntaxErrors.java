package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Errors in the columns of a parse by kind. Of dependencies: what was attached to the wrong head,
 * by {@code attachments.tsv}, or the right head under the wrong relation, subtypes left out. Not
 * thread-safe.
 */
final class SyntaxErrors {
  private final ErrorCounts upos = new ErrorCounts("universal parts of speech");
  private final ErrorCounts xpos = new ErrorCounts("Penn parts of speech");
  private final ErrorCounts lemma = new ErrorCounts("lemmas");
  private final ErrorCounts dependencies = new ErrorCounts("dependencies");
  private final Map<String, String> attachments = new LinkedHashMap<>();

  SyntaxErrors() {
    Tables.rows("attachments.tsv", 2).forEach(row -> attachments.put(row[0], row[1]));
  }

  /**
   * One word of the gold and the same as predicted.
   *
   * @param i its index in the gold sentence
   * @param j its index in the predicted sentence
   */
  void word(ObjectNode gold, int i, ObjectNode predicted, int j, boolean headIsRight) {
    confusion(upos, cell(gold, "upos", i), cell(predicted, "upos", j), gold);
    confusion(xpos, cell(gold, "xpos", i), cell(predicted, "xpos", j), gold);
    if (!gold.path("lemma").path(i).isMissingNode()
        && !cell(gold, "lemma", i).equals(cell(predicted, "lemma", j))) {
      lemma.add("of " + cell(gold, "upos", i), gold);
    }
    String relation = cell(gold, "deprel", i);
    if (headIsRight) {
      String found = universal(cell(predicted, "deprel", j));
      if (!found.equals(universal(relation))) {
        dependencies.addConfusion("relation", universal(relation), found, gold);
      }
    } else {
      dependencies.add("wrong head: " + attachment(relation), gold);
    }
  }

  List<ErrorTable> tables() {
    return List.of(upos.table(), xpos.table(), lemma.table(), dependencies.table());
  }

  private static void confusion(ErrorCounts errors, String gold, String found, JsonNode sentence) {
    if (!gold.equals(found)) {
      errors.addConfusion("", gold, found, sentence);
    }
  }

  private String attachment(String relation) {
    String universal = attachments.getOrDefault(universal(relation), universal(relation));
    return attachments.getOrDefault(relation, universal);
  }

  /** A relation without its subtype. */
  static String universal(String relation) {
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }

  private static String cell(JsonNode sentence, String column, int i) {
    return sentence.path(column).path(i).asText();
  }
}
