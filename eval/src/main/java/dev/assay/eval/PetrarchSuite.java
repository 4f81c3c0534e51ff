package dev.assay.eval;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.actor.ActorCoder;
import dev.assay.actor.ActorLexicon;
import dev.assay.actor.UserLexicon;
import dev.assay.statement.Proposition;
import dev.assay.statement.Reading;
import dev.assay.statement.Statement;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who does something to whom, in sentences whose gold has {@code source} and {@code target} as the
 * codes of a dictionary coder. The dictionaries of actors and agents in the folder beside a gold
 * file, {@code NAME_dictionaries} for {@code NAME.jsonl}, are read as a user's own. Such a coder
 * knows no plans or denials, so that whatever is told counts.
 */
final class PetrarchSuite implements Suite {
  @Override
  public String name() {
    return "petrarch";
  }

  @Override
  public String description() {
    return "who does something to whom, with a user's actors (JSON Lines)";
  }

  @Override
  public Outcome run(EvaluationRequest request) {
    ActorLexicon lexicon = ActorLexicon.load(dictionaries(request.gold()));
    GoldReading reading = new GoldReading(request.reader(), lexicon);
    DyadFinder finder = new DyadFinder(new ActorCoder(lexicon));
    List<ObjectNode> predictions = new ArrayList<>();
    DyadScore score = new DyadScore();
    for (GoldText text : request.texts()) {
      ObjectNode prediction = prediction(reading.read(text), finder);
      score.add(text.gold(), prediction);
      predictions.add(prediction);
    }
    return new Outcome(score.figures(), predictions, List.of(score.errors()));
  }

  private static UserLexicon dictionaries(List<Path> gold) {
    UserLexicon lexicon = new UserLexicon();
    for (Path file : gold) {
      Path folder = Path.of(file.toString().replaceFirst("\\.jsonl$", "") + "_dictionaries");
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.list(folder)) {
          files
              .filter(f -> f.toString().matches(".*\\.(actors|agents)\\.txt"))
              .sorted()
              .forEach(f -> lexicon.add(f.getFileName().toString(), text(f)));
        } catch (IOException | UncheckedIOException e) {
          throw new EvaluationException("ASSAY-EVAL-02", "cannot read " + folder + ": " + e, e);
        }
      }
    }
    return lexicon;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ObjectNode prediction(Reading reading, DyadFinder finder) {
    ObjectNode out = GoldFiles.newSentence().put("id", reading.document().report().id());
    ArrayNode events = out.putArray("events");
    for (Statement s : reading.statements()) {
      if (s.proposition() instanceof Proposition.Event event) {
        for (DyadScore.Dyad dyad : finder.dyads(reading, s)) {
          events
              .addObject()
              .put("source", dyad.source())
              .put("target", dyad.target())
              .put("code", event.plover())
              .put("rule", s.rule());
        }
      }
    }
    return out;
  }
}
