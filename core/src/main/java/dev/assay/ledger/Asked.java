package dev.assay.ledger;

import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Which families of questions an entry answers, and which a judgement names. Immutable. */
final class Asked {
  private final QuestionBook book = QuestionBook.open();

  private final JudgedWords words = new JudgedWords();

  /** What an entry answers, or would, were it told flatly. */
  Set<String> families(Entry entry) {
    Set<String> found = new TreeSet<>();
    book.answered(entry).forEach(t -> found.add(t.family().id()));
    return found;
  }

  /** What it says anything to, whether it answers or merely goes with an answer. */
  Set<String> touched(Entry entry) {
    Set<String> found = new TreeSet<>();
    book.tellings(entry).forEach(t -> found.add(t.family().id()));
    return found;
  }

  /** Whether it asks no more than if something happened, and to how many. */
  static boolean onlyEvents(Set<String> families) {
    return families.stream().allMatch(f -> f.equals("event") || f.equals("toll"));
  }

  /** What the words that are judged name. */
  Set<String> named(@Nullable String judged) {
    return words.families(judged);
  }
}
