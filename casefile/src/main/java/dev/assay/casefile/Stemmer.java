package dev.assay.casefile;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.PorterStemFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Porter's stemmer as Lucene has it, with the departures that Porter himself published and SQLite's
 * FTS5 follows ("bli" and "logi"). For one thread.
 */
final class Stemmer {
  private final Word word = new Word();
  private final TokenFilter filter = new PorterStemFilter(word);
  private final CharTermAttribute term = filter.getAttribute(CharTermAttribute.class);

  String stem(String text) {
    word.text = text;
    try {
      filter.incrementToken();
    } catch (IOException e) {
      throw new UncheckedIOException(e); // a string is all that is read
    }
    return term.toString();
  }

  /** Hands the word over that is set. */
  private static final class Word extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private String text = "";

    @Override
    public boolean incrementToken() {
      term.setEmpty().append(text);
      return true;
    }
  }
}
