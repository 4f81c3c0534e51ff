package dev.assay.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.Conllu;
import dev.assay.text.Sentence;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The matcher on frozen parses; their lemmas are the reader's, mistakes included. */
class CodebookMatchTest {
  private final Codebook book = TestBooks.small();
  private final Map<String, Sentence> frozen = frozen();

  @TestFactory
  Stream<DynamicTest> findsWhatTheTableSays() {
    return TestBooks.table("matcher-expected.yaml").stream()
        .map(
            row -> {
              String text = String.valueOf(row.get("text"));
              return DynamicTest.dynamicTest(
                  text, () -> assertThat(found(text)).isEqualTo(row.get("finds")));
            });
  }

  @Test
  void smallBookPassesItsExamples() {
    CodebookTester.Result result =
        new CodebookTester(book, text -> List.of(frozen.get(text))).run();

    assertThat(result.lines()).containsExactly("9 rules, 9 examples, 1 counterexamples, 0 failed");
  }

  @Test
  void testerSaysWhatFailedAndWhy() {
    Codebook wrong =
        new CodebookLoader()
            .add(
                "wrong.yaml",
                TestBooks.resource("matcher-book.yaml")
                    .replace("actor: army, recipient: depot", "actor: navy, recipient: depot")
                    .replace("patient[proposal]", "patient[depot]"))
            .load();

    assertThat(new CodebookTester(wrong, text -> List.of(frozen.get(text))).run().lines())
        .containsExactly(
            "wrong.yaml:5: attack: example \"Rebels attacked the depot on Tuesday.\":"
                + " FAILS  unless: [patient[depot]]",
            "wrong.yaml:5: attack: counterexample \"The minister attacked the proposal.\":"
                + " matches at 'attacked'",
            "wrong.yaml:19: attack-noun: example \"The army launched an attack on the depot.\":"
                + " found actor is [The army], not 'navy'",
            "9 rules, 9 examples, 1 counterexamples, 3 failed");
  }

  @Test
  void explainsEachCondition() {
    Rule rule = book.rules().stream().filter(r -> r.id().equals("attack")).findFirst().get();

    assertThat(book.explain(rule, frozen.get("The minister attacked the proposal."), 2, types()))
        .contains("  FAILS  unless: [patient[proposal]]", "  holds  actor: [agent] -> [minister]")
        .endsWith("attack does not match at 'attacked'");
  }

  private List<String> found(String text) {
    Sentence sentence = frozen.get(text);
    return book.match(sentence, types()).stream().map(m -> told(sentence, m)).toList();
  }

  private static String told(Sentence s, Match match) {
    return match.rule().id()
        + " @ "
        + s.form(match.trigger())
        + match.fillers().entrySet().stream()
            .map(e -> " " + e.getKey() + "=" + heads(s, e.getValue()))
            .collect(Collectors.joining());
  }

  private static String heads(Sentence s, List<Match.Filler> fillers) {
    return fillers.stream().map(f -> s.form(f.head())).collect(Collectors.joining(","));
  }

  private static Codebook.WordTypes types() {
    return new NounTypes();
  }

  private static Map<String, Sentence> frozen() {
    var document = Conllu.document(TestBooks.resource("matcher.conllu"));
    return document.sentences().stream()
        .collect(Collectors.toMap(s -> s.span().in(document.text()), Function.identity()));
  }
}
