package dev.assay.export.brief;

import dev.assay.export.brief.Briefing.Block;
import dev.assay.export.brief.Briefing.Grid;
import dev.assay.export.brief.Briefing.Item;
import dev.assay.export.brief.Briefing.Note;
import dev.assay.export.brief.Briefing.Picture;
import dev.assay.export.brief.Briefing.Run;
import dev.assay.export.brief.Briefing.Section;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The body of a briefing as XHTML, shared by the page, the mail and the PDF. Text is escaped. */
final class Markup {
  /** Where the markup goes. */
  enum Medium {
    /** A browser: charts, and ticks that leave blocks out. */
    SCREEN,
    /** A mail program: few of them draw charts that stand in the page. */
    MAIL,
    /** The maker of the PDF, which looks for a chart's other text where HTML has it for images. */
    PRINT
  }

  private static final Pattern BOX = Pattern.compile("viewBox=\"0 0 ([\\d.]+) ([\\d.]+)\"");
  private static final String STYLE = HtmlBrief.resource("chart.css");

  private final StringBuilder out = new StringBuilder();
  private final Medium medium;

  Markup(Medium medium) {
    this.medium = medium;
  }

  String of(Briefing brief) {
    out.append("<article>\n<header>\n<h1>").append(escape(brief.title())).append("</h1>\n");
    out.append("<p class=\"days\">").append(escape(days(brief))).append("</p>\n</header>\n");
    brief.sections().forEach(this::section);
    notes(brief.notes());
    return out.append("</article>\n").toString();
  }

  static String days(Briefing brief) {
    String days =
        brief.since().equals(brief.until())
            ? ClaimTelling.day(brief.until())
            : ClaimTelling.day(brief.since()) + " to " + ClaimTelling.day(brief.until());
    return brief.scope().isEmpty() ? days : days + " · " + brief.scope();
  }

  private void section(Section section) {
    out.append("<section id=\"").append(escape(section.id())).append("\">\n");
    if (!section.heading().isEmpty()) {
      out.append("<h2>").append(escape(section.heading())).append("</h2>\n");
    }
    if (!section.lead().isEmpty()) {
      out.append("<p class=\"lead\">").append(escape(section.lead())).append("</p>\n");
    }
    section.blocks().forEach(this::block);
    out.append("</section>\n");
  }

  private void block(Block block) {
    if (block instanceof Picture && medium == Medium.MAIL) {
      return;
    }
    String id = escape(block.id());
    if (medium == Medium.SCREEN) {
      out.append("<div class=\"choice\"><input type=\"checkbox\" checked=\"checked\" id=\"keep-")
          .append(id)
          .append("\" aria-label=\"Keep this block\" title=\"Keep this block\"/>\n");
    }
    if (block instanceof Item item) {
      out.append("<p class=\"item\" id=\"").append(id).append("\">");
      item.runs().forEach(this::run);
      out.append("</p>\n");
    } else if (block instanceof Picture picture) {
      out.append("<figure>\n").append(drawn(picture));
      out.append("<figcaption>").append(escape(picture.caption())).append("</figcaption>\n");
      out.append("</figure>\n");
    } else if (block instanceof Grid grid) {
      table(grid, id);
    }
    if (medium == Medium.SCREEN) {
      out.append("</div>\n");
    }
  }

  /** Nothing but a browser looks for the rules of a chart outside it, or for its size within. */
  private String drawn(Picture picture) {
    if (medium == Medium.SCREEN) {
      return picture.svg();
    }
    Matcher box = BOX.matcher(picture.svg());
    if (!box.find()) {
      throw new IllegalArgumentException("the chart " + picture.id() + " has no viewBox");
    }
    return "<svg alt=\"%s\" width=\"%s\" height=\"%s\" "
            .formatted(escape(picture.caption()), box.group(1), box.group(2))
        + picture
            .svg()
            .substring("<svg ".length())
            .replaceFirst(">", "><style>" + STYLE + "</style>");
  }

  private void table(Grid grid, String id) {
    out.append("<table id=\"").append(id).append("\">\n");
    if (!grid.caption().isEmpty()) {
      out.append("<caption>").append(escape(grid.caption())).append("</caption>\n");
    }
    out.append("<thead><tr>");
    grid.heads()
        .forEach(head -> out.append("<th scope=\"col\">").append(escape(head)).append("</th>"));
    out.append("</tr></thead>\n<tbody>\n");
    for (List<Run> row : grid.rows()) {
      out.append("<tr>");
      for (Run cell : row) {
        out.append("<td>");
        run(cell);
        out.append("</td>");
      }
      out.append("</tr>\n");
    }
    out.append("</tbody>\n</table>\n");
  }

  private void run(Run run) {
    String text = escape(run.text());
    switch (run.face()) {
      case PLAIN -> out.append(text);
      case STRONG -> out.append("<strong>").append(text).append("</strong>");
      case STATUS ->
          out.append("<span class=\"status status-")
              .append(escape(word(run.text())))
              .append("\">")
              .append(text)
              .append("</span>");
      case QUOTE -> out.append("<span class=\"quote\">").append(text).append("</span>");
    }
    for (int note : run.notes()) {
      out.append("<sup><a href=\"#note-").append(note).append("\" class=\"note\">");
      out.append(note).append("</a></sup>");
    }
  }

  /** The status itself, without what stands beside it. */
  private static String word(String text) {
    int comma = text.indexOf(',');
    return (comma < 0 ? text : text.substring(0, comma)).toLowerCase(Locale.ROOT);
  }

  private void notes(List<Note> notes) {
    if (notes.isEmpty()) {
      return;
    }
    out.append("<section id=\"notes\">\n<h2>")
        .append(escape(new Phrasebook().of("heading", "notes")))
        .append("</h2>\n<ol class=\"notes\">\n");
    for (Note note : notes) {
      out.append("<li id=\"note-").append(note.number()).append("\">");
      out.append(escape(told(note))).append(" “").append(escape(note.quote())).append("”");
      out.append(" <code>").append(escape(note.statement())).append("</code></li>\n");
    }
    out.append("</ol>\n</section>\n");
  }

  static String told(Note note) {
    String outlet = note.outlet() + ", " + ClaimTelling.day(note.day());
    return note.source().equals(note.outlet())
        ? outlet + ":"
        : outlet + ", quoting " + note.source() + ":";
  }

  /** As text and in attributes; characters that XML cannot hold are left out. */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                default -> {
                  if (c >= ' ' && c != 0x7F && c != 0xFFFE && c != 0xFFFF && !turns(c)) {
                    safe.appendCodePoint(c);
                  } else if (c == '\n' || c == '\t') {
                    safe.append(' ');
                  }
                }
              }
            });
    return safe.toString();
  }

  /** Marks that turn the direction of reading: they could make a quote say something else. */
  private static boolean turns(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
