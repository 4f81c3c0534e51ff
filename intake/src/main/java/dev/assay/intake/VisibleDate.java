package dev.assay.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/** The date that a page shows near its headline, where its metadata tell none. Thread-safe. */
final class VisibleDate {
  private static final int LONGEST = 100;
  private static final int LONGEST_HEADING = 300;

  /** Headings and possible dates; a page that people read shows its own before that many. */
  private static final int MOST = 5_000;

  /** What stands before a date of publication; an update is none. */
  private static final Pattern LABEL =
      Pattern.compile(
          "(?i)^(?:by [^,|·•\\d]{2,60}[,|·•]\\s*)?(?:(?:(?:first |originally )?(?:published|posted|created|filed|submitted)(?: by [^,|·•\\d]{2,60})?(?: on| at)?|date|on)\\s*[:|]?\\s+)?");

  /** What may follow it. */
  private static final Pattern REST =
      Pattern.compile(
          "(?i)\\s*(?:[|•·;/]\\s*)?(?:last )?(?:updated?|modified)\\b.*|\\s*[|•·–—-]\\s*(?:press|by|from)\\b.*");

  /** What stands before the date of an update. */
  private static final Pattern UPDATE =
      Pattern.compile(
          "(?i)(?:^|.*?[\\s|•·;/(])(?:last )?(?:updated?|modified)(?: on| at)?\\s*[:|]?\\s+(?<value>.+?)\\)?");

  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4");

  private final Dates dates;
  private final List<Evaluator> selectors = selectors("visible");
  private final List<Evaluator> updates = selectors("visible-update");

  VisibleDate(Dates dates) {
    this.dates = dates;
  }

  private static List<Evaluator> selectors(String field) {
    return Tables.rows("page-metadata.tsv", 3).stream()
        .filter(row -> row[0].equals(field))
        .map(row -> QueryParser.parse(row[1]))
        .toList();
  }

  /** A heading, a date or that of an update, in the order of the page. */
  private record Mark(
      String heading,
      int place,
      @Nullable FoundDate date,
      @Nullable FoundDate update,
      @Nullable Element around) {}

  /** What a page shows; taken down before anything is taken out of it. */
  record Shown(List<Mark> marks, int places) {
    static final Shown NOTHING = new Shown(List.of(), 0);

    /**
     * The first date after the headline, of the likeliest kind of place first, else the one that
     * stands before it in the same part of the page; null where there is none.
     */
    @Nullable FoundDate after(@Nullable String title) {
      String headline = Line.normal(title == null ? "" : title);
      for (int place = 0; place < places; place++) {
        boolean after = title == null;
        for (Mark mark : marks) {
          after = after || mark.heading().equals(headline);
          if (after && mark.place() == place && mark.date() != null) {
            return mark.date();
          }
        }
      }
      return before(headline);
    }

    /** The first update after the headline; null where there is none. */
    @Nullable FoundDate updateAfter(@Nullable String title) {
      String headline = Line.normal(title == null ? "" : title);
      boolean after = title == null;
      for (Mark mark : marks) {
        after = after || mark.heading().equals(headline);
        if (after && mark.update() != null) {
          return mark.update();
        }
      }
      return null;
    }

    /** A date at the head of the page, apart from the headline, is often the day of the visit. */
    private @Nullable FoundDate before(String headline) {
      for (int i = 1; i < marks.size(); i++) {
        Mark mark = marks.get(i);
        Mark last = marks.get(i - 1);
        boolean together = mark.around() != null && mark.around().equals(last.around());
        if (together && mark.heading().equals(headline) && !headline.isEmpty()) {
          return last.date();
        }
      }
      return null;
    }
  }

  Shown of(Document page) {
    List<Mark> marks = new ArrayList<>();
    int looked = 0;
    for (Element element : page.getAllElements()) {
      if (HEADINGS.contains(element.normalName())) {
        String text = ShownText.upTo(element, LONGEST_HEADING);
        marks.add(new Mark(text == null ? "" : Line.normal(text), -1, null, null, around(element)));
        looked++;
      }
      for (int place = 0; place < selectors.size(); place++) {
        if (selectors.get(place).matches(page, element)) {
          FoundDate date = date(element);
          FoundDate update = update(element, false);
          if (date != null || update != null) {
            marks.add(new Mark("", place, date, update, around(outermost(element))));
          }
          looked++;
        }
      }
      if (updates.stream().anyMatch(u -> u.matches(page, element))) {
        marks.add(new Mark("", -1, null, update(element, true), around(element)));
        looked++;
      }
      if (looked > MOST) {
        break;
      }
    }
    return new Shown(marks, selectors.size());
  }

  /** The part of the page in which an element stands; the whole of it is none. */
  private static @Nullable Element around(Element element) {
    Element parent = element.parent();
    return parent == null || parent.nameIs("body") ? null : parent;
  }

  /** The outermost element that holds nothing else. */
  private static Element outermost(Element element) {
    Element outer = element;
    for (Element parent = outer.parent();
        parent != null && parent.childrenSize() == 1 && parent.ownText().isBlank();
        parent = outer.parent()) {
      outer = parent;
    }
    return outer;
  }

  private @Nullable FoundDate date(Element element) {
    String text = ShownText.upTo(element, LONGEST);
    if (text == null || text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    String without = REST.matcher(LABEL.matcher(text).replaceFirst("")).replaceFirst("");
    return dated(without);
  }

  /**
   * The date of an update.
   *
   * @param named whether the element's name tells that it is one, so that its words need not
   */
  private @Nullable FoundDate update(Element element, boolean named) {
    String text = ShownText.upTo(element, LONGEST);
    if (text == null || text.isEmpty() || text.length() > LONGEST) {
      return null;
    }
    Matcher told = UPDATE.matcher(text);
    return told.matches() ? dated(told.group("value")) : named ? dated(text) : null;
  }

  private @Nullable FoundDate dated(String text) {
    FoundDate date = dates.read(text);
    return date != null && date.year() != null ? date : null;
  }
}
