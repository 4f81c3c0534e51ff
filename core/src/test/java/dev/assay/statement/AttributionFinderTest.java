package dev.assay.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.Document;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AttributionFinderTest extends SentenceTable {
  private final AttributionFinder finder = new AttributionFinder();

  static Stream<List<String>> rows() {
    return Tables.rows("attribution-spans.tsv", 4).stream().map(List::of);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void find(List<String> row) {
    Document document = read().document(row.get(0));
    String text = document.text();
    assertThat(finder.find(document))
        .extracting(
            found -> found.source().stream().map(s -> s.in(text)).collect(Collectors.joining("|")),
            found -> found.cue().in(text),
            found -> found.content().stream().map(s -> s.in(text)).collect(Collectors.joining("|")))
        .containsExactly(org.assertj.core.groups.Tuple.tuple(row.get(1), row.get(2), row.get(3)));
  }
}
