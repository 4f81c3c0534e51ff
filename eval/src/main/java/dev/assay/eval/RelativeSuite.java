package dev.assay.eval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.place.Gazetteer;
import dev.assay.place.NameUse;
import dev.assay.place.Place;
import dev.assay.place.PlaceMention;
import dev.assay.place.PlaceResolver;
import dev.assay.text.Document;
import dev.assay.text.Layer;
import dev.assay.text.Segmenter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Relative places: each record is an expression that tells one place. Predicted is, of the places
 * told that most of the others lie near, the first of the narrowest; none where all contradict each
 * other. The figures under {@code anchor_resolved} are of those records alone where what the place
 * is told from bears the name of the gold's anchor, in any spelling.
 */
final class RelativeSuite implements Suite {
  private static final double NEAR_KM = 50;

  /** How much wider than the narrowest a place may be that is told before it. */
  private static final double AS_NARROW = 10;

  /** How unlike two spellings of one name may be. */
  private static final double SAME_NAME = 0.15;

  @Override
  public String name() {
    return "relative";
  }

  @Override
  public String description() {
    return "where relative places lie, such as \"15 km north of\" (JSON Lines)";
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
    PointScores scores = new PointScores();
    PointScores anchored = new PointScores();
    List<ObjectNode> predictions = new ArrayList<>();
    for (GoldText text : request.texts()) {
      Document read = request.reader().read(segmenter.split(text.report()));
      Place place = told(resolver.resolve(read, NameUse.UNDECIDED));
      ObjectNode prediction = prediction(text.id(), place);
      scores.add(text.gold(), prediction);
      if (place != null && isNamed(place, text.gold().path("anchor").asText(), gazetteer)) {
        anchored.add(text.gold(), prediction);
      }
      predictions.add(prediction);
    }
    Map<String, Object> figures = new LinkedHashMap<>(scores.figures());
    figures.put("anchor_resolved", anchored.figures());
    return new Outcome(figures, predictions);
  }

  /** Whether a place may bear a name of the gold's, whose last word tells its kind. */
  private static boolean isNamed(Place place, String anchor, Gazetteer gazetteer) {
    int kind = anchor.lastIndexOf(' ');
    String name = kind < 0 ? anchor : anchor.substring(0, kind);
    return !name.isBlank()
        && gazetteer.lookup(name).stream()
            .anyMatch(
                c -> c.unlike() <= SAME_NAME && Objects.equals(c.entry().name(), place.name()));
  }

  /**
   * The one place that all mentions tell together: of those that most others lie near the first of
   * the narrowest; null where none is resolved, or where all contradict each other.
   */
  static @Nullable Place told(List<PlaceMention> mentions) {
    List<Place> places =
        mentions.stream().map(PlaceMention::place).filter(Place::resolved).toList();
    long most = places.stream().mapToLong(p -> support(p, places)).max().orElse(0);
    if (places.isEmpty() || (places.size() > 1 && most == 0)) {
      return null;
    }
    List<Place> best = places.stream().filter(p -> support(p, places) == most).toList();
    double least = best.stream().mapToDouble(RelativeSuite::radiusKm).min().orElseThrow();
    return best.stream().filter(p -> radiusKm(p) <= AS_NARROW * least).findFirst().orElseThrow();
  }

  private static double radiusKm(Place place) {
    return Objects.requireNonNull(place.point()).radiusKm();
  }

  private static long support(Place place, List<Place> places) {
    return places.stream().filter(other -> touch(place, other)).count() - 1;
  }

  private static boolean touch(Place a, Place b) {
    Place.Point p = Objects.requireNonNull(a.point());
    Place.Point q = Objects.requireNonNull(b.point());
    return ErrorDistances.km(p.lat(), p.lon(), q.lat(), q.lon())
        <= p.radiusKm() + q.radiusKm() + NEAR_KM;
  }

  private static ObjectNode prediction(String id, @Nullable Place place) {
    ObjectNode record = GoldFiles.newSentence();
    record.put("id", id);
    if (place != null) {
      Place.Point point = Objects.requireNonNull(place.point());
      record.put("told", place.text());
      record.put("anchor", place.name());
      record.put("relation", place.relation());
      record.put("lat", point.lat());
      record.put("lon", point.lon());
      record.put("radiusKm", point.radiusKm());
      if (place.geometry() != null) {
        record.put("geometry", place.geometry().toText());
      }
    }
    return record;
  }
}
