package dev.assay.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.export.table.Row;
import dev.assay.export.table.Tables;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Entities of FollowTheMoney, an object a line: the way into Aleph, OpenAleph and Datashare.
 * Reports are articles, claims notes on the event or article they are about.
 */
final class FtmFormat implements Format {
  private final Countries countries = new Countries();

  @Override
  public String name() {
    return "ftm";
  }

  @Override
  public String description() {
    return "FollowTheMoney entities, for OpenAleph and Datashare";
  }

  @Override
  public String standard() {
    return "FollowTheMoney 3";
  }

  @Override
  public String extension() {
    return "";
  }

  @Override
  public void write(Tables tables, Path target) throws IOException {
    Writer out = Output.text(target.resolve("entities.ftm.json"));
    try (JsonGenerator json = Output.json(out)) {
      json.setRootValueSeparator(null);
      tables.each("actors", row -> write(json, actor(row)));
      tables.each("places", row -> write(json, address(row)));
      tables.each("reports", row -> write(json, article(row)));
      tables.each("events", row -> write(json, event(row)));
      tables.each("claims", row -> write(json, note(row)));
    }
    AboutJson.write(target, tables.about());
  }

  /** An entity in the making: its properties in order, those without a value left out. */
  private static final class Entity {
    private final String id;
    private final String schema;
    private final Map<String, List<String>> properties = new TreeMap<>();

    Entity(String schema, String id) {
      this.schema = schema;
      this.id = id;
    }

    Entity put(String property, List<String> values) {
      List<String> told = values.stream().filter(v -> !v.isEmpty()).distinct().toList();
      if (!told.isEmpty()) {
        properties.put(property, told);
      }
      return this;
    }

    Entity put(String property, @Nullable Object value) {
      return value == null ? this : put(property, List.of(Cells.text(value)));
    }
  }

  private static void write(JsonGenerator json, Entity entity) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", entity.id);
    json.writeStringField("schema", entity.schema);
    json.writeObjectFieldStart("properties");
    for (Map.Entry<String, List<String>> property : entity.properties.entrySet()) {
      json.writeArrayFieldStart(property.getKey());
      for (String value : property.getValue()) {
        json.writeString(value);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private static String id(String kind, String id) {
    return "assay-" + kind + "-" + Ids.uuid(kind, id);
  }

  private Entity actor(Row row) {
    String type = row.text("type");
    return new Entity(schema(type == null ? "" : type), id("actor", row.id()))
        .put("name", row.words("name"))
        .put("alias", row.list("names").stream().filter(n -> !n.equals(row.text("name"))).toList())
        .put("country", country(row))
        .put("notes", row.text("sector") == null ? null : "PLOVER sector " + row.text("sector"));
  }

  private static String schema(String type) {
    return switch (type) {
      case "person" -> "Person";
      case "state" -> "PublicBody";
      case "organisation", "group", "force" -> "Organization";
      default -> "LegalEntity";
    };
  }

  private @Nullable String country(Row row) {
    String code = countries.alpha2(row.text("country"));
    return code == null ? null : code.toLowerCase(Locale.ROOT);
  }

  private Entity address(Row row) {
    String division = row.text("admin1");
    String name = countries.name(row.text("country"));
    String full =
        row.words("name")
            + (division == null ? "" : ", " + division)
            + (name == null ? "" : ", " + name);
    return new Entity("Address", id("place", row.id()))
        .put("name", full)
        .put("full", full)
        .put("state", division)
        .put("country", country(row))
        .put("latitude", row.number("lat"))
        .put("longitude", row.number("lon"));
  }

  private static Entity article(Row row) {
    String title = row.text("title") == null ? "Report " + row.id() : row.text("title");
    return new Entity("Article", id("report", row.id()))
        .put("name", title)
        .put("title", title)
        .put("fileName", row.text("file") == null ? row.id() : row.text("file"))
        .put("author", row.text("author"))
        .put("publisher", row.text("outlet"))
        .put("publishedAt", row.moment("published_at"))
        .put("language", row.text("language") == null ? null : language(row.words("language")))
        .put("sourceUrl", row.text("url"));
  }

  /** FollowTheMoney wants three letters. */
  private static @Nullable String language(String code) {
    try {
      return Locale.forLanguageTag(code).getISO3Language();
    } catch (MissingResourceException e) {
      return null;
    }
  }

  private Entity event(Row row) {
    String place = row.text("place_id");
    Object first = row.get("date_start");
    Object last = row.get("date_end");
    boolean day = first != null && first.equals(last);
    return new Entity("Event", id("event", row.id()))
        .put("name", KmlFormat.title(row))
        .put("summary", KmlFormat.description(row))
        .put("date", day ? first : null)
        .put("startDate", day ? null : first)
        .put("endDate", day ? null : last)
        .put("location", row.text("place_name"))
        .put("addressEntity", place == null ? null : id("place", place))
        .put("country", country(row))
        .put(
            "involved",
            Stream.of(row.list("actor_ids"), row.list("recipient_ids"))
                .flatMap(List::stream)
                .map(actor -> id("actor", actor))
                .toList())
        .put("proof", row.list("report_ids").stream().map(r -> id("report", r)).toList())
        .put("publisher", row.list("outlets"))
        .put("sourceUrl", row.list("urls"));
  }

  private static Entity note(Row row) {
    String event = row.text("event_id");
    return new Entity("Note", id("claim", row.id()))
        .put("name", row.words("question") + " " + row.words("value"))
        .put(
            "entity",
            event != null ? id("event", event) : id("report", row.words("first_report_id")))
        .put(
            "description",
            row.words("question")
                + " "
                + row.words("value")
                + " ("
                + row.words("status")
                + " since "
                + row.date("status_date")
                + ", said by "
                + row.words("claimant")
                + "): “"
                + row.words("quote")
                + "”");
  }
}
