package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.statement.AttributionFinder;
import dev.assay.statement.AttributionSpans;
import dev.assay.text.Document;
import dev.assay.text.Layer;
import dev.assay.text.Segmenter;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Source, cue and content of whole articles, each by its distinct pieces: exact and overlapping. Of
 * an article that several people marked only the record marked {@code primary} counts.
 */
final class AttributionSuite implements Suite {
  @Override
  public String name() {
    return "attribution";
  }

  @Override
  public String description() {
    return "who says what by which words, in whole articles (JSON Lines)";
  }

  @Override
  public Set<Layer> layers() {
    return Set.of(Layer.PREDICATES, Layer.ENTITIES);
  }

  @Override
  public Outcome run(EvaluationRequest request) {
    Segmenter segmenter = new Segmenter();
    AttributionFinder finder = new AttributionFinder();
    AttributionConventions conventions = new AttributionConventions();
    AttributionScore score = new AttributionScore();
    List<ObjectNode> predictions = new ArrayList<>();
    for (GoldText text : request.texts()) {
      if (text.gold().path("primary").asBoolean(true)) {
        Document document = request.reader().read(segmenter.split(text.report()));
        List<AttributionSpans> found = conventions.of(document.text(), finder.find(document));
        ObjectNode prediction = prediction(document, found);
        score.add(text.gold(), prediction);
        predictions.add(prediction);
      }
    }
    return new Outcome(score.figures(), predictions, List.of(score.errors()));
  }

  /** In the gold's shape; offsets count code points. */
  static ObjectNode prediction(Document document, List<AttributionSpans> found) {
    ObjectNode out = GoldFiles.newSentence().put("id", document.report().id());
    ArrayNode all = out.putArray("attributions");
    for (AttributionSpans one : found) {
      ObjectNode attribution = all.addObject();
      spans(attribution.putArray("source"), document.text(), one.source());
      spans(attribution.putArray("cue"), document.text(), List.of(one.cue()));
      spans(attribution.putArray("content"), document.text(), one.content());
    }
    return out;
  }

  private static void spans(ArrayNode list, String text, List<Span> spans) {
    for (Span span : spans) {
      list.addObject()
          .put("start", text.codePointCount(0, span.start()))
          .put("end", text.codePointCount(0, span.end()))
          .put("text", span.in(text));
    }
  }

  /** The spans of a role; one that is no list is a list of one. */
  static List<Span> spans(JsonNode attribution, String role) {
    List<Span> found = new ArrayList<>();
    JsonNode pieces = attribution.path(role);
    for (JsonNode piece : pieces.isObject() ? List.of(pieces) : list(pieces)) {
      found.add(new Span(piece.path("start").asInt(), piece.path("end").asInt()));
    }
    return found;
  }

  static List<JsonNode> list(JsonNode array) {
    List<JsonNode> items = new ArrayList<>();
    array.forEach(items::add);
    return items;
  }
}
