package dev.assay.intake.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.report.Outlet;
import dev.assay.report.Report;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Splits live blogs into their entries, each a report with its own time: by JSON-LD (schema.org
 * {@code LiveBlogPosting}), else by the times or the hours that head the entries. Thread-safe.
 */
public final class LiveBlogs {
  /** Fewer entries make no live blog. */
  private static final int FEWEST = 3;

  /** More are passed over: a page of 10 MiB has no more that say something. */
  private static final int MOST = 5_000;

  private static final int DEEPEST = 6;

  /** What a page says of itself that may be one; others are not looked into. */
  private static final Pattern PERHAPS =
      Pattern.compile("LiveBlogPosting|(?i:live[- ]?(?:blog|updates?|coverage|reporting)\\b)");

  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * An entry of a live blog.
   *
   * @param published as the page tells it
   * @param updated as the page tells it; null where nothing tells
   * @param id what the page knows it by; null where it has no name
   * @param body HTML
   */
  record Entry(
      @Nullable String title,
      @Nullable String author,
      @Nullable String published,
      @Nullable String updated,
      @Nullable String id,
      String body) {}

  private LiveBlogs() {}

  /**
   * The entries of a live blog, as the page has them; none where it is no live blog.
   *
   * @param bytes the page
   * @param page the same as it was taken in
   */
  public static List<ArchivedReport> entries(byte[] bytes, Report page) {
    String latin = new String(bytes, StandardCharsets.ISO_8859_1);
    if (!PERHAPS.matcher(latin).find()) {
      return List.of();
    }
    Document document = parsed(bytes);
    List<Entry> entries = byJson(document);
    if (entries.size() < FEWEST) {
      entries = LiveBlogPage.entries(document, page.published());
    }
    List<ArchivedReport> reports = new ArrayList<>();
    if (entries.size() >= FEWEST) {
      for (int i = 0; i < Math.min(MOST, entries.size()); i++) {
        reports.add(report(page, entries.get(i), entries.size() - i));
      }
    }
    return reports;
  }

  private static Document parsed(byte[] bytes) {
    try {
      return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    } catch (IOException e) {
      throw new IllegalStateException("bytes in memory can be read", e);
    }
  }

  /** The oldest entry is the first, so that a later page gives the same names. */
  private static ArchivedReport report(Report page, Entry entry, int number) {
    String id = entry.id() == null ? "entry-" + number : entry.id();
    String url = id.startsWith("http") ? id : page.origin() + "#" + id;
    String outlet = page.outlet().equals(Outlet.UNKNOWN) ? null : page.outlet().name();
    ReportPage written =
        new ReportPage(
            entry.title(),
            outlet,
            entry.author(),
            entry.published(),
            entry.updated(),
            url,
            entry.body());
    return new ArchivedReport(url, written.bytes(entry.body().getBytes(StandardCharsets.UTF_8)));
  }

  private static List<Entry> byJson(Document document) {
    List<Entry> entries = new ArrayList<>();
    for (Element script : document.select("script[type=application/ld+json]")) {
      try {
        JsonNode blog = blog(JSON.readTree(script.data()), 0);
        for (JsonNode update : blog == null ? List.<JsonNode>of() : blog) {
          Entry entry = entry(update, document);
          if (entry != null) {
            entries.add(entry);
          }
        }
      } catch (JsonProcessingException e) {
        // Broken JSON-LD says nothing; the page itself may.
      }
    }
    return entries;
  }

  /** The updates of the live blog that a piece of JSON-LD holds. */
  private static @Nullable JsonNode blog(JsonNode node, int depth) {
    if (node.path("@type").toString().contains("LiveBlogPosting")
        && node.path("liveBlogUpdate").isArray()) {
      return node.get("liveBlogUpdate");
    }
    for (JsonNode child : node) {
      JsonNode found = child.isContainerNode() && depth < DEEPEST ? blog(child, depth + 1) : null;
      if (found != null) {
        return found;
      }
    }
    return null;
  }

  private static @Nullable Entry entry(JsonNode update, Document document) {
    String id = text(update, "url") == null ? text(update, "@id") : text(update, "url");
    String body = text(update, "articleBody");
    String published = text(update, "datePublished");
    if (body == null && id != null && id.contains("#")) {
      Element shown = document.getElementById(id.substring(id.indexOf('#') + 1));
      body = shown == null || shown.text().isBlank() ? null : shown.html();
    }
    if (body == null || published == null) {
      return null;
    }
    JsonNode author =
        update.path("author").isArray() ? update.at("/author/0") : update.path("author");
    boolean markup = body.matches("(?s).*<(?:p|br|div|a|strong)\\b.*");
    String name = author.isTextual() ? author.asText() : text(author, "name");
    String html = markup ? body : ReportPage.paragraphs(body);
    return new Entry(
        text(update, "headline"), name, published, text(update, "dateModified"), named(id), html);
  }

  private static @Nullable String named(@Nullable String id) {
    String lower = id == null ? "" : id.toLowerCase(Locale.ROOT);
    return lower.startsWith("http") || id == null ? id : id.replaceFirst("^#", "");
  }

  private static @Nullable String text(JsonNode node, String name) {
    String value = node.path(name).asText("");
    return value.isBlank() ? null : value.strip();
  }
}
