package dev.assay.eval;

import java.util.List;
import java.util.Map;

/**
 * What a suite has measured.
 *
 * @param figures in a fixed order; a value is a number, or a map of figures
 * @param errors what went wrong, one table a layer; empty where a suite does not sort its errors
 */
public record Evaluated(Map<String, Object> figures, List<ErrorTable> errors) {
  public Evaluated {
    errors = List.copyOf(errors);
  }
}
