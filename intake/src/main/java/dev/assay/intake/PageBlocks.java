package dev.assay.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Cuts what an element shows into its paragraphs, in the order of the page. Not thread-safe. */
final class PageBlocks implements NodeVisitor {
  /** What stands in tables, lists and quotations may be short and yet the article's. */
  private static final Set<String> LISTED = Set.of("tr", "li", "blockquote", "pre", "dd");

  private final Set<String> block;
  private final Set<String> cell;
  private final List<PageBlock> found = new ArrayList<>();

  /** The blocks around the place that is read, innermost first. */
  private final Deque<Holder> holders = new ArrayDeque<>();

  private final Teasers teasers = new Teasers();

  private final StringBuilder loose = new StringBuilder();
  private int linked;
  private int links;

  /** A block, and whether it stands in a link, and in a list, a table or a quotation. */
  private record Holder(Element element, boolean linked, boolean listed) {}

  private PageBlocks(Set<String> block, Set<String> cell) {
    this.block = block;
    this.cell = cell;
  }

  /**
   * The paragraphs that stand in an element.
   *
   * @param block names of what makes a paragraph of its own
   * @param cell names of what stands in one line with its neighbours
   */
  static List<PageBlock> of(Element root, Set<String> block, Set<String> cell) {
    PageBlocks blocks = new PageBlocks(block, cell);
    blocks.holders.push(new Holder(root, false, false));
    root.childNodes().forEach(child -> child.traverse(blocks));
    blocks.end();
    return blocks.found;
  }

  @Override
  public void head(Node node, int depth) {
    if (node instanceof TextNode text) {
      add(text.getWholeText());
    } else if (node instanceof Element element) {
      if (element.nameIs("br")) {
        loose.append('\n');
      } else if (cell.contains(element.normalName())) {
        add(" ");
      } else if (isBlock(element)) {
        end();
        boolean listed = holders.element().listed() || LISTED.contains(element.normalName());
        holders.push(new Holder(element, links > 0, listed));
      } else if (element.nameIs("a")) {
        links++;
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element
        && !element.nameIs("br")
        && !cell.contains(element.normalName())) {
      if (isBlock(element)) {
        end();
        holders.pop();
      } else if (element.nameIs("a")) {
        links--;
      }
    }
  }

  private boolean isBlock(Element element) {
    return element.isBlock() || block.contains(element.normalName());
  }

  private void add(String text) {
    loose.append(text.replace('\n', ' ').replace('\r', ' '));
    linked += links > 0 ? text.strip().length() : 0;
  }

  /** What has gathered becomes paragraphs: an empty line parts them, a single break does not. */
  private void end() {
    if (!loose.isEmpty()) {
      List<String> parts = new ArrayList<>();
      for (String part : loose.toString().split("\\n\\s*\\n", -1)) {
        String text = part.replaceAll("[\\s\\p{Z}]+", " ").strip();
        if (!text.isEmpty()) {
          parts.add(text);
        }
      }
      long letters = Math.max(1, parts.stream().mapToInt(String::length).sum());
      Holder holder = holders.element();
      for (String part : parts) {
        found.add(
            new PageBlock(
                part,
                (int) ((long) linked * part.length() / letters),
                holder.element(),
                holder.listed(),
                teasers.isOne(part, holder.element(), holder.linked())));
      }
      loose.setLength(0);
    }
    linked = 0;
  }
}
