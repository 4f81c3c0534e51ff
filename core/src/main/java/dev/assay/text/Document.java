package dev.assay.text;

import dev.assay.report.Report;
import java.util.List;

/**
 * A report and its sentences.
 *
 * @param report where the text comes from
 * @param sentences in order, not overlapping, each within one block of the report
 */
public record Document(Report report, List<Sentence> sentences) {
  public Document {
    sentences = List.copyOf(sentences);
  }

  public String text() {
    return report.text();
  }

  public Document with(List<Sentence> read) {
    return new Document(report, read);
  }
}
