package dev.assay.reader;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.text.Annotated;
import dev.assay.text.Document;
import dev.assay.text.Entity;
import dev.assay.text.Name;
import dev.assay.text.Predicate;
import dev.assay.text.Segmenter;
import dev.assay.text.Sentence;
import dev.assay.text.TestReports;
import dev.assay.text.Token;
import dev.assay.text.TokenRange;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;

/**
 * What holds of every reading, whatever was read: {@code odd-input.yaml}, and texts of chance. Each
 * text is read as the segmenter cuts it, and once more with all its tokens as one sentence.
 */
class OddInputTest {
  private static final int TURNS = 300;

  /** Where the fuzz takes its characters from: first and last of a range. */
  private static final int[][] RANGES = {
    {' ', '~'},
    {'a', 'z'},
    {'a', 'z'},
    {0, 0x1F},
    {0x80, 0x24F},
    {0x300, 0x36F},
    {0x590, 0x6FF},
    {0x200B, 0x202E},
    {0x2010, 0x2027},
    {0x4E00, 0x4E40},
    {0xD800, 0xDFFF},
    {0xFE00, 0xFE0F},
    {0xFFF0, 0xFFFF},
    {0x1F1E6, 0x1F64F},
    {' ', ' '},
    {'\n', '\n'},
    {'.', '.'}
  };

  private static final Segmenter SEGMENTER = new Segmenter();
  private static Reader reader;

  @BeforeAll
  static void open() {
    reader = Reader.open(1);
  }

  @AfterAll
  static void close() {
    reader.close();
  }

  @TestFactory
  Stream<DynamicTest> readsOddInput() {
    List<Map<String, Object>> cases =
        new Yaml().load(String.join("\n", Resources.lines("odd-input.yaml")));
    return cases.stream()
        .map(c -> DynamicTest.dynamicTest((String) c.get("name"), () -> assertRead(text(c))));
  }

  private static String text(Map<String, Object> c) {
    return c.getOrDefault("before", "")
        + String.valueOf(c.get("text")).repeat((Integer) c.getOrDefault("times", 1))
        + c.getOrDefault("after", "");
  }

  @Test
  @Tag("exhaustive")
  void readsTextsOfChance() {
    long seed = Long.getLong("assay.seed", new Random().nextLong());
    System.out.println("OddInputTest: -Dassay.seed=" + seed + " repeats these texts");
    Random random = new Random(seed);
    for (int turn = 0; turn < TURNS; turn++) {
      assertRead(chance(random, 1 + random.nextInt(600)));
    }
  }

  private static String chance(Random random, int length) {
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      int[] range = RANGES[random.nextInt(RANGES.length)];
      for (int run = 1 + random.nextInt(8); run > 0; run--) {
        text.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
      }
    }
    return text.toString();
  }

  private static void assertRead(String text) {
    Document document = SEGMENTER.split(TestReports.of(text));
    Document read = reader.read(document);
    Annotated.assertAnnotated(read);
    read.sentences().forEach(OddInputTest::assertSound);
    List<String> forms =
        document.sentences().stream().flatMap(s -> s.tokens().stream()).map(Token::form).toList();
    if (!forms.isEmpty()) {
      Sentence whole = Resources.sentence(forms);
      Sentence once = reader.read(whole);
      assertThat(once.tokens()).isEqualTo(whole.tokens());
      assertSound(once);
      assertThat(reader.read(whole)).isEqualTo(once);
    }
  }

  /** That the tree is one, its constructor has seen to. */
  private static void assertSound(Sentence read) {
    int words = read.size();
    assertThat(read.graph().size()).isEqualTo(words);
    assertThat(read.layers().morphology().upos()).hasSize(words);
    assertThat(read.layers().factuality()).hasSize(words).allMatch(f -> Math.abs(f) <= 3);
    for (Predicate predicate : read.predicates()) {
      assertThat(predicate.token()).isBetween(0, words - 1);
      for (Predicate.Argument argument : predicate.arguments()) {
        assertInside(argument.range(), argument.head(), words);
      }
    }
    for (Entity entity : read.entities()) {
      assertInside(entity.range(), entity.head(), words);
    }
    int last = 0;
    for (Name name : read.layers().names()) {
      assertThat(name.range().start()).isGreaterThanOrEqualTo(last);
      assertInside(name.range(), name.range().start(), words);
      last = name.range().end();
    }
  }

  private static void assertInside(TokenRange range, int head, int words) {
    assertThat(range.end()).isLessThanOrEqualTo(words);
    assertThat(range.contains(head)).isTrue();
  }
}
