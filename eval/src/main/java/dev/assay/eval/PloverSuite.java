package dev.assay.eval;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.actor.Actor;
import dev.assay.codebook.Match;
import dev.assay.statement.Factuality;
import dev.assay.statement.Proposition;
import dev.assay.statement.Reading;
import dev.assay.statement.Statement;
import dev.assay.text.Document;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * PLOVER's types of event in sentences whose gold marks one pair of parties. By default the parties
 * are found by Assay and types are compared as sets; {@code given} codes the marked pair.
 */
final class PloverSuite implements Suite {
  @Override
  public String name() {
    return "plover";
  }

  @Override
  public String description() {
    return "types of event in sentences, the parties found or given (JSON Lines)";
  }

  @Override
  public Set<Evaluation.Option> options() {
    return Set.of(Evaluation.Option.GIVEN, Evaluation.Option.HELD_BACK);
  }

  @Override
  public Outcome run(EvaluationRequest request) {
    boolean given = request.asks(Evaluation.Option.GIVEN);
    GoldReading reading = new GoldReading(request.reader());
    List<ObjectNode> gold = new ArrayList<>();
    List<ObjectNode> predictions = new ArrayList<>();
    for (GoldText text : request.texts()) {
      gold.add(text.gold());
      predictions.add(given ? ofPair(reading, text) : prediction(reading.read(text)));
    }
    PloverScore score = new PloverScore(gold, predictions);
    var figures = given ? score.given() : score.found();
    return new Outcome(figures, predictions, List.of(score.errors()));
  }

  private static ObjectNode ofPair(GoldReading reading, GoldText text) {
    if (!text.gold().path("marked").isTextual() || text.gold().path("events").isEmpty()) {
      throw new EvaluationException(
          "ASSAY-EVAL-02",
          text.id() + ": no given pair; 'marked' with <s>, <t>, and one of 'events' are expected",
          null);
    }
    GivenPair pair = GivenPair.of(text.gold().path("marked").asText());
    Document document = reading.document(text);
    List<Match> matches = reading.coder().matches(document, word -> pair.names(document, word));
    ObjectNode out = GoldFiles.newSentence().put("id", text.id());
    ArrayNode events = out.putArray("events");
    Match best = pair.best(document, matches);
    if (best != null) {
      events.addObject().put("code", best.rule().code()).put("rule", best.rule().id());
    }
    return out;
  }

  /** The events of a text in the gold's shape. */
  static ObjectNode prediction(Reading reading) {
    ObjectNode out = GoldFiles.newSentence().put("id", reading.document().report().id());
    ArrayNode events = out.putArray("events");
    for (Statement statement : reading.statements()) {
      if (statement.proposition() instanceof Proposition.Event event
          && isSo(statement.factuality())) {
        ObjectNode one = events.addObject();
        parties(one.putArray("source"), statement.actors());
        parties(one.putArray("target"), statement.recipients());
        one.put("code", event.plover()).put("rule", statement.rule());
      }
    }
    return out;
  }

  /** PLOVER has no field for what is denied, planned or feared: there it is no event. */
  private static boolean isSo(Factuality factuality) {
    return factuality.mode() == Factuality.Mode.ACTUAL
        && factuality.polarity() != Factuality.Polarity.NEGATIVE;
  }

  private static void parties(ArrayNode list, List<Actor> actors) {
    for (Actor a : actors) {
      list.addObject().put("text", a.text()).put("country", a.country()).put("sector", a.sector());
    }
  }
}
