package dev.assay.app;

import dev.assay.eval.ErrorTable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The commonest kinds of error of each layer: as Markdown tables, to paste, and as data. */
final class ErrorTables {
  private ErrorTables() {}

  static String text(List<ErrorTable> tables, int most, boolean examples) {
    StringBuilder text = new StringBuilder();
    for (ErrorTable table : tables) {
      text.append(
          String.format(Locale.ROOT, "%n%s: %,d errors%n%n", table.layer(), table.errors()));
      text.append(
          examples ? "| kind | errors | share | such as |\n" : "| kind | errors | share |\n");
      text.append(examples ? "|---|---:|---:|---|\n" : "|---|---:|---:|\n");
      for (ErrorTable.Kind kind : commonest(table, most)) {
        text.append(
            String.format(
                Locale.ROOT,
                "| %s | %,d | %.1f%% |",
                kind.name().replace("|", "\\|"),
                kind.errors(),
                100 * kind.share()));
        text.append(examples ? " " + String.join(", ", kind.examples()) + " |\n" : "\n");
      }
    }
    return text.toString();
  }

  static List<Map<String, Object>> data(List<ErrorTable> tables, int most, boolean examples) {
    List<Map<String, Object>> data = new ArrayList<>();
    for (ErrorTable table : tables) {
      List<Map<String, Object>> kinds = new ArrayList<>();
      for (ErrorTable.Kind kind : commonest(table, most)) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("kind", kind.name());
        one.put("errors", kind.errors());
        one.put("share", kind.share());
        if (examples) {
          one.put("examples", kind.examples());
        }
        kinds.add(one);
      }
      Map<String, Object> layer = new LinkedHashMap<>();
      layer.put("layer", table.layer());
      layer.put("errors", table.errors());
      layer.put("kinds", kinds);
      data.add(layer);
    }
    return data;
  }

  private static List<ErrorTable.Kind> commonest(ErrorTable table, int most) {
    return table.kinds().subList(0, Math.min(most, table.kinds().size()));
  }
}
