package dev.assay.export.card;

import java.util.ArrayList;
import java.util.List;

/** Runs that are set in lines of a given width. */
final class Paragraph {
  private final List<Run> runs = new ArrayList<>();

  Paragraph add(String words) {
    return add(words, Style.PLAIN);
  }

  Paragraph add(String words, Style style) {
    Run run = new Run(words, style);
    if (!run.text().isEmpty()) {
      runs.add(run);
    }
    return this;
  }

  Paragraph add(Paragraph other) {
    runs.addAll(other.runs);
    return this;
  }

  boolean isEmpty() {
    return runs.isEmpty();
  }

  /**
   * Lines of at most so many columns, broken at spaces; a word that fills more than a line is
   * broken where the line ends.
   *
   * @param first columns that the first line has
   * @param rest columns that the others have
   */
  List<List<Run>> lines(int first, int rest) {
    Filler filler = new Filler(first, rest);
    for (List<Run> word : words()) {
      filler.word(word);
    }
    return filler.finish();
  }

  /** What stands between spaces; a word may have runs of several styles. */
  private List<List<Run>> words() {
    List<List<Run>> words = new ArrayList<>();
    List<Run> word = new ArrayList<>();
    for (Run run : runs) {
      StringBuilder piece = new StringBuilder();
      for (int i = 0; i < run.text().length(); i++) {
        char c = run.text().charAt(i);
        if (c != ' ') {
          piece.append(c);
          continue;
        }
        flush(piece, run.style(), word);
        if (!word.isEmpty()) {
          words.add(word);
          word = new ArrayList<>();
        }
      }
      flush(piece, run.style(), word);
    }
    if (!word.isEmpty()) {
      words.add(word);
    }
    return words;
  }

  private static void flush(StringBuilder piece, Style style, List<Run> word) {
    if (!piece.isEmpty()) {
      word.add(new Run(piece.toString(), style));
      piece.setLength(0);
    }
  }

  /** Puts words into lines. */
  private static final class Filler {
    private final int rest;
    private final List<List<Run>> lines = new ArrayList<>();
    private List<Run> line = new ArrayList<>();
    private int width;
    private int used;

    Filler(int first, int rest) {
      this.width = first;
      this.rest = rest;
    }

    void word(List<Run> word) {
      int length = word.stream().mapToInt(run -> DisplayWidth.of(run.text())).sum();
      if (used > 0 && used + 1 + length > width) {
        newLine();
      }
      if (used > 0) {
        put(" ", spaceBefore(word.get(0).style()));
      }
      if (used + length <= width) {
        word.forEach(run -> put(run.text(), run.style()));
      } else {
        word.forEach(this::breakUp);
      }
    }

    /** A space belongs to a style only between two words of it. */
    private Style spaceBefore(Style next) {
      return line.get(line.size() - 1).style() == next ? next : Style.PLAIN;
    }

    private void breakUp(Run run) {
      run.text()
          .codePoints()
          .forEach(
              c -> {
                if (used + DisplayWidth.of(c) > width) {
                  newLine();
                }
                put(Character.toString(c), run.style());
              });
    }

    private void put(String text, Style style) {
      int last = line.size() - 1;
      if (last >= 0 && line.get(last).style() == style) {
        line.set(last, new Run(line.get(last).text() + text, style));
      } else {
        line.add(new Run(text, style));
      }
      used += DisplayWidth.of(text);
    }

    private void newLine() {
      lines.add(line);
      line = new ArrayList<>();
      used = 0;
      width = rest;
    }

    List<List<Run>> finish() {
      if (!line.isEmpty()) {
        lines.add(line);
      }
      return lines;
    }
  }
}
