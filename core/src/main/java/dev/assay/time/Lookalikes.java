package dev.assay.time;

import dev.assay.report.Block;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import dev.assay.time.Meaning.Length;
import java.util.List;
import java.util.Set;

/** What the rules find in one sentence and the sentence shows to be something else. */
final class Lookalikes {
  /** Words that are written small, unless they are part of a name. */
  private static final String SMALL = "small-word";

  /** Words before a year, and seldom before the number of a house. */
  private static final Set<String> YEARLY = Set.of("in", "since", "until", "by", "before", "after");

  /** The most words of a street's name, "street" included. */
  private static final int STREET_NAME = 4;

  private final Sentence sentence;
  private final Chart chart;
  private final List<Atom> atoms;
  private final boolean runningText;

  Lookalikes(Sentence sentence, Chart chart) {
    this.sentence = sentence;
    this.chart = chart;
    this.atoms = chart.atoms();
    this.runningText = sentence.kind() == Block.Kind.PARAGRAPH && !isTitle(atoms);
  }

  /** Whether most words are capitalised, as in a title. */
  private static boolean isTitle(List<Atom> atoms) {
    List<Atom> words = atoms.stream().skip(1).filter(Atom::isWord).toList();
    return words.stream().filter(Atom::isCapitalised).count() * 2 >= words.size();
  }

  /** "The day before police searched the house": the last word belongs to what follows. */
  boolean reachesOut(Chart.Node node) {
    int last = atoms.get(node.end() - 1).token();
    return sentence.layers() != null
        && node.end() - node.start() > 1
        && !chart.at(node.end() - 1, "before-or-after").isEmpty()
        && (sentence.graph().is(last, "mark") || sentence.graph().is(last, "case"))
        && sentence.graph().head(last) > last;
  }

  /** "USA Today", "60 Minutes"; what lasts seven years may give a war its name. */
  boolean isName(Chart.Node node) {
    if (isHouseOrModel(node)) {
      return true;
    }
    boolean length = node.value() instanceof Length;
    return (runningText && hasCapital(node) && (isQuoted(node) || (!length && isInName(node))))
        || isNamedDay(node);
  }

  /** "At 1952 Elm Avenue", "a 1991 Honda", but not "in 1952 Elm Avenue was paved". */
  private boolean isHouseOrModel(Chart.Node node) {
    boolean number = node.end() - node.start() == 1 && atoms.get(node.start()).isNumber();
    if (!number || (node.start() > 0 && YEARLY.contains(atoms.get(node.start() - 1).lower()))) {
      return false;
    }
    if (!chart.at(node.end(), "make").isEmpty()) {
      return true;
    }
    int last = node.end();
    while (last < atoms.size() && last < node.end() + STREET_NAME && atoms.get(last).isWord()) {
      boolean street = last > node.end() && !chart.at(last, "street").isEmpty();
      if (!atoms.get(last).isCapitalised() || street) {
        return street && atoms.get(last).isCapitalised();
      }
      last++;
    }
    return false;
  }

  /** "Bloody Sunday", where no date follows. */
  private boolean isNamedDay(Chart.Node node) {
    int before = node.start() - 1;
    return before >= 0
        && node.end() - node.start() == 1
        && isNamed(before)
        && !chart.at(node.start(), "weekday").isEmpty()
        && !chart.at(before, "naming").isEmpty();
  }

  private boolean hasCapital(Chart.Node node) {
    for (int i = Math.max(1, node.start()); i < node.end(); i++) {
      Atom before = atoms.get(i - 1);
      boolean first = !before.isWord() && !before.isNumber();
      boolean number = i + 1 < atoms.size() && atoms.get(i + 1).isNumber();
      if (isNamed(i) && !first && !number && !chart.at(i, SMALL).isEmpty() && !isFeast(i)) {
        return true;
      }
    }
    return false;
  }

  /** Capitalised, and not in capitals as a whole. */
  private boolean isNamed(int i) {
    Atom atom = atoms.get(i);
    return atom.isWord() && atom.isCapitalised() && atom.form().length() > 1 && !isCapitals(i);
  }

  private boolean isCapitals(int i) {
    String form = atoms.get(i).form();
    return form.length() > 1 && form.chars().allMatch(Character::isUpperCase);
  }

  private boolean isFeast(int i) {
    for (int start = Math.max(0, i - 4); start <= i; start++) {
      if (chart.at(start, "feast").stream().anyMatch(feast -> feast.end() > i)) {
        return true;
      }
    }
    return false;
  }

  private boolean isQuoted(Chart.Node node) {
    int end = node.end();
    boolean inside = end < atoms.size() && atoms.get(end).form().matches("[.,]");
    return isQuote(node.start() - 1) && isQuote(inside ? end + 1 : end);
  }

  private boolean isQuote(int i) {
    boolean possessive = i + 1 < atoms.size() && atoms.get(i + 1).lower().equals("s");
    return i >= 0
        && i < atoms.size()
        && atoms.get(i).form().matches("[\"'\u201c\u201d]")
        && !possessive;
  }

  /** Whether a word of a name stands right before or after. */
  private boolean isInName(Chart.Node node) {
    int before = node.start() - 1;
    int after = node.end();
    return (before >= 0 && (isCapitals(before) || (before > 0 && isNamed(before))))
        || (after < atoms.size() && isNamed(after) && chart.at(after, Grammar.TIMEX).isEmpty());
  }

  /** "Four flights a week": how often, not how long. */
  Chart.Node asRate(Chart.Node node) {
    return isRate(node)
        ? new Chart.Node(
            node.category(),
            node.start(),
            node.end(),
            new Meaning.Every((Length) node.value()),
            node.priority(),
            node.rules())
        : node;
  }

  private boolean isRate(Chart.Node node) {
    if (sentence.layers() == null
        || !(node.value() instanceof Length length)
        || length.amount() != 1
        || node.end() - node.start() != 2
        || !atoms.get(node.start()).lower().matches("an?")) {
      return false;
    }
    int counted = atoms.get(node.start()).token() - 1;
    DependencyGraph graph = sentence.graph();
    int unit = atoms.get(node.end() - 1).token();
    return counted > 0
        && sentence.upos(counted).equals("NOUN")
        && !graph.children(counted, "nummod").isEmpty()
        && graph.relation(unit).endsWith(":unmarked")
        && chart.at(node.end(), "before-or-after").isEmpty();
  }
}
