package dev.assay.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/**
 * Takes many nodes out of a tree at once. One by one, jsoup counts a node's neighbours anew each
 * time, and pages with a hundred thousand neighbours take minutes. Pure functions.
 */
public final class Pruning {
  private static final int FEW = 8;

  private Pruning() {}

  /** Takes nodes out of the trees that they stand in, with all that they hold. */
  public static void remove(Collection<? extends Node> nodes) {
    Map<Element, Set<Node>> byParent = new HashMap<>();
    for (Node node : nodes) {
      if (node.parent() instanceof Element parent) {
        byParent.computeIfAbsent(parent, p -> new HashSet<>()).add(node);
      }
    }
    byParent.forEach(
        (parent, children) -> {
          if (children.size() <= FEW) {
            children.forEach(Node::remove);
          } else {
            List<Node> left = new ArrayList<>(parent.childNodes());
            left.removeIf(children::contains);
            parent.empty();
            parent.insertChildren(0, left);
          }
        });
  }
}
