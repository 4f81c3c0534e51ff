package dev.assay.time;

import static org.junit.jupiter.api.Assumptions.abort;

import dev.assay.reader.Reader;
import dev.assay.reader.ReaderException;
import dev.assay.text.Document;
import dev.assay.text.Segmenter;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A test of texts that the model that ships reads. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ReadTexts {
  final TimexTagger tagger = new TimexTagger();
  private final Segmenter segmenter = new Segmenter();
  private Reader reader;

  @BeforeAll
  void open() {
    try {
      reader = Reader.open(1);
    } catch (ReaderException e) {
      abort("no reader: " + e.getMessage());
    }
  }

  @AfterAll
  void close() {
    if (reader != null) {
      reader.close();
    }
  }

  Document read(String text, LocalDate published) {
    return reader.read(segmenter.split(Texts.document(text, published).report()));
  }
}
