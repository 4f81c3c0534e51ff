package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Inputs through the intake that ships. */
class InputsTest {
  private static final Workshop.Given NOTHING = new Workshop.Given(null, null, false);
  private static final String TEXT =
      "The army shelled the town on Tuesday evening, officials said.";

  @TempDir Path folder;

  @Test
  void aFileAndStandardInputAreOneReport() throws Exception {
    Path file = Files.writeString(folder.resolve("report.txt"), TEXT);
    Workshop workshop = new Workshop();
    Workshop.Taken fromFile =
        workshop.take(file.toString(), InputStream.nullInputStream(), NOTHING);
    Workshop.Taken fromStream = workshop.take("-", stream(TEXT), NOTHING);
    assertThat(fromStream.report().text()).isEqualTo(fromFile.report().text()).isEqualTo(TEXT);
    assertThat(fromStream.report().id()).isEqualTo(fromFile.report().id());
    assertThat(fromStream.report().origin()).isEqualTo("standard input");
    assertThat(fromFile.notices()).extracting(Problem::code).contains("ASSAY-INTAKE-NO-DATE");
  }

  @Test
  void whatCannotBeReadHasACodeAndAWayOut() throws IOException {
    Path empty = Files.writeString(folder.resolve("empty.txt"), "");
    assertThat(problem(empty.toString())).isEqualTo("ASSAY-INTAKE-EMPTY");
    assertThat(problem(folder.toString())).isEqualTo("ASSAY-INTAKE-DIRECTORY");
    assertThat(problem(folder.resolve("missing").toString())).isEqualTo("ASSAY-INTAKE-MISSING");
    assertThat(problem("no\0name")).isEqualTo("ASSAY-APP-005");
  }

  private static String problem(String input) {
    Problem problem =
        catchThrowableOfType(
                Problem.Failure.class,
                () -> new Workshop().take(input, InputStream.nullInputStream(), NOTHING))
            .problem();
    assertThat(problem.message()).contains("; ").doesNotContain("\n");
    return problem.code();
  }

  private static InputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }
}
