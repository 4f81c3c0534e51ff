package dev.assay.desk;

import dev.assay.casefile.Said;
import dev.assay.casefile.Told;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** A report's text, cut where statements begin and end. Pure. */
final class MarkedText {
  private MarkedText() {}

  /**
   * A stretch of text.
   *
   * @param statements numbers of the statements it is in, from 1
   * @param starting numbers of those that begin here
   */
  record Stretch(String text, List<Integer> statements, List<Integer> starting) {
    /** For the page's script: the statements, with a space between. */
    String in() {
      StringBuilder words = new StringBuilder();
      statements.forEach(n -> words.append(words.length() == 0 ? "" : " ").append(n));
      return words.toString();
    }
  }

  record Paragraph(List<Stretch> stretches) {}

  static List<Paragraph> of(Told told) {
    List<Paragraph> paragraphs = new ArrayList<>();
    String text = told.text();
    int start = 0;
    while (start <= text.length()) {
      int end = text.indexOf('\n', start);
      end = end < 0 ? text.length() : end;
      if (!text.substring(start, end).isBlank()) {
        paragraphs.add(new Paragraph(stretches(text, start, end, told.statements())));
      }
      start = end + 1;
    }
    return paragraphs;
  }

  private static List<Stretch> stretches(String text, int start, int end, List<Said> statements) {
    TreeSet<Integer> cuts = new TreeSet<>(List.of(start, end));
    List<Integer> here = new ArrayList<>();
    for (int i = 0; i < statements.size(); i++) {
      int from = statements.get(i).read().passage().start();
      int to = statements.get(i).read().passage().end();
      if (from < end && to > start) {
        here.add(i);
        cuts.add(Math.max(from, start));
        cuts.add(Math.min(to, end));
      }
    }
    List<Stretch> stretches = new ArrayList<>();
    Integer last = null;
    for (int cut : cuts) {
      if (last != null && last < cut) {
        stretches.add(stretch(text, last, cut, start, here, statements));
      }
      last = cut;
    }
    return stretches;
  }

  private static Stretch stretch(
      String text, int from, int to, int paragraph, List<Integer> here, List<Said> statements) {
    List<Integer> in = new ArrayList<>();
    List<Integer> starting = new ArrayList<>();
    for (int i : here) {
      int begins = statements.get(i).read().passage().start();
      if (begins <= from && statements.get(i).read().passage().end() >= to) {
        in.add(i + 1);
        if (Math.max(begins, paragraph) == from && begins >= paragraph) {
          starting.add(i + 1);
        }
      }
    }
    return new Stretch(Say.plain(text.substring(from, to)), in, starting);
  }
}
