package dev.assay.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Whose words those are that a report gives as its own and in which somebody says "we": of whoever
 * spoke in the sentence before. "That is not so," the spokesman said. The town is under our
 * control. Pure functions.
 */
final class SpokenOn {
  private static final Pattern WE =
      Pattern.compile("\\b(?:we|our|ours|us)\\b", Pattern.CASE_INSENSITIVE);

  private SpokenOn() {}

  /** The entries of one report in the order of its text, such ones on his word. */
  static List<Entry> in(List<Entry> entries) {
    List<Entry> found = new ArrayList<>();
    for (Entry e : entries) {
      boolean own =
          e.source().outlet() && !e.assessment() && WE.matcher(e.passage().quote()).find();
      Entry before = own ? before(e, found) : null;
      found.add(before == null ? e : e.saidBy(before.voices()));
    }
    return found;
  }

  private static @Nullable Entry before(Entry e, List<Entry> entries) {
    for (int i = entries.size() - 1; i >= 0; i--) {
      Entry other = entries.get(i);
      boolean next =
          other.passage().sentence() == e.passage().sentence() - 1
              && other.passage().turn() == e.passage().turn();
      if (next && other.voices().size() > 1) {
        return other;
      }
    }
    return null;
  }
}
