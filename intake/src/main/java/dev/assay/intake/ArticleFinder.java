package dev.assay.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;

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

  /** Prose speaks for the elements around it, from the third on ever less. */
  private static final int NEAR = 2;

  private static final double DECAY = 0.9;

  /** What stands in tables, lists and quotations may be short and yet the article's. */
  private static final Evaluator LISTED = QueryParser.parse("tr, li, blockquote, pre, dd");

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
    Map<Element, double[]> worth = new HashMap<>();
    List<Element> order = new ArrayList<>();
    for (PageBlock block : blocks) {
      double value = value(block);
      int levels = 0;
      for (Element e = holder(block.element(), body);
          e != null;
          e = e.equals(body) ? null : e.parent()) {
        double[] sum = worth.get(e);
        if (sum == null) {
          sum = new double[1];
          worth.put(e, sum);
          order.add(e);
        }
        sum[0] += value;
        if (value > 0 && ++levels > NEAR) {
          value *= DECAY;
        }
      }
    }
    return best(order, worth, body);
  }

  private Element best(List<Element> order, Map<Element, double[]> worth, Element body) {
    Element best = body;
    double most = Double.NEGATIVE_INFINITY;
    for (Element e : order) {
      double value = worth.getOrDefault(e, new double[1])[0] * naming(e);
      if (value > most || (value == most && best.parents().contains(e))) {
        most = value;
        best = e;
      }
    }
    return most > 0 ? best : body;
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
    if (!block.isLinks() && (block.isHeading() || block.isIn(LISTED))) {
      return 0;
    }
    return -COST * Math.max(LEAST_COST, block.isLinks() ? block.text().length() : 0);
  }

  private double naming(Element element) {
    return element.is(names) ? NAMED : element.is(perhaps) ? PERHAPS : 1;
  }
}
