package dev.assay.eval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.actor.ActorCoder;
import dev.assay.actor.ActorLexicon;
import dev.assay.actor.ActorResolver;
import dev.assay.statement.Reading;
import java.util.ArrayList;
import java.util.List;

/** MUC-4's templates of incidents, of whole dispatches. */
final class MucSuite implements Suite {
  @Override
  public String name() {
    return "muc4";
  }

  @Override
  public String description() {
    return "incidents of dispatches: who did what to whom, when, where, on whose word (JSON Lines)";
  }

  @Override
  public Outcome run(EvaluationRequest request) {
    ActorLexicon lexicon = ActorLexicon.load();
    GoldReading readings = new GoldReading(request.reader(), lexicon);
    ActorCoder coder = new ActorCoder(lexicon);
    IncidentFinder finder = new IncidentFinder(coder, new ActorResolver(lexicon));
    MucWriter writer = new MucWriter(coder);
    MucScore score = new MucScore();
    List<ObjectNode> predictions = new ArrayList<>();
    for (GoldText text : request.texts()) {
      Reading reading = readings.read(text);
      ObjectNode prediction = writer.write(reading, finder.find(reading));
      score.add(text.gold(), prediction);
      predictions.add(prediction);
    }
    return new Outcome(score.figures(), predictions, List.of(score.errors()));
  }
}
