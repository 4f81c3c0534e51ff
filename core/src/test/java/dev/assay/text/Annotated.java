package dev.assay.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.report.Block;
import java.util.BitSet;

/** What holds of every segmented document, whatever was in it. */
public final class Annotated {
  private Annotated() {}

  /**
   * Tokens stand inside their sentence, sentences inside their block; both increase and do not
   * overlap; a token's form is its text; no letter or mark of a block is lost (what has no shape,
   * as a mark of direction, may be).
   */
  public static void assertAnnotated(Document document) {
    BitSet covered = new BitSet(document.text().length());
    int last = 0;
    int index = 0;
    for (Sentence sentence : document.sentences()) {
      Block block = document.report().blocks().get(sentence.paragraph());
      assertThat(sentence.index()).isEqualTo(index++);
      assertThat(sentence.kind()).isEqualTo(block.kind());
      assertThat(sentence.span().start()).isGreaterThanOrEqualTo(Math.max(last, block.start()));
      assertThat(sentence.span().end()).isLessThanOrEqualTo(block.end());
      assertTokens(document.text(), sentence, covered);
      last = sentence.span().end();
    }
    assertNothingLost(document, covered);
  }

  private static void assertTokens(String text, Sentence sentence, BitSet covered) {
    int last = sentence.span().start();
    for (int i = 0; i < sentence.size(); i++) {
      Token token = sentence.tokens().get(i);
      // Plain conditions: there are many tokens, and a fluent assertion costs more than reading
      // one.
      boolean sound =
          token.index() == i
              && token.form().equals(token.span().in(text))
              && token.span().start() >= last;
      if (!sound) {
        throw new AssertionError(token + " in " + sentence.span() + " after " + last);
      }
      last = token.span().end();
      covered.set(token.span().start(), last);
    }
    assertThat(sentence.tokens().get(0).span().start()).isEqualTo(sentence.span().start());
    assertThat(last).isEqualTo(sentence.span().end());
  }

  private static void assertNothingLost(Document document, BitSet covered) {
    String text = document.text();
    for (Block block : document.report().blocks()) {
      for (int i = block.start(); i < block.end(); i += Character.charCount(text.codePointAt(i))) {
        int c = text.codePointAt(i);
        boolean blank =
            Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.CONTROL;
        if (!blank && !covered.get(i)) {
          throw new AssertionError("\"" + Character.toString(c) + "\" at " + i + " is in no token");
        }
      }
    }
  }
}
