package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.text.Sentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * PropBank predicates and their arguments on gold words, over the sentences whose gold has an
 * {@code srl} layer: predicates found; arguments by labelled span, by labelled head (the word of
 * the span whose gold head lies outside it) and by span alone.
 */
final class RolesSuite implements Suite {
  /** An argument of the predicate at a word; without a label where only its place counts. */
  private record Item(int predicate, String label, int start, int end) {}

  @Override
  public String name() {
    return "roles";
  }

  @Override
  public String description() {
    return "predicates and their arguments on gold words (JSON Lines with srl); option given";
  }

  @Override
  public Outcome run(EvaluationRequest request) {
    List<ObjectNode> gold = request.sentences();
    boolean given = request.asks(Evaluation.Option.GIVEN);
    List<Sentence> sentences = GoldWords.sentences(gold);
    List<Sentence> read = given ? new ArrayList<>() : request.reader().read(sentences);
    List<ObjectNode> predictions = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      Sentence sentence =
          given
              ? request.reader().readGiven(sentences.get(i), predicates(gold.get(i)))
              : read.get(i);
      ObjectNode prediction = GoldWords.parse(gold.get(i), sentence);
      GoldWords.addRoles(prediction, sentence);
      predictions.add(prediction);
    }
    return new Outcome(score(gold, predictions), predictions);
  }

  private static Collection<Integer> predicates(ObjectNode sentence) {
    List<Integer> found = new ArrayList<>();
    sentence.path("srl").forEach(frame -> found.add(frame.path("pred").asInt()));
    return found;
  }

  static Map<String, Object> score(List<ObjectNode> gold, List<ObjectNode> predictions) {
    Counts predicates = new Counts();
    Counts spans = new Counts();
    Counts heads = new Counts();
    Counts bare = new Counts();
    int sentences = 0;
    for (int i = 0; i < gold.size(); i++) {
      ObjectNode g = gold.get(i);
      ObjectNode p = predictions.get(i);
      if (g.has("srl")) {
        sentences++;
        count(predicates, new HashSet<>(predicates(g)), new HashSet<>(predicates(p)));
        count(spans, spans(g, true), spans(p, true));
        count(heads, heads(g, g), heads(p, g));
        count(bare, spans(g, false), spans(p, false));
      }
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("sentences", sentences);
    figures.put("predicates", predicates.figures());
    figures.put("spans", spans.figures());
    figures.put("heads", heads.figures());
    figures.put("spans_unlabelled", bare.figures());
    return figures;
  }

  private static <T> void count(Counts counts, Set<T> gold, Set<T> predicted) {
    int hits = (int) predicted.stream().filter(gold::contains).count();
    counts.add(hits, predicted.size(), gold.size());
  }

  private static Set<Item> spans(ObjectNode sentence, boolean labelled) {
    Set<Item> found = new HashSet<>();
    for (JsonNode frame : sentence.path("srl")) {
      for (JsonNode a : frame.path("args")) {
        String label = a.path(0).asText();
        if (!label.equals("V")) {
          int start = a.path(1).asInt();
          int end = a.path(2).asInt();
          found.add(new Item(frame.path("pred").asInt(), labelled ? label : "", start, end));
        }
      }
    }
    return found;
  }

  private static Set<Item> heads(ObjectNode sentence, ObjectNode gold) {
    JsonNode heads = gold.path("head");
    Set<Item> found = new HashSet<>();
    for (Item item : spans(sentence, true)) {
      if (item.end <= heads.size()) {
        int head = spanHead(heads, item.start, item.end);
        found.add(new Item(item.predicate, item.label, head, head + 1));
      }
    }
    return found;
  }

  /** The first word of the span whose head lies outside it. */
  static int spanHead(JsonNode heads, int start, int end) {
    for (int i = start; i < end; i++) {
      int head = heads.path(i).asInt() - 1;
      if (head < start || head >= end) {
        return i;
      }
    }
    return start;
  }
}
