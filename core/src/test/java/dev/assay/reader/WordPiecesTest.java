package dev.assay.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Rows of {@code pieces.tsv}, which training/frozen.py writes: the Java side does as training did.
 */
class WordPiecesTest {
  private static final WordPieces PIECES =
      new WordPieces(
          new String(ModelFiles.standard().read(ModelFiles.VOCABULARY), StandardCharsets.UTF_8)
              .lines()
              .toList());

  static List<String> rows() {
    return Resources.lines("pieces.tsv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void asTrained(String row) {
    String[] cells = row.split("\t");
    List<Integer> ids = Arrays.stream(cells[1].split(" ")).map(Integer::valueOf).toList();
    assertThat(PIECES.of(cells[0])).as("pieces of %s", cells[0]).isEqualTo(ids);
    assertThat(WordShape.of(cells[0]))
        .as("shape of %s", cells[0])
        .isEqualTo(Integer.parseInt(cells[2]));
  }
}
