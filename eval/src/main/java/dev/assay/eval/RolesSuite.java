package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.text.Layer;
import dev.assay.text.Sentence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * PropBank predicates and their arguments on gold words, over the sentences whose gold has an
 * {@code srl} layer: predicates found; arguments by labelled span, by labelled head (the word of
 * the span whose gold head lies outside it) and by span alone; {@code core}, ARG0 to ARG2 alone;
 * {@code labels}, each label alone, those with most in the gold first.
 */
final class RolesSuite implements Suite {
  private static final Set<String> CORE = Set.of("ARG0", "ARG1", "ARG2");

  @Override
  public String name() {
    return "roles";
  }

  @Override
  public String description() {
    return "predicates and their arguments on gold words (JSON Lines with srl)";
  }

  @Override
  public Set<Evaluation.Option> options() {
    return Set.of(
        Evaluation.Option.GIVEN,
        Evaluation.Option.UPPER,
        Evaluation.Option.LOWER,
        Evaluation.Option.HEADLINE,
        Evaluation.Option.HELD_BACK);
  }

  @Override
  public Set<Layer> layers() {
    return Set.of(Layer.PREDICATES);
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
    RoleErrors errors = new RoleErrors();
    return new Outcome(score(gold, predictions, errors), predictions, errors.tables());
  }

  private static Collection<Integer> predicates(ObjectNode sentence) {
    List<Integer> found = new ArrayList<>();
    sentence.path("srl").forEach(frame -> found.add(frame.path("pred").asInt()));
    return found;
  }

  static Map<String, Object> score(
      List<ObjectNode> gold, List<ObjectNode> predictions, RoleErrors errors) {
    Counts predicates = new Counts();
    ArgumentCounts arguments = new ArgumentCounts();
    ArgumentCounts core = new ArgumentCounts();
    Map<String, Counts> labels = new TreeMap<>();
    int sentences = 0;
    for (int i = 0; i < gold.size(); i++) {
      ObjectNode g = gold.get(i);
      ObjectNode p = predictions.get(i);
      if (g.has("srl")) {
        sentences++;
        predicates.add(new HashSet<>(predicates(g)), new HashSet<>(predicates(p)));
        Set<RoleArgument> expected = arguments(g, g);
        Set<RoleArgument> found = arguments(p, g);
        arguments.add(expected, found, a -> true);
        core.add(expected, found, a -> CORE.contains(a.label()));
        addByLabel(expected, found, labels);
        errors.add(g, new HashSet<>(predicates(g)), expected, new HashSet<>(predicates(p)), found);
      }
    }
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("sentences", sentences);
    figures.put("predicates", predicates.figures());
    figures.putAll(arguments.figures());
    figures.put("core", core.figures());
    figures.put("labels", Counts.commonestFirst(labels));
    return figures;
  }

  private static void addByLabel(
      Set<RoleArgument> gold, Set<RoleArgument> found, Map<String, Counts> labels) {
    Set<String> all = new HashSet<>();
    gold.forEach(a -> all.add(a.label()));
    found.forEach(a -> all.add(a.label()));
    for (String label : all) {
      Predicate<RoleArgument> chosen = a -> a.label().equals(label);
      labels
          .computeIfAbsent(label, k -> new Counts())
          .add(RoleArgument.spans(gold, chosen), RoleArgument.spans(found, chosen));
    }
  }

  /** Arguments with the gold's heads; V, which is the predicate itself, left out. */
  private static Set<RoleArgument> arguments(ObjectNode sentence, ObjectNode gold) {
    Set<RoleArgument> found = new HashSet<>();
    for (JsonNode frame : sentence.path("srl")) {
      for (JsonNode a : frame.path("args")) {
        if (!a.path(0).asText().equals("V")) {
          found.add(RoleArgument.of(frame.path("pred").asInt(), a, gold.path("head")));
        }
      }
    }
    return found;
  }

  /** Arguments by labelled span, labelled head, and span alone. Not thread-safe. */
  private static final class ArgumentCounts {
    private final Counts spans = new Counts();
    private final Counts heads = new Counts();
    private final Counts bare = new Counts();

    void add(Set<RoleArgument> gold, Set<RoleArgument> found, Predicate<RoleArgument> chosen) {
      spans.add(RoleArgument.spans(gold, chosen), RoleArgument.spans(found, chosen));
      heads.add(RoleArgument.heads(gold, chosen), RoleArgument.heads(found, chosen));
      bare.add(RoleArgument.bare(gold, chosen), RoleArgument.bare(found, chosen));
    }

    Map<String, Object> figures() {
      Map<String, Object> figures = new LinkedHashMap<>();
      figures.put("spans", spans.figures());
      figures.put("heads", heads.figures());
      figures.put("spans_unlabelled", bare.figures());
      return figures;
    }
  }
}
