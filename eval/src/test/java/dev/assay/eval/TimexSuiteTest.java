package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.assay.text.Document;
import dev.assay.text.Segmenter;
import dev.assay.text.Span;
import dev.assay.time.TimexTagger;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The suite {@code timex} on small files made by hand. */
class TimexSuiteTest {
  @TempDir Path folder;

  static List<String> figures() {
    return lines("timex-figures.tsv").stream().filter(line -> !line.startsWith("#")).toList();
  }

  @ParameterizedTest
  @MethodSource("figures")
  void score(String row) {
    String[] cells = row.split("\t", -1);
    Object found =
        TimexSuite.score(
            records("timex-gold.jsonl"), records("timex-predicted.jsonl"), new TimexErrors());
    for (String key : cells[0].split("\\.", -1)) {
      found = ((Map<?, ?>) found).get(key);
    }
    String[] parts = cells[1].split("/", -1);
    double expected = Double.parseDouble(parts[0]) / (parts.length > 1 ? number(parts[1]) : 1);
    assertThat(((Number) found).doubleValue()).isEqualTo(expected, Offset.offset(1e-12));
  }

  static List<String> matchings() {
    return lines("span-matching.tsv").stream().filter(line -> !line.startsWith("#")).toList();
  }

  @ParameterizedTest
  @MethodSource("matchings")
  void match(String row) {
    String[] cells = row.split("\t", -1);
    String pairs =
        SpanMatching.of(spans(cells[0]), spans(cells[1])).entrySet().stream()
            .map(pair -> pair.getKey() + "=" + pair.getValue())
            .collect(Collectors.joining(" "));
    assertThat(pairs).isEqualTo(cells[2]);
  }

  /** Without the reader's layers, which extents and values need not wait for. */
  @Test
  void prediction_countsCodePoints() throws IOException {
    Path file = folder.resolve("text.jsonl");
    Files.writeString(
        file, "{\"id\":\"a\",\"dct\":\"2018-02-11\",\"text\":\"𝔄 fell on 5 May 2016.\"}\n");
    GoldText text = GoldText.of(List.of(file)).get(0);
    Document document = new Segmenter().split(text.report());
    ObjectNode found =
        TimexSuite.prediction(
            document, new TimexTagger().tag(document), TimexConvention.of("TimeBank"));
    assertThat(found)
        .hasToString(
            "{\"id\":\"a\",\"timexes\":[{\"start\":10,\"end\":20,\"text\":\"5 May 2016\","
                + "\"type\":\"DATE\",\"value\":\"2016-05-05\"}]}");
  }

  @Test
  void errors_byKind() {
    TimexErrors errors = new TimexErrors();
    TimexSuite.score(records("timex-gold.jsonl"), records("timex-predicted.jsonl"), errors);
    String found =
        errors.tables().stream()
            .map(
                table ->
                    table.layer()
                        + "\n"
                        + table.kinds().stream()
                            .map(kind -> "  " + kind.errors() + " " + kind.name() + "\n")
                            .collect(Collectors.joining()))
            .collect(Collectors.joining());
    assertThat(found.lines().toList()).isEqualTo(lines("timex-errors.txt"));
  }

  /** Some annotators leave "about" and "earlier" outside and write decades with an X. */
  @Test
  void convention_isThatOfTheCorpus() {
    TimexConvention aquaint = TimexConvention.of("AQUAINT");
    assertThat(aquaint.outside("Almost two weeks")).isEqualTo(7);
    assertThat(aquaint.outside("earlier about two weeks")).isEqualTo(14);
    assertThat(aquaint.outside("later")).isZero();
    assertThat(aquaint.value("197")).isEqualTo("197X");
    assertThat(aquaint.value("1970")).isEqualTo("1970");
    TimexConvention own = TimexConvention.of("TimeBank");
    assertThat(own.outside("Almost two weeks")).isZero();
    assertThat(own.value("197")).isEqualTo("197");
  }

  @Test
  void gold_saysWhereItIsWrong() throws IOException {
    Path file = folder.resolve("bad.jsonl");
    Files.writeString(file, "{\"id\":\"a\",\"text\":\"\"}\n{\"id\":\"b\"}\n");
    assertThatThrownBy(() -> GoldText.of(List.of(file)))
        .isInstanceOf(EvaluationException.class)
        .hasMessageStartingWith("ASSAY-EVAL-02: bad.jsonl:2");
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }

  private static List<Span> spans(String text) {
    return Arrays.stream(text.split(" ", -1))
        .map(span -> span.split("-", -1))
        .map(ends -> new Span(Integer.parseInt(ends[0]), Integer.parseInt(ends[1])))
        .toList();
  }

  private static List<ObjectNode> records(String name) {
    try {
      Path file = Path.of(TimexSuiteTest.class.getResource(name).toURI());
      return GoldText.of(List.of(file)).stream().map(GoldText::gold).toList();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  private static List<String> lines(String name) {
    try (InputStream in = TimexSuiteTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
