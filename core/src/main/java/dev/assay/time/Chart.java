package dev.assay.time;

import dev.assay.time.Element.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * All that the rules find in one sentence: a bottom-up chart, filled from the last atom to the
 * first, so that whatever follows a position is complete when rules are tried there.
 */
final class Chart {
  /**
   * A constituent.
   *
   * @param category what it is
   * @param start its first atom
   * @param end one after its last
   * @param value a {@link Meaning}, a number or a word's value
   * @param priority of its rule
   * @param rules all the rules it rests on
   */
  record Node(String category, int start, int end, Object value, int priority, Set<String> rules) {}

  /** Enough for any real sentence; a guard against texts made to explode. */
  private static final int LIMIT = 400;

  private final Grammar grammar;
  private final List<Atom> atoms;
  private final List<Map<String, List<Node>>> nodes = new ArrayList<>();
  private final List<Set<Object>> seen = new ArrayList<>();
  private final Deque<Node> agenda = new ArrayDeque<>();
  private int position;

  Chart(Grammar grammar, List<Atom> atoms) {
    this.grammar = grammar;
    this.atoms = atoms;
    for (int i = 0; i < atoms.size(); i++) {
      nodes.add(new HashMap<>());
      seen.add(new HashSet<>());
    }
    for (int i = 0; i < atoms.size(); i++) {
      seed(i);
    }
    for (int i = atoms.size() - 1; i >= 0; i--) {
      fill(i);
    }
  }

  List<Atom> atoms() {
    return atoms;
  }

  /** The time expressions: the longest first choice, from left to right, none overlapping. */
  List<Node> expressions() {
    return expressions(node -> true);
  }

  /** The time expressions, chosen among those that pass a test. */
  List<Node> expressions(Predicate<Node> test) {
    List<Node> all = new ArrayList<>();
    nodes.forEach(here -> all.addAll(here.getOrDefault(Grammar.TIMEX, List.of())));
    all.removeIf(node -> !isWhole(node) || !test.test(node));
    all.sort(
        Comparator.comparingInt((Node n) -> n.start() - n.end())
            .thenComparingInt(n -> -n.priority())
            .thenComparingInt(Node::start));
    List<Node> chosen = new ArrayList<>();
    for (Node node : all) {
      if (chosen.stream().noneMatch(c -> c.start() < node.end() && node.start() < c.end())) {
        chosen.add(node);
      }
    }
    chosen.removeIf(node -> node.value() instanceof Meaning.Nothing);
    chosen.sort(Comparator.comparingInt(Node::start));
    return chosen;
  }

  /** Constituents of a category that begin at an atom. */
  List<Node> at(int start, String category) {
    return start < 0 || start >= atoms.size()
        ? List.of()
        : nodes.get(start).getOrDefault(category, List.of());
  }

  /** Whether an expression neither begins nor ends inside a word or number. */
  private boolean isWhole(Node node) {
    return !isCut(node.start()) && !isCut(node.end());
  }

  private boolean isCut(int at) {
    return at > 0
        && at < atoms.size()
        && atoms.get(at).glued()
        && isAlphanumeric(atoms.get(at))
        && isAlphanumeric(atoms.get(at - 1));
  }

  private static boolean isAlphanumeric(Atom atom) {
    return atom.isWord() || atom.isNumber();
  }

  private void seed(int i) {
    for (Lexicon.Hit hit : grammar.lexicon().at(atoms, i)) {
      put(new Node(hit.wordClass(), i, hit.end(), hit.value(), 0, Set.of()));
    }
    if (!atoms.get(i).isNumber()) {
      return;
    }
    Numbers numbers = new Numbers(atoms, this);
    for (Grammar.Digits digits : grammar.digits()) {
      if (numbers.isA(digits, i)) {
        int value = Integer.parseInt(atoms.get(i).form());
        put(new Node(digits.name(), i, i + 1, value, 0, Set.of()));
      }
    }
  }

  private void fill(int i) {
    position = i;
    for (Numbers.Amount amount : new Numbers(atoms, this).at(i)) {
      put(new Node(Grammar.NUMBER, i, amount.end(), amount.value(), 0, Set.of()));
    }
    agenda.clear();
    nodes.get(i).values().stream().flatMap(List::stream).distinct().forEach(agenda::add);
    Beginnings beginnings = grammar.beginningWithWord(atoms.get(i).lower());
    if (beginnings != Beginnings.NONE) {
      boolean last = i + 1 == atoms.size();
      String next = last ? null : atoms.get(i + 1).lower();
      Set<String> categories = last ? Set.of() : nodes.get(i + 1).keySet();
      beginnings.before(next, categories).forEach(sequence -> match(sequence, i));
    }
    while (!agenda.isEmpty()) {
      Node node = agenda.poll();
      for (String kind : grammar.kindsOf(node.category())) {
        for (Sequence sequence : grammar.beginningWith(kind)) {
          if (goesOn(sequence, node.end()) && isAllowed(sequence.notBefore(), i - 1)) {
            Map<String, Object> captures = new HashMap<>();
            captures.put(sequence.first().capture(), node.value());
            List<Node> parts = new ArrayList<>(List.of(node));
            step(sequence, 1, node.end(), i, captures, parts, bound(sequence, 0, i, -1));
          }
        }
      }
    }
  }

  /** Whether what must follow the first constituent of a pattern begins at an atom. */
  private boolean goesOn(Sequence sequence, int at) {
    Element second = sequence.second();
    if (second == null || at >= atoms.size()) {
      return second == null;
    }
    return second.kind() == Kind.LITERAL
        ? atoms.get(at).lower().equals(second.name())
        : nodes.get(at).containsKey(second.name());
  }

  private void match(Sequence sequence, int i) {
    if (isAllowed(sequence.notBefore(), i - 1)) {
      step(sequence, 0, i, i, new HashMap<>(), new ArrayList<>(), -1);
    }
  }

  private static int bound(Sequence sequence, int element, int at, int open) {
    return sequence.open() == element ? at : open;
  }

  /**
   * Tries the elements from one on.
   *
   * @param at the atom where the element is looked for
   * @param open where the extent begins, -1 before it is reached
   */
  private void step(
      Sequence sequence,
      int element,
      int at,
      int close,
      Map<String, Object> captures,
      List<Node> parts,
      int open) {
    int opened = bound(sequence, element, at, open);
    int closed = sequence.close() == element ? at : close;
    if (element == sequence.elements().size()) {
      finish(sequence, at, closed, captures, parts, opened);
      return;
    }
    if (at >= atoms.size()) {
      return;
    }
    Element e = sequence.elements().get(element);
    if (e.glued() && !atoms.get(at).glued()) {
      return;
    }
    if (e.kind() == Kind.LITERAL) {
      if (atoms.get(at).lower().equals(e.name())) {
        step(sequence, element + 1, at + 1, closed, captures, parts, opened);
      }
      return;
    }
    for (Node node : List.copyOf(at(at, e.name()))) {
      Object shadowed = captures.put(e.capture(), node.value());
      parts.add(node);
      step(sequence, element + 1, node.end(), closed, captures, parts, opened);
      parts.remove(parts.size() - 1);
      if (shadowed == null) {
        captures.remove(e.capture());
      } else {
        captures.put(e.capture(), shadowed);
      }
    }
  }

  private void finish(
      Sequence sequence,
      int at,
      int close,
      Map<String, Object> captures,
      List<Node> parts,
      int open) {
    if (!isAllowed(sequence.notAfter(), at)) {
      return;
    }
    try {
      Rule rule = sequence.rule();
      Object value = rule.value().apply(captures);
      Set<String> rules = new TreeSet<>(Set.of(rule.id()));
      parts.forEach(part -> rules.addAll(part.rules()));
      Node node = new Node(rule.category(), open, close, value, rule.priority(), rules);
      // What begins behind the position being filled is final: nothing is built on it.
      if (put(node) && open == position) {
        agenda.add(node);
      }
    } catch (Expression.Unsuited doesNotGoTogether) {
      // A match without a meaning is no match.
      return;
    }
  }

  private boolean isAllowed(List<Element> forbidden, int at) {
    if (at < 0 || at >= atoms.size()) {
      return true;
    }
    for (Element e : forbidden) {
      boolean near = !e.glued() || atoms.get(at).glued();
      boolean found =
          e.kind() == Kind.NO_LITERAL
              ? atoms.get(at).lower().equals(e.name())
              : !at(at, e.name()).isEmpty();
      if (near && found) {
        return false;
      }
    }
    return true;
  }

  private boolean put(Node node) {
    Set<Object> here = seen.get(node.start());
    if (here.size() > LIMIT
        || !here.add(List.of(node.category(), node.end(), node.value(), node.priority()))) {
      return false;
    }
    for (String kind : grammar.kindsOf(node.category())) {
      nodes.get(node.start()).computeIfAbsent(kind, k -> new ArrayList<>()).add(node);
    }
    return true;
  }
}
