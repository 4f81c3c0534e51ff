package dev.assay.eval;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Events whose factuality is off by 1 or more, by kind. The gold says of an event that it is so (1
 * and more), is not so (-1 and less), or leaves it open. Not thread-safe.
 */
final class FactualityErrors {
  private static final double SURE = 1;

  private final ErrorCounts errors = new ErrorCounts("factuality, off by 1 or more");

  void add(ObjectNode sentence, double gold, double found) {
    if (Math.abs(gold - found) >= 1) {
      errors.add(kind(gold, found), sentence);
    }
  }

  ErrorTable table() {
    return errors.table();
  }

  private static String kind(double gold, double found) {
    String direction = found > gold ? "too high" : "too low";
    if (gold <= -SURE) {
      return found > 0 ? "not so, taken as so (negation missed)" : "not so, " + direction;
    }
    if (gold >= SURE) {
      return found < 0 ? "so, taken as not so" : "so, " + direction;
    }
    return "open, " + direction;
  }
}
