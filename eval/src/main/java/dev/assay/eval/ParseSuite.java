package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.text.Document;
import dev.assay.text.Layer;
import dev.assay.text.Segmenter;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.Token;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Syntax. On gold words: accuracy over all words, punctuation included; {@code las} leaves subtypes
 * of relations out, as in the CoNLL 2018 shared task, {@code las_full} keeps them, {@code lemma} is
 * over the words whose gold has one. From running text: {@link RawScores}, where {@code rebuilt}
 * counts the sentences whose gold does not tell its spaces, so that {@link Spacing} put them.
 */
final class ParseSuite implements Suite {
  @Override
  public String name() {
    return "parse";
  }

  @Override
  public String description() {
    return "parts of speech, lemmas and dependencies (CoNLL-U or JSON Lines)";
  }

  @Override
  public Set<Evaluation.Option> options() {
    return Set.of(
        Evaluation.Option.RAW,
        Evaluation.Option.UPPER,
        Evaluation.Option.LOWER,
        Evaluation.Option.HEADLINE,
        Evaluation.Option.HELD_BACK);
  }

  @Override
  public Set<Layer> layers() {
    return Set.of();
  }

  @Override
  public Outcome run(EvaluationRequest request) {
    List<ObjectNode> gold = request.sentences(Headline::of);
    if (request.asks(Evaluation.Option.RAW)) {
      return raw(gold, request);
    }
    List<Sentence> read = request.reader().read(GoldWords.sentences(gold));
    List<ObjectNode> predictions = new ArrayList<>();
    for (int i = 0; i < gold.size(); i++) {
      predictions.add(GoldWords.parse(gold.get(i), read.get(i)));
    }
    SyntaxErrors errors = new SyntaxErrors();
    return new Outcome(score(gold, predictions, errors), predictions, errors.tables());
  }

  private static Outcome raw(List<ObjectNode> gold, EvaluationRequest request) {
    Segmenter segmenter = new Segmenter();
    List<RunningText> texts = RunningText.of(gold);
    List<ObjectNode> predictions = new ArrayList<>();
    RawScores scores = new RawScores();
    for (RunningText text : texts) {
      Document read = request.reader().read(segmenter.split(text.report()));
      RawScores.Side predicted = side(read, text.id());
      scores.add(new RawScores.Side(text.gold(), text.words()), predicted, text.text());
      predictions.addAll(predicted.sentences());
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("documents", texts.size());
    figures.put("rebuilt", (int) gold.stream().filter(s -> !s.has("spaced")).count());
    figures.putAll(scores.figures());
    return new Outcome(figures, predictions, scores.errors());
  }

  private static RawScores.Side side(Document read, String id) {
    List<ObjectNode> sentences = new ArrayList<>();
    List<List<Span>> words = new ArrayList<>();
    for (Sentence sentence : read.sentences()) {
      ObjectNode bare = GoldFiles.newSentence().put("id", id + ":" + (sentence.index() + 1));
      ArrayNode forms = bare.putArray("words");
      sentence.tokens().stream().map(Token::form).forEach(forms::add);
      sentences.add(GoldWords.parse(bare, sentence));
      words.add(sentence.tokens().stream().map(Token::span).toList());
    }
    return new RawScores.Side(sentences, words);
  }

  /** Figures of predictions in the gold's order and on its words. */
  static Map<String, Object> score(
      List<ObjectNode> gold, List<ObjectNode> predictions, SyntaxErrors errors) {
    Map<String, Integer> right = new LinkedHashMap<>();
    int words = 0;
    int lemmas = 0;
    for (int s = 0; s < gold.size(); s++) {
      words += gold.get(s).path("words").size();
      lemmas += gold.get(s).path("lemma").size();
      count(gold.get(s), predictions.get(s), right, errors);
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

  private static void count(
      ObjectNode gold, ObjectNode predicted, Map<String, Integer> right, SyntaxErrors errors) {
    for (int i = 0; i < gold.path("words").size(); i++) {
      boolean head = same(gold, predicted, "head", i);
      String relation = universal(gold, i);
      add(right, "upos", same(gold, predicted, "upos", i));
      add(right, "xpos", same(gold, predicted, "xpos", i));
      add(right, "lemma", same(gold, predicted, "lemma", i));
      add(right, "uas", head);
      add(right, "las", head && universal(predicted, i).equals(relation));
      add(right, "las_full", head && same(gold, predicted, "deprel", i));
      errors.word(gold, i, predicted, i, head);
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
    return SyntaxErrors.universal(sentence.path("deprel").path(i).asText());
  }
}
