package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Tokens and sentences on the development part of the English Web Treebank. Tokens: each gold
 * sentence's text alone. Sentences: those of each document joined by spaces; a sentence counts as
 * found where both its ends are.
 */
class SegmenterGoldTest {
  private static final Path GOLD =
      Path.of(System.getProperty("assay.shared", "../shared"))
          .resolve("gold/entities/uner_ewt-dev.iob2");

  private record Gold(String genre, boolean newDocument, String text, List<String> forms) {}

  @ParameterizedTest
  @CsvSource({".*, 0.995", "weblog|newsgroup, 0.995"})
  void tokens(String genres, double least) throws IOException {
    Score score = new Score();
    Segmenter segmenter = new Segmenter();
    for (Gold gold : gold(genres)) {
      Set<Span> found = new HashSet<>();
      for (Sentence s : segmenter.split(TestReports.of(gold.text())).sentences()) {
        s.tokens().forEach(t -> found.add(t.span()));
      }
      Set<Span> expected = align(gold);
      score.add(expected, found);
      if (Boolean.getBoolean("assay.differences") && !expected.equals(found)) {
        System.out.println("- " + forms(expected, found, gold.text()));
        System.out.println("+ " + forms(found, expected, gold.text()));
      }
    }
    System.out.println("tokens, " + genres + ": " + score);
    assertThat(score.f1()).isGreaterThan(least);
  }

  @ParameterizedTest
  @CsvSource({".*, 0.80", "weblog|newsgroup, 0.82"})
  void sentences(String genres, double least) throws IOException {
    Score score = new Score();
    Segmenter segmenter = new Segmenter();
    List<Gold> document = new ArrayList<>();
    for (Gold gold : gold(genres)) {
      if (gold.newDocument() && !document.isEmpty()) {
        sentences(segmenter, document, score);
        document.clear();
      }
      document.add(gold);
    }
    sentences(segmenter, document, score);
    System.out.println("sentences, " + genres + ": " + score);
    assertThat(score.f1()).isGreaterThan(least);
  }

  private static void sentences(Segmenter segmenter, List<Gold> document, Score score) {
    StringBuilder text = new StringBuilder();
    Set<Span> expected = new HashSet<>();
    for (Gold gold : document) {
      text.append(text.isEmpty() ? "" : " ");
      int start = text.length();
      text.append(gold.text());
      expected.add(new Span(start, text.length()));
    }
    Set<Span> found = new HashSet<>();
    Document split = segmenter.split(TestReports.of(text.toString()));
    Annotated.assertAnnotated(split);
    split.sentences().forEach(s -> found.add(s.span()));
    score.add(expected, found);
    if (Boolean.getBoolean("assay.differences")) {
      Set<Span> missed = new HashSet<>(expected);
      missed.removeAll(found);
      missed.stream().sorted().forEach(m -> System.out.println("s- " + m.in(text.toString())));
      Set<Span> extra = new HashSet<>(found);
      extra.removeAll(expected);
      extra.stream().sorted().forEach(m -> System.out.println("s+ " + m.in(text.toString())));
    }
  }

  private static String forms(Set<Span> some, Set<Span> without, String text) {
    return some.stream()
        .filter(s -> !without.contains(s))
        .sorted()
        .map(s -> s.in(text))
        .toList()
        .toString();
  }

  private static Set<Span> align(Gold gold) {
    Set<Span> spans = new HashSet<>();
    int at = 0;
    for (String form : gold.forms()) {
      int start = gold.text().indexOf(form, at);
      at = start + form.length();
      spans.add(new Span(start, at));
    }
    return spans;
  }

  private static List<Gold> gold(String genres) throws IOException {
    assumeTrue(Files.exists(GOLD), "not measured: no gold file at " + GOLD);
    List<Gold> gold = new ArrayList<>();
    List<String> forms = new ArrayList<>();
    String text = "";
    String genre = "";
    boolean newDocument = false;
    for (String line : Files.readAllLines(GOLD)) {
      if (line.startsWith("# newdoc")) {
        genre = line.substring(line.indexOf('=') + 1, line.indexOf('-')).strip();
        newDocument = true;
      } else if (line.startsWith("# text = ")) {
        text = line.substring("# text = ".length()).strip();
      } else if (line.isEmpty() && !forms.isEmpty()) {
        gold.add(new Gold(genre, newDocument, text, List.copyOf(forms)));
        forms.clear();
        newDocument = false;
      } else if (!line.isEmpty() && !line.startsWith("#")) {
        forms.add(line.split("\t")[1]);
      }
    }
    return gold.stream().filter(g -> g.genre().matches(genres)).toList();
  }

  private static final class Score {
    private int expected;
    private int found;
    private int right;

    void add(Set<Span> gold, Set<Span> predicted) {
      expected += gold.size();
      found += predicted.size();
      right += (int) predicted.stream().filter(gold::contains).count();
    }

    double f1() {
      return 2.0 * right / (expected + found);
    }

    @Override
    public String toString() {
      return String.format(
          java.util.Locale.ROOT,
          "precision %.4f recall %.4f F1 %.4f (%d gold)",
          (double) right / found,
          (double) right / expected,
          f1(),
          expected);
    }
  }
}
