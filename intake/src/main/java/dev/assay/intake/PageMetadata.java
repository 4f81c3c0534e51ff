package dev.assay.intake;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What a page says of itself: JSON-LD first, then the places {@code page-metadata.tsv} names. */
final class PageMetadata {
  private static final int LONGEST = 300;
  private static final Pattern CLASS = Pattern.compile("\\.[\\w-]{1,80}");

  /**
   * Null for what a page does not tell.
   *
   * @param text the article's, as plain text or HTML
   * @param paidClass of the elements that hold what only subscribers are to read: the article
   */
  record Fields(
      @Nullable String title,
      @Nullable String outlet,
      @Nullable String byline,
      @Nullable FoundDate date,
      @Nullable FoundDate update,
      @Nullable String url,
      @Nullable String language,
      @Nullable String text,
      @Nullable String paidClass) {}

  /** Pages are written by programs that do not know JSON's finer rules. */
  private final ObjectMapper json =
      JsonMapper.builder()
          .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
          .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  /** Where a field is told, and in which attribute or text. */
  private record Told(String field, Selection selection, String attribute) {}

  private final List<Told> places =
      Tables.rows("page-metadata.tsv", 3).stream()
          .map(row -> new Told(row[0], new Selection(row[1]), row[2]))
          .toList();
  private final Dates dates;

  PageMetadata(Dates dates) {
    this.dates = dates;
  }

  Fields read(Document page) {
    JsonNode article = article(page);
    String outlet = first(path(article, "publisher", "name"), find(page, "outlet"));
    String title = first(path(article, "headline"), find(page, "title"));
    return new Fields(
        withoutSite(title, outlet),
        outlet,
        withoutSite(byline(first(author(article), find(page, "byline"))), outlet),
        date(page, article),
        update(page, article),
        find(page, "url"),
        language(page),
        path(article, "articleBody"),
        paidClass(article));
  }

  private @Nullable FoundDate date(Document page, @Nullable JsonNode article) {
    String told = path(article, "datePublished");
    FoundDate date = dated(told == null ? null : dates.read(told));
    FoundDate other = date(page, "date");
    if (date == null || other == null) {
      return date == null ? other : date;
    }
    return isUtc(other) && sameClock(date, other) ? other : date;
  }

  private @Nullable FoundDate update(Document page, @Nullable JsonNode article) {
    String told = path(article, "dateModified");
    FoundDate update = dated(told == null ? null : dates.read(told));
    return update != null ? update : date(page, "update");
  }

  private @Nullable FoundDate date(Document page, String field) {
    for (Told place : places) {
      if (place.field().equals(field)) {
        for (Element element : place.selection().of(page)) {
          FoundDate date = dated(dates.read(value(element, place.attribute())));
          if (date != null) {
            return date;
          }
        }
      }
    }
    return null;
  }

  private static @Nullable FoundDate dated(@Nullable FoundDate date) {
    return date != null && date.year() != null ? date : null;
  }

  private static boolean isUtc(FoundDate date) {
    return ZoneOffset.UTC.equals(date.zone());
  }

  /** Many a site writes the hour in UTC, and once with the zone of its office behind it. */
  private static boolean sameClock(FoundDate date, FoundDate other) {
    return date.zone() != null
        && date.time() != null
        && date.time().equals(other.time())
        && Objects.equals(date.date(), other.date());
  }

  private @Nullable String find(Document page, String field) {
    for (Told place : places) {
      if (place.field().equals(field)) {
        Element element = place.selection().of(page).stream().findFirst().orElse(null);
        String value = element == null ? "" : value(element, place.attribute()).strip();
        if (!value.isEmpty() && value.length() <= LONGEST) {
          return value;
        }
      }
    }
    return null;
  }

  private static String value(Element element, String attribute) {
    return switch (attribute) {
      case "text" -> element.text();
      case "line" -> ShownText.firstLine(element);
      default -> element.attr(attribute);
    };
  }

  /** By schema.org's {@code hasPart}, as Google asks for it of pages that are not free. */
  private static @Nullable String paidClass(@Nullable JsonNode article) {
    JsonNode part = article == null ? null : article.get("hasPart");
    String selector = path(part != null && part.isArray() ? part.get(0) : part, "cssSelector");
    return selector != null && CLASS.matcher(selector).matches() ? selector.substring(1) : null;
  }

  private @Nullable JsonNode article(Document page) {
    for (Element script : page.select("script[type=application/ld+json]")) {
      try {
        JsonNode found = article(json.readTree(script.data()), 0);
        if (found != null) {
          return found;
        }
      } catch (JsonProcessingException e) {
        // Broken JSON-LD says nothing; the page's other metadata may.
      }
    }
    return null;
  }

  private static @Nullable JsonNode article(JsonNode node, int depth) {
    if (node.isObject() && node.has("datePublished") && node.has("headline")) {
      return node;
    }
    if (depth < 4) {
      for (JsonNode child : node) {
        JsonNode found = child.isContainerNode() ? article(child, depth + 1) : null;
        if (found != null) {
          return found;
        }
      }
    }
    return null;
  }

  private static @Nullable String author(@Nullable JsonNode article) {
    JsonNode author = article == null ? null : article.get("author");
    if (author != null && author.isArray()) {
      author = author.get(0);
    }
    if (author == null) {
      return null;
    }
    String name = author.isTextual() ? author.asText() : author.path("name").asText("");
    return name.isBlank() ? null : name.strip();
  }

  private static @Nullable String path(@Nullable JsonNode node, String... names) {
    JsonNode at = node;
    for (String name : names) {
      at = at == null ? null : at.get(name);
    }
    return at == null || !at.isTextual() || at.asText().isBlank() ? null : at.asText().strip();
  }

  private static @Nullable String first(@Nullable String one, @Nullable String other) {
    return one != null ? one : other;
  }

  private static @Nullable String byline(@Nullable String told) {
    if (told == null || told.startsWith("http") || told.startsWith("@")) {
      return null;
    }
    return told.replaceFirst("(?i)^by:? ", "");
  }

  /** "Ferry seized | The Post" is "Ferry seized" where the outlet is The Post. */
  private static @Nullable String withoutSite(@Nullable String title, @Nullable String outlet) {
    if (title == null || outlet == null) {
      return title;
    }
    int at = title.toLowerCase(Locale.ROOT).lastIndexOf(outlet.toLowerCase(Locale.ROOT));
    boolean last = at > 0 && at + outlet.length() == title.length();
    String before = last ? title.substring(0, at).stripTrailing() : title;
    return last && before.matches(".*\\S(?: [-|–—:•·»]|,)")
        ? before.substring(0, before.length() - 1).strip()
        : title;
  }

  private static @Nullable String language(Document page) {
    Element html = page.selectFirst("html[lang]");
    String lang = html == null ? "" : html.attr("lang").strip().toLowerCase(Locale.ROOT);
    return lang.length() >= 2 ? lang.substring(0, 2) : null;
  }
}
