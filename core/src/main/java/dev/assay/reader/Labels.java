package dev.assay.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The label inventories of a model; index 0 of roles and entities means none.
 *
 * @param lemma scripts that make a lemma from a form, see {@link LemmaScript}
 */
record Labels(
    List<String> upos,
    List<String> xpos,
    List<LemmaScript> lemma,
    List<String> entity,
    List<String> deprel,
    List<String> role) {

  static Labels parse(byte[] json) {
    try {
      JsonNode root = new ObjectMapper().readTree(json);
      return new Labels(
          list(root, "upos"),
          list(root, "xpos"),
          list(root, "lemma").stream().map(LemmaScript::parse).toList(),
          list(root, "entity"),
          list(root, "deprel"),
          list(root, "role"));
    } catch (IOException e) {
      throw new ReaderException("ASSAY-READER-02", "labels.json is not JSON", e);
    }
  }

  private static List<String> list(JsonNode root, String key) {
    JsonNode array = root.path(key);
    if (!array.isArray() || array.isEmpty()) {
      throw new ReaderException(
          "ASSAY-READER-02", "labels.json has no list of labels under '" + key + "'", null);
    }
    List<String> labels = new ArrayList<>();
    array.forEach(label -> labels.add(label.asText()));
    return List.copyOf(labels);
  }
}
