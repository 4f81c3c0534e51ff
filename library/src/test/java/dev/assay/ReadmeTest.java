package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The README's Java is that of the examples; {@code -Dassay.approve=true} writes it. */
class ReadmeTest {
  private static final Path ROOT = Path.of(System.getProperty("assay.root"));
  private static final Path EXAMPLES = ROOT.resolve("library/src/test/java/example");

  @ParameterizedTest
  @CsvSource({"read,ReadAReport", "follow,FollowClaims"})
  void showsWhatTheTestsRun(String name, String example) throws IOException {
    Path file = ROOT.resolve("README.md");
    String readme = Files.readString(file);
    String opening = "<!-- example: " + name + " -->\n";
    assertThat(readme).containsOnlyOnce(opening);
    int start = readme.indexOf(opening) + opening.length();
    int end = readme.indexOf("<!-- end of example -->\n", start);
    String block = "\n```java\n" + region(name, example) + "```\n\n";
    if (Boolean.getBoolean("assay.approve")) {
      Files.writeString(file, readme.substring(0, start) + block + readme.substring(end));
    } else {
      assertThat(readme.substring(start, end)).isEqualTo(block);
    }
  }

  /** What stands between the marks of an example, without its margin. */
  private static String region(String name, String example) throws IOException {
    String source = Files.readString(EXAMPLES.resolve(example + ".java"));
    int start = source.indexOf("// README: " + name + "\n");
    int end = source.indexOf("    // end\n", start);
    assertThat(start).isPositive();
    assertThat(end).isGreaterThan(start);
    return source.substring(source.indexOf('\n', start) + 1, end - 1).stripIndent() + "\n";
  }
}
