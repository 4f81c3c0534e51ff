package dev.assay.export.format;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.assay.export.table.About;
import dev.assay.export.table.Row;
import dev.assay.export.table.Tables;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Locale;

/**
 * Events as timelines, one file an ISO week, for a page holds few slides. An event whose day is not
 * known has no place on a timeline and is left out.
 */
final class TimelineJsFormat implements Format {
  @Override
  public String name() {
    return "timelinejs";
  }

  @Override
  public String description() {
    return "events as timelines, a file a week, for TimelineJS";
  }

  @Override
  public String standard() {
    return "TimelineJS 3 JSON";
  }

  @Override
  public String extension() {
    return "";
  }

  @Override
  public void write(Tables tables, Path target) throws IOException {
    About about = tables.about();
    try (Spool weeks = new Spool(target)) {
      tables.each(
          "events",
          row -> {
            LocalDate day = Shapes.day(row);
            if (day != null) {
              weeks.add(week(day), slide(row, day) + "\n");
            }
          });
      for (String week : weeks.piles()) {
        try (Writer out = Output.text(target.resolve("timeline-" + week + ".json"))) {
          out.write("{\"title\":" + title(about, week) + ",\"scale\":\"human\",\"events\":[\n");
          weeks.joined(week, ",\n", out);
          out.write("\n]}\n");
        }
      }
    }
    AboutJson.write(target, about);
  }

  private static String week(LocalDate day) {
    return String.format(
        Locale.ROOT,
        "%d-W%02d",
        day.get(IsoFields.WEEK_BASED_YEAR),
        day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
  }

  private static String title(About about, String week) throws IOException {
    StringWriter out = new StringWriter();
    try (JsonGenerator json = Output.json(out)) {
      json.writeStartObject();
      text(json, about.title() + ", week " + week, html(about.text()).replace("\n", "<br>"));
      json.writeEndObject();
    }
    return out.toString();
  }

  private static String slide(Row row, LocalDate last) throws IOException {
    LocalDate first = row.date("date_start");
    StringWriter out = new StringWriter();
    try (JsonGenerator json = Output.json(out)) {
      json.writeStartObject();
      json.writeStringField("unique_id", "event-" + row.id());
      date(json, "start_date", first == null ? last : first);
      if (first != null && !first.equals(last)) {
        date(json, "end_date", last);
      }
      text(json, KmlFormat.title(row), body(row));
      json.writeStringField("group", row.words("event_type"));
      json.writeBooleanField("autolink", false);
      json.writeEndObject();
    }
    return out.toString();
  }

  private static String body(Row row) {
    StringBuilder body = new StringBuilder("<p>" + html(KmlFormat.description(row)) + "</p>");
    List<String> urls = row.list("urls");
    for (String url : urls) {
      body.append("<p><a href=\"").append(html(url)).append("\" rel=\"nofollow\">");
      body.append(html(url)).append("</a></p>");
    }
    return body.toString();
  }

  private static void date(JsonGenerator json, String field, LocalDate day) throws IOException {
    json.writeObjectFieldStart(field);
    json.writeNumberField("year", day.getYear());
    json.writeNumberField("month", day.getMonthValue());
    json.writeNumberField("day", day.getDayOfMonth());
    json.writeEndObject();
  }

  private static void text(JsonGenerator json, String headline, String body) throws IOException {
    json.writeObjectFieldStart("text");
    json.writeStringField("headline", html(headline));
    json.writeStringField("text", body);
    json.writeEndObject();
  }

  /** TimelineJS takes text for HTML. */
  private static String html(String words) {
    return words
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#39;");
  }
}
