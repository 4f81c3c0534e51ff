package dev.assay.time;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.Document;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs the examples that stand beside the rules. */
final class GrammarTest {
  private final Grammar grammar = new Grammar("en");
  private final TimexTagger tagger = new TimexTagger(grammar);

  @TestFactory
  Stream<DynamicTest> examples() {
    return grammar.rules().stream()
        .flatMap(
            rule ->
                rule.examples().stream()
                    .map(
                        e ->
                            DynamicTest.dynamicTest(
                                rule.id() + ": " + e.text(), () -> check(rule, e))));
  }

  @TestFactory
  Stream<DynamicTest> counterexamples() {
    return grammar.rules().stream()
        .flatMap(
            rule ->
                rule.counterexamples().stream()
                    .map(
                        text ->
                            DynamicTest.dynamicTest(
                                rule.id() + ": " + text,
                                () -> assertThat(tagger.tag(document(text))).isEmpty())));
  }

  @Test
  void everyRuleHasAnExample() {
    assertThat(grammar.rules()).isNotEmpty();
    assertThat(grammar.rules())
        .filteredOn(rule -> rule.examples().isEmpty() && rule.counterexamples().isEmpty())
        .map(Rule::id)
        .isEmpty();
  }

  private void check(Rule rule, Rule.Example example) {
    Document document = document(example.text());
    assertThat(tagger.explain(document))
        .map(e -> words(document, e.timex()) + " = " + e.timex().value() + " " + e.rules())
        .anySatisfy(
            found -> {
              assertThat(found).startsWith(example.extent() + " = " + example.value() + " ");
              assertThat(found).containsPattern("[\\[ ]" + rule.id() + "[,\\]]");
            });
  }

  private static String words(Document document, Timex timex) {
    return document.sentences().get(timex.sentence()).span(timex.range()).in(document.text());
  }

  private Document document(String text) {
    return Texts.document(text, grammar.published());
  }
}
