package dev.assay.coreference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.Conllu;
import dev.assay.text.Document;
import dev.assay.text.Tsv;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

final class CoreferenceResolverTest {
  private final Document document = document();
  private final Coreference coreference = new CoreferenceResolver().resolve(document);

  @TestFactory
  Stream<DynamicTest> antecedents() {
    return Tsv.rows(CoreferenceResolverTest.class, "chains.tsv").stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    "sentence " + row[0] + " token " + row[1],
                    () -> {
                      Mention m =
                          coreference.antecedent(
                              Integer.parseInt(row[0]), Integer.parseInt(row[1]));
                      assertThat(m == null ? "-" : m.text()).isEqualTo(row[2]);
                    }));
  }

  @Test
  void chains_standWhereTheySay() {
    assertThat(coreference.chains()).isNotEmpty();
    for (var chain : coreference.chains()) {
      assertThat(chain).hasSizeGreaterThan(1);
      for (Mention m : chain) {
        assertThat(m.range().contains(m.head())).isTrue();
        assertThat(document.sentences().get(m.sentence()).span(m.range()).in(document.text()))
            .isEqualTo(m.text());
        assertThat(coreference.chain(m.sentence(), m.head())).isEqualTo(chain);
      }
    }
  }

  private static Document document() {
    try (var in =
        Objects.requireNonNull(
            CoreferenceResolverTest.class.getResourceAsStream("chains.conllu"))) {
      return Conllu.document(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
