package dev.assay.eval;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.actor.Actor;
import dev.assay.codebook.Match;
import dev.assay.codebook.Rule;
import dev.assay.statement.Factuality;
import dev.assay.statement.Proposition;
import dev.assay.statement.Reading;
import dev.assay.statement.StatedFactuality;
import dev.assay.statement.Statement;
import dev.assay.statement.StatementCoder.TokenPosition;
import dev.assay.text.Document;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/**
 * PLOVER's types of event in sentences whose gold marks one pair of parties. By default the parties
 * are found by Assay and types are compared as sets, without what is background to another event
 * ({@code every_event} has the figures with it); {@code given} codes the marked pair.
 */
final class PloverSuite implements Suite {
  private static final StatedFactuality STATED = new StatedFactuality();

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
    }
    PloverDialect dialect = PloverDialect.of(gold);
    if (given) {
      request.texts().forEach(text -> predictions.add(ofPair(reading, text, dialect)));
      PloverScore score = new PloverScore(gold, predictions);
      return new Outcome(score.given(), predictions, List.of(score.errors()));
    }
    List<ObjectNode> everything = new ArrayList<>();
    for (GoldText text : request.texts()) {
      Reading read = reading.read(text);
      List<Statement> told = events(read, dialect);
      everything.add(prediction(read, told, dialect));
      predictions.add(prediction(read, Background.without(read.document(), told), dialect));
    }
    PloverScore score = new PloverScore(gold, predictions);
    Map<String, Object> figures = new LinkedHashMap<>(score.found());
    Map<String, Object> every = new PloverScore(gold, everything).found();
    figures.put("every_event", Objects.requireNonNull(every.get("micro")));
    return new Outcome(figures, predictions, List.of(score.errors()));
  }

  private static ObjectNode ofPair(GoldReading reading, GoldText text, PloverDialect dialect) {
    if (!text.gold().path("marked").isTextual() || text.gold().path("events").isEmpty()) {
      throw new EvaluationException(
          "ASSAY-EVAL-02",
          text.id() + ": no given pair; 'marked' with <s>, <t>, and one of 'events' are expected",
          null);
    }
    GivenPair pair = GivenPair.of(text.gold().path("marked").asText());
    Document document = reading.document(text);
    Predicate<TokenPosition> parties = word -> pair.names(document, word);
    Match best = pair.best(document, reading.coder().matches(document, parties));
    boolean holds = best != null && pair.touches(document, best);
    if (!holds) {
      Match nearest = pair.nearest(document, reading.coder().nearest(document, parties));
      best = nearest != null && pair.touches(document, nearest) ? nearest : best;
    }
    ObjectNode out = GoldFiles.newSentence().put("id", text.id());
    ArrayNode events = out.putArray("events");
    if (best != null) {
      Rule rule = best.rule();
      Factuality factuality = STATED.of(document.sentences().get(best.sentence()), best);
      String type = dialect.type(rule.code(), rule.mode(), rule.cameo(), factuality);
      events
          .addObject()
          .put("code", type)
          .put("rule", rule.id())
          .put("status", status(factuality))
          .put("holds", holds);
    }
    return out;
  }

  /** Events in the gold's shape. */
  private static ObjectNode prediction(
      Reading reading, List<Statement> told, PloverDialect dialect) {
    ObjectNode out = GoldFiles.newSentence().put("id", reading.document().report().id());
    ArrayNode events = out.putArray("events");
    for (Statement statement : told) {
      Proposition.Event event = (Proposition.Event) statement.proposition();
      ObjectNode one = events.addObject();
      parties(one.putArray("source"), statement.actors());
      targets(one.putArray("target"), statement, reading.document().text());
      Factuality factuality = statement.factuality();
      String type = dialect.type(event.plover(), event.mode(), event.cameo(), factuality);
      one.put("code", type).put("rule", statement.rule()).put("status", status(factuality));
    }
    return out;
  }

  /** What a text tells that is an event to the gold. */
  private static List<Statement> events(Reading reading, PloverDialect dialect) {
    return reading.statements().stream()
        .filter(
            s ->
                s.proposition() instanceof Proposition.Event event
                    && (isSo(s.factuality())
                        || dialect.knowsForetold(event.plover(), s.factuality())))
        .toList();
  }

  /**
   * Whom it is done to: actors, else the words that fill the role. Where all act and nobody is
   * acted on each is the other's target.
   */
  private static void targets(ArrayNode list, Statement statement, String text) {
    parties(list, statement.recipients());
    if (list.isEmpty()) {
      statement.evidence().stream()
          .filter(e -> e.part().equals("recipient"))
          .forEach(e -> list.addObject().put("text", e.span().in(text)));
    }
    if (list.isEmpty() && statement.actors().size() > 1) {
      parties(list, statement.actors());
    }
  }

  private static String status(Factuality factuality) {
    return factuality.mode().name().toLowerCase(Locale.ROOT);
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
