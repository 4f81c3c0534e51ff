package dev.assay.intake;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Elements;
import org.jspecify.annotations.Nullable;

/**
 * Headline, paragraphs and metadata of an ordinary web page; {@code page-parts.tsv} says what is
 * dropped and where the text stands. Thread-safe.
 */
final class Page {
  private static final int SHORTEST_ARTICLE = 200;

  private static final double MOST_DROPPED = 0.4;

  private final List<String> drop = selectors("drop");
  private final List<String> articles = selectors("article");
  private final String block = String.join(", ", selectors("block"));
  private final PageMetadata metadata;

  Page(Dates dates) {
    this.metadata = new PageMetadata(dates);
  }

  /** What a page says, its text made of its headline and paragraphs with empty lines between. */
  Draft read(String html) {
    Document page = Jsoup.parse(html);
    PageMetadata.Fields fields = metadata.read(page);
    Element heading = page.selectFirst("h1");
    dropParts(page);
    String title = title(page, heading, fields.title());
    page.select("h1").remove();
    List<String> parts = new ArrayList<>();
    if (title != null) {
      parts.add(title);
    }
    parts.addAll(paragraphs(article(page)));
    Draft draft = new Draft(String.join("\n\n", parts));
    draft.titleFirst = title != null;
    draft.title = title;
    draft.outlet = fields.outlet();
    draft.byline = fields.byline();
    draft.metadataDate = fields.date();
    draft.url = fields.url();
    draft.language = fields.language();
    return draft;
  }

  /**
   * Names of classes mislead ("has-sidebar"): what holds much of the page's text is no such part.
   */
  private void dropParts(Document page) {
    int whole = letters(page);
    for (String selector : drop) {
      for (Element part : page.select(selector)) {
        if (whole == 0 || letters(part) < MOST_DROPPED * whole) {
          part.remove();
        }
      }
    }
  }

  private static int letters(Element element) {
    int letters = 0;
    for (Element p : element.select("p")) {
      letters += p.ownText().length();
    }
    return letters;
  }

  /** The heading in the page where it has one that is no name of the site, else the metadata's. */
  private static @Nullable String title(
      Document page, @Nullable Element heading, @Nullable String told) {
    Elements left = page.select("h1");
    Element h1 = left.size() == 1 ? left.first() : heading;
    String shown = h1 == null ? "" : Line.normal(h1.text()).isEmpty() ? "" : h1.text().strip();
    if (told == null) {
      return shown.isEmpty() ? null : shown;
    }
    boolean same = !shown.isEmpty() && (told.startsWith(shown) || shown.startsWith(told));
    return same || (!shown.isEmpty() && shown.split(" ", -1).length >= 4) ? shown : told;
  }

  private Element article(Document page) {
    for (String selector : articles) {
      Element longest = null;
      for (Element candidate : page.select(selector)) {
        if (longest == null || candidate.text().length() > longest.text().length()) {
          longest = candidate;
        }
      }
      if (longest != null && longest.text().length() >= SHORTEST_ARTICLE) {
        Element parent = longest.parent();
        // Pages that mark each stretch of text: all of them are the article.
        boolean parts =
            page.select(selector).size() > 2 && parent != null && !selector.equals("article");
        return parts && parent != null ? parent : longest;
      }
    }
    return byParagraphs(page);
  }

  /** The element that holds most words in its own paragraphs. */
  private static Element byParagraphs(Document page) {
    Element best = page.body();
    int most = 0;
    Set<Element> parents = new LinkedHashSet<>();
    page.select("p").forEach(p -> parents.add(p.parent() == null ? p : p.parent()));
    for (Element parent : parents) {
      int letters = 0;
      for (Element child : parent.children()) {
        letters += child.nameIs("p") ? child.text().length() : 0;
      }
      if (letters > most) {
        most = letters;
        best = parent;
      }
    }
    return most >= SHORTEST_ARTICLE ? best : page.body();
  }

  private List<String> paragraphs(Element article) {
    List<String> found = new ArrayList<>();
    StringBuilder loose = new StringBuilder();
    collect(article, found, loose);
    end(loose, found);
    return found;
  }

  private void collect(Element element, List<String> found, StringBuilder loose) {
    for (Node node : element.childNodes()) {
      if (node instanceof TextNode text) {
        loose.append(text.getWholeText().replace('\n', ' ').replace('\r', ' '));
      } else if (node instanceof Element child) {
        if (child.nameIs("br")) {
          loose.append('\n');
        } else if (child.isBlock() || child.is(block)) {
          end(loose, found);
          collect(child, found, loose);
          end(loose, found);
        } else {
          collect(child, found, loose);
        }
      }
    }
  }

  /** What has gathered becomes paragraphs: an empty line parts them, a single break does not. */
  private static void end(StringBuilder loose, List<String> found) {
    for (String part : loose.toString().split("\\n\\s*\\n", -1)) {
      String text = part.replaceAll("[\\s\\p{Z}]+", " ").strip();
      if (!text.isEmpty()) {
        found.add(text);
      }
    }
    loose.setLength(0);
  }

  private static List<String> selectors(String kind) {
    return Tables.rows("page-parts.tsv", 2).stream()
        .filter(row -> row[0].equals(kind))
        .map(row -> row[1])
        .toList();
  }
}
