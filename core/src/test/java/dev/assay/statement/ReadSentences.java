package dev.assay.statement;

import dev.assay.reader.Reader;
import dev.assay.report.Block;
import dev.assay.report.Outlet;
import dev.assay.report.Report;
import dev.assay.text.Document;
import dev.assay.text.Segmenter;
import dev.assay.text.Sentence;
import java.util.List;

/** Sentences of tables, read by the model that ships. */
public final class ReadSentences implements AutoCloseable {
  private final Segmenter segmenter = new Segmenter();
  private final Reader reader = Reader.open(1);

  public Document document(String text) {
    Block whole = new Block(Block.Kind.PARAGRAPH, 0, text.length());
    return reader.read(
        segmenter.split(
            new Report(
                "t",
                null,
                Outlet.UNKNOWN,
                null,
                null,
                "en",
                "test",
                "0",
                text,
                List.of(whole),
                List.of())));
  }

  Sentence sentence(String text) {
    return document(text).sentences().get(0);
  }

  static int token(Sentence s, String form) {
    for (int i = 0; i < s.size(); i++) {
      if (s.form(i).equals(form)) {
        return i;
      }
    }
    throw new AssertionError("no word '" + form + "' in " + s.tokens());
  }

  @Override
  public void close() {
    reader.close();
  }
}
