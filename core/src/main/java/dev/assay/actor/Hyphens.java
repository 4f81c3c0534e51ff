package dev.assay.actor;

import dev.assay.text.Tsv;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hyphened modifiers: "US-backed", "Iran-allied", "Qatari- and Turkish-funded". */
final class Hyphens {
  /**
   * What the second part of a hyphened modifier says.
   *
   * @param type the relation, null where it states none
   * @param modifierFirst whether what stands before the hyphen comes first in the relation
   */
  record Second(Relation.@Nullable Type type, boolean modifierFirst) {}

  private final Map<String, Second> seconds = new HashMap<>();

  private Hyphens() {}

  static Hyphens load() {
    Hyphens hyphens = new Hyphens();
    for (String[] c : Tsv.rows(Hyphens.class, "hyphens.tsv")) {
      hyphens.seconds.put(
          c[0],
          new Second(c[1].equals("-") ? null : Relation.Type.of(c[1]), c[2].equals("modifier")));
    }
    return hyphens;
  }

  /** The second part at a word ("backed" after a hyphen, or the whole "US-backed"), or null. */
  @Nullable Second at(List<Word> words, int i) {
    Word word = words.get(i);
    int n = word.parts().size();
    if (n >= 2) {
      return seconds.get(Names.fold(word.parts().get(n - 1)));
    }
    boolean hyphened = i >= 2 && isHyphen(words.get(i - 1).form());
    return hyphened ? seconds.get(word.form().toLowerCase(Locale.ROOT)) : null;
  }

  /** First word of the modifier whose second part stands at a word. */
  int start(List<Word> words, int second, List<Match> matches) {
    if (words.get(second).parts().size() >= 2) {
      return second;
    }
    int at = second - 2;
    for (Match m : matches) {
      if (m.covers(at)) {
        at = m.start();
      }
    }
    while (at >= 2 && joined(words, at)) {
      at -= isHyphen(words.get(at - 1).form()) ? 2 : 3;
    }
    return Math.max(at, 0);
  }

  /** "Saudi - US - backed", "US - and Saudi - backed". */
  private static boolean joined(List<Word> words, int at) {
    return isHyphen(words.get(at - 1).form())
        || (at >= 3
            && words.get(at - 1).lemma().equals("and")
            && isHyphen(words.get(at - 2).form()));
  }

  static boolean isHyphen(String form) {
    return form.equals("-") || form.equals("–") || form.equals("—") || form.equals("‐");
  }
}
