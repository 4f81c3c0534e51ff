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
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The card in the README is what the command prints; {@code -Dassay.approve=true} writes it. */
class ReadmeTest {
  private static final Path ROOT = Path.of(System.getProperty("assay.root"));
  private static final String START = "<!-- card -->\n";
  private static final String END = "<!-- end of card -->\n";

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

  /** The header and the first three statements. */
  private static String beginning(String card) {
    int fourth = card.indexOf("\n 4  ");
    return fourth < 0 ? card : card.substring(0, fourth);
  }

  private static String card() {
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
    String example = ROOT.resolve("examples/tobruk.txt").toString();
    int code =
        CommandTree.run(
            console,
            new Workshop(),
            "read",
            example,
            "--published",
            "2031-04-03",
            "--outlet",
            "Gulf Herald");
    console.flush();
    String complaint = err.toString(StandardCharsets.UTF_8);
    if (complaint.contains("ASSAY-APP-004")) {
      abort("this build has no reader yet, so the README has no card to compare");
    }
    assertThat(code).as(complaint).isZero();
    return out.toString(StandardCharsets.UTF_8);
  }
}
