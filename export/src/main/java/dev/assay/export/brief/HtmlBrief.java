package dev.assay.export.brief;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * A briefing as one page of XHTML 1.0 in HTML 5 clothes: it needs no other file and no script, and
 * prints well. Ticks beside the blocks leave them out of the print; a row of choices sets the size
 * of the letters and turns charts off.
 */
public final class HtmlBrief {
  private HtmlBrief() {}

  /** The page. */
  public static String page(Briefing brief) {
    return head(brief, resource("brief.css") + resource("chart.css"))
        + "<main>\n"
        + resource("choices.html")
        + new Markup(Markup.Medium.SCREEN).of(brief)
        + "</main>\n</body>\n</html>\n";
  }

  /** What a page of an application shows in its own frame and with its own style sheet. */
  public static String body(Briefing brief) {
    return new Markup(Markup.Medium.SCREEN).of(brief);
  }

  static String head(Briefing brief, String css) {
    return "<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"en\" xml:lang=\"en\">\n<head>\n"
        + "<meta charset=\"UTF-8\"/>\n"
        + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n<title>"
        + Markup.escape(brief.title() + ", " + Markup.days(brief))
        + "</title>\n<style>\n"
        + css
        + "</style>\n</head>\n<body>\n";
  }

  static String resource(String name) {
    try (InputStream in = HtmlBrief.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("ASSAY-BRIEF-001 " + name + " is missing from this build");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
