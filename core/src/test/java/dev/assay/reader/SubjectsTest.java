package dev.assay.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Tsv;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SubjectsTest {
  static Stream<String[]> cases() {
    return Tsv.rows(SubjectsTest.class, "subjects.tsv").stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void mends(String what, String words, String pos, String parsed, String mended) {
    int[] heads = parts(parsed).stream().mapToInt(SubjectsTest::head).toArray();
    List<String> relations =
        new ArrayList<>(parts(parsed).stream().map(SubjectsTest::relation).toList());

    Subjects.mend(heads, relations, parts(words), parts(pos));

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
