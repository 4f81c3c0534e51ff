package dev.assay.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.place.Gazetteer;
import dev.assay.place.GazetteerEntry;
import dev.assay.place.Place;
import dev.assay.place.PlaceName;
import dev.assay.place.PlaceResolver;
import dev.assay.text.Document;
import dev.assay.text.Layer;
import dev.assay.text.Segmenter;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Names of places in whole texts: found and resolved, or resolved where the gold has them. */
final class ToponymSuite implements Suite {
  private final boolean given;

  /**
   * @param given whether the spans are the gold's
   */
  ToponymSuite(boolean given) {
    this.given = given;
  }

  @Override
  public String name() {
    return given ? "toponyms-given" : "toponyms";
  }

  @Override
  public String description() {
    return given
        ? "where the names of places lie, their spans given (JSON Lines)"
        : "names of places in whole texts, and where they lie (JSON Lines)";
  }

  @Override
  public Set<Layer> layers() {
    return Set.of(Layer.ENTITIES, Layer.NAMES);
  }

  @Override
  public Outcome run(EvaluationRequest request) {
    Gazetteer gazetteer = Gazetteer.open();
    PlaceResolver resolver = new PlaceResolver(gazetteer);
    Segmenter segmenter = new Segmenter();
    ToponymScores scores = new ToponymScores(given);
    List<ObjectNode> predictions = new ArrayList<>();
    for (GoldText text : request.texts()) {
      Document read = request.reader().read(segmenter.split(text.report()));
      Prediction prediction = new Prediction(read, gazetteer);
      (given ? resolver.names(read, spans(text)) : resolver.names(read)).forEach(prediction::add);
      scores.add(text.gold(), prediction.record);
      predictions.add(prediction.record);
    }
    return new Outcome(scores.figures(), predictions);
  }

  private static List<Span> spans(GoldText text) {
    List<Span> spans = new ArrayList<>();
    for (JsonNode name : text.gold().path("toponyms")) {
      spans.add(
          new Span(
              text.text().offsetByCodePoints(0, name.path("start").asInt()),
              text.text().offsetByCodePoints(0, name.path("end").asInt())));
    }
    return spans;
  }

  /** The names of a text in the gold's shape; offsets count code points. */
  private static final class Prediction {
    private final String text;
    private final Gazetteer gazetteer;
    private final ObjectNode record = GoldFiles.newSentence();
    private final ArrayNode names;

    Prediction(Document document, Gazetteer gazetteer) {
      this.text = document.text();
      this.gazetteer = gazetteer;
      record.put("id", document.report().id());
      names = record.putArray("toponyms");
    }

    void add(PlaceName name) {
      Span span = name.span();
      Place place = name.place();
      ObjectNode one = names.addObject();
      one.put("start", text.codePointCount(0, span.start()));
      one.put("end", text.codePointCount(0, span.end()));
      one.put("text", span.in(text));
      Place.Point point = place.point();
      if (point != null) {
        one.put("name", place.name());
        one.put("lat", point.lat());
        one.put("lon", point.lon());
        one.put("radiusKm", point.radiusKm());
        one.put("area", name.senses().get(0).entry().kind().isArea());
        one.put("geonameid", place.geonamesId());
        one.put("country", country(place.country()));
      }
    }

    /** A country as the gold files name it. */
    private @Nullable String country(@Nullable String iso3) {
      GazetteerEntry entry = iso3 == null ? null : gazetteer.country(iso3);
      return entry == null ? iso3 : entry.name();
    }
  }
}
