package dev.assay.desk;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A brief as a web page, as Markdown, as a mail. Safe for several threads. */
final class BriefWriter {
  private static final int LINE = 76;

  /** What a page of paper leaves between its margins. */
  private static final int WIDTH_MM = 174;

  private static final Pattern SHAPE = Pattern.compile("viewBox=\"0 0 ([0-9.]+) ([0-9.]+)\"");

  private final TemplateEngine pages;
  private final String style =
      new String(Assets.bytes("/dev/assay/desk/brief.css"), StandardCharsets.UTF_8);
  private final String chartStyle =
      new String(Assets.bytes("/dev/assay/desk/chart.css"), StandardCharsets.UTF_8);

  BriefWriter(TemplateEngine pages) {
    this.pages = pages;
  }

  /** A page that stands alone: XHTML with its styles in it. */
  String html(Brief brief) {
    StringOutput out = new StringOutput(1 << 15);
    pages.render(
        "briefalone.jte",
        Map.of("brief", styled(brief), "style", style, "meanings", meanings(brief)),
        out);
    return out.toString();
  }

  /** Pictures of a page that stands alone bring their colours. */
  private Brief styled(Brief brief) {
    return new Brief(
        brief.title(),
        brief.since(),
        brief.until(),
        brief.sections().stream()
            .map(
                s ->
                    new Brief.Section(
                        s.id(),
                        s.heading(),
                        s.items(),
                        s.pictures().stream()
                            .map(p -> new Brief.Picture(p.caption(), styled(p.svg())))
                            .toList()))
            .toList(),
        brief.notes());
  }

  /** Colours, and a size: what makes pages of it cannot tell one from the shape. */
  private String styled(String svg) {
    Matcher box = SHAPE.matcher(svg);
    if (!box.find()) {
      return svg;
    }
    double wide = Double.parseDouble(box.group(1));
    double high = Double.parseDouble(box.group(2)) * WIDTH_MM / wide;
    int end = svg.indexOf('>');
    return svg.substring(0, end)
        + String.format(Locale.ROOT, " style=\"width: %dmm; height: %.1fmm\">", WIDTH_MM, high)
        + "<style>"
        + chartStyle
        + "</style>"
        + svg.substring(end + 1);
  }

  String markdown(Brief brief) {
    StringBuilder out = new StringBuilder();
    out.append("# ").append(mark(brief.title())).append("\n\n");
    out.append("News since ").append(Say.weekday(brief.since())).append(".\n");
    for (Brief.Section section : brief.sections()) {
      if (section.items().isEmpty()) {
        continue;
      }
      out.append("\n## ").append(section.heading()).append("\n\n");
      for (Brief.Item item : section.items()) {
        out.append("- **").append(mark(item.estimate())).append(":** ");
        out.append(mark(item.question())).append(" *").append(mark(item.value())).append("*");
        for (Brief.Part part : item.parts()) {
          out.append("; ").append(mark(part.words()));
          part.notes().forEach(n -> out.append("[^").append(n).append(']'));
        }
        out.append(".\n");
      }
    }
    out.append("\n## How sure\n\n");
    meanings(brief)
        .forEach(
            (word, means) ->
                out.append("- ").append(word).append(": ").append(means).append(".\n"));
    out.append('\n');
    for (int i = 0; i < brief.notes().size(); i++) {
      out.append("[^")
          .append(i + 1)
          .append("]: ")
          .append(mark(note(brief.notes().get(i))))
          .append('\n');
    }
    return out.toString();
  }

  /** What the words for how sure mean, those that the brief uses. */
  static Map<String, String> meanings(Brief brief) {
    Map<String, String> used = new Estimates().meanings();
    used.keySet()
        .removeIf(
            word ->
                brief.sections().stream()
                    .flatMap(s -> s.items().stream())
                    .noneMatch(i -> i.estimate().startsWith(word)));
    return used;
  }

  static String note(Brief.Note note) {
    String who = note.source().equals(note.outlet()) ? "" : ", citing " + note.source();
    return note.outlet() + who + ", " + Say.day(note.day()) + ": “" + note.quote() + "”";
  }

  /** What Markdown would take for its own is made text. */
  static String mark(String text) {
    return Say.plain(text).replaceAll("([\\\\`*_\\[\\]<>#|~!])", "\\\\$1").replaceAll("\\s+", " ");
  }

  /** A mail with the brief as text and as a page (RFC 2046, multipart/alternative), unsent. */
  String mail(Brief brief) {
    String boundary = "assay-brief-" + brief.until();
    String plain = plain(brief);
    return "MIME-Version: 1.0\r\nX-Unsent: 1\r\nSubject: "
        + "=?UTF-8?B?"
        + base64(brief.title())
        + "?=\r\nContent-Type: multipart/alternative; boundary=\""
        + boundary
        + "\"\r\n\r\n"
        + part(boundary, "text/plain", plain)
        + part(boundary, "text/html", html(brief))
        + "--"
        + boundary
        + "--\r\n";
  }

  private static String part(String boundary, String type, String body) {
    return "--"
        + boundary
        + "\r\nContent-Type: "
        + type
        + "; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + Base64.getMimeEncoder(LINE, new byte[] {'\r', '\n'})
            .encodeToString(body.getBytes(StandardCharsets.UTF_8))
        + "\r\n";
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String plain(Brief brief) {
    StringBuilder out = new StringBuilder();
    out.append(brief.title())
        .append("\nNews since ")
        .append(Say.weekday(brief.since()))
        .append('\n');
    for (Brief.Section section : brief.sections()) {
      if (section.items().isEmpty()) {
        continue;
      }
      out.append('\n').append(section.heading().toUpperCase(Locale.ROOT)).append("\n\n");
      for (Brief.Item item : section.items()) {
        out.append("* ")
            .append(item.estimate())
            .append(": ")
            .append(item.question())
            .append(' ')
            .append(item.value());
        for (Brief.Part part : item.parts()) {
          out.append("; ").append(part.words());
          part.notes().forEach(n -> out.append(" [").append(n).append(']'));
        }
        out.append(".\n");
      }
    }
    out.append('\n');
    for (int i = 0; i < brief.notes().size(); i++) {
      out.append('[').append(i + 1).append("] ").append(note(brief.notes().get(i))).append('\n');
    }
    return out.toString();
  }
}
