package dev.assay.codebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import dev.assay.reader.Reader;
import dev.assay.reader.ReaderException;
import dev.assay.text.Segmenter;
import dev.assay.text.TestReports;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * All examples of the shipped book through the real reader. What it does not read right yet stands
 * in pending.tsv and must leave it as soon as it passes.
 */
class ShippedExamplesTest {
  private final Segmenter segmenter = new Segmenter();

  @Test
  void examplesPassButForThosePending() {
    try (Reader reader = open()) {
      CodebookTester.Result result =
          new CodebookTester(
                  Codebook.open(),
                  text -> reader.read(segmenter.split(TestReports.of(text)).sentences()))
              .run();
      Map<String, String> pending = pending();
      Map<String, String> failed = new TreeMap<>();
      for (CodebookTester.Failure failure : result.failures()) {
        failed.put(failure.rule() + ": " + failure.text(), failure.why());
      }

      assertThat(failed.keySet())
          .as("failing, of %d rules:%n%s", result.rules(), String.join("\n", result.lines()))
          .isEqualTo(pending.keySet());
      assertThat(pending.values()).as("reasons").allSatisfy(r -> assertThat(r).isNotBlank());
      assertThat(result.failures()).hasSizeLessThan(result.examples() / 10);
    }
  }

  private static Reader open() {
    try {
      return Reader.open();
    } catch (ReaderException e) {
      return abort("no reader: " + e.getMessage());
    }
  }

  private static Map<String, String> pending() {
    Map<String, String> pending = new TreeMap<>();
    for (String line : TestBooks.resource("pending.tsv").lines().toList()) {
      if (!line.startsWith("#")) {
        String[] cells = line.split("\t", -1);
        pending.put(cells[0] + ": " + cells[1], cells[2]);
      }
    }
    return pending;
  }
}
