package dev.assay.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Tsv;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is mended of parses, by table: by whom, and as it should be. */
class MendsTest {
  private interface Mender {
    void mend(int[] heads, List<String> relations, List<String> forms, List<String> pos);
  }

  private static final Map<String, Mender> MENDERS =
      Map.of(
          "names", (heads, relations, forms, pos) -> Names.mend(heads, relations, forms, pos),
          "gerunds", Gerunds::mend,
          "subjects", Subjects::mend,
          "objects", Objects::mend,
          "joints", ClauseJoints::mend,
          "speakers", SpeakingVerbs::attach);

  static Stream<String[]> cases() {
    return Tsv.rows(MendsTest.class, "mends.tsv").stream();
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("cases")
  void mends(String what, String by, String words, String pos, String parsed, String mended) {
    int[] heads = parts(parsed).stream().mapToInt(MendsTest::head).toArray();
    List<String> relations =
        new ArrayList<>(parts(parsed).stream().map(MendsTest::relation).toList());

    MENDERS.get(by).mend(heads, relations, parts(words), parts(pos));

    List<String> found = new ArrayList<>();
    for (int i = 0; i < heads.length; i++) {
      String head = heads[i] == DependencyGraph.ROOT ? "-" : Integer.toString(heads[i]);
      found.add(head + ":" + relations.get(i));
    }
    assertThat(found).as(words).isEqualTo(parts(mended));
  }

  private static List<String> parts(String line) {
    return Arrays.asList(line.split(" ", -1));
  }

  private static int head(String part) {
    String head = part.substring(0, part.indexOf(':'));
    return head.equals("-") ? DependencyGraph.ROOT : Integer.parseInt(head);
  }

  private static String relation(String part) {
    return part.substring(part.indexOf(':') + 1);
  }
}
