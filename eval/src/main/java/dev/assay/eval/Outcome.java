package dev.assay.eval;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/**
 * What a suite found.
 *
 * @param figures in a fixed order; a value is a number, or a map of figures
 * @param predictions one object a gold record, in the gold's order
 * @param errors one table a layer
 */
record Outcome(Map<String, Object> figures, List<ObjectNode> predictions, List<ErrorTable> errors) {
  Outcome {
    predictions = List.copyOf(predictions);
    errors = List.copyOf(errors);
  }

  /** Of a suite that does not sort its errors. */
  Outcome(Map<String, Object> figures, List<ObjectNode> predictions) {
    this(figures, predictions, List.of());
  }
}
