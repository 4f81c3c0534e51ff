package dev.assay.intake;

import dev.assay.report.Dropped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Which of the paragraphs that an article's element holds are the article. Thread-safe. */
final class ArticleBlocks {
  /** How many paragraphs before the text may be its head. */
  private static final int HEAD = 12;

  private static final int MOST_LINKS = 3;

  /** A sentence with an agency's word for the end behind it. */
  private static final Pattern SIGNED_OFF =
      Pattern.compile(".*[.!?][\"”’)]* (?i:enditem|ends?|-30-|###)");

  private final HeaderLines headers;

  ArticleBlocks(HeaderLines headers) {
    this.headers = headers;
  }

  /**
   * The article's own, in order; what is left out is added to what was dropped.
   *
   * @param holder the element that holds the article
   * @param blocks those of the whole page
   */
  List<PageBlock> of(
      Element holder, List<PageBlock> blocks, @Nullable String title, List<Dropped> dropped) {
    Set<Element> elements = new HashSet<>(holder.getAllElements());
    List<PageBlock> inside =
        blocks.stream().filter(block -> elements.contains(block.element())).toList();
    if (inside.isEmpty()) {
      return List.of();
    }
    int first = first(inside);
    int last = end(inside, last(inside));
    List<PageBlock> head = headers(blocks, inside.get(first), title);
    List<PageBlock> kept = new ArrayList<>(head);
    for (int i = 0; i < inside.size(); i++) {
      PageBlock block = inside.get(i);
      String why = head.contains(block) ? null : why(inside, i, first, last, title);
      if (why == null && i >= first) {
        kept.add(block);
      } else if (why != null && !block.text().equals(title)) {
        PageParts.tell(dropped, block.text(), why);
      }
    }
    for (PageBlock block : blocks) {
      boolean outside = !elements.contains(block.element()) && !head.contains(block);
      if (outside && !isHeadline(block, title)) {
        PageParts.tell(dropped, block.text(), "outside the article");
      }
    }
    return kept;
  }

  private static @Nullable String why(
      List<PageBlock> blocks, int i, int first, int last, @Nullable String title) {
    PageBlock block = blocks.get(i);
    if (isHeadline(block, title)) {
      return "headline again";
    }
    if (i < first) {
      return "before the text";
    }
    if (i > last) {
      return "after the text";
    }
    if (block.isProse() && block.isTeaser()) {
      return "what another text is about";
    }
    if (block.isLinks() && !block.isProse()) {
      return "link to another text";
    }
    return null;
  }

  /** The lines between the headline and the text that say who wrote it, and when. */
  private List<PageBlock> headers(List<PageBlock> blocks, PageBlock first, @Nullable String title) {
    int end = blocks.indexOf(first);
    int start = end;
    while (start > 0 && end - start < HEAD && !isHeadline(blocks.get(start), title)) {
      start--;
    }
    return blocks.subList(start, end).stream()
        .filter(b -> headers.find(Line.normal(b.text())) != null)
        .toList();
  }

  private static boolean isHeadline(PageBlock block, @Nullable String title) {
    return block.element().nameIs("h1") || block.text().equals(title);
  }

  /** The last of an article whose last prose is given; links to other texts may stand between. */
  private static int end(List<PageBlock> blocks, int prose) {
    int last = prose;
    int next = prose + 1;
    while (next < blocks.size() && next - last <= MOST_LINKS) {
      if (goesOn(blocks.get(prose), blocks.get(next))) {
        last = next;
      } else if (!blocks.get(next).isLinks()) {
        return last;
      }
      next++;
    }
    return last;
  }

  /** Whether what follows the last prose is the article's: a list, a table, a short sentence. */
  private static boolean goesOn(PageBlock last, PageBlock next) {
    boolean neighbours = Objects.equals(last.element().parent(), next.element().parent());
    boolean ends = next.endsSentence() || SIGNED_OFF.matcher(next.text()).matches();
    boolean sentence = neighbours && next.element().nameIs("p") && ends;
    return next.linked() == 0 && (sentence || next.listed());
  }

  private static boolean isText(PageBlock block) {
    return block.isProse() && !block.isTeaser();
  }

  private static int first(List<PageBlock> blocks) {
    for (int i = 0; i < blocks.size(); i++) {
      if (isText(blocks.get(i))) {
        return i > 0 && introduces(blocks.get(i - 1), blocks.get(i)) ? i - 1 : i;
      }
    }
    return 0;
  }

  /** "Over the past day:" */
  private static boolean introduces(PageBlock label, PageBlock text) {
    Element around = label.element().parent();
    Element list = text.element().parent();
    boolean together =
        around != null && list != null && (around.equals(list) || around.equals(list.parent()));
    return together
        && label.element().nameIs("p")
        && label.linked() == 0
        && label.text().endsWith(":");
  }

  private static int last(List<PageBlock> blocks) {
    for (int i = blocks.size() - 1; i >= 0; i--) {
      if (isText(blocks.get(i))) {
        return i;
      }
    }
    return blocks.size() - 1;
  }
}
