package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class SegmenterTest {
  private static final Segmenter SEGMENTER = new Segmenter();

  @TestFactory
  Stream<DynamicTest> tokens() throws IOException {
    return cases("tokens.txt")
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.get(0),
                    () ->
                        assertThat(
                                split(c.get(0)).sentences().stream()
                                    .flatMap(s -> s.tokens().stream().map(Token::form)))
                            .containsExactly(c.get(1).split(" \\| "))));
  }

  @TestFactory
  Stream<DynamicTest> sentences() throws IOException {
    return cases("sentences.txt")
        .map(
            c ->
                DynamicTest.dynamicTest(
                    c.get(0),
                    () ->
                        assertThat(
                                split(c.get(0)).sentences().stream()
                                    .map(s -> "> " + s.span().in(c.get(0))))
                            .isEqualTo(c.subList(1, c.size()))));
  }

  @Test
  void a_long_sentence_is_cut_within_bounds() {
    Document document = split("men from the town, ".repeat(300) + "gone");

    assertThat(document.sentences())
        .hasSizeGreaterThan(2)
        .allMatch(s -> s.size() <= Segmenter.MAX_TOKENS);
    assertThat(document.sentences().get(0).tokens()).last().extracting(Token::form).isEqualTo(",");
  }

  @Test
  void pieces_bound_a_sentence_too() {
    Document document =
        new Segmenter(word -> 100).split(TestReports.of("a b c d e f g h i j k l m n o p"));

    assertThat(document.sentences()).allMatch(s -> s.size() <= 5).hasSizeGreaterThan(3);
  }

  @Test
  void any_text_is_segmented() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      String text = randomText(random);
      try {
        split(text);
      } catch (RuntimeException | AssertionError e) {
        throw new AssertionError("seed " + seed + ", text " + i + ": " + text, e);
      }
    }
  }

  @Test
  void runs_of_one_sign_are_no_trouble() {
    for (String sign :
        List.of(
            "a",
            "a.",
            "a'",
            "a-",
            "1",
            "1,",
            "1.",
            ".",
            "!",
            "'",
            "-",
            "@",
            "www.",
            "\u0301",
            "🇸",
            "👩\u200d",
            "\ud800",
            "http://",
            "_",
            "re-",
            "\u200b",
            "A.",
            "a@b.",
            " ",
            "\n")) {
      String text = sign.repeat(100_000 / sign.length());
      Document document = split(text);
      assertThat(document.text()).isEqualTo(text);
    }
  }

  @Test
  void threads_agree() throws Exception {
    String text = "The army’s men didn't fire. ".repeat(200);
    List<Callable<Document>> tasks = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      tasks.add(() -> SEGMENTER.split(TestReports.of(text)));
    }
    var pool = Executors.newFixedThreadPool(4);
    try {
      Document alone = split(text);
      for (var result : pool.invokeAll(tasks)) {
        assertThat(result.get()).isEqualTo(alone);
      }
    } finally {
      pool.shutdown();
    }
  }

  private static Document split(String text) {
    Document document = SEGMENTER.split(TestReports.of(text));
    Annotated.assertAnnotated(document);
    return document;
  }

  private static String randomText(Random random) {
    String[] bits = {
      " ",
      " ",
      ".",
      ",",
      "'",
      "’",
      "\"",
      "-",
      "(",
      ")",
      "a",
      "B",
      "the",
      "didn't",
      "U.S.",
      "Mr.",
      "15km",
      "…",
      "\n",
      "\r\n",
      "\u00a0",
      "http://a.b/c",
      "@x",
      "é",
      "e\u0301",
      "س",
      "中",
      "🇸🇾",
      "👩\u200d🚒",
      "\ud83d",
      "\u200f",
      "\ufeff",
      "\u0000",
      "İ",
      "ß",
      "ǅ",
      "1,000",
      "$",
      "!?",
      "--"
    };
    StringBuilder text = new StringBuilder();
    int length = 1 + random.nextInt(60);
    for (int i = 0; i < length; i++) {
      if (random.nextInt(8) == 0) {
        text.append((char) random.nextInt(0x10000));
      } else {
        text.append(bits[random.nextInt(bits.length)]);
      }
    }
    return text.toString();
  }

  private static Stream<List<String>> cases(String file) throws IOException {
    try (InputStream in = SegmenterTest.class.getResourceAsStream(file)) {
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return Arrays.stream(all.split("\n\n"))
          .map(c -> c.lines().filter(l -> !l.startsWith("# ")).toList());
    }
  }
}
