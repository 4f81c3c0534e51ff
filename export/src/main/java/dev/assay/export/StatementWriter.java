package dev.assay.export;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.actor.Actor;
import dev.assay.place.Place;
import dev.assay.report.Report;
import dev.assay.statement.Attribution;
import dev.assay.statement.Factuality;
import dev.assay.statement.Link;
import dev.assay.statement.Proposition;
import dev.assay.statement.Quantity;
import dev.assay.statement.Statement;
import dev.assay.text.Span;
import dev.assay.time.TimeReference;
import java.io.IOException;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The statements of one report. */
final class StatementWriter {
  private final JsonGenerator json;
  private final Report report;
  private final CodePoints offsets;

  StatementWriter(JsonGenerator json, Report report, CodePoints offsets) {
    this.json = json;
    this.report = report;
    this.offsets = offsets;
  }

  void write(Statement s) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", s.id());
    proposition(s);
    actors("actors", s.actors());
    actors("recipients", s.recipients());
    json.writeObjectFieldStart("participants");
    for (Map.Entry<String, List<Actor>> role : new TreeMap<>(s.participants()).entrySet()) {
      actors(role.getKey(), role.getValue());
    }
    json.writeEndObject();
    place(s.place());
    time(s.time());
    quantities(s.quantities());
    json.writeArrayFieldStart("attribution");
    for (Attribution link : s.attribution()) {
      attribution(link);
    }
    json.writeEndArray();
    factuality(s.factuality());
    links(s.links());
    json.writeStringField("rule", s.rule());
    json.writeNumberField("sentence", s.sentence());
    json.writeEndObject();
  }

  /** The three kinds side by side: the two that a statement is not are null. */
  private void proposition(Statement s) throws IOException {
    Proposition p = s.proposition();
    json.writeStringField("kind", kind(p));
    json.writeStringField("quote", s.span().in(report.text()));
    span(s.span());
    json.writeStringField("trigger", s.trigger().in(report.text()));
    json.writeNumberField("score", s.score());
    event(p instanceof Proposition.Event event ? event : null);
    state(p instanceof Proposition.State state ? state : null);
    assessment(p instanceof Proposition.Assessment assessment ? assessment : null);
  }

  private static String kind(Proposition p) {
    if (p instanceof Proposition.Event) {
      return "event";
    }
    return p instanceof Proposition.State ? "state" : "assessment";
  }

  private void event(Proposition.@Nullable Event event) throws IOException {
    if (event == null) {
      json.writeNullField("event");
      return;
    }
    json.writeObjectFieldStart("event");
    json.writeStringField("id", event.id());
    json.writeStringField("plover", event.plover());
    json.writeStringField("mode", event.mode());
    json.writeStringField("cameo", event.cameo());
    json.writeArrayFieldStart("contexts");
    for (String context : event.contexts()) {
      json.writeString(context);
    }
    json.writeEndArray();
    json.writeStringField("telling", event.telling().name().toLowerCase(Locale.ROOT));
    json.writeEndObject();
  }

  private void state(Proposition.@Nullable State state) throws IOException {
    if (state == null) {
      json.writeNullField("state");
      return;
    }
    json.writeObjectFieldStart("state");
    json.writeStringField("type", state.type());
    json.writeStringField("value", state.value());
    json.writeEndObject();
  }

  private void assessment(Proposition.@Nullable Assessment assessment) throws IOException {
    if (assessment == null) {
      json.writeNullField("assessment");
      return;
    }
    json.writeObjectFieldStart("assessment");
    json.writeStringField("judgement", assessment.judgement());
    json.writeObjectFieldStart("of");
    json.writeStringField("statement", assessment.statement());
    json.writeStringField("quote", assessment.quote());
    span(assessment.span());
    json.writeEndObject();
    json.writeEndObject();
  }

  private void actors(String field, List<Actor> actors) throws IOException {
    json.writeArrayFieldStart(field);
    for (Actor actor : actors) {
      actor(actor);
    }
    json.writeEndArray();
  }

  private void actor(Actor actor) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", actor.text());
    span(actor.span());
    json.writeStringField("id", actor.id());
    json.writeStringField("name", actor.name());
    json.writeStringField("country", actor.country());
    json.writeStringField("sector", actor.sector());
    json.writeStringField("type", Json.name(actor.type()));
    json.writeEndObject();
  }

  private void place(@Nullable Place place) throws IOException {
    if (place == null) {
      json.writeNullField("place");
      return;
    }
    Place.Point point = place.point();
    json.writeObjectFieldStart("place");
    json.writeStringField("text", place.text());
    json.writeStringField("name", place.name());
    Json.number(json, "lat", point == null ? null : GeoJson.rounded(point.lat()));
    Json.number(json, "lon", point == null ? null : GeoJson.rounded(point.lon()));
    Json.number(json, "radiusKm", point == null ? null : point.radiusKm());
    json.writeStringField("relation", place.relation());
    Json.number(json, "distanceKm", place.distanceKm());
    if (place.geometry() == null) {
      json.writeNullField("geometry");
    } else {
      json.writeFieldName("geometry");
      GeoJson.write(json, place.geometry());
    }
    Long geonamesId = place.geonamesId();
    Json.number(json, "geonamesId", geonamesId == null ? null : (double) geonamesId);
    json.writeStringField("country", place.country());
    json.writeStringField("admin1", place.admin1());
    json.writeBooleanField("resolved", place.resolved());
    json.writeEndObject();
  }

  private void time(@Nullable TimeReference time) throws IOException {
    if (time == null) {
      json.writeNullField("time");
      return;
    }
    json.writeObjectFieldStart("time");
    json.writeStringField("text", Json.words(time.text()));
    json.writeStringField("start", iso(time.interval().start()));
    json.writeStringField("end", iso(time.interval().end()));
    json.writeStringField("granularity", Json.name(time.interval().granularity()));
    json.writeStringField("anchor", Json.name(time.anchor()));
    json.writeEndObject();
  }

  private static @Nullable String iso(@Nullable LocalDateTime moment) {
    return moment == null ? null : DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(moment);
  }

  private void quantities(List<Quantity> quantities) throws IOException {
    json.writeArrayFieldStart("quantities");
    for (Quantity quantity : quantities) {
      json.writeStartObject();
      json.writeStringField("what", quantity.what());
      Json.number(json, "low", quantity.low());
      Json.number(json, "best", quantity.best());
      Json.number(json, "high", quantity.high());
      json.writeStringField("unit", quantity.unit());
      json.writeStringField("text", quantity.text());
      Actor of = quantity.of();
      if (of != null) {
        json.writeFieldName("of");
        actor(of);
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void attribution(Attribution link) throws IOException {
    json.writeStartObject();
    if (link.sources().isEmpty()) {
      json.writeArrayFieldStart("sources");
      named(link);
      json.writeEndArray();
    } else {
      actors("sources", link.sources());
    }
    json.writeStringField("type", Json.name(link.type()));
    json.writeStringField("cue", Json.words(link.cue()));
    if (link.span() == null) {
      json.writeNullField("start");
      json.writeNullField("end");
    } else {
      span(link.span());
    }
    factuality(link.factuality());
    json.writeEndObject();
  }

  /**
   * A source without words of its own in the text, such as the outlet: a name for it all the same.
   */
  private void named(Attribution link) throws IOException {
    json.writeStartObject();
    json.writeStringField("text", link.name());
    json.writeNullField("start");
    json.writeNullField("end");
    json.writeNullField("id");
    json.writeStringField("name", link.name());
    json.writeNullField("country");
    json.writeNullField("sector");
    json.writeStringField("type", typeOfNamed(link.type()));
    json.writeEndObject();
  }

  private static @Nullable String typeOfNamed(Attribution.Type type) {
    return switch (type) {
      case OUTLET, ORGANISATION -> Json.name(Actor.Type.ORGANISATION);
      case PERSON -> Json.name(Actor.Type.PERSON);
      case ANONYMOUS, COLLECTIVE -> Json.name(Actor.Type.GROUP);
      case DOCUMENT -> null;
    };
  }

  private void factuality(Factuality f) throws IOException {
    json.writeObjectFieldStart("factuality");
    json.writeStringField("polarity", f.polarity().sign());
    json.writeStringField("certainty", f.certainty().name());
    Json.number(json, "value", f.value());
    json.writeStringField("mode", Json.name(f.mode()));
    json.writeStringField("completion", Json.name(f.completion()));
    Factuality.Band band = f.band();
    if (band == null) {
      json.writeNullField("band");
    } else {
      json.writeObjectFieldStart("band");
      json.writeNumberField("low", band.low());
      json.writeNumberField("high", band.high());
      json.writeStringField("table", band.table());
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  private void links(List<Link> links) throws IOException {
    json.writeArrayFieldStart("links");
    for (Link link : links) {
      json.writeStartObject();
      json.writeStringField("relation", Json.name(link.relation()));
      json.writeStringField("to", link.to());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void span(Span span) throws IOException {
    json.writeNumberField("start", offsets.at(span.start()));
    json.writeNumberField("end", offsets.at(span.end()));
  }
}
