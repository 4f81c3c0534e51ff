package dev.assay.time;

import java.util.ArrayList;
import java.util.List;

/** Numbers in digits ("1,200", "2.5", "1/2") and in words ("a hundred and five", "twenty-four"). */
final class Numbers {
  /** A number and the atom after its last. */
  record Amount(double value, int end) {}

  private final List<Atom> atoms;
  private final Chart chart;

  Numbers(List<Atom> atoms, Chart chart) {
    this.atoms = atoms;
    this.chart = chart;
  }

  /** Whether the digits at an atom are of this kind. */
  boolean isA(Grammar.Digits kind, int i) {
    Atom atom = atoms.get(i);
    int length = atom.form().length();
    if (!atom.isNumber() || length < kind.least() || length > kind.most()) {
      return false;
    }
    int value = Integer.parseInt(atom.form());
    return value >= kind.from()
        && value <= kind.to()
        && (kind.joined() || !(isJoined(i, i - 1) || isJoined(i + 1, i + 1)));
  }

  /** The numbers that begin at an atom: the longest reading, in digits or in words. */
  List<Amount> at(int i) {
    List<Amount> found = new ArrayList<>();
    if (atoms.get(i).isNumber()) {
      if (!isJoined(i, i - 1)) {
        found.add(digits(i));
      }
    } else {
      Amount words = words(i);
      if (words != null) {
        found.add(words);
      }
    }
    return found;
  }

  /**
   * Whether a mark that joins digits (3.5; 1,200) stands between an atom's side and more digits.
   */
  private boolean isJoined(int glued, int mark) {
    int beyond = glued == mark ? mark + 1 : mark - 1;
    if (mark < 0 || beyond < 0 || beyond >= atoms.size() || !atoms.get(glued).glued()) {
      return false;
    }
    int right = Math.max(mark, beyond);
    if (!atoms.get(right).glued() || !atoms.get(beyond).isNumber()) {
      return false;
    }
    String form = atoms.get(mark).form();
    int group = atoms.get(right == beyond ? beyond : right).form().length();
    return form.equals(".") || (form.equals(",") && group == 3);
  }

  private Amount digits(int i) {
    StringBuilder text = new StringBuilder(atoms.get(i).form());
    int end = i + 1;
    while (follows(end, ",") && atoms.get(end + 1).form().length() == 3) {
      text.append(atoms.get(end + 1).form());
      end += 2;
    }
    if (follows(end, ".")) {
      text.append('.').append(atoms.get(end + 1).form());
      end += 2;
    }
    double value = Double.parseDouble(text.toString());
    if (follows(end, "/")) {
      double below = Double.parseDouble(atoms.get(end + 1).form());
      return new Amount(below == 0 ? Double.NaN : value / below, end + 2);
    }
    if (end + 2 < atoms.size() && atoms.get(end).isNumber() && follows(end + 1, "/")) {
      double above = Double.parseDouble(atoms.get(end).form());
      double below = Double.parseDouble(atoms.get(end + 2).form());
      if (below > above) {
        return new Amount(value + above / below, end + 3);
      }
    }
    return new Amount(value, end);
  }

  private boolean follows(int i, String mark) {
    return i + 1 < atoms.size()
        && atoms.get(i).form().equals(mark)
        && atoms.get(i).glued()
        && atoms.get(i + 1).isNumber()
        && atoms.get(i + 1).glued();
  }

  private @org.jspecify.annotations.Nullable Amount words(int start) {
    double total = 0;
    double current = 0;
    boolean any = false;
    int end = start;
    int i = start;
    while (i < atoms.size()) {
      int skipped = any && isLink(i) ? i + 1 : i;
      List<Chart.Node> cardinal = chart.at(skipped, "cardinal");
      List<Chart.Node> multiplier = chart.at(skipped, "multiplier");
      if (!cardinal.isEmpty()) {
        double n = value(cardinal.get(0));
        if (any && !(n < 10 && current % 100 >= 20 && current % 10 == 0) && current % 100 != 0) {
          break;
        }
        current += n;
      } else if (any && !multiplier.isEmpty() && skipped == i) {
        double n = value(multiplier.get(0));
        current = Math.max(current, 1) * n;
        if (n >= 1000) {
          total += current;
          current = 0;
        }
      } else {
        break;
      }
      any = true;
      i = (cardinal.isEmpty() ? multiplier : cardinal).get(0).end();
      end = i;
    }
    return any ? new Amount(total + current, end) : null;
  }

  private boolean isLink(int i) {
    String form = atoms.get(i).lower();
    return form.equals("-") || !chart.at(i, "number-link").isEmpty();
  }

  private static double value(Chart.Node node) {
    return Double.parseDouble(String.valueOf(node.value()));
  }
}
