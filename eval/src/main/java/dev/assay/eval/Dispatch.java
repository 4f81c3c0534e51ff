package dev.assay.eval;

import dev.assay.coreference.Coreference;
import dev.assay.coreference.Mention;
import dev.assay.report.PublicationTime;
import dev.assay.statement.Reading;
import dev.assay.statement.Statement;
import dev.assay.text.Sentence;
import dev.assay.time.Timex;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A dispatch that has been read.
 *
 * @param reading what it says
 * @param chains which of its mentions are one thing
 * @param timexes its expressions of time
 * @param places the names of places in it
 */
record Dispatch(Reading reading, Coreference chains, List<Timex> timexes, PlaceLevels places) {
  List<Sentence> sentences() {
    return reading.document().sentences();
  }

  Sentence sentence(int index) {
    return sentences().get(index);
  }

  /** The day of the report; null where it has none. */
  @Nullable LocalDate published() {
    PublicationTime published = reading.document().report().published();
    return published == null ? null : published.date();
  }

  /** Index of the word that a statement hangs on; -1 where it is several. */
  int trigger(Statement s) {
    Sentence sentence = sentence(s.sentence());
    for (int i = 0; i < sentence.size(); i++) {
      if (sentence.tokens().get(i).span().equals(s.trigger())) {
        return i;
      }
    }
    return -1;
  }

  /** The word in lower case that a statement hangs on. */
  String lemma(Statement s) {
    int trigger = trigger(s);
    String lemma =
        trigger >= 0
            ? sentence(s.sentence()).lemma(trigger)
            : s.trigger().in(reading.document().text());
    return lemma.toLowerCase(Locale.ROOT);
  }

  /** What the mentions of one thing have in common; empty for what is mentioned once. */
  String entity(int sentence, int head) {
    List<Mention> chain = chains.chain(sentence, head);
    return chain.isEmpty() ? "" : chain.get(0).sentence() + ":" + chain.get(0).head();
  }
}
