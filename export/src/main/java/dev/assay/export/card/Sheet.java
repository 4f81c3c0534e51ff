package dev.assay.export.card;

import java.util.ArrayList;
import java.util.List;

/**
 * Tables and paragraphs for a terminal: nothing is wider than it, nothing of a report reaches it
 * raw. For one thread.
 */
public final class Sheet {
  /** Columns between two columns of a table. */
  private static final int GAP = 2;

  /** No column but the one that takes what is left is wider. */
  private static final int WIDEST = 26;

  /** What the column that takes what is left has at least. */
  private static final int LEAST = 24;

  private static final int LONG_WORD = 12;
  private static final int NARROWEST = 6;

  /** Words of this length are not broken to make room for others. */
  private static final int RIGID = 17;

  private final int width;
  private final boolean colour;
  private final StringBuilder out = new StringBuilder();

  /**
   * @param width columns to fill
   * @param colour whether to set words off by colour
   */
  public Sheet(int width, boolean colour) {
    this.width = Math.max(width, 2 * LEAST);
    this.colour = colour;
  }

  /** One paragraph over the whole width, every line indented. */
  public Sheet paragraph(int indent, Cell... cells) {
    return lead(" ".repeat(indent), Cell.of(""), indent, cells);
  }

  /** A paragraph beside a label; its lines stand below each other. */
  public Sheet labelled(int indent, Cell label, int column, Cell... cells) {
    return lead(" ".repeat(indent), label, indent + column, cells);
  }

  private Sheet lead(String start, Cell label, int column, Cell... cells) {
    Paragraph paragraph = new Paragraph();
    for (Cell cell : cells) {
      paragraph.add(cell.text(), cell.style());
    }
    Run run = new Run(label.text(), label.style());
    int used = start.length() + DisplayWidth.of(run.text());
    out.append(start).append(run.text().isEmpty() ? "" : run.rendered(colour));
    String gap = " ".repeat(Math.max(column - used, 0));
    for (List<Run> line : paragraph.lines(width - column, width - column)) {
      out.append(gap);
      line.forEach(part -> out.append(part.rendered(colour)));
      out.append('\n');
      gap = " ".repeat(column);
    }
    if (paragraph.isEmpty()) {
      out.append('\n');
    }
    return this;
  }

  public Sheet rule() {
    out.append(new Run("─".repeat(width), Style.DIM).rendered(colour)).append('\n');
    return this;
  }

  public Sheet blank() {
    out.append('\n');
    return this;
  }

  /**
   * A table.
   *
   * @param heads names of the columns
   * @param broad the column that takes what the others leave, and whose words are broken into lines
   * @param rows one cell a column
   */
  public Sheet table(List<String> heads, int broad, List<List<Cell>> rows) {
    List<List<Cell>> all = new ArrayList<>();
    all.add(heads.stream().map(head -> Cell.of(head, Style.LABEL)).toList());
    all.addAll(rows);
    int[] widths = widths(heads.size(), broad, all, rigid(heads.size(), rows));
    for (List<Cell> row : all) {
      row(row, widths);
    }
    return this;
  }

  /** Columns of short words without spaces: an id or a day that is broken cannot be read. */
  private static boolean[] rigid(int columns, List<List<Cell>> rows) {
    boolean[] rigid = new boolean[columns];
    for (int i = 0; i < columns; i++) {
      int column = i;
      rigid[i] =
          rows.stream()
              .map(row -> row.get(column).text())
              .allMatch(text -> text.length() <= RIGID && text.indexOf(' ') < 0);
    }
    return rigid;
  }

  private int[] widths(int columns, int broad, List<List<Cell>> rows, boolean[] rigid) {
    int[] widths = new int[columns];
    for (List<Cell> row : rows) {
      for (int i = 0; i < columns; i++) {
        int wanted = DisplayWidth.of(new Run(row.get(i).text(), Style.PLAIN).text());
        widths[i] = Math.max(widths[i], i == broad ? 0 : Math.min(wanted, WIDEST));
      }
    }
    int[] least = longestWords(columns, rows);
    int left = width - GAP * (columns - 1);
    for (int w : widths) {
      left -= w;
    }
    // Where the others leave too little, the widest of them give way.
    int at = widest(widths, least, rigid);
    while (left < LEAST && at >= 0) {
      widths[at]--;
      left++;
      at = widest(widths, least, rigid);
    }
    widths[broad] = Math.max(left, NARROWEST);
    return widths;
  }

  /** Widths below which words would be broken; the very longest may be. */
  private static int[] longestWords(int columns, List<List<Cell>> rows) {
    int[] longest = new int[columns];
    for (int i = 0; i < columns; i++) {
      longest[i] = NARROWEST;
      for (List<Cell> row : rows) {
        for (String word : row.get(i).text().split(" ", -1)) {
          longest[i] = Math.max(longest[i], Math.min(word.length(), LONG_WORD));
        }
      }
    }
    return longest;
  }

  /** The widest column that may give way; -1 where none can. */
  private static int widest(int[] widths, int[] least, boolean[] rigid) {
    int at = -1;
    for (int i = 0; i < widths.length; i++) {
      boolean may = !rigid[i] && widths[i] > least[i];
      at = may && (at < 0 || widths[i] > widths[at]) ? i : at;
    }
    return at;
  }

  private void row(List<Cell> row, int[] widths) {
    List<List<List<Run>>> columns = new ArrayList<>();
    int height = 1;
    for (int i = 0; i < widths.length; i++) {
      Paragraph cell = new Paragraph().add(row.get(i).text(), row.get(i).style());
      List<List<Run>> lines = cell.lines(widths[i], widths[i]);
      columns.add(lines);
      height = Math.max(height, lines.size());
    }
    for (int line = 0; line < height; line++) {
      StringBuilder text = new StringBuilder();
      int owed = 0;
      for (int i = 0; i < widths.length; i++) {
        List<Run> runs = line < columns.get(i).size() ? columns.get(i).get(line) : List.of();
        int used = 0;
        if (!runs.isEmpty()) {
          text.append(" ".repeat(owed));
          owed = 0;
        }
        for (Run run : runs) {
          text.append(run.rendered(colour));
          used += DisplayWidth.of(run.text());
        }
        owed += widths[i] - used + GAP;
      }
      out.append(text).append('\n');
    }
  }

  /** All that was put on it. */
  public String text() {
    return out.toString();
  }

  /** One line of words that may come from anywhere, safe to print. */
  public static String line(String words) {
    return new Run(words, Style.PLAIN).rendered(false);
  }
}
