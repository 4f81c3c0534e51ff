package dev.assay.intake.paper;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Joins lines into paragraphs, and words that were hyphenated at their ends. Pure functions. */
final class Paragraphs {
  /** A gap between lines of this many times the usual one parts paragraphs. */
  private static final double GAP = 1.35;

  /** A first line is set in by this share of its font's size. */
  private static final double INDENT = 0.7;

  /** A line that ends this share of its column before the column does is the last. */
  private static final double SHORT = 0.15;

  private static final double OTHER_SIZE = 1.12;

  /** How many paragraphs may be the head of a report, and how long their lines are. */
  private static final int HEAD = 6;

  private static final int LABEL = 45;
  private static final Pattern HYPHENATED = Pattern.compile("\\p{L}+(?:-\\p{L}+)+");
  private static final Pattern BULLET = Pattern.compile("[\u2022\u25AA\u25A0\u25CF\u25E6\u2043*] ");
  private static final Pattern LAST_WORD = Pattern.compile("([\\p{L}\\p{N}'’]+)[-\u2010\u00AD]$");
  private static final Pattern FIRST_WORD = Pattern.compile("^[\\p{L}\\p{N}'’]+");

  /**
   * A paragraph.
   *
   * @param lines of which it is made, at least one
   */
  record Paragraph(List<TextLine> lines, String text) {
    TextLine first() {
      return lines.get(0);
    }
  }

  private Paragraphs() {}

  /** Paragraphs of a document's lines in reading order. */
  static List<Paragraph> of(List<TextLine> lines) {
    Set<String> compounds = new HashSet<>();
    for (TextLine line : lines) {
      Matcher compound = HYPHENATED.matcher(line.text());
      while (compound.find()) {
        compounds.add(compound.group());
      }
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    List<List<TextLine>> columns = columns(lines);
    for (List<TextLine> column : columns) {
      column(column, paragraphs, compounds);
    }
    return headApart(paragraphs);
  }

  /** Byline, date and place stand in short lines at the head of the first page, each by itself. */
  private static List<Paragraph> headApart(List<Paragraph> paragraphs) {
    List<Paragraph> apart = new ArrayList<>();
    double usual = usual(paragraphs);
    for (int i = 0; i < paragraphs.size(); i++) {
      Paragraph p = paragraphs.get(i);
      boolean labels =
          i < HEAD
              && p.first().page() == 0
              && p.lines().size() <= 5
              && p.first().size() <= OTHER_SIZE * usual
              && p.lines().stream().allMatch(l -> l.text().length() < LABEL && !l.endsSentence());
      if (labels) {
        p.lines().forEach(line -> apart.add(new Paragraph(List.of(line), line.text())));
      } else {
        apart.add(p);
      }
    }
    return apart;
  }

  /** The font size of the longest paragraph. */
  static double usual(List<Paragraph> paragraphs) {
    double size = 0;
    int longest = 0;
    for (Paragraph p : paragraphs) {
      if (p.text().length() > longest) {
        longest = p.text().length();
        size = p.first().size();
      }
    }
    return size;
  }

  private static List<List<TextLine>> columns(List<TextLine> lines) {
    List<List<TextLine>> columns = new ArrayList<>();
    int start = 0;
    for (int i = 1; i <= lines.size(); i++) {
      if (i == lines.size() || lines.get(i).column() != lines.get(i - 1).column()) {
        columns.add(lines.subList(start, i));
        start = i;
      }
    }
    return columns;
  }

  private static void column(
      List<TextLine> column, List<Paragraph> paragraphs, Set<String> compounds) {
    double left = column.stream().mapToDouble(TextLine::x).min().orElse(0);
    double right = column.stream().mapToDouble(TextLine::end).max().orElse(0);
    double leading = leading(column);
    int start = 0;
    for (int i = 1; i <= column.size(); i++) {
      if (i == column.size() || parts(column.get(i - 1), column.get(i), left, right, leading)) {
        add(column.subList(start, i), paragraphs, compounds);
        start = i;
      }
    }
  }

  /** The usual distance from line to line. */
  private static double leading(List<TextLine> column) {
    double[] gaps = new double[Math.max(0, column.size() - 1)];
    for (int i = 1; i < column.size(); i++) {
      gaps[i - 1] = column.get(i).y() - column.get(i - 1).y();
    }
    java.util.Arrays.sort(gaps);
    return gaps.length == 0 ? 0 : gaps[gaps.length / 3];
  }

  private static boolean parts(
      TextLine line, TextLine next, double left, double right, double leading) {
    double larger = Math.max(line.size(), next.size());
    if (larger > OTHER_SIZE * Math.min(line.size(), next.size())
        || next.y() - line.y() > Math.max(GAP * leading, larger * 1.1)
        || BULLET.matcher(next.text()).lookingAt()) {
      return true;
    }
    boolean setIn =
        next.x() - left > INDENT * next.size() && line.x() - left < INDENT * line.size();
    boolean shortLine = right - line.end() > SHORT * (right - left) && line.endsSentence();
    return (setIn && line.endsSentence()) || shortLine;
  }

  /** A paragraph may go on in the next column, and on the next page. */
  private static void add(List<TextLine> lines, List<Paragraph> paragraphs, Set<String> compounds) {
    Paragraph last = paragraphs.isEmpty() ? null : paragraphs.get(paragraphs.size() - 1);
    if (last != null && goesOn(last, lines.get(0))) {
      List<TextLine> both = new ArrayList<>(last.lines());
      both.addAll(lines);
      paragraphs.set(paragraphs.size() - 1, new Paragraph(both, text(both, compounds)));
    } else {
      paragraphs.add(new Paragraph(List.copyOf(lines), text(lines, compounds)));
    }
  }

  private static boolean goesOn(Paragraph last, TextLine next) {
    TextLine end = last.lines().get(last.lines().size() - 1);
    boolean sameSize =
        Math.max(end.size(), next.size()) <= OTHER_SIZE * Math.min(end.size(), next.size());
    boolean broken = !end.endsSentence() && last.text().length() > 60;
    boolean lower = Character.isLowerCase(next.text().codePointAt(0));
    return end.column() != next.column() && sameSize && broken && (lower || hyphenated(end));
  }

  private static boolean hyphenated(TextLine line) {
    return LAST_WORD.matcher(line.text()).find();
  }

  private static String text(List<TextLine> lines, Set<String> compounds) {
    StringBuilder text = new StringBuilder();
    for (TextLine line : lines) {
      append(text, line.text(), compounds);
    }
    return text.toString();
  }

  /** "bomb-" and "ing" are "bombing", "US-" and "backed" are "US-backed". */
  private static void append(StringBuilder text, String line, Set<String> compounds) {
    Matcher word = LAST_WORD.matcher(text);
    Matcher rest = FIRST_WORD.matcher(line);
    if (!word.find() || !rest.find()) {
      text.append(text.isEmpty() ? "" : " ").append(line);
      return;
    }
    boolean goesOn = Character.isLowerCase(line.codePointAt(0));
    boolean soft = text.charAt(text.length() - 1) != '-';
    boolean compound =
        word.group(1).chars().noneMatch(Character::isLowerCase)
            || !goesOn
            || compounds.contains(word.group(1) + "-" + rest.group());
    if (soft || !compound) {
      text.setLength(text.length() - 1);
    }
    text.append(line);
  }
}
