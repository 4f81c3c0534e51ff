package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.text.Sentence;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Syntax on gold words: accuracy over all words, punctuation included. {@code las} leaves subtypes
 * of relations out, as in the CoNLL 2018 shared task; {@code las_full} keeps them. {@code lemma} is
 * over the words whose gold has one.
 */
final class ParseSuite implements Suite {
  @Override
  public String name() {
    return "parse";
  }

  @Override
  public String description() {
    return "parts of speech, lemmas and dependencies on gold words (CoNLL-U or JSON Lines)";
  }

  @Override
  public Outcome run(EvaluationRequest request) {
    List<ObjectNode> gold = request.sentences();
    List<Sentence> read = request.reader().read(GoldWords.sentences(gold));
    List<ObjectNode> predictions = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      predictions.add(GoldWords.parse(gold.get(i), read.get(i)));
    }
    return new Outcome(score(gold, predictions), predictions);
  }

  /** Figures of predictions in the gold's order and on its words. */
  static Map<String, Object> score(List<ObjectNode> gold, List<ObjectNode> predictions) {
    Map<String, Integer> right = new LinkedHashMap<>();
    int words = 0;
    int lemmas = 0;
    for (int s = 0; s < gold.size(); s++) {
      words += gold.get(s).path("words").size();
      lemmas += gold.get(s).path("lemma").size();
      count(gold.get(s), predictions.get(s), right);
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("sentences", gold.size());
    figures.put("words", words);
    for (String figure : List.of("upos", "xpos", "uas", "las", "las_full")) {
      figures.put(figure, Counts.ratio(right.getOrDefault(figure, 0), words));
    }
    figures.put("lemma", Counts.ratio(right.getOrDefault("lemma", 0), lemmas));
    return figures;
  }

  private static void count(ObjectNode gold, ObjectNode predicted, Map<String, Integer> right) {
    for (int i = 0; i < gold.path("words").size(); i++) {
      boolean head = same(gold, predicted, "head", i);
      String relation = universal(gold, i);
      add(right, "upos", same(gold, predicted, "upos", i));
      add(right, "xpos", same(gold, predicted, "xpos", i));
      add(right, "lemma", same(gold, predicted, "lemma", i));
      add(right, "uas", head);
      add(right, "las", head && universal(predicted, i).equals(relation));
      add(right, "las_full", head && same(gold, predicted, "deprel", i));
    }
  }

  private static void add(Map<String, Integer> counts, String key, boolean hit) {
    counts.merge(key, hit ? 1 : 0, Integer::sum);
  }

  private static boolean same(ObjectNode gold, ObjectNode predicted, String key, int i) {
    JsonNode cell = gold.path(key).path(i);
    return !cell.isMissingNode() && cell.equals(predicted.path(key).path(i));
  }

  private static String universal(ObjectNode sentence, int i) {
    String relation = sentence.path("deprel").path(i).asText();
    int colon = relation.indexOf(':');
    return colon < 0 ? relation : relation.substring(0, colon);
  }
}
