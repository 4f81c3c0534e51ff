package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** {@code verb-groups.conllu}: each sentence says in a comment what its words' groups are. */
class VerbGroupTest {
  private static final String GROUP = "# group ";

  @TestFactory
  Stream<DynamicTest> groups() throws IOException {
    return Stream.of(file().split("\n\n")).map(VerbGroupTest::test);
  }

  private static DynamicTest test(String lines) {
    Sentence sentence = Conllu.document(lines).sentences().get(0);
    List<String> expected = lines.lines().filter(line -> line.startsWith(GROUP)).toList();
    String text = String.join(" ", sentence.tokens().stream().map(Token::form).toList());
    return DynamicTest.dynamicTest(
        text,
        () -> {
          assertThat(expected).isNotEmpty();
          for (String line : expected) {
            String[] sides = line.substring(GROUP.length()).split(" = ");
            int word = Integer.parseInt(sides[0]) - 1;
            VerbGroup group = VerbGroup.of(sentence, word);
            String found =
                group.tense() + " " + group.aspect() + " " + group.voice() + " " + group.mood();
            assertThat(found.toLowerCase(Locale.ROOT)).as(sentence.form(word)).isEqualTo(sides[1]);
          }
        });
  }

  private static String file() throws IOException {
    try (InputStream in = VerbGroupTest.class.getResourceAsStream("verb-groups.conllu")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip() + "\n";
    }
  }
}
