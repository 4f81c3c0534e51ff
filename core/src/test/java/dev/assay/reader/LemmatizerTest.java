package dev.assay.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rows of {@code lemmas.tsv} by the lexicon that ships. */
class LemmatizerTest {
  private static final Lemmatizer LEMMATIZER =
      new Lemmatizer(
          new String(ModelFiles.standard().read(ModelFiles.LEXICON), StandardCharsets.UTF_8)
              .lines()
              .toList());

  static List<String> rows() {
    return Resources.lines("lemmas.tsv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void lemma(String row) {
    String[] cells = row.split("\t");
    assertThat(LEMMATIZER.lemma(cells[0], cells[1], cells[2], cells[3])).isEqualTo(cells[4]);
  }

  @Test
  void lemma_withoutALexiconFollowsTheRules() {
    Lemmatizer rules = new Lemmatizer(List.of());
    assertThat(rules.lemma("torched", "VERB", "VBD", "torche")).isEqualTo("torch");
    assertThat(rules.lemma("cities", "NOUN", "NNS", "citie")).isEqualTo("city");
  }

  @Test
  void rejectsARowWithoutALemma() {
    assertThatThrownBy(() -> new Lemmatizer(List.of("went\tVBD")))
        .isInstanceOf(ReaderException.class)
        .hasMessageStartingWith("ASSAY-READER-02")
        .hasMessageContaining("went");
  }
}
