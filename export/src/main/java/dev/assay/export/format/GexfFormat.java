package dev.assay.export.format;

import dev.assay.export.table.About;
import dev.assay.export.table.Row;
import dev.assay.export.table.Tables;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who did what to whom as a network in time: a node an actor, an edge an event. Parallel edges stay
 * apart, each with its kind and days; programs sum their weights, which count events, not reports.
 */
final class GexfFormat implements Format {
  private static final List<String> NODE = List.of("type", "country", "sector");
  private static final List<String> EDGE =
      List.of("event", "event_mode", "status", "place_name", "credibility", "n_reports");

  @Override
  public String name() {
    return "gexf";
  }

  @Override
  public String description() {
    return "who did what to whom as a network in time, for Gephi";
  }

  @Override
  public String standard() {
    return "GEXF 1.3";
  }

  @Override
  public String extension() {
    return ".gexf";
  }

  @Override
  public void write(Tables tables, Path target) throws IOException {
    About about = tables.about();
    try (Writer out = Output.text(target)) {
      out.write(Xml.HEAD);
      out.write("<gexf xmlns=\"http://gexf.net/1.3\" version=\"1.3\">\n");
      out.write("<meta lastmodifieddate=\"" + about.day() + "\">");
      Xml.element(out, "creator", about.generator());
      Xml.element(out, "description", about.text());
      out.write("</meta>\n<graph mode=\"dynamic\" defaultedgetype=\"directed\"");
      out.write(" timeformat=\"date\" timerepresentation=\"interval\">\n");
      attributes(out, "node", NODE);
      attributes(out, "edge", EDGE);
      out.write("<nodes>\n");
      tables.each("actors", actor -> node(out, actor));
      out.write("</nodes>\n<edges>\n");
      tables.each("events", event -> edges(out, event));
      out.write("</edges>\n</graph>\n</gexf>\n");
    }
  }

  private static void attributes(Writer out, String of, List<String> names) throws IOException {
    out.write("<attributes class=\"" + of + "\" mode=\"static\">");
    for (String name : names) {
      out.write("<attribute id=\"" + name + "\" title=\"" + name + "\" type=\"string\"/>");
    }
    out.write("</attributes>\n");
  }

  private static void node(Writer out, Row actor) throws IOException {
    out.write("<node id=\"" + Xml.text(actor.id()) + "\" label=\"");
    out.write(Xml.text(actor.words("name")) + "\">");
    values(out, NODE, actor);
    out.write("</node>\n");
  }

  private static void edges(Writer out, Row event) throws IOException {
    List<String> actors = event.list("actor_ids");
    List<String> recipients = event.list("recipient_ids");
    for (int a = 0; a < actors.size(); a++) {
      for (int r = 0; r < recipients.size(); r++) {
        out.write("<edge id=\"" + Xml.text(event.id()) + "-" + a + "-" + r + "\" source=\"");
        out.write(Xml.text(actors.get(a)) + "\" target=\"" + Xml.text(recipients.get(r)));
        out.write("\" label=\"" + Xml.text(event.words("event_type")) + "\" kind=\"");
        out.write(Xml.text(event.words("event_type")) + "\" weight=\"1\"" + days(event) + ">");
        values(out, EDGE, event);
        out.write("</edge>\n");
      }
    }
  }

  /** A day that is not told leaves the interval open. */
  private static String days(Row event) {
    return day("start", event.date("date_start")) + day("end", event.date("date_end"));
  }

  private static String day(String name, @Nullable LocalDate day) {
    return day == null ? "" : " " + name + "=\"" + day + "\"";
  }

  private static void values(Writer out, List<String> names, Row row) throws IOException {
    out.write("<attvalues>");
    for (String name : names) {
      Object value = name.equals("event") ? row.id() : row.get(name);
      if (value != null) {
        out.write("<attvalue for=\"" + name + "\" value=\"" + Xml.text(Cells.text(value)) + "\"/>");
      }
    }
    out.write("</attvalues>");
  }
}
