package dev.assay.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.export.table.About;
import dev.assay.export.table.Row;
import dev.assay.export.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The ledger as a STIX 2.1 bundle: actors and sources are identities, places locations, events
 * incidents, claims notes by their claimants, evidence opinions, and independent origins a
 * sighting's count.
 */
final class StixFormat implements Format {
  private static final double METRES = 1_000;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  @Override
  public String name() {
    return "stix";
  }

  @Override
  public String description() {
    return "the ledger as a STIX 2.1 bundle, for OpenCTI and other threat intelligence";
  }

  @Override
  public String standard() {
    return "OASIS STIX 2.1";
  }

  @Override
  public String extension() {
    return ".stix.json";
  }

  @Override
  public void write(Tables tables, Path target) throws IOException {
    try (JsonGenerator json = Output.json(Output.text(target))) {
      new Bundle(json, tables).write();
    }
  }

  /** One bundle in the making. */
  private static final class Bundle {
    private final JsonGenerator json;
    private final Tables tables;
    private final About about;
    private final Instant made;
    private final String author;
    private final Countries countries = new Countries();
    private final Set<String> outlets = new HashSet<>();
    private final Set<String> located = new HashSet<>();

    Bundle(JsonGenerator json, Tables tables) {
      this.json = json;
      this.tables = tables;
      this.about = tables.about();
      this.made = about.day().atStartOfDay(ZoneOffset.UTC).toInstant();
      this.author = id("identity", "generator", "Assay");
    }

    void write() throws IOException {
      json.writeStartObject();
      json.writeStringField("type", "bundle");
      json.writeStringField("id", id("bundle", "export", about.text()));
      json.writeArrayFieldStart("objects");
      author();
      tables.each("sources", row -> identity("source", row, row.id(), row.text("type")));
      tables.each("actors", row -> identity("actor", row, row.words("name"), row.text("type")));
      tables.each("places", this::location);
      tables.each("reports", this::report);
      tables.each("events", this::incident);
      tables.each("claims", this::note);
      tables.each("evidence", this::opinion);
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }

    private static String id(String type, String kind, String id) {
      return type + "--" + Ids.uuid(kind, id);
    }

    /** Begins an object with what all have alike. */
    private void begin(
        String type,
        String id,
        @Nullable String by,
        @Nullable Instant first,
        @Nullable Instant last)
        throws IOException {
      Instant created = first == null ? made : first;
      json.writeRaw('\n');
      json.writeStartObject();
      json.writeStringField("type", type);
      json.writeStringField("spec_version", "2.1");
      json.writeStringField("id", id);
      json.writeStringField("created_by_ref", by == null ? author : by);
      json.writeStringField("created", MOMENT.format(created));
      json.writeStringField("modified", MOMENT.format(last == null ? created : last));
    }

    private void author() throws IOException {
      begin("identity", author, null, null, null);
      json.writeStringField("name", about.generator());
      json.writeStringField("description", "Software that reads news reports");
      json.writeStringField("identity_class", "system");
      json.writeEndObject();
      begin("note", id("note", "about", about.text()), null, null, null);
      json.writeStringField("abstract", about.title());
      json.writeStringField("content", about.text());
      refs("object_refs", List.of(author));
      json.writeEndObject();
    }

    private void identity(String kind, Row row, String name, @Nullable String type)
        throws IOException {
      begin(
          "identity",
          id("identity", kind, row.id()),
          null,
          row.moment("first_at"),
          row.moment("last_at"));
      json.writeStringField("name", name);
      json.writeStringField("identity_class", identityClass(type));
      String told = row.text("country");
      String sector = row.text("sector");
      json.writeStringField(
          "description",
          kind
              + (told == null ? "" : ", country " + told)
              + (sector == null ? "" : ", PLOVER sector " + sector));
      json.writeEndObject();
    }

    private static String identityClass(@Nullable String type) {
      return switch (type == null ? "" : type) {
        case "person" -> "individual";
        case "organisation", "outlet", "state" -> "organization";
        case "group", "force", "anonymous", "collective" -> "group";
        default -> "unspecified";
      };
    }

    /** A place without a country or coordinates is none that STIX could hold. */
    private void location(Row row) throws IOException {
      String country = countries.alpha2(row.text("country"));
      Double lat = row.number("lat");
      Double lon = row.number("lon");
      if ((lat == null || lon == null) && country == null) {
        return;
      }
      located.add(row.id());
      begin(
          "location",
          id("location", "place", row.id()),
          null,
          row.moment("first_at"),
          row.moment("last_at"));
      json.writeStringField("name", row.words("name"));
      if (lat != null && lon != null) {
        json.writeNumberField("latitude", lat);
        json.writeNumberField("longitude", lon);
        Double km = row.number("radius_km");
        if (km != null) {
          json.writeNumberField("precision", km * METRES);
        }
      }
      if (country != null) {
        json.writeStringField("country", country);
      }
      String division = row.text("admin1");
      if (division != null) {
        json.writeStringField("administrative_area", division);
      }
      json.writeEndObject();
    }

    private void report(Row row) throws IOException {
      String outlet = id("identity", "outlet", row.words("outlet"));
      if (outlets.add(row.words("outlet"))) {
        begin("identity", outlet, null, null, null);
        json.writeStringField("name", row.words("outlet"));
        json.writeStringField("identity_class", "organization");
        json.writeEndObject();
      }
      Instant at = row.moment("published_at");
      begin("report", id("report", "report", row.id()), outlet, at, at);
      String title = row.text("title");
      json.writeStringField("name", title == null ? "Report " + row.id() : title);
      json.writeStringField("published", MOMENT.format(at == null ? made : at));
      refs("object_refs", List.of(outlet));
      json.writeArrayFieldStart("external_references");
      json.writeStartObject();
      json.writeStringField("source_name", row.words("outlet"));
      String url = row.text("url");
      if (url != null) {
        json.writeStringField("url", Ids.uri(url));
        json.writeObjectFieldStart("hashes");
        json.writeStringField("SHA-256", row.words("sha256"));
        json.writeEndObject();
      } else {
        json.writeStringField("external_id", row.id());
      }
      json.writeEndObject();
      json.writeEndArray();
      json.writeEndObject();
    }

    private void incident(Row row) throws IOException {
      String incident = id("incident", "event", row.id());
      Instant first = row.moment("first_at");
      Instant last = row.moment("last_at");
      begin("incident", incident, null, first, last);
      json.writeStringField("name", KmlFormat.title(row));
      json.writeStringField("description", KmlFormat.description(row));
      json.writeEndObject();
      begin("sighting", id("sighting", "event", row.id()), null, first, last);
      json.writeStringField("sighting_of_ref", incident);
      if (first != null && last != null) {
        json.writeStringField("first_seen", MOMENT.format(first));
        json.writeStringField("last_seen", MOMENT.format(last));
      }
      Long count = row.integer("n_independent_sources");
      json.writeNumberField("count", count == null ? 1 : count);
      json.writeStringField("description", "counts the independent origins that say so");
      json.writeEndObject();
      String place = row.text("place_id");
      if (place != null && located.contains(place)) {
        relation(row, "at", incident, id("location", "place", place), "where it is said to be");
      }
      for (String actor : row.list("actor_ids")) {
        relation(row, "actor " + actor, id("identity", "actor", actor), incident, "acts");
      }
      for (String recipient : row.list("recipient_ids")) {
        relation(
            row,
            "recipient " + recipient,
            incident,
            id("identity", "actor", recipient),
            "is done to");
      }
    }

    private void relation(Row event, String what, String from, String to, String words)
        throws IOException {
      begin(
          "relationship",
          id("relationship", "event", event.id() + " " + what),
          null,
          event.moment("first_at"),
          event.moment("last_at"));
      json.writeStringField("relationship_type", "related-to");
      json.writeStringField("description", words);
      json.writeStringField("source_ref", from);
      json.writeStringField("target_ref", to);
      json.writeEndObject();
    }

    private void note(Row row) throws IOException {
      begin(
          "note",
          id("note", "claim", row.id()),
          id("identity", "source", row.words("claimant")),
          row.moment("first_at"),
          row.moment("last_at"));
      json.writeStringField("abstract", row.words("question") + " " + row.words("value"));
      json.writeStringField(
          "content",
          "“"
              + row.words("quote")
              + "”\nStatus: "
              + row.words("status")
              + " since "
              + row.date("status_date")
              + (row.flag("retracted") ? ", retracted" : "")
              + ". Independent origins: "
              + row.integer("n_origins")
              + ".\nHistory: "
              + String.join("; ", row.list("history")));
      refs("object_refs", List.of(id("report", "report", row.words("first_report_id"))));
      json.writeEndObject();
    }

    private void opinion(Row row) throws IOException {
      Instant at = row.moment("published_at");
      begin(
          "opinion",
          id("opinion", "evidence", row.id()),
          id("identity", "source", row.words("source")),
          at,
          at);
      json.writeStringField("opinion", opinion(row.words("role")));
      json.writeStringField(
          "explanation",
          row.words("role") + ": “" + row.words("exact") + "” (" + row.words("why") + ")");
      refs("object_refs", List.of(id("note", "claim", row.words("claim_id"))));
      json.writeEndObject();
    }

    private static String opinion(String role) {
      return switch (role) {
        case "assert", "corroborate", "repeat", "keep" -> "agree";
        case "confirm" -> "strongly-agree";
        case "deny", "contradict", "premature", "violate", "retract" -> "disagree";
        default -> "neutral";
      };
    }

    private void refs(String field, List<String> ids) throws IOException {
      json.writeArrayFieldStart(field);
      for (String id : ids) {
        json.writeString(id);
      }
      json.writeEndArray();
    }
  }
}
