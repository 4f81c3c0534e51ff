package dev.assay.intake.archive;

import dev.assay.intake.Pruning;
import dev.assay.intake.ShownText;
import dev.assay.report.PublicationTime;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Finds the entries of a live blog that only people can see: neighbours that bear a time each, or
 * headings with an hour. Pure functions.
 */
final class LiveBlogPage {
  private static final int FEWEST = 3;

  /** Letters of an entry beside its time. */
  private static final int LEAST = 40;

  private static final int LONGEST_TIME = 100;

  /** Entries that begin with their hour may be paragraphs. */
  private static final int LONGEST_HEADING = 5_000;

  private static final int CLIMB = 8;

  /** In minutes. */
  private static final int HALF_DAY = 12 * 60;

  /** Comments have times, too. */
  private static final Evaluator OTHERS =
      QueryParser.parse(
          "aside, nav, footer, form, [class*=comment], [id*=comment], [class*=related], [class*=sidebar]");

  private static final Evaluator TIME = QueryParser.parse("time[datetime]");
  private static final Evaluator TIMES = QueryParser.parse("time");
  private static final Evaluator HEADING = QueryParser.parse("h2, h3, h4, h5, p, div.time, strong");

  private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\d[T ]\\d\\d:\\d\\d.*");

  /** "14:35 GMT", "Update 6.30pm", "(11:05 a.m. ET)". */
  private static final Pattern HOUR =
      Pattern.compile(
          "(?i)^(?:(?:updated?|posted)(?: at)?:? )?\\(?(\\d{1,2})(?:[:.](\\d\\d))? ?([ap]\\.?m\\.?)? ?([A-Z]{2,4})?\\)?(?=$|[\\s:–—|-])");

  private static final Pattern LIVE =
      Pattern.compile("(?i)\\blive\\b|\\bas it happened\\b|\\blatest updates\\b");

  private static final Pattern LIVE_URL =
      Pattern.compile("(?i)/live/|[/-]live(?:-|/|$|\\.)|liveblog");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);

  private LiveBlogPage() {}

  static List<LiveBlogs.Entry> entries(Document page, @Nullable PublicationTime published) {
    if (!isLive(page)) {
      return List.of();
    }
    List<LiveBlogs.Entry> timed = timed(page);
    return timed.size() >= FEWEST || published == null ? timed : headed(page, published.date());
  }

  /** Whether it says so itself; any page may have a link to a live blog. */
  private static boolean isLive(Document page) {
    Element heading = page.selectFirst("h1");
    Element canonical = page.selectFirst("link[rel=canonical]");
    String words = page.title() + "\n" + (heading == null ? "" : heading.text());
    String url = canonical == null ? "" : canonical.attr("href");
    return LIVE.matcher(words).find()
        || LIVE_URL.matcher(url).find()
        || page.selectFirst("[itemtype*=LiveBlogPosting]") != null;
  }

  /** Elements that do not stand in what is no part of the blog, outermost first. */
  private static List<Element> select(Document page, Evaluator selector) {
    List<Element> found = new ArrayList<>();
    page.filter(
        (node, depth) -> {
          if (node instanceof Element element) {
            if (OTHERS.matches(page, element)) {
              return NodeFilter.FilterResult.SKIP_ENTIRELY;
            }
            if (selector.matches(page, element)) {
              found.add(element);
            }
          }
          return NodeFilter.FilterResult.CONTINUE;
        });
    return found;
  }

  /** The largest family of neighbours that hold a time each. */
  private static List<LiveBlogs.Entry> timed(Document page) {
    Map<Element, Map<Element, Element>> families = new LinkedHashMap<>();
    for (Element time : select(page, TIME)) {
      boolean dated = MOMENT.matcher(time.attr("datetime")).matches();
      Element at = dated ? time : null;
      for (int i = 0; i < CLIMB && at != null && at.parent() != null; i++) {
        families.computeIfAbsent(at.parent(), p -> new LinkedHashMap<>()).putIfAbsent(at, time);
        at = at.parent();
      }
    }
    Map<Element, Element> best = Map.of();
    families.values().removeIf(family -> family.size() < FEWEST);
    for (Map<Element, Element> family : families.values()) {
      family.entrySet().removeIf(e -> !saysMore(e.getKey(), e.getValue()));
      best = family.size() > best.size() ? family : best;
    }
    return best.entrySet().stream().map(e -> entry(e.getKey(), e.getValue())).toList();
  }

  private static boolean saysMore(Element entry, Element time) {
    int least = ShownText.letters(time, LONGEST_TIME) + LEAST;
    return ShownText.letters(entry, least) >= least;
  }

  private static LiveBlogs.Entry entry(Element element, Element time) {
    Element shown = element.clone();
    Pruning.remove(shown.select(TIMES));
    Element heading = shown.selectFirst("h1, h2, h3, h4, h5, h6");
    String title = heading == null || heading.text().isBlank() ? null : heading.text();
    if (heading != null) {
      heading.remove();
    }
    String id = element.id().isBlank() ? time.attr("datetime") : element.id();
    return new LiveBlogs.Entry(title, null, time.attr("datetime"), null, id, shown.html());
  }

  /** What stands between headings that begin with an hour. */
  private static List<LiveBlogs.Entry> headed(Document page, LocalDate day) {
    Map<Element, List<Element>> families = new LinkedHashMap<>();
    for (Element heading : select(page, HEADING)) {
      String words = ShownText.upTo(heading, LONGEST_HEADING);
      if (words != null && isHour(words) && heading.parent() != null) {
        Element head = heading.nameIs("strong") ? heading.parent() : heading;
        if (head.parent() != null) {
          families.computeIfAbsent(head.parent(), p -> new ArrayList<>()).add(head);
        }
      }
    }
    List<Element> best = List.of();
    for (List<Element> family : families.values()) {
      best = family.size() > best.size() ? family : best;
    }
    return best.size() < FEWEST ? List.of() : between(best.stream().distinct().toList(), day);
  }

  /** "14:35" and "6 pm" are hours, "14 people" is none. */
  private static boolean isHour(String text) {
    Matcher m = HOUR.matcher(text);
    return m.find() && (m.group(2) != null || m.group(3) != null);
  }

  private static List<LiveBlogs.Entry> between(List<Element> heads, LocalDate day) {
    List<String> times = times(heads, day);
    Set<Node> ends = Collections.newSetFromMap(new IdentityHashMap<>());
    ends.addAll(heads);
    List<LiveBlogs.Entry> entries = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      Element head = heads.get(i);
      Matcher hour = HOUR.matcher(head.text());
      String rest = hour.find() ? head.text().substring(hour.end()).strip() : head.text();
      StringBuilder body = new StringBuilder();
      String words = rest.replaceFirst("^[:–—|-]+ ?", "");
      boolean title = !head.nameIs("p") && words.length() > 3;
      if (!title && !words.isEmpty()) {
        body.append(ReportPage.paragraphs(words));
      }
      for (Node next = head.nextSibling();
          next != null && !ends.contains(next);
          next = next.nextSibling()) {
        body.append(next.outerHtml());
      }
      String id = head.id().isBlank() ? null : head.id();
      if (Jsoup.parseBodyFragment(body.toString()).text().length() >= LEAST) {
        String heading = title ? words : null;
        entries.add(new LiveBlogs.Entry(heading, null, times.get(i), null, id, body.toString()));
      }
    }
    return entries;
  }

  /**
   * Day and hour of each entry. The oldest is of the page's day; where the hours begin anew, the
   * next day has come.
   */
  private static List<String> times(List<Element> heads, LocalDate day) {
    List<Element> oldestFirst = new ArrayList<>(heads);
    boolean newestOnTop = falls(heads);
    if (newestOnTop) {
      Collections.reverse(oldestFirst);
    }
    List<String> times = new ArrayList<>();
    LocalDate at = day;
    int before = -1;
    for (Element head : oldestFirst) {
      int minute = minute(head);
      at = minute < before ? at.plusDays(1) : at;
      before = minute;
      Matcher m = HOUR.matcher(head.text());
      String zone = m.find() && m.group(4) != null ? " " + m.group(4) : "";
      times.add(
          String.format(
              Locale.ROOT, "%s %02d:%02d%s", DAY.format(at), minute / 60, minute % 60, zone));
    }
    if (newestOnTop) {
      Collections.reverse(times);
    }
    return times;
  }

  /** Whether the hours go back more often than on; from 0:40 to 23:05 is back. */
  private static boolean falls(List<Element> heads) {
    int falls = 0;
    for (int i = 1; i < heads.size(); i++) {
      int back = minute(heads.get(i - 1)) - minute(heads.get(i));
      falls += Integer.signum(Math.abs(back) > HALF_DAY ? -back : back);
    }
    return falls > 0;
  }

  private static int minute(Element head) {
    Matcher m = HOUR.matcher(head.text());
    if (!m.find()) {
      return 0;
    }
    int hour = Integer.parseInt(m.group(1));
    String half = m.group(3);
    if (half != null) {
      hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
    }
    return (hour % 24) * 60 + (m.group(2) == null ? 0 : Integer.parseInt(m.group(2)) % 60);
  }
}
