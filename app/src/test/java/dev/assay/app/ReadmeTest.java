package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The card in the README is what the command prints; {@code -Dassay.approve=true} writes it. What
 * it says of the demonstration's case shows something.
 */
class ReadmeTest {
  private static final Path ROOT = Path.of(System.getProperty("assay.root"));
  private static final String START = "<!-- card -->\n";
  private static final String END = "<!-- end of card -->\n";
  private static final String DEMONSTRATION = "demo.assay";
  private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

  @Test
  void showsWhatIsPrinted() throws IOException {
    Path file = ROOT.resolve("README.md");
    String readme = Files.readString(file);
    int start = readme.indexOf(START) + START.length();
    int end = readme.indexOf(END);
    String block = "\n```\n" + beginning(card()) + "```\n\n";
    if (Boolean.getBoolean("assay.approve")) {
      Files.writeString(file, readme.substring(0, start) + block + readme.substring(end));
    } else {
      assertThat(readme.substring(start, end)).isEqualTo(block);
    }
  }

  @Test
  void asksTheDemonstrationForWhatIsThere(@TempDir Path folder) throws IOException {
    List<List<String>> lines = demonstration(Files.readString(ROOT.resolve("README.md")));
    assertThat(lines).hasSizeGreaterThan(3);
    for (List<String> line : lines) {
      List<String> words = new ArrayList<>(line);
      words.replaceAll(w -> w.equals(DEMONSTRATION) ? folder.resolve(w).toString() : w);
      String told = told(words.toArray(new String[0]));
      if (!line.contains("--no-serve")) {
        assertThat(told.lines().count()).as(String.join(" ", line) + ": " + told).isGreaterThan(1);
      }
    }
  }

  /** The commands about the demonstration's case, in words. */
  private static List<List<String>> demonstration(String readme) {
    return readme
        .lines()
        .filter(line -> line.startsWith("    ./assay ") && line.contains(DEMONSTRATION))
        .map(line -> line.replaceFirst("^ +./assay ", "").replaceFirst(" +#.*", ""))
        .map(ReadmeTest::words)
        .toList();
  }

  private static List<String> words(String line) {
    List<String> words = new ArrayList<>();
    Matcher word = WORD.matcher(line);
    while (word.find()) {
      words.add(word.group().replace("\"", ""));
    }
    return words;
  }

  /** The header and the first three statements. */
  private static String beginning(String card) {
    int fourth = card.indexOf("\n 4  ");
    return fourth < 0 ? card : card.substring(0, fourth);
  }

  private static String card() {
    String example = ROOT.resolve("examples/tobruk.txt").toString();
    return told("read", example, "--published", "2031-04-03", "--outlet", "Gulf Herald");
  }

  /** What a command prints. */
  private static String told(String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            InputStream.nullInputStream(),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            false,
            false,
            Map.of());
    int code = CommandTree.run(console, new Workshop(), words);
    console.flush();
    String complaint = err.toString(StandardCharsets.UTF_8);
    if (complaint.contains("ASSAY-APP-004")) {
      abort("this build has no reader yet, so the README has no card to compare");
    }
    assertThat(code).as(complaint).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
