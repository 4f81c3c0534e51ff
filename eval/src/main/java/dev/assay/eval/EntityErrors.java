package dev.assay.eval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.eval.EntitiesSuite.Item;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/**
 * Errors in mentions by kind. A mention that is not right is paired with a predicted one of the
 * same words, else of the same type and at least half the words of both; what remains was missed or
 * is spurious. Not thread-safe.
 */
final class EntityErrors {
  private static final double HALF = 0.5;

  private final ErrorCounts errors;

  EntityErrors(String layer) {
    this.errors = new ErrorCounts(layer);
  }

  void add(ObjectNode sentence, List<Item> gold, List<Item> found) {
    List<Item> missed = new ArrayList<>(gold);
    List<Item> spurious = new ArrayList<>(found);
    gold.stream().filter(spurious::remove).forEach(missed::remove);
    pair(sentence, missed, spurious, Item::sameSpan);
    pair(sentence, missed, spurious, (g, p) -> g.type().equals(p.type()) && g.overlap(p) >= HALF);
    missed.forEach(item -> errors.add("missed " + item.type(), sentence));
    spurious.forEach(item -> errors.add("spurious " + item.type(), sentence));
  }

  List<ErrorTable> tables() {
    return List.of(errors.table());
  }

  private void pair(
      ObjectNode sentence, List<Item> missed, List<Item> spurious, BiPredicate<Item, Item> meets) {
    for (Item g : List.copyOf(missed)) {
      for (Item p : List.copyOf(spurious)) {
        if (meets.test(g, p)) {
          missed.remove(g);
          spurious.remove(p);
          if (g.type().equals(p.type())) {
            errors.add("boundary of " + g.type(), sentence);
          } else {
            errors.addConfusion("type", g.type(), p.type(), sentence);
          }
          break;
        }
      }
    }
  }
}
