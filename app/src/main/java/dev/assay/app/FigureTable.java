package dev.assay.app;

import java.util.Locale;
import java.util.Map;

/** Figures for people: a name and a value a line, groups indented. */
final class FigureTable {
  private static final int NAMES = 28;

  private FigureTable() {}

  static String of(Map<String, Object> figures) {
    StringBuilder table = new StringBuilder();
    append(figures, "", table);
    return table.toString();
  }

  private static void append(Map<?, ?> figures, String indent, StringBuilder table) {
    for (Map.Entry<?, ?> figure : figures.entrySet()) {
      String name = indent + figure.getKey();
      if (figure.getValue() instanceof Map<?, ?> group) {
        table.append(name).append('\n');
        append(group, indent + "  ", table);
      } else {
        table.append(
            String.format(Locale.ROOT, "%-" + NAMES + "s %s%n", name, value(figure.getValue())));
      }
    }
  }

  private static String value(Object value) {
    return value instanceof Double || value instanceof Float
        ? String.format(Locale.ROOT, "%10.4f", ((Number) value).doubleValue())
        : String.format(Locale.ROOT, "%10s", value);
  }
}
