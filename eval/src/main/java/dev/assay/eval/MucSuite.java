package dev.assay.eval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.actor.ActorCoder;
import dev.assay.actor.ActorLexicon;
import dev.assay.actor.ActorResolver;
import dev.assay.intake.Intake;
import dev.assay.intake.IntakeException;
import dev.assay.intake.IntakeOptions;
import dev.assay.report.PublicationTime;
import dev.assay.report.Report;
import dev.assay.statement.Reading;
import java.nio.charset.StandardCharsets;
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
    MucScore score = new MucScore();
    Intake intake = new Intake();
    List<ObjectNode> predictions = new ArrayList<>();
    for (GoldText text : request.texts()) {
      Reading reading = readings.read(report(intake, text));
      ObjectNode prediction = MucWriter.write(text.id(), reading, finder.find(reading));
      score.add(text.gold(), prediction);
      predictions.add(prediction);
    }
    return new Outcome(score.figures(), predictions, List.of(score.errors()));
  }

  /** A dispatch as the product takes it in: lines joined, without dateline and editor's marks. */
  private static Report report(Intake intake, GoldText text) {
    Report plain = text.report();
    PublicationTime published = plain.published();
    IntakeOptions options =
        IntakeOptions.NONE.withFormat(IntakeOptions.Format.PLAIN).withAnyLanguage();
    if (published != null) {
      options = options.withPublished(published.date());
    }
    try {
      byte[] bytes = text.text().getBytes(StandardCharsets.UTF_8);
      return intake.read(bytes, text.id(), options).report();
    } catch (IntakeException e) {
      return plain;
    }
  }
}
