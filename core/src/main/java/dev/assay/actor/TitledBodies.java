package dev.assay.actor;

import dev.assay.text.DependencyGraph;
import dev.assay.text.NounPhrase;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import dev.assay.text.Tsv;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Names of bodies that go on behind a preposition: "the Committee to Protect Journalists", "the
 * Front for the Defence of the Faith" (resource {@code naming.tsv}). Pure functions.
 */
final class TitledBodies {
  private static final Set<String> BODIES = Tsv.words(TitledBodies.class, "naming.tsv", "body");
  private static final Set<String> JOINTS = Tsv.words(TitledBodies.class, "naming.tsv", "joint");

  private TitledBodies() {}

  /**
   * The whole name of the body that a phrase begins to name; null where nothing of the name stands
   * behind it, or nothing but a place, whose body it is.
   */
  static @Nullable TokenRange of(Sentence s, NounPhrase np) {
    int head = np.head();
    if (head == 0
        || !Names.isCapitalised(s.form(head))
        || !BODIES.contains(s.form(head).toLowerCase(Locale.ROOT))
        || np.range().end() != head + 1) {
      return null;
    }
    int end = end(s, head);
    return end == head + 1 || isPlace(s, new TokenRange(head + 1, end))
        ? null
        : new TokenRange(np.bare().start(), end);
  }

  /** Behind the last capitalised word that hangs on the head and that only joints part from it. */
  private static int end(Sentence s, int head) {
    int end = head + 1;
    for (int i = head + 1; i < s.size() && isWithin(s, i, head); i++) {
      if (Names.isCapitalised(s.form(i))) {
        end = i + 1;
      } else if (!JOINTS.contains(s.form(i)) || i > end + 1) {
        break;
      }
    }
    return end;
  }

  private static boolean isWithin(Sentence s, int word, int head) {
    DependencyGraph g = s.graph();
    int at = word;
    while (at != DependencyGraph.ROOT && at != head) {
      boolean apart = g.is(at, "appos") || g.is(at, "acl:relcl");
      at = apart ? DependencyGraph.ROOT : g.head(at);
    }
    return at == head;
  }

  /** Whether no capitalised word of a tail is anything but a place's: "the Council of Burgos". */
  private static boolean isPlace(Sentence s, TokenRange tail) {
    for (int i = tail.start(); i < tail.end(); i++) {
      int word = i;
      boolean land =
          s.names().stream().anyMatch(n -> n.type().equals("place") && n.range().contains(word))
              || s.entities().stream().anyMatch(e -> e.type().equals("place") && e.head() == word);
      if (Names.isCapitalised(s.form(i)) && !land) {
        return false;
      }
    }
    return true;
  }
}
