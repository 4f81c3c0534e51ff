package dev.assay.time;

import dev.assay.time.Element.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The time expressions of one language, loaded from {@code LANGUAGE/language.yaml} and the word
 * lists and rules it names. Immutable.
 */
final class Grammar {
  /** Numbers written in digits, of so many digits and between two bounds. */
  record Digits(String name, int least, int most, int from, int to, boolean joined) {}

  /** The category of everything that is a time expression. */
  static final String TIMEX = "timex";

  /** The category of every number, in digits or words. */
  static final String NUMBER = "number";

  private static final Set<String> KEYS =
      Set.of("id", "category", "match", "value", "priority", "examples", "counterexamples");

  private final Lexicon lexicon;
  private final LocalDate published;
  private final List<Digits> digits = new ArrayList<>();
  private final Map<String, Set<String>> kinds = new HashMap<>();
  private final Map<String, String> macros = new LinkedHashMap<>();
  private final List<Rule> rules = new ArrayList<>();
  private final Map<String, Beginnings> byLiteral = new HashMap<>();
  private final Map<String, List<Sequence>> byCategory = new HashMap<>();
  private final Set<String> known = new TreeSet<>();
  private int sequences;

  Grammar(String language) {
    Yaml yaml = Yaml.load(language + "/language.yaml");
    yaml.map(Set.of("published", "words", "rules", "numbers", "kinds", "macros"));
    lexicon =
        new Lexicon(yaml.get("words").list().stream().map(w -> language + "/" + w.text()).toList());
    published = LocalDate.parse(yaml.get("published").text());
    yaml.get("numbers").map().forEach((name, range) -> digits.add(digits(name, range)));
    yaml.get("kinds").map().forEach((name, parents) -> kinds.put(name, kinds(name, parents)));
    yaml.get("macros").map().forEach((name, pattern) -> macros.put(name, pattern.text()));
    known.addAll(lexicon.classes());
    digits.forEach(d -> known.add(d.name()));
    known.addAll(kinds.keySet());
    known.addAll(List.of(TIMEX, NUMBER));
    Set<String> ids = new HashSet<>();
    for (Yaml file : yaml.get("rules").list()) {
      for (Yaml rule : Yaml.load(language + "/" + file.text()).list()) {
        add(rule, ids);
      }
    }
  }

  Lexicon lexicon() {
    return lexicon;
  }

  List<Digits> digits() {
    return digits;
  }

  List<Rule> rules() {
    return rules;
  }

  /** The day on which the examples of the rules are published. */
  LocalDate published() {
    return published;
  }

  /** A category and all that it is a kind of. */
  Set<String> kindsOf(String category) {
    return kinds.getOrDefault(category, Set.of(category));
  }

  Beginnings beginningWithWord(String lower) {
    return byLiteral.getOrDefault(lower, Beginnings.NONE);
  }

  List<Sequence> beginningWith(String category) {
    return byCategory.getOrDefault(category, List.of());
  }

  private static Digits digits(String name, Yaml range) {
    range.map(Set.of("digits", "from", "to", "joined"));
    List<Yaml> count = range.get("digits").list();
    return new Digits(
        name,
        count.get(0).integer(),
        count.get(count.size() - 1).integer(),
        range.get("from").integer(),
        range.get("to").integer(),
        range.find("joined") != null);
  }

  private static Set<String> kinds(String name, Yaml list) {
    Set<String> names = new TreeSet<>(Set.of(name));
    list.list().forEach(parent -> names.add(parent.text()));
    return names;
  }

  private void add(Yaml yaml, Set<String> ids) {
    Map<String, Yaml> map = yaml.map(KEYS);
    String id = yaml.get("id").text();
    if (!ids.add(id)) {
      throw yaml.get("id").error("there is a rule " + id + " already");
    }
    String category = known(yaml.get("category"), yaml.get("category").text());
    List<List<Element>> patterns = new ArrayList<>();
    for (Yaml pattern : yaml.get("match").list()) {
      patterns.addAll(patterns(pattern));
    }
    Set<String> captures = new TreeSet<>();
    patterns.forEach(p -> p.forEach(e -> captures.add(e.capture())));
    Rule rule =
        new Rule(
            id,
            category,
            map.containsKey("priority") ? yaml.get("priority").integer() : 0,
            Expression.compile(yaml.get("value"), captures),
            examples(yaml),
            map.containsKey("counterexamples")
                ? yaml.get("counterexamples").list().stream().map(Yaml::text).toList()
                : List.of());
    rules.add(rule);
    for (List<Element> pattern : patterns) {
      index(sequence(sequences++, rule, pattern, yaml));
    }
  }

  private List<List<Element>> patterns(Yaml yaml) {
    try {
      List<List<Element>> patterns = PatternParser.parse(yaml.text(), macros);
      for (List<Element> pattern : patterns) {
        for (Element e : pattern) {
          if (e.kind() == Kind.CATEGORY || e.kind() == Kind.NO_CATEGORY) {
            known(yaml, e.name());
          }
        }
      }
      return patterns;
    } catch (IllegalArgumentException e) {
      throw yaml.error(e.getMessage() + " in \"" + yaml.text() + "\"");
    }
  }

  private String known(Yaml where, String category) {
    if (!known.contains(category)) {
      throw where.error("unknown category \"" + category + "\"; known are " + known);
    }
    return category;
  }

  /** Examples are written "text => extent = value". */
  private static List<Rule.Example> examples(Yaml yaml) {
    List<Rule.Example> examples = new ArrayList<>();
    Yaml list = yaml.find("examples");
    if (list == null) {
      throw yaml.error("a rule needs examples");
    }
    for (Yaml example : list.list()) {
      String[] pieces = example.text().split(" => | = ", -1);
      if (pieces.length != 3) {
        throw example.error("an example is written \"text => extent = value\"");
      }
      examples.add(new Rule.Example(pieces[0], pieces[1], pieces[2]));
    }
    return examples;
  }

  private static Sequence sequence(int ordinal, Rule rule, List<Element> pattern, Yaml yaml) {
    List<Element> before = new ArrayList<>();
    List<Element> elements = new ArrayList<>();
    List<Element> after = new ArrayList<>();
    int open = -1;
    int close = -1;
    for (Element e : pattern) {
      if (e.kind() == Kind.OPEN) {
        open = elements.size();
      } else if (e.kind() == Kind.CLOSE) {
        close = elements.size();
      } else if (e.isNegative()) {
        (elements.isEmpty() ? before : after).add(e);
      } else if (!after.isEmpty()) {
        throw yaml.error("what must not stand there comes first or last in a pattern");
      } else {
        elements.add(e);
      }
    }
    if (elements.isEmpty()) {
      throw yaml.error("the pattern of " + rule.id() + " can be empty");
    }
    return new Sequence(
        ordinal,
        rule,
        List.copyOf(before),
        List.copyOf(elements),
        Math.max(open, 0),
        close < 0 ? elements.size() : close,
        List.copyOf(after));
  }

  private void index(Sequence sequence) {
    Element first = sequence.first();
    if (first.kind() == Kind.LITERAL) {
      byLiteral.computeIfAbsent(first.name(), k -> new Beginnings()).add(sequence);
    } else {
      byCategory.computeIfAbsent(first.name(), k -> new ArrayList<>()).add(sequence);
    }
  }
}
