package dev.assay.intake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;

/** Cuts what an element shows into its paragraphs, in the order of the page. Not thread-safe. */
final class PageBlocks implements NodeVisitor {
  private final Evaluator block;
  private final Evaluator cell;
  private final List<PageBlock> found = new ArrayList<>();

  /** The blocks around the place that is read, innermost first. */
  private final Deque<Element> holders = new ArrayDeque<>();

  private final StringBuilder loose = new StringBuilder();
  private int linked;
  private int links;

  private PageBlocks(Evaluator block, Evaluator cell) {
    this.block = block;
    this.cell = cell;
  }

  /**
   * The paragraphs that stand in an element.
   *
   * @param block what makes a paragraph of its own
   * @param cell what stands in one line with its neighbours
   */
  static List<PageBlock> of(Element root, Evaluator block, Evaluator cell) {
    PageBlocks blocks = new PageBlocks(block, cell);
    blocks.holders.push(root);
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
      } else if (element.is(cell)) {
        add(" ");
      } else if (isBlock(element)) {
        end();
        holders.push(element);
      } else if (element.nameIs("a")) {
        links++;
      }
    }
  }

  @Override
  public void tail(Node node, int depth) {
    if (node instanceof Element element && !element.nameIs("br") && !element.is(cell)) {
      if (isBlock(element)) {
        end();
        holders.pop();
      } else if (element.nameIs("a")) {
        links--;
      }
    }
  }

  private boolean isBlock(Element element) {
    return element.isBlock() || element.is(block);
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
      for (String part : parts) {
        found.add(
            new PageBlock(
                part, (int) ((long) linked * part.length() / letters), holders.element()));
      }
      loose.setLength(0);
    }
    linked = 0;
  }
}
