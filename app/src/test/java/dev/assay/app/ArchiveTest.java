package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.intake.Intake;
import dev.assay.intake.IntakeOptions;
import dev.assay.report.Report;
import dev.assay.statement.Reading;
import dev.assay.statement.Statement;
import dev.assay.statement.StatementReader;
import dev.assay.text.Sentence;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every report of an archive is read to its end, twice to the same statements, and nothing points
 * outside its text.
 */
@Tag("exhaustive")
class ArchiveTest {
  @Test
  void everyReportIsRead() throws Exception {
    Path archive =
        Path.of(System.getProperty("assay.shared"), "gold/timelines/egypt_articles.jsonl");
    assumeTrue(Files.exists(archive), () -> "no archive to read: " + archive + " is absent");
    ObjectMapper json = new ObjectMapper();
    List<String> lines = Files.readAllLines(archive);
    int read = 0;
    try (StatementReader assay = StatementReader.open()) {
      for (String line : lines) {
        JsonNode article = json.readTree(line);
        byte[] bytes = article.path("text").asText().getBytes(StandardCharsets.UTF_8);
        if (bytes.length > 0) {
          Report report =
              new Intake().read(bytes, article.path("id").asText(), IntakeOptions.NONE).report();
          Reading reading = assay.read(report);
          reading.statements().forEach(s -> pointsInto(reading, s));
          assertThat(reading.statements())
              .extracting(Statement::id)
              .as(report.origin())
              .doesNotHaveDuplicates();
          if (read % 20 == 0) {
            assertThat(assay.read(report).statements()).isEqualTo(reading.statements());
          }
          read++;
        }
      }
    }
    assertThat(read).isGreaterThan(200);
  }

  private static void pointsInto(Reading reading, Statement s) {
    Sentence sentence = reading.document().sentences().get(s.sentence());
    assertThat(sentence.span().contains(s.trigger())).as(s.id()).isTrue();
    assertThat(s.span().end()).as(s.id()).isLessThanOrEqualTo(reading.document().text().length());
    s.actors()
        .forEach(
            a -> assertThat(a.span().in(reading.document().text())).as(s.id()).isEqualTo(a.text()));
    s.recipients()
        .forEach(
            a -> assertThat(a.span().in(reading.document().text())).as(s.id()).isEqualTo(a.text()));
  }
}
