package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class CommandLineTest {
  @TempDir Path folder;

  /** Command lines, the exit code and what each of the streams holds; # stands for a good file. */
  @ParameterizedTest
  @CsvFileSource(
      resources = "/command-lines.tsv",
      delimiter = '\t',
      quoteCharacter = '`',
      numLinesToSkip = 1)
  void answers(String line, int code, String out, String err) throws IOException {
    Path good = Files.writeString(folder.resolve("good.txt"), "A good text.");
    Bench bench = new Bench();
    assertThat(bench.run(line.strip().replace("#", good.toString()).split(" +"))).isEqualTo(code);
    assertContains(bench.out(), out);
    assertContains(bench.err(), err);
  }

  private static void assertContains(String stream, String expected) {
    if (expected == null) {
      assertThat(stream).isEmpty();
    } else {
      assertThat(stream).contains(expected);
    }
  }

  @Test
  void oneBadInputKeepsNoOtherBack() throws IOException {
    Path good = Files.writeString(folder.resolve("good.txt"), "A good text.");
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    Path fault = Files.writeString(folder.resolve("fault.txt"), "A fault.");
    Path missing = folder.resolve("missing.txt");
    Bench bench = new Bench();
    int code =
        bench.run("read", "--json", missing + "", good + "", empty + "", fault + "", good + "");
    assertThat(code).isEqualTo(1);
    assertThat(bench.out().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"report\":"));
    assertThat(bench.err().lines())
        .containsExactly(
            "assay: " + missing + ": ASSAY-IN-001 there is no such file",
            "assay: " + empty + ": ASSAY-IN-003 the file is empty; give a file with text",
            "assay: "
                + fault
                + ": ASSAY-APP-002 a fault of Assay's own (IllegalStateException: a fault; in two"
                + " lines); please report it with the input");
    assertThat(bench.readers()).isEqualTo(1);
    assertThat(bench.closed()).isEqualTo(1);
  }

  @Test
  void noReaderIsOpenedForNothing() {
    Bench bench = new Bench();
    assertThat(bench.run("read", folder.resolve("missing.txt").toString())).isEqualTo(1);
    assertThat(bench.readers()).isZero();
  }

  @Test
  void aNoticeIsNoFailure() throws IOException {
    Path odd = Files.writeString(folder.resolve("odd.txt"), "An odd text.");
    Bench bench = new Bench();
    assertThat(bench.run("read", odd.toString())).isZero();
    assertThat(bench.err()).isEqualTo("assay: " + odd + ": ASSAY-IN-101 odd; bytes\n");
  }

  @Test
  void standardInputIsAFile() throws IOException {
    Bench bench = new Bench("Naïve text 😀", false, Map.of());
    assertThat(bench.run("read", "--layers", "--outlet", "Dæily", "--published", "2020-02-29", "-"))
        .isZero();
    JsonNode json = new ObjectMapper().readTree(bench.out());
    assertThat(json.at("/report/text").asText()).isEqualTo("Naïve text 😀");
    assertThat(json.at("/report/outlet").asText()).isEqualTo("Dæily");
    assertThat(json.at("/report/published").asText()).isEqualTo("2020-02-29");
    assertThat(json.at("/sentences/0/tokens/0/end").asInt()).isEqualTo(12);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "true,  -,        -, auto,   true",
        "true,  NO_COLOR, 1, auto,   false",
        "true,  TERM,  dumb, auto,   false",
        "false, -,        -, auto,   false",
        "false, NO_COLOR, 1, always, true",
        "true,  -,        -, never,  false",
        "true,  -,        -, NEVER,  false",
      })
  void colourIsForTerminalsThatWantIt(
      boolean terminal, String variable, String value, String when, boolean colour)
      throws IOException {
    Path good = Files.writeString(folder.resolve("good.txt"), "A good text.");
    Bench bench = new Bench("", terminal, variable == null ? Map.of() : Map.of(variable, value));
    assertThat(bench.run("read", "--color=" + when, good.toString())).isZero();
    assertThat(bench.out().contains("\u001b[")).isEqualTo(colour);
  }

  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {"-, 80", "100, 100", "300, 120", "wide, 80", "20, 40"})
  void theCardFitsTheTerminal(String columns, int width) throws IOException {
    Path good = Files.writeString(folder.resolve("good.txt"), "A good text.");
    Bench bench = new Bench("", true, columns == null ? Map.of() : Map.of("COLUMNS", columns));
    assertThat(bench.run("read", "--color=never", good.toString())).isZero();
    assertThat(bench.out().lines().mapToInt(String::length).max()).hasValue(width);
  }

  @Test
  void severalCardsAreSetApart() throws IOException {
    Path good = Files.writeString(folder.resolve("good.txt"), "A good text.");
    Bench bench = new Bench();
    assertThat(bench.run("read", good + "", good + "")).isZero();
    List<String> lines = bench.out().lines().toList();
    assertThat(lines.get(lines.indexOf("(no headline)") + 6)).isEmpty();
    assertThat(lines).filteredOn("(no headline)"::equals).hasSize(2);
    assertThat(lines.get(lines.lastIndexOf("(no headline)") - 1)).isEmpty();
  }
}
