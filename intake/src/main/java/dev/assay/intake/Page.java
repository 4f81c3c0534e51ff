package dev.assay.intake;

import dev.assay.report.Dropped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.parser.Parser;
import org.jsoup.select.Elements;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Headline, paragraphs and metadata of an ordinary web page; {@code page-parts.tsv} says what is
 * dropped and where the text stands. Thread-safe.
 */
final class Page {
  /** Shorter ones are "the" and "of". */
  private static final int SHORTEST_WORD = 4;

  /** Elements in elements; browsers stop at 512, and jsoup's work grows with it. */
  private static final int DEEPEST = 256;

  /** A long live blog has a tenth of it. */
  private static final int MOST_ELEMENTS = 250_000;

  private static final int LONGEST_HEADLINE = 300;
  private static final int MOST_HEADINGS = 100;
  private static final Evaluator LOWER = QueryParser.parse("h2, h3, h4, b, strong");

  /** A page that shows less of the text that it tells of is drawn by its scripts. */
  private static final int MOST_MISSING = 3;

  /** What a page has that tells of an update in words. */
  private static final Pattern UPDATED = Pattern.compile("(?i)updated|modified");

  private static final Pattern MARKUP = Pattern.compile("(?i)<(?:p|br|div|a)\\b");

  /** What parts a site's name from a headline. */
  private static final Pattern BEFORE = Pattern.compile(".*(?:[:»|]| [-–—•·]) ");

  private final PageParts parts = new PageParts();
  private final Set<String> block = PageParts.names("block");
  private final Set<String> cell = PageParts.names("cell");
  private final ArticleFinder finder =
      new ArticleFinder(PageParts.selector("body"), PageParts.selector("perhaps"));
  private final ArticleBlocks article;
  private final PageMetadata metadata;
  private final VisibleDate visible;

  /**
   * @param headers the lines that say who wrote a report, and when
   */
  Page(Dates dates, HeaderLines headers) {
    this.article = new ArticleBlocks(headers);
    this.metadata = new PageMetadata(dates);
    this.visible = new VisibleDate(dates);
  }

  /** What a page says, its text made of its headline and paragraphs with empty lines between. */
  Draft read(String html) {
    Document page = Jsoup.parse(html, Parser.htmlParser().setMaxDepth(DEEPEST));
    int cut = cut(page);
    PageMetadata.Fields fields = metadata.read(page);
    Element heading = page.selectFirst("h1");
    String named = page.title();
    boolean perhapsUpdated = fields.update() == null && UPDATED.matcher(html).find();
    VisibleDate.Shown shown =
        fields.date() == null || perhapsUpdated ? visible.of(page) : VisibleDate.Shown.NOTHING;
    List<Dropped> dropped = parts.dropFrom(page, fields.paidClass());
    PageParts.tell(dropped, cut > 0 ? cut + " elements" : "", "more elements than are read");
    String title = title(page, heading, fields.title(), named);
    List<String> texts = new ArrayList<>();
    if (title != null) {
      texts.add(title);
    }
    List<PageBlock> blocks = PageBlocks.of(page.body(), block, cell);
    Element holder = finder.find(page.body(), blocks);
    List<PageBlock> kept = article.of(holder, blocks, title, dropped);
    List<PageBlock> told = fields.text() == null ? List.of() : told(fields.text());
    boolean empty = letters(kept) * MOST_MISSING < letters(told);
    (empty ? told : kept).forEach(paragraph -> texts.add(paragraph.text()));
    Draft draft = new Draft(String.join("\n\n", texts));
    draft.dropped.addAll(dropped);
    draft.titleFirst = title != null;
    draft.title = title;
    draft.outlet = fields.outlet();
    draft.byline = fields.byline();
    draft.metadataDate = fields.date();
    draft.textDate = fields.date() == null ? shown.after(title) : null;
    draft.metadataUpdate = fields.update();
    draft.textUpdate = shown.updateAfter(title);
    draft.url = fields.url();
    draft.language = fields.language();
    return draft;
  }

  /** The paragraphs of a text that metadata hold, plain or HTML. */
  private List<PageBlock> told(String text) {
    boolean markup = MARKUP.matcher(text).find();
    String html = markup ? text : "<p>" + text.replaceAll("\\R+", "<p>");
    Document part = Jsoup.parse(html, Parser.htmlParser().setMaxDepth(DEEPEST));
    return PageBlocks.of(part.body(), block, cell);
  }

  private static int letters(List<PageBlock> blocks) {
    return blocks.stream().mapToInt(b -> b.text().length()).sum();
  }

  /** Takes out of a page what is beyond the most elements, and tells how many they were. */
  private static int cut(Document page) {
    Elements all = page.getAllElements();
    if (all.size() <= MOST_ELEMENTS) {
      return 0;
    }
    List<Node> beyond = new ArrayList<>();
    Node at = all.get(MOST_ELEMENTS);
    beyond.add(at);
    for (Node parent = at.parent(); parent != null; parent = at.parent()) {
      beyond.addAll(parent.childNodes().subList(at.siblingIndex() + 1, parent.childNodeSize()));
      at = parent;
    }
    Pruning.remove(beyond);
    return all.size() - MOST_ELEMENTS;
  }

  /** The heading in the page where it has one that is no name of the site, else the metadata's. */
  private static @Nullable String title(
      Document page, @Nullable Element heading, @Nullable String told, String named) {
    Elements left = page.select("h1");
    Element h1 = left.size() == 1 ? left.first() : heading;
    String shown = h1 == null ? "" : Line.normal(h1.text()).isEmpty() ? "" : h1.text().strip();
    if (told == null) {
      return shown.isEmpty() ? null : shown;
    }
    String lower = lowerHeadline(page, told, shown);
    if (lower != null) {
      return lower;
    }
    boolean same = !shown.isEmpty() && (told.startsWith(shown) || shown.startsWith(told));
    boolean other = !words(told).isEmpty() && !sharesWord(shown, told) && !sharesWord(shown, named);
    return same || (!other && shown.split(" ", -1).length >= 4) ? shown : told;
  }

  /**
   * A heading below the first that is all that the page calls itself behind the site's name ("The
   * Site: What happened"), where the first heading is that name or there is none; null where there
   * is none.
   */
  private static @Nullable String lowerHeadline(Document page, String told, String shown) {
    if (!shown.isEmpty() && (!told.startsWith(shown) || told.equals(shown))) {
      return null;
    }
    int looked = 0;
    for (Element heading : page.select(LOWER)) {
      String text = ShownText.upTo(heading, LONGEST_HEADLINE);
      if (text != null
          && text.length() > shown.length()
          && told.length() > text.length()
          && told.endsWith(text)
          && BEFORE.matcher(told.substring(0, told.length() - text.length())).matches()) {
        return text;
      }
      if (++looked > MOST_HEADINGS) {
        return null;
      }
    }
    return null;
  }

  /** A heading that has no word of what the page calls itself is another story's. */
  private static boolean sharesWord(String heading, String title) {
    Set<String> words = words(heading);
    words.retainAll(words(title));
    return !words.isEmpty();
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+", -1)) {
      if (word.codePointCount(0, word.length()) >= SHORTEST_WORD) {
        words.add(word);
      }
    }
    return words;
  }
}
