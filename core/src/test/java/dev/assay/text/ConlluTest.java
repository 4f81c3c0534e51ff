package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.report.Block;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

class ConlluTest {
  @ParameterizedTest
  @ValueSource(strings = {"layers.conllu", "tokens-only.conllu"})
  void writes_what_it_reads(String file) {
    String text = resource(file);
    Document document = Conllu.document(text);

    assertThat(Conllu.write(document)).isEqualTo(text);
    assertThat(Conllu.document(Conllu.write(document))).isEqualTo(document);
    Annotated.assertAnnotated(document);
  }

  @Test
  void reads_every_layer() {
    Document document = Conllu.document(resource("layers.conllu"));

    assertThat(document.report().outlet().name()).isEqualTo("The Harbour Post");
    assertThat(document.report().published()).hasToString("2021-05-04");
    assertThat(document.report().title()).isEqualTo("Rebels seize Maro ferry");
    assertThat(document.report().blocks())
        .extracting(Block::kind)
        .containsExactly(Block.Kind.HEADLINE, Block.Kind.PARAGRAPH);
    Sentence headline = document.sentences().get(0);
    assertThat(headline.features(1).get("Tense")).isEqualTo("Pres");
    assertThat(headline.names()).containsExactly(new Name("place", new TokenRange(2, 3)));
    Sentence said = document.sentences().get(1);
    assertThat(said.lemma(6)).isEqualTo("fire");
    assertThat(said.factuality(6)).isEqualTo(-2.5f);
    assertThat(said.factuality(2)).isEqualTo(3f);
    assertThat(said.predicate(2).arguments())
        .containsExactly(
            new Predicate.Argument("ARG0", 1, new TokenRange(0, 2)),
            new Predicate.Argument("ARG1", 6, new TokenRange(3, 13)));
    assertThat(said.names()).containsExactly(new Name("organization", new TokenRange(0, 2)));
    assertThat(said.entities()).contains(new Entity("object", 9, new TokenRange(8, 10), false));
    assertThat(document.sentences().get(2).entities())
        .containsExactly(new Entity("abstract", 0, new TokenRange(0, 1), true));
  }

  @Test
  void a_sentence_without_heads_has_no_layers() {
    assertThat(Conllu.document(resource("tokens-only.conllu")).sentences())
        .extracting(Sentence::layers)
        .containsOnlyNulls();
  }

  @Test
  void an_argument_grows_without_its_predicate() {
    Document document =
        Conllu.document(
            """
            1|boats|boat|NOUN|NNS|_|0|root|_|_
            2|that|that|PRON|WDT|_|3|nsubj|_|_
            3|left|leave|VERB|VBD|_|1|acl:relcl|_|Args=ARG0:1
            """
                .replace('|', '\t'));

    assertThat(document.sentences().get(0).predicate(2).arguments())
        .containsExactly(new Predicate.Argument("ARG0", 0, new TokenRange(0, 1)));
  }

  @Test
  void multiword_tokens_are_their_words_and_empty_nodes_are_passed_over() {
    Document document =
        Conllu.document(
            """
            1|I|I|PRON|PRP|_|3|nsubj|_|_
            2-3|don't|_|_|_|_|_|_|_|SpaceAfter=No
            2|do|do|AUX|VBP|_|3|aux|_|_
            3|n't|not|PART|RB|_|0|root|_|_
            3.1|go|go|VERB|VB|_|_|_|_|_
            4|.|.|PUNCT|.|_|3|punct|_|_
            """
                .replace('|', '\t'));

    assertThat(document.text()).isEqualTo("I don't.");
    assertThat(document.sentences().get(0).tokens())
        .extracting(Token::form)
        .containsExactly("I", "do", "n't", ".");
  }

  @TestFactory
  Stream<DynamicTest> says_where_and_what_is_wrong() {
    List<Map<String, Object>> cases = new Yaml().load(resource("errors.yaml"));
    return cases.stream()
        .map(
            c ->
                DynamicTest.dynamicTest(
                    (String) c.get("name"),
                    () -> {
                      String text = ((String) c.get("text")).replace('|', '\t').replace('¦', '|');
                      assertThatThrownBy(() -> Conllu.read(text))
                          .isInstanceOf(ConlluException.class)
                          .hasMessageStartingWith("ASSAY-CONLLU: line " + c.get("line") + ": ")
                          .hasMessageContaining((String) c.get("says"));
                    }));
  }

  private static String resource(String file) {
    try (InputStream in = ConlluTest.class.getResourceAsStream("conllu/" + file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
