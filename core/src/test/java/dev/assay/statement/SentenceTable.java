package dev.assay.statement;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A test whose rows are sentences, read once by the model that ships. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SentenceTable {
  final Cues cues = new Cues();
  private ReadSentences read;

  @BeforeAll
  void open() {
    read = new ReadSentences();
  }

  @AfterAll
  void close() {
    read.close();
  }

  ReadSentences read() {
    return read;
  }
}
