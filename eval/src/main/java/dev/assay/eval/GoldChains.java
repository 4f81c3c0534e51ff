package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The chains of sentences in the gold's shape: entities with {@code coref}. */
final class GoldChains {
  /**
   * A mention.
   *
   * @param sentence index of its sentence in the document
   * @param start its first word
   * @param end one after its last word
   * @param head its head word by the gold's tree: the first whose head lies outside
   * @param chain id of its chain in the document
   */
  record Mention(int sentence, int start, int end, int head, String chain) {
    String span() {
      return sentence + ":" + start + "-" + end;
    }

    String word() {
      return sentence + ":" + head;
    }
  }

  private GoldChains() {}

  /** Mentions in the order of the text, the longer before what it holds. */
  static List<Mention> mentions(List<ObjectNode> sentences, List<ObjectNode> gold) {
    List<Mention> found = new ArrayList<>();
    for (int i = 0; i < sentences.size(); i++) {
      for (JsonNode e : sentences.get(i).path("entities")) {
        if (e.has("coref")) {
          int start = e.path("start").asInt();
          int end = e.path("end").asInt();
          int head = RoleArgument.spanHead(gold.get(i).path("head"), start, end);
          found.add(new Mention(i, start, end, head, e.path("coref").asText()));
        }
      }
    }
    found.sort(
        Comparator.comparingInt(Mention::sentence)
            .thenComparingInt(Mention::start)
            .thenComparingInt(m -> -m.end()));
    return found;
  }

  /** Chains of exact spans. */
  static Clusters spans(List<Mention> mentions) {
    Map<String, String> chainOf = new LinkedHashMap<>();
    mentions.forEach(m -> chainOf.putIfAbsent(m.span(), m.chain()));
    return Clusters.of(chainOf);
  }

  /** Chains of head words; of mentions that share one, the longest counts. */
  static Clusters heads(List<Mention> mentions) {
    Map<String, String> chainOf = new LinkedHashMap<>();
    mentions.stream()
        .sorted(Comparator.comparingInt((Mention m) -> m.start() - m.end()))
        .forEach(m -> chainOf.putIfAbsent(m.word(), m.chain()));
    return Clusters.of(chainOf);
  }
}
