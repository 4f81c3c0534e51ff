package dev.assay.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.export.table.About;
import dev.assay.export.table.Column;
import dev.assay.export.table.ColumnType;
import dev.assay.export.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The {@code datapackage.json} of a folder of tables: Frictionless Data Package 1, which readers of
 * version 2 take as well.
 */
final class DataPackage {
  static final String FILE = "datapackage.json";

  private static final String PROFILE = "data-package";

  /** How tables are written in the files of a folder. */
  enum Kind {
    CSV("csv", "text/csv"),
    TSV("tsv", "text/tab-separated-values"),
    JSON_LINES("jsonl", "application/jsonl"),
    PARQUET("parquet", "application/vnd.apache.parquet");

    private final String format;
    private final String mediaType;

    Kind(String format, String mediaType) {
      this.format = format;
      this.mediaType = mediaType;
    }

    /** Tables of text, by what parts their cells. */
    static Kind of(char between) {
      return between == '\t' ? TSV : CSV;
    }

    boolean isText() {
      return this == CSV || this == TSV;
    }

    String fileOf(Table table) {
      return table.name() + "." + format;
    }
  }

  /** A table and the file it is in. */
  record Resource(Table table, HashedFile file) {}

  private DataPackage() {}

  /** Writes the descriptor of neutral tables. */
  static void write(Path folder, About about, Kind kind, List<Resource> resources)
      throws IOException {
    write(folder, about, "", kind, resources);
  }

  /**
   * Writes the descriptor.
   *
   * @param remark what is to be said of these files beyond what is said of every export
   */
  static void write(Path folder, About about, String remark, Kind kind, List<Resource> resources)
      throws IOException {
    try (JsonGenerator json = Output.indented(folder.resolve(FILE))) {
      json.writeStartObject();
      json.writeStringField("profile", PROFILE);
      json.writeStringField("name", name(about.caseName()));
      json.writeStringField("title", about.title());
      json.writeStringField("description", (remark + " " + About.CAUTION).strip());
      about(json, about);
      json.writeArrayFieldStart("resources");
      for (Resource resource : resources) {
        resource(json, kind, resource);
      }
      json.writeEndArray();
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  /** Lower case, digits, dots, underscores and hyphens, as the specification wants it. */
  static String name(String words) {
    String name =
        words.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9._-]+", "-").replaceAll("^-|-$", "");
    return name.isEmpty() ? "case" : name;
  }

  private static void about(JsonGenerator json, About about) throws IOException {
    json.writeStringField("case", about.caseName());
    json.writeStringField("known_on", about.day().toString());
    json.writeObjectFieldStart("filters");
    for (Map.Entry<String, String> filter : new TreeMap<>(about.filters()).entrySet()) {
      json.writeStringField(filter.getKey(), filter.getValue());
    }
    json.writeEndObject();
    json.writeStringField("generator", about.generator());
    json.writeArrayFieldStart("licenses");
    for (About.Licence licence : about.licences()) {
      json.writeStartObject();
      json.writeStringField("name", licence.name());
      json.writeStringField("title", licence.covers() + ": " + licence.title());
      if (!licence.url().isEmpty()) {
        json.writeStringField("path", licence.url());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void resource(JsonGenerator json, Kind kind, Resource resource)
      throws IOException {
    Table table = resource.table();
    json.writeStartObject();
    json.writeStringField("name", table.name());
    json.writeStringField("path", resource.file().name());
    if (kind.isText()) {
      json.writeStringField("profile", "tabular-data-resource");
    }
    json.writeStringField("title", table.description());
    json.writeStringField("format", kind.format);
    json.writeStringField("mediatype", kind.mediaType);
    json.writeStringField("encoding", "utf-8");
    if (kind.isText()) {
      json.writeObjectFieldStart("dialect");
      json.writeStringField("delimiter", kind == Kind.TSV ? "\t" : ",");
      json.writeStringField("lineTerminator", "\r\n");
      json.writeStringField("quoteChar", "\"");
      json.writeBooleanField("doubleQuote", true);
      json.writeEndObject();
    }
    json.writeNumberField("bytes", resource.file().bytes());
    json.writeStringField("hash", "sha256:" + resource.file().sha256());
    schema(json, table, kind);
    json.writeEndObject();
  }

  private static void schema(JsonGenerator json, Table table, Kind kind) throws IOException {
    json.writeObjectFieldStart("schema");
    json.writeArrayFieldStart("fields");
    for (Column column : table.columns()) {
      json.writeStartObject();
      json.writeStringField("name", column.name());
      type(json, column.type(), kind);
      json.writeStringField("description", described(column, kind));
      if (column.key()) {
        json.writeObjectFieldStart("constraints");
        json.writeBooleanField("required", true);
        json.writeBooleanField("unique", true);
        json.writeEndObject();
      }
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeArrayFieldStart("missingValues");
    json.writeString("");
    json.writeEndArray();
    if (table.key().key()) {
      json.writeStringField("primaryKey", table.key().name());
    }
    foreignKeys(json, table);
    json.writeEndObject();
  }

  /** A list has no type in tables of text: there its values stand in one cell. */
  private static void type(JsonGenerator json, ColumnType type, Kind kind) throws IOException {
    switch (type) {
      case TEXT -> json.writeStringField("type", "string");
      case LIST -> json.writeStringField("type", kind.isText() ? "string" : "array");
      case INTEGER -> json.writeStringField("type", "integer");
      case NUMBER -> json.writeStringField("type", "number");
      case BOOLEAN -> json.writeStringField("type", "boolean");
      case DATE -> json.writeStringField("type", "date");
      case MOMENT -> {
        json.writeStringField("type", "datetime");
        json.writeStringField("format", "any");
      }
      case LOCAL -> {
        json.writeStringField("type", "datetime");
        json.writeStringField("format", "any");
      }
    }
  }

  private static String described(Column column, Kind kind) {
    return column.type() == ColumnType.LIST && kind.isText()
        ? column.description() + " (parted by “; ”)"
        : column.description();
  }

  private static void foreignKeys(JsonGenerator json, Table table) throws IOException {
    List<Column> referring = table.columns().stream().filter(c -> c.references() != null).toList();
    if (referring.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart("foreignKeys");
    for (Column column : referring) {
      json.writeStartObject();
      json.writeStringField("fields", column.name());
      json.writeObjectFieldStart("reference");
      String other = String.valueOf(column.references());
      json.writeStringField("resource", other);
      json.writeStringField("fields", Table.named(other).key().name());
      json.writeEndObject();
      json.writeEndObject();
    }
    json.writeEndArray();
  }
}
