package dev.assay.desk;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.casefile.Opening;
import dev.assay.casefile.Page;
import dev.assay.casefile.Query;
import dev.assay.export.chart.MapChart;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Site;
import dev.assay.ledger.Situation;
import dev.assay.ledger.Status;
import dev.assay.ledger.Turn;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What lasts on the map: who holds what, what is besieged, which ways are open, as the ledger's
 * claims tell it, each with its turns, so that any day can be shown.
 *
 * @param held one question each
 * @param forces who is said to hold or have held something, most often first: the legend's colours
 * @param more whether there is more than is shown
 */
record MapLayers(List<Held> held, List<String> forces, boolean more) {
  private static final List<String> FAMILIES = List.of("control", "siege", "route");
  private static final int CLAIMS = 150;

  /** So many colours tell forces apart; further ones are all of one. */
  private static final int COLOURS = 6;

  private static final Set<Status> FIRM = EnumSet.of(Status.CONFIRMED, Status.CORROBORATED);

  private static final ObjectMapper MAPPER = new ObjectMapper();

  MapLayers {
    held = List.copyOf(held);
    forces = List.copyOf(forces);
  }

  /**
   * A question of which there is something to draw or to tell.
   *
   * @param key of the place, for its page
   * @param site null where it has no point
   * @param shape of a road or border with its width: longitude and latitude in turn; empty for a
   *     point
   */
  record Held(
      String family,
      String question,
      String key,
      @Nullable Site site,
      List<double[]> shape,
      List<Answer> answers) {
    Held {
      shape = List.copyOf(shape);
      answers = List.copyOf(answers);
    }

    List<Answer> standing() {
      return answers.stream().filter(Answer::stands).toList();
    }
  }

  /**
   * An answer.
   *
   * @param who besieges or closes, where it is told; empty else
   * @param colour of the force in the legend; -1 where it has none of its own
   */
  record Answer(Claim claim, String who, int colour) {
    boolean stands() {
      return Situation.stands(claim.status());
    }

    /** What the page says of it, with who does it. */
    String told() {
      String value = Say.value(claim);
      return who.isEmpty() || value.equals("lifted") || value.equals("open")
          ? value
          : value + ", by " + who;
    }

    /** How it is drawn. */
    String tone(String family) {
      return switch (family) {
        case "siege" -> claim.value().equals("lifted") ? "" : "siege";
        case "route" -> claim.value().equals("open") ? "way open" : "way shut";
        default -> colour < 0 ? "hold other" : "hold s" + colour;
      };
    }

    /** Whether more than one word speaks for it and none against. */
    boolean firm() {
      return FIRM.contains(claim.status());
    }

    String turns() {
      return claim.history().stream()
          .map(t -> t.on() + " " + t.status().word() + (Situation.stands(t.status()) ? " +" : " -"))
          .collect(Collectors.joining(","));
    }
  }

  static MapLayers of(Visit visit, Query query) {
    List<Claim> claims = new ArrayList<>();
    boolean more = false;
    for (String family : FAMILIES) {
      Page<Claim> page = visit.open().headlines(of(query, family));
      page.rows().stream()
          .filter(c -> c.family().equals(family) && !c.domain().equals("predictions"))
          .forEach(claims::add);
      more |= page.more();
    }
    Map<String, Opening> openings = visit.open().openings(claims.stream().map(Claim::id).toList());
    List<String> forces = forces(claims);
    List<Held> held = new ArrayList<>();
    for (Situation.Question question : Situation.of(claims).questions()) {
      held.add(held(question, openings, forces));
    }
    held.sort(Comparator.comparing(h -> h.standing().isEmpty()));
    return new MapLayers(held, forces, more);
  }

  private static Query of(Query query, String family) {
    return new Query(
        query.place(),
        query.actor(),
        query.source(),
        null,
        family,
        null,
        query.until(),
        query.asOf(),
        CLAIMS,
        0);
  }

  private static List<String> forces(List<Claim> claims) {
    Map<String, Long> counts =
        claims.stream()
            .filter(c -> c.family().equals("control"))
            .collect(Collectors.groupingBy(Say::value, LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .reversed()
                .thenComparing(Map.Entry.comparingByKey()))
        .limit(COLOURS)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Held held(
      Situation.Question question, Map<String, Opening> openings, List<String> forces) {
    List<Answer> answers = new ArrayList<>();
    for (List<Claim> some : List.of(question.standing(), question.gone())) {
      for (Claim claim : some) {
        answers.add(
            new Answer(claim, who(openings.get(claim.id())), forces.indexOf(Say.value(claim))));
      }
    }
    Opening opening = openings.get(question.first().id());
    Site site = opening == null ? null : opening.entry().site();
    boolean placed = site != null && site.lat() != null && site.lon() != null;
    return new Held(
        question.family(),
        Say.plain(question.words()),
        site == null ? "" : PlacePage.key(site),
        placed ? site : null,
        placed && opening != null && question.family().equals("route") ? shape(opening) : List.of(),
        answers);
  }

  private static String who(@Nullable Opening opening) {
    return opening == null || opening.entry().content().code().equals("CONTROL")
        ? ""
        : Say.parties(opening.entry().actors());
  }

  /** The outline of a road or a border as it was read; empty where it is a point. */
  private static List<double[]> shape(Opening opening) {
    List<double[]> shape = new ArrayList<>();
    try {
      JsonNode geometry = MAPPER.readTree(opening.statement()).path("place").path("geometry");
      if (geometry.path("type").asText().equals("Polygon")) {
        for (JsonNode point : geometry.path("coordinates").path(0)) {
          shape.add(new double[] {point.path(0).asDouble(), point.path(1).asDouble()});
        }
      }
    } catch (JsonProcessingException e) {
      return List.of(); // it is drawn as a point
    }
    return shape;
  }

  /** As the picture draws them: what stands. */
  List<MapChart.Mark> marks() {
    List<MapChart.Mark> marks = new ArrayList<>();
    Map<String, Integer> rings = new HashMap<>();
    for (Held h : held) {
      Site site = h.site();
      if (site == null) {
        continue;
      }
      for (Answer a : h.standing()) {
        String tone = a.tone(h.family());
        if (!tone.isEmpty()) {
          marks.add(
              new MapChart.Mark(
                  a.firm() ? tone : tone + " unsure",
                  Objects.requireNonNull(site.lat()),
                  Objects.requireNonNull(site.lon()),
                  h.shape().isEmpty() ? rings.merge(h.key(), 1, Integer::sum) - 1 : 0,
                  h.shape(),
                  h.question() + " " + a.told() + " (" + a.claim().status().word() + ")"));
        }
      }
    }
    return marks;
  }

  /** For the page's script. */
  void write(JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Held h : held) {
      Site site = h.site();
      if (site != null) {
        write(h, site, json);
      }
    }
    json.writeEndArray();
  }

  private static void write(Held h, Site site, JsonGenerator json) throws IOException {
    json.writeStartObject();
    json.writeStringField("family", h.family());
    json.writeStringField("question", h.question());
    json.writeStringField("key", h.key());
    json.writeNumberField("lat", Objects.requireNonNull(site.lat()));
    json.writeNumberField("lon", Objects.requireNonNull(site.lon()));
    json.writeArrayFieldStart("shape");
    for (double[] point : h.shape()) {
      json.writeStartArray();
      json.writeNumber(point[1]);
      json.writeNumber(point[0]);
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("answers");
    for (Answer a : h.answers()) {
      json.writeStartObject();
      json.writeStringField("claim", a.claim().id());
      json.writeStringField("told", a.told());
      json.writeStringField("tone", a.tone(h.family()));
      json.writeArrayFieldStart("turns");
      for (Turn turn : a.claim().history()) {
        json.writeStartArray();
        json.writeString(turn.on().toString());
        json.writeString(turn.status().word());
        json.writeBoolean(Situation.stands(turn.status()));
        json.writeEndArray();
      }
      json.writeEndArray();
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
