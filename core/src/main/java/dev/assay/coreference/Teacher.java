package dev.assay.coreference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Chooses what is right, and keeps what there was to choose from. */
final class Teacher implements Chooser {
  private final BiPredicate<Mention, Mention> same;
  private final List<Lesson> lessons = new ArrayList<>();

  Teacher(BiPredicate<Mention, Mention> same) {
    this.same = same;
  }

  List<Lesson> lessons() {
    return lessons;
  }

  @Override
  public @Nullable Candidate choose(Candidate m, List<Candidate> options, Evidence evidence) {
    List<List<String>> values = new ArrayList<>();
    List<Boolean> right = new ArrayList<>();
    Candidate found = null;
    values.add(named(evidence.ofNone(m, options)));
    for (int i = 0; i < options.size(); i++) {
      Candidate a = options.get(i);
      boolean good = same.test(m.mention(), a.mention());
      values.add(named(evidence.of(m, a, i)));
      right.add(good);
      found = found == null && good ? a : found;
    }
    right.add(0, found == null);
    lessons.add(new Lesson(m.taker().name(), values, right));
    return found;
  }

  private static List<String> named(Map<Feature, String> values) {
    return values.entrySet().stream().map(v -> v.getKey() + " " + v.getValue()).toList();
  }
}
