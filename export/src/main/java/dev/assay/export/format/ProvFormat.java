package dev.assay.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.export.table.About;
import dev.assay.export.table.Tables;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where every statement, claim and event comes from, as W3C PROV: statements are quoted from
 * reports and attributed to sources, claims derive from statements, events from claims.
 */
final class ProvFormat implements Format {
  @Override
  public String name() {
    return "prov";
  }

  @Override
  public String description() {
    return "where statements, claims and events come from, as provenance";
  }

  @Override
  public String standard() {
    return "W3C PROV-JSON";
  }

  @Override
  public String extension() {
    return ".prov.json";
  }

  @Override
  public void write(Tables tables, Path target) throws IOException {
    try (JsonGenerator json = Output.json(Output.text(target))) {
      new Document(json, tables).write();
    }
  }

  /** One document in the making. */
  private static final class Document {
    private static final String GENERATOR = "assay:generator";
    private static final String READING = "assay:reading";
    private static final String EXPORT = "assay:export";

    private final JsonGenerator json;
    private final Tables tables;
    private final About about;
    private long relations;

    Document(JsonGenerator json, Tables tables) {
      this.json = json;
      this.tables = tables;
      this.about = tables.about();
    }

    void write() throws IOException {
      json.writeStartObject();
      json.writeObjectFieldStart("prefix");
      for (String kind :
          new String[] {"report", "statement", "claim", "event", "source", "outlet"}) {
        json.writeStringField(kind, "urn:assay:" + kind + ":");
      }
      json.writeStringField("assay", "urn:assay:prov:");
      json.writeEndObject();
      entities();
      activities();
      agents();
      generations();
      derivations();
      attributions();
      associations();
      influences();
      invalidations();
      json.writeEndObject();
      json.writeRaw('\n');
    }

    private static String name(String kind, @Nullable String id) {
      return kind + ":" + Ids.encoded(String.valueOf(id));
    }

    private void entities() throws IOException {
      json.writeObjectFieldStart("entity");
      tables.each(
          "reports",
          row -> {
            begin(name("report", row.id()), "assay:Report", row.text("title"));
            field("assay:sha256", row.get("sha256"));
            field("assay:publishedAt", row.get("published_at"));
            field("assay:url", row.get("url"));
            json.writeEndObject();
          });
      tables.each(
          "statements",
          row -> {
            begin(name("statement", row.id()), "assay:Statement", row.text("quote"));
            field("assay:code", row.get("code"));
            field("assay:start", row.get("start"));
            field("assay:end", row.get("end"));
            field("assay:rule", row.get("rule"));
            json.writeEndObject();
          });
      tables.each(
          "claims",
          row -> {
            begin(
                name("claim", row.id()),
                "assay:Claim",
                row.words("question") + " " + row.words("value"));
            field("assay:status", row.get("status"));
            field("assay:statusDate", row.get("status_date"));
            json.writeEndObject();
          });
      tables.each(
          "events",
          row -> {
            begin(name("event", row.id()), "assay:Event", KmlFormat.title(row));
            json.writeEndObject();
          });
      json.writeEndObject();
    }

    private void activities() throws IOException {
      json.writeObjectFieldStart("activity");
      begin(READING, "assay:Reading", "reading of reports and folding of claims");
      json.writeEndObject();
      begin(EXPORT, "assay:Export", about.title());
      for (Map.Entry<String, String> line : about.lines().entrySet()) {
        field("assay:" + line.getKey().replaceAll("[^A-Za-z_]+", "-"), line.getValue());
      }
      json.writeEndObject();
      json.writeEndObject();
    }

    private void agents() throws IOException {
      json.writeObjectFieldStart("agent");
      begin(GENERATOR, "prov:SoftwareAgent", about.generator());
      json.writeEndObject();
      tables.each(
          "sources",
          row -> {
            String type =
                switch (row.words("type")) {
                  case "person" -> "prov:Person";
                  case "organisation", "outlet" -> "prov:Organization";
                  default -> "assay:Source";
                };
            begin(name("source", row.id()), type, row.id());
            json.writeEndObject();
          });
      json.writeEndObject();
    }

    private void generations() throws IOException {
      json.writeObjectFieldStart("used");
      tables.each(
          "reports",
          row -> relation("activity", READING, "entity", name("report", row.id()), null, null));
      json.writeEndObject();
      json.writeObjectFieldStart("wasGeneratedBy");
      tables.each(
          "statements",
          row -> relation("entity", name("statement", row.id()), "activity", READING, null, null));
      json.writeEndObject();
    }

    private void derivations() throws IOException {
      json.writeObjectFieldStart("wasDerivedFrom");
      tables.each(
          "statements",
          row ->
              derived(
                  name("statement", row.id()),
                  name("report", row.text("report_id")),
                  "prov:Quotation",
                  null));
      tables.each(
          "evidence",
          row ->
              derived(
                  name("claim", row.text("claim_id")),
                  name("statement", row.text("statement_id")),
                  null,
                  row.text("role")));
      tables.each(
          "claims",
          row ->
              derived(
                  name("claim", row.id()),
                  name("report", row.text("first_report_id")),
                  "prov:PrimarySource",
                  null));
      tables.each(
          "events",
          row -> {
            for (String statement : row.list("statement_ids")) {
              derived(name("event", row.id()), name("statement", statement), null, null);
            }
          });
      json.writeEndObject();
    }

    private void derived(String what, String from, @Nullable String type, @Nullable String role)
        throws IOException {
      relation("generatedEntity", what, "usedEntity", from, type, role);
    }

    private void attributions() throws IOException {
      json.writeObjectFieldStart("wasAttributedTo");
      tables.each(
          "statements",
          row ->
              relation(
                  "entity",
                  name("statement", row.id()),
                  "agent",
                  name("source", row.text("source")),
                  null,
                  null));
      tables.each(
          "claims",
          row ->
              relation(
                  "entity",
                  name("claim", row.id()),
                  "agent",
                  name("source", row.text("claimant")),
                  null,
                  null));
      json.writeEndObject();
    }

    private void associations() throws IOException {
      json.writeObjectFieldStart("wasAssociatedWith");
      relation("activity", READING, "agent", GENERATOR, null, null);
      relation("activity", EXPORT, "agent", GENERATOR, null, null);
      json.writeEndObject();
    }

    private void influences() throws IOException {
      json.writeObjectFieldStart("wasInfluencedBy");
      tables.each(
          "claim_links",
          row ->
              relation(
                  "influencee",
                  name("claim", row.text("to_claim")),
                  "influencer",
                  name("claim", row.text("from_claim")),
                  null,
                  row.text("relation")));
      json.writeEndObject();
    }

    /** A claim that was taken back is no more. */
    private void invalidations() throws IOException {
      json.writeObjectFieldStart("wasInvalidatedBy");
      tables.each(
          "claims",
          row -> {
            if (row.flag("retracted")) {
              relation("entity", name("claim", row.id()), "activity", READING, null, "retracted");
            }
          });
      json.writeEndObject();
    }

    private void begin(String name, String type, @Nullable String label) throws IOException {
      json.writeRaw('\n');
      json.writeObjectFieldStart(name);
      type(type);
      field("prov:label", label);
    }

    private void type(String type) throws IOException {
      json.writeObjectFieldStart("prov:type");
      json.writeStringField("$", type);
      json.writeStringField("type", "prov:QUALIFIED_NAME");
      json.writeEndObject();
    }

    private void field(String name, @Nullable Object value) throws IOException {
      if (value != null) {
        json.writeFieldName(name);
        JsonLinesFormat.value(json, value);
      }
    }

    private void relation(
        String subject,
        String what,
        String object,
        String other,
        @Nullable String type,
        @Nullable String role)
        throws IOException {
      json.writeRaw('\n');
      json.writeObjectFieldStart("_:r" + ++relations);
      json.writeStringField("prov:" + subject, what);
      json.writeStringField("prov:" + object, other);
      if (type != null) {
        type(type);
      }
      field("assay:role", role);
      json.writeEndObject();
    }
  }
}
