package dev.assay.codebook;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Loads codebook files and rejects whatever is not a codebook, with line and column. Collects every
 * fault before it gives up.
 *
 * <p>A file holds {@code lists} (names of word lists that paths may use) and {@code rules}. Of two
 * rules with one id the later file's speaks, so that a user's book overrides ours.
 */
public final class CodebookLoader {
  private static final Set<String> RULE_KEYS =
      Set.of(
          "id",
          "code",
          "mode",
          "value",
          "cameo",
          "contexts",
          "priority",
          "reciprocal",
          "completion",
          "trigger",
          "require",
          "unless",
          "roles",
          "examples",
          "counterexamples");
  private static final Set<String> ROLES =
      Set.of(
          "actor",
          "recipient",
          "place",
          "target",
          "judged",
          "holder",
          "counter",
          "from",
          "to",
          "topic",
          "instrument",
          "office",
          "content");
  private static final Set<String> POS =
      Set.of("VERB", "NOUN", "ADJ", "ADV", "PROPN", "ADP", "AUX");

  private final Ontology ontology = Ontology.open();
  private final Map<String, Set<String>> lists = new HashMap<>();
  private final Map<String, Rule> rules = new LinkedHashMap<>();
  private final List<CodebookProblem> problems = new ArrayList<>();
  private String file = "";

  static Codebook shipped() {
    CodebookLoader loader = new CodebookLoader();
    loader.addShipped();
    return loader.load();
  }

  /** The word lists that the rules of the book that ships share, read once. */
  static Map<String, Set<String>> sharedLists() {
    return Shared.LISTS;
  }

  private static final class Shared {
    static final Map<String, Set<String>> LISTS = read();

    private static Map<String, Set<String>> read() {
      CodebookLoader loader = new CodebookLoader();
      loader.add("lists.yaml", resource("lists.yaml"));
      return Map.copyOf(loader.lists);
    }
  }

  /** Adds the book that ships with Assay. */
  @SuppressWarnings("ReturnValueIgnored")
  public CodebookLoader addShipped() {
    for (String name : resource("index.txt").lines().filter(l -> !l.isBlank()).toList()) {
      add(name, resource(name));
    }
    return this;
  }

  /** Adds a file's text; of two rules with one id the later speaks. */
  public CodebookLoader add(String name, String yaml) {
    file = name;
    try {
      LoaderOptions options = new LoaderOptions();
      options.setAllowDuplicateKeys(false);
      options.setMaxAliasesForCollections(10);
      Node root = new Yaml(options).compose(new StringReader(yaml));
      if (root instanceof MappingNode map) {
        readFile(map);
      } else {
        problems.add(
            new CodebookProblem(
                "ASSAY-CB-001", file, 1, 1, "expected a mapping with 'rules' and perhaps 'lists'"));
      }
    } catch (MarkedYAMLException e) {
      int line = e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1;
      int column = e.getProblemMark() == null ? 1 : e.getProblemMark().getColumn() + 1;
      problems.add(
          new CodebookProblem("ASSAY-CB-002", file, line, column, "not YAML: " + e.getProblem()));
    }
    return this;
  }

  /** Every fault found so far. */
  public List<CodebookProblem> problems() {
    return List.copyOf(problems);
  }

  /**
   * The book.
   *
   * @throws CodebookException where any file had a fault
   */
  public Codebook load() {
    if (!problems.isEmpty()) {
      throw new CodebookException(problems);
    }
    return new Codebook(List.copyOf(rules.values()));
  }

  private void readFile(MappingNode root) {
    Map<String, Node> parts = entries(root, Set.of("lists", "rules"), "a codebook file");
    if (parts.get("lists") instanceof MappingNode map) {
      for (NodeTuple tuple : map.getValue()) {
        lists.put(scalar(tuple.getKeyNode()), new LinkedHashSet<>(strings(tuple.getValueNode())));
      }
    }
    if (parts.get("rules") instanceof SequenceNode sequence) {
      for (Node node : sequence.getValue()) {
        if (node instanceof MappingNode map) {
          readRule(map);
        } else {
          problem("ASSAY-CB-001", node, "expected a rule: a mapping with id, code, trigger, roles");
        }
      }
    }
  }

  private void readRule(MappingNode node) {
    Map<String, Node> parts = entries(node, RULE_KEYS, "a rule");
    for (String key : List.of("id", "code", "trigger", "examples")) {
      if (!parts.containsKey(key)) {
        problem("ASSAY-CB-004", node, "a rule needs '" + key + "'");
      }
    }
    Node code = parts.get("code");
    Node trigger = parts.get("trigger");
    Node id = parts.get("id");
    if (code == null || id == null || trigger == null) {
      return;
    }
    String[] kindAndCode = scalar(code).split(" ", 2);
    Rule.Kind kind =
        switch (kindAndCode[0]) {
          case "STATE" -> Rule.Kind.STATE;
          case "ASSESSMENT" -> Rule.Kind.ASSESSMENT;
          default -> Rule.Kind.EVENT;
        };
    String name =
        kind == Rule.Kind.EVENT ? scalar(code) : kindAndCode.length == 2 ? kindAndCode[1] : "";
    String mode = optional(parts, "mode");
    ontology
        .check(kind, name, mode)
        .ifPresent(
            message ->
                problem(
                    "ASSAY-CB-005",
                    parts.getOrDefault(mode == null ? "code" : "mode", code),
                    message));
    Rule rule =
        new Rule(
            scalar(id),
            kind,
            name,
            mode,
            optional(parts, "value"),
            optional(parts, "cameo"),
            parts.containsKey("contexts") ? contexts(parts.get("contexts")) : List.of(),
            number(parts.get("priority")),
            "true".equals(optional(parts, "reciprocal")),
            fails(parts.get("completion")),
            trigger(trigger),
            paths(parts.get("require")),
            paths(parts.get("unless")),
            roles(parts.get("roles")),
            examples(parts.get("examples")),
            parts.containsKey("counterexamples")
                ? strings(parts.get("counterexamples"))
                : List.of(),
            file + ":" + (node.getStartMark().getLine() + 1));
    Rule before = rules.put(rule.id(), rule);
    if (before != null && before.source().startsWith(file + ":")) {
      problem(
          "ASSAY-CB-008",
          id,
          "the id '" + rule.id() + "' is taken at " + before.source() + "; give another");
    }
  }

  private List<String> contexts(Node node) {
    List<String> contexts = strings(node);
    for (String context : contexts) {
      if (!ontology.isContext(context)) {
        problem("ASSAY-CB-005", node, "'" + context + "' is not a PLOVER context");
      }
    }
    return contexts;
  }

  private boolean fails(@Nullable Node completion) {
    if (completion != null && !scalar(completion).equals("failed")) {
      problem("ASSAY-CB-005", completion, "the only completion that a rule may tell is 'failed'");
    }
    return completion != null;
  }

  private Rule.Trigger trigger(Node node) {
    if (!(node instanceof MappingNode map)) {
      problem("ASSAY-CB-001", node, "expected a mapping with lemma and pos");
      return new Rule.Trigger(Set.of(), Set.of(), null);
    }
    Map<String, Node> parts = entries(map, Set.of("lemma", "pos", "voice"), "a trigger");
    Set<String> lemmas = new LinkedHashSet<>();
    for (String lemma : strings(parts.get("lemma"))) {
      if (lemma.startsWith("@")) {
        Set<String> list = lists.get(lemma.substring(1));
        if (list == null) {
          problem("ASSAY-CB-006", node, "no list '" + lemma.substring(1) + "'");
        } else {
          lemmas.addAll(list);
        }
      } else {
        lemmas.add(lemma);
      }
    }
    Set<String> pos = new LinkedHashSet<>(strings(parts.get("pos")));
    if (lemmas.isEmpty() || pos.isEmpty() || !POS.containsAll(pos)) {
      problem(
          "ASSAY-CB-006",
          node,
          "a trigger needs lemmas and a part of speech among " + POS.stream().sorted().toList());
    }
    return new Rule.Trigger(lemmas, pos, optional(parts, "voice"));
  }

  private List<Rule.Alternatives> paths(@Nullable Node node) {
    List<Rule.Alternatives> found = new ArrayList<>();
    for (Node item : items(node)) {
      found.add(alternatives(item));
    }
    return found;
  }

  private Map<String, Rule.Role> roles(@Nullable Node node) {
    Map<String, Rule.Role> roles = new LinkedHashMap<>();
    if (node instanceof MappingNode map) {
      for (NodeTuple tuple : map.getValue()) {
        String key = scalar(tuple.getKeyNode());
        boolean required = key.endsWith("!");
        String role = required ? key.substring(0, key.length() - 1) : key;
        if (!ROLES.contains(role)) {
          problem(
              "ASSAY-CB-007",
              tuple.getKeyNode(),
              "no role '" + role + "'; roles are " + ROLES.stream().sorted().toList());
        }
        roles.put(role, new Rule.Role(required, alternatives(tuple.getValueNode())));
      }
    }
    return roles;
  }

  /** Paths divided by " | ", or a list of paths. */
  private Rule.Alternatives alternatives(Node node) {
    List<Path> paths = new ArrayList<>();
    for (Node item : items(node)) {
      int offset = 0;
      for (String part : scalar(item).split("\\|", -1)) {
        try {
          paths.add(PathParser.parse(part, lists));
        } catch (PathParser.PathException e) {
          int lead = part.length() - part.stripLeading().length();
          problems.add(
              new CodebookProblem(
                  "ASSAY-CB-006",
                  file,
                  item.getStartMark().getLine() + 1,
                  item.getStartMark().getColumn()
                      + 1
                      + offset
                      + lead
                      + e.offset()
                      + (item instanceof ScalarNode sn && !sn.isPlain() ? 1 : 0),
                  String.valueOf(e.getMessage())));
        }
        offset += part.length() + 1;
      }
    }
    return new Rule.Alternatives(List.copyOf(paths));
  }

  private List<Rule.Example> examples(@Nullable Node node) {
    List<Rule.Example> examples = new ArrayList<>();
    for (Node item : items(node)) {
      if (item instanceof MappingNode map) {
        Map<String, String> roles = new LinkedHashMap<>();
        String text = "";
        for (NodeTuple tuple : map.getValue()) {
          String key = scalar(tuple.getKeyNode());
          if (key.equals("text")) {
            text = scalar(tuple.getValueNode());
          } else if (ROLES.contains(key)) {
            roles.put(key, scalar(tuple.getValueNode()));
          } else {
            problem(
                "ASSAY-CB-003",
                tuple.getKeyNode(),
                "an example has 'text' and roles, not '" + key + "'");
          }
        }
        examples.add(new Rule.Example(text, roles));
      } else {
        examples.add(new Rule.Example(scalar(item), Map.of()));
      }
    }
    return examples;
  }

  private Map<String, Node> entries(MappingNode node, Set<String> keys, String what) {
    Map<String, Node> found = new LinkedHashMap<>();
    for (NodeTuple tuple : node.getValue()) {
      String key = scalar(tuple.getKeyNode());
      if (!keys.contains(key)) {
        problem(
            "ASSAY-CB-003",
            tuple.getKeyNode(),
            what + " has no '" + key + "'; it has " + keys.stream().sorted().toList());
      }
      found.put(key, tuple.getValueNode());
    }
    return found;
  }

  private @Nullable String optional(Map<String, Node> parts, String key) {
    Node node = parts.get(key);
    return node == null ? null : scalar(node);
  }

  private int number(@Nullable Node node) {
    if (node == null) {
      return 50;
    }
    try {
      return Integer.parseInt(scalar(node));
    } catch (NumberFormatException e) {
      problem("ASSAY-CB-006", node, "a priority is a whole number; 50 is usual");
      return 50;
    }
  }

  private List<String> strings(@Nullable Node node) {
    return items(node).stream().map(this::scalar).toList();
  }

  private static List<Node> items(@Nullable Node node) {
    if (node == null) {
      return List.of();
    }
    return node instanceof SequenceNode sequence ? sequence.getValue() : List.of(node);
  }

  private String scalar(Node node) {
    if (node instanceof ScalarNode scalar) {
      return scalar.getValue();
    }
    problem("ASSAY-CB-001", node, "expected a word");
    return "";
  }

  private void problem(String code, Node node, String message) {
    problems.add(
        new CodebookProblem(
            code,
            file,
            node.getStartMark().getLine() + 1,
            node.getStartMark().getColumn() + 1,
            message));
  }

  static String resource(String name) {
    try (InputStream in = CodebookLoader.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: dev/assay/codebook/" + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
