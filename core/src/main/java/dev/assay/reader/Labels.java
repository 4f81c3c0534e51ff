package dev.assay.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.assay.text.Features;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The label inventories of a model; index 0 of roles and entities means none.
 *
 * @param lemma scripts that make a lemma from a form, see {@link LemmaScript}
 * @param feats universal features; empty where the model does not tell them
 * @param name tags of names, see {@link NameDecoder}; empty where the model does not tell them
 */
record Labels(
    List<String> upos,
    List<String> xpos,
    List<LemmaScript> lemma,
    List<Features> feats,
    List<String> entity,
    List<String> name,
    List<String> deprel,
    List<String> role) {

  /** An object of lists of strings; read as a stream, for a mapper takes longer to set up. */
  static Labels parse(byte[] json) {
    Map<String, List<String>> lists = new HashMap<>();
    try (JsonParser parser = new JsonFactory().createParser(json)) {
      parser.nextToken();
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        parser.nextToken();
        List<String> list = new ArrayList<>();
        while (parser.nextToken() == JsonToken.VALUE_STRING) {
          list.add(parser.getText());
        }
        lists.put(name, List.copyOf(list));
      }
    } catch (IOException e) {
      throw new ReaderException("ASSAY-READER-02", "labels.json is not JSON", e);
    }
    return new Labels(
        list(lists, "upos"),
        list(lists, "xpos"),
        list(lists, "lemma").stream().map(LemmaScript::parse).toList(),
        features(lists.getOrDefault("feats", List.of())),
        list(lists, "entity"),
        lists.getOrDefault("name", List.of()),
        list(lists, "deprel"),
        list(lists, "role"));
  }

  /** How many labels a head has. */
  int count(Head head) {
    return switch (head) {
      case UPOS -> upos.size();
      case XPOS -> xpos.size();
      case LEMMA -> lemma.size();
      case FEATS -> feats.size();
      case REL -> deprel.size();
      case ROLE -> role.size();
      case ENTITY -> entity.size();
      case NAME -> name.size();
      case ARC, PREDICATE, FACTUALITY -> 0;
    };
  }

  private static List<Features> features(List<String> labels) {
    try {
      return labels.stream().map(Features::parse).toList();
    } catch (IllegalArgumentException e) {
      throw new ReaderException("ASSAY-READER-02", "labels.json has " + e.getMessage(), e);
    }
  }

  private static List<String> list(Map<String, List<String>> lists, String key) {
    List<String> labels = lists.getOrDefault(key, List.of());
    if (labels.isEmpty()) {
      throw new ReaderException(
          "ASSAY-READER-02", "labels.json has no list of labels under '" + key + "'", null);
    }
    return labels;
  }
}
