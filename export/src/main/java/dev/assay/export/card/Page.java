package dev.assay.export.card;

import java.util.List;
import java.util.Locale;

/** Where paragraphs are set: a width, an indent, a column of labels. */
final class Page {
  /** The longest label and a space. */
  private static final int LABEL = 9;

  private final int width;
  private final boolean colour;
  private final StringBuilder out = new StringBuilder();

  Page(int width, boolean colour) {
    this.width = width;
    this.colour = colour;
  }

  /** A constant as the table of words knows it. */
  static String code(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }

  boolean inColour() {
    return colour;
  }

  /** Columns for what stands beside a label. */
  int beside(int indent) {
    return width - indent - LABEL;
  }

  void blank() {
    out.append('\n');
  }

  void rule() {
    out.append(new Run("─".repeat(width), Style.DIM).rendered(colour)).append('\n');
  }

  /** A paragraph over the whole width; its first line starts after what leads it. */
  void paragraph(Run lead, int indent, Paragraph paragraph) {
    int gap = Math.max(indent - DisplayWidth.of(lead.text()), 0);
    String start = " ".repeat(gap) + (lead.text().isEmpty() ? "" : lead.rendered(colour));
    for (List<Run> line : paragraph.lines(width - indent, width - indent)) {
      emit(start, line);
      start = " ".repeat(indent);
    }
  }

  /** A paragraph beside its label. */
  void labelled(int indent, String label, Paragraph paragraph) {
    String name = label.isEmpty() ? "" : new Run(label, Style.LABEL).rendered(colour);
    String start = " ".repeat(indent) + name + " ".repeat(Math.max(LABEL - label.length(), 1));
    for (List<Run> line : paragraph.lines(beside(indent), beside(indent))) {
      emit(start, line);
      start = " ".repeat(indent + LABEL);
    }
  }

  private void emit(String start, List<Run> line) {
    out.append(start);
    for (Run run : line) {
      out.append(run.rendered(colour));
    }
    out.append('\n');
  }

  String text() {
    return out.toString();
  }
}
