package dev.assay.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.Evaluator;
import org.jsoup.select.NodeVisitor;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/**
 * Finds the element of a page that holds its article. Every element is a candidate: its prose
 * speaks for it, what is no prose in it against it, and a name that pages give to their articles
 * for it. Thread-safe.
 */
final class ArticleFinder {
  /** How much a UTF-16 unit of links or labels costs against one of prose. */
  private static final double COST = 0.7;

  /** A short label is furniture whatever its length. */
  private static final int LEAST_COST = 25;

  /** Prose speaks for the elements around it, from the fourth on ever less. */
  private static final double DECAY = 0.9;

  private static final Evaluator PARAGRAPH =
      QueryParser.parse("p, li, tr, dd, dt, blockquote, pre, h1, h2, h3, h4, h5, h6");

  /** What a name for articles adds to an element. */
  private static final double NAMED = 1.6;

  private static final double PERHAPS = 1.15;

  private final Evaluator names;
  private final Evaluator perhaps;

  /**
   * @param names of elements that hold articles
   * @param perhaps of elements that often do
   */
  ArticleFinder(Evaluator names, Evaluator perhaps) {
    this.names = names;
    this.perhaps = perhaps;
  }

  /** The element, the body where there is no prose. */
  Element find(Element body, List<PageBlock> blocks) {
    Map<Element, Worth> worth = new HashMap<>();
    for (PageBlock block : blocks) {
      Element holder = holder(block.element(), body);
      worth.computeIfAbsent(holder, e -> new Worth()).add(value(block));
    }
    Search search = new Search(worth);
    body.traverse(search);
    Element best = search.best;
    return best == null || search.most <= 0 ? body : best;
  }

  /**
   * What speaks for an element: prose of its own, of its children, of theirs, and from further in,
   * each level further worth less; and what speaks against it, from wherever in it.
   */
  private static final class Worth {
    private double against;
    private double own;
    private double children;
    private double theirs;
    private double further;

    void add(double value) {
      if (value > 0) {
        own += value;
      } else {
        against += value;
      }
    }

    void addChild(Worth child) {
      against += child.against;
      children += child.own;
      theirs += child.children;
      further += DECAY * (child.theirs + child.further);
    }

    double sum() {
      return own + children + theirs + further + against;
    }
  }

  /** Sums up from the leaves, and keeps the worthiest; of equals the outermost, then the first. */
  private final class Search implements NodeVisitor {
    private final Map<Element, Worth> worth;
    private @Nullable Element best;
    private double most = Double.NEGATIVE_INFINITY;

    /**
     * What ends further out than this holds the best: nothing has begun there since the best ended.
     */
    private int outermost;

    Search(Map<Element, Worth> worth) {
      this.worth = worth;
    }

    @Override
    public void head(Node node, int depth) {
      outermost = Math.min(outermost, depth);
    }

    @Override
    public void tail(Node node, int depth) {
      Worth found = node instanceof Element ? worth.remove(node) : null;
      if (found == null) {
        return;
      }
      Element element = (Element) node;
      double sum = found.sum();
      double value = sum > 0 && sum * NAMED >= most ? sum * naming(element) : sum;
      if (value > most || (value == most && depth < outermost)) {
        most = value;
        best = element;
        outermost = depth;
      }
      Element parent = element.parent();
      if (depth > 0 && parent != null) {
        worth.computeIfAbsent(parent, p -> new Worth()).addChild(found);
      }
    }
  }

  /** A paragraph holds no article, but what holds it may. */
  private static Element holder(Element element, Element body) {
    Element parent = element.parent();
    return element.is(PARAGRAPH) && !element.equals(body) && parent != null ? parent : element;
  }

  private static double value(PageBlock block) {
    if (block.isProse()) {
      return block.isTeaser()
          ? -COST * block.text().length()
          : block.text().length() - 2.0 * block.linked();
    }
    if (block.element().nameIs("p") && block.linked() == 0 && block.endsSentence()) {
      return block.text().length();
    }
    if (!block.isLinks() && (block.isHeading() || block.listed())) {
      return 0;
    }
    return -COST * Math.max(LEAST_COST, block.isLinks() ? block.text().length() : 0);
  }

  private double naming(Element element) {
    return element.is(names) ? NAMED : element.is(perhaps) ? PERHAPS : 1;
  }
}
