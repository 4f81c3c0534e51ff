package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.statement.Factuality;
import dev.assay.statement.Proposition;
import dev.assay.statement.Reading;
import dev.assay.statement.Statement;
import dev.assay.statement.StatementScore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether scores mean what they say: of statements with a score of .8, are four in five right?
 * Right is what an annotator has judged so; in texts whose gold has types of event, an event that
 * is so and whose type is among them. On judged statements the weights are also fitted anew, on
 * what is not held back.
 */
final class CalibrationSuite implements Suite {
  @Override
  public String name() {
    return "calibration";
  }

  @Override
  public String description() {
    return "whether the scores of statements are probabilities (JSON Lines)";
  }

  @Override
  public Outcome run(EvaluationRequest request) {
    GoldReading reading = new GoldReading(request.reader());
    Judgements judgements = new Judgements();
    StatementScore scores = new StatementScore();
    List<Case> cases = new ArrayList<>();
    for (GoldText text : request.texts()) {
      if (!hasTypes(text.gold()) && !judgements.haveJudged(text)) {
        continue;
      }
      Reading read = reading.read(text);
      for (Statement statement : read.statements()) {
        Boolean right = right(judgements, text, statement);
        if (right != null) {
          List<String> signs = scores.signs(read.document(), statement);
          cases.add(new Case(text.id(), statement.score(), signs, right, hasTypes(text.gold())));
        }
      }
    }
    return new Outcome(figures(cases), predictions(cases));
  }

  /** One statement, its score and signs, and whether it is right. */
  private record Case(
      String text, double score, List<String> signs, boolean right, boolean byType) {}

  private static @Nullable Boolean right(
      Judgements judgements, GoldText text, Statement statement) {
    if (!hasTypes(text.gold())) {
      return judgements.of(text, statement);
    }
    Factuality f = statement.factuality();
    boolean plain =
        f.mode() == Factuality.Mode.ACTUAL && f.polarity() != Factuality.Polarity.NEGATIVE;
    return (plain && statement.proposition() instanceof Proposition.Event event)
        ? isAmong(text.gold(), event.plover())
        : null;
  }

  private static boolean hasTypes(JsonNode gold) {
    return gold.path("events").path(0).path("code").isTextual();
  }

  private static boolean isAmong(ObjectNode gold, String type) {
    PloverTypes types = PloverTypes.of(List.of(gold));
    String ours = types.type(GoldFiles.newSentence().put("code", type));
    for (JsonNode event : gold.path("events")) {
      if (Objects.equals(types.type(event), ours)) {
        return true;
      }
    }
    return false;
  }

  private static Map<String, Object> figures(List<Case> cases) {
    Map<String, Object> figures = new LinkedHashMap<>();
    figures.put("all", reliability(scored(cases)));
    List<Case> heldBack = cases.stream().filter(c -> HeldBack.is(c.text())).toList();
    List<Case> seen = cases.stream().filter(c -> !HeldBack.is(c.text())).toList();
    figures.put("seen", reliability(scored(seen)));
    figures.put("held_back", reliability(scored(heldBack)));
    if (!seen.isEmpty() && seen.stream().noneMatch(Case::byType)) {
      figures.put("cross_validated", reliability(crossValidated(seen)));
      figures.put("fitted", new LinkedHashMap<>(fitted(seen).weights()));
    }
    return figures;
  }

  private static List<Calibration.Scored> scored(List<Case> cases) {
    return cases.stream().map(c -> new Calibration.Scored(c.text(), c.score(), c.right())).toList();
  }

  private static Map<String, Object> reliability(List<Calibration.Scored> scored) {
    return Calibration.figures(scored);
  }

  private static LogisticRegression fitted(List<Case> cases) {
    return LogisticRegression.fit(
        cases.stream().map(Case::signs).toList(), cases.stream().map(Case::right).toList());
  }

  /** Each case by weights that were fitted on the other four fifths of the texts. */
  private static List<Calibration.Scored> crossValidated(List<Case> cases) {
    List<String> texts = cases.stream().map(Case::text).distinct().sorted().toList();
    List<Calibration.Scored> scored = new ArrayList<>();
    for (int part = 0; part < 5; part++) {
      int out = part;
      Map<Boolean, List<Case>> parted =
          cases.stream()
              .collect(Collectors.partitioningBy(c -> texts.indexOf(c.text()) % 5 == out));
      LogisticRegression model = fitted(parted.getOrDefault(false, List.of()));
      parted
          .getOrDefault(true, List.of())
          .forEach(
              c -> scored.add(new Calibration.Scored(c.text(), model.of(c.signs()), c.right())));
    }
    return scored;
  }

  private static List<ObjectNode> predictions(List<Case> cases) {
    return cases.stream()
        .map(
            c ->
                GoldFiles.newSentence()
                    .put("id", c.text())
                    .put("score", c.score())
                    .put("right", c.right())
                    .put("signs", String.join(" ", c.signs())))
        .toList();
  }
}
