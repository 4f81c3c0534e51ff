package dev.assay.codebook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A codebook as a page of Markdown: by kind and code, each rule with its conditions and examples.
 * Immutable.
 */
public final class CodebookDoc {
  private static final String LEGEND =
      """
      # Codebook

      A rule speaks where one of its words stands and all its conditions hold. `agent` is who does
      what the word tells, `patient` to whom it is done; `>obl(with)` is a dependent with that
      preposition, `<obj` the verb whose object the word is, `[...]` what its lemma must be and
      `{...}` its type. Of several paths the first that reaches anybody counts. Where two rules of
      one kind hold for one word, the higher priority speaks.
      """;

  private final Codebook book;

  public CodebookDoc(Codebook book) {
    this.book = book;
  }

  /** The page, lines divided by a line feed. */
  public String markdown() {
    StringBuilder page = new StringBuilder(LEGEND);
    for (Rule.Kind kind : Rule.Kind.values()) {
      Map<String, List<Rule>> byCode =
          book.rules().stream()
              .filter(r -> r.kind() == kind)
              .collect(Collectors.groupingBy(Rule::code, TreeMap::new, Collectors.toList()));
      byCode.forEach((code, rules) -> section(page, kind, code, rules));
    }
    return page.toString();
  }

  private static void section(StringBuilder page, Rule.Kind kind, String code, List<Rule> rules) {
    page.append("\n## ").append(kind == Rule.Kind.EVENT ? "" : kind + " ").append(code);
    page.append(" (").append(rules.size()).append(rules.size() == 1 ? " rule)\n" : " rules)\n");
    rules.stream().sorted(Comparator.comparing(Rule::id)).forEach(rule -> rule(page, rule));
  }

  private static void rule(StringBuilder page, Rule rule) {
    page.append("\n### ").append(rule.id()).append("\n\n");
    item(page, "codes", heading(rule));
    item(page, "words", words(rule.trigger()));
    rule.require().forEach(r -> item(page, "needs", paths(r)));
    rule.unless().forEach(r -> item(page, "not with", paths(r)));
    rule.roles()
        .forEach(
            (name, role) ->
                item(page, name + (role.required() ? " (needed)" : ""), paths(role.where())));
    if (rule.fails()) {
      item(page, "completion", "failed");
    }
    if (rule.reciprocal()) {
      item(page, "parties", "all of them act");
    }
    item(page, "priority", Integer.toString(rule.priority()));
    for (Rule.Example example : rule.examples()) {
      page.append("- yes: *").append(example.text()).append('*').append(roles(example));
      page.append('\n');
    }
    for (String text : rule.counterexamples()) {
      page.append("- no: *").append(text).append("*\n");
    }
  }

  private static String heading(Rule rule) {
    StringBuilder heading = new StringBuilder(rule.code());
    if (rule.mode() != null) {
      heading.append(", mode ").append(rule.mode());
    }
    if (rule.value() != null) {
      heading.append(", value ").append(rule.value());
    }
    if (rule.cameo() != null) {
      heading.append(", CAMEO ").append(rule.cameo());
    }
    if (!rule.contexts().isEmpty()) {
      heading.append(", contexts ").append(String.join(", ", rule.contexts()));
    }
    return heading.toString();
  }

  private static String words(Rule.Trigger trigger) {
    return trigger.lemmas().stream().sorted().collect(Collectors.joining(", "))
        + " as "
        + trigger.pos().stream().sorted().collect(Collectors.joining(" or "))
        + (trigger.voice() == null ? "" : " in the " + trigger.voice());
  }

  private static String paths(Rule.Alternatives alternatives) {
    return alternatives.paths().stream()
        .map(p -> "`" + p + "`")
        .collect(Collectors.joining(", else "));
  }

  private static String roles(Rule.Example example) {
    if (example.roles().isEmpty()) {
      return "";
    }
    return example.roles().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> e.getKey() + ": " + e.getValue())
        .collect(Collectors.joining("; ", " (", ")"));
  }

  private static void item(StringBuilder page, String what, String text) {
    page.append("- ").append(what).append(": ").append(text).append('\n');
  }
}
