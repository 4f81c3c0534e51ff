package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import dev.assay.text.VerbGroup;
import java.util.Locale;
import java.util.Set;

/**
 * Whether an event noun tells of what is known to be: "backed the raid", "his remarks on a raid
 * that killed five", not "backed a raid" nor "backed the release of the crew". By {@code
 * plotted-deeds.txt}.
 */
final class Known {
  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

  private static final Set<String> DEEDS = Tables.words("plotted-deeds.txt");

  private Known() {}

  /** "The murder of a clerk", "Ms Ro's murder". */
  static boolean isDeed(Sentence s, int noun) {
    return DEEDS.contains(s.lemma(noun).toLowerCase(Locale.ROOT))
        && (isDefinite(s, noun) || !s.graph().children(noun, "nmod:poss").isEmpty());
  }

  private static boolean isDefinite(Sentence s, int noun) {
    return s.graph().children(noun, "det").stream()
        .anyMatch(d -> DEFINITE.contains(s.form(d).toLowerCase(Locale.ROOT)));
  }

  static boolean is(Sentence s, int noun) {
    DependencyGraph g = s.graph();
    if (s.upos(noun).equals("PROPN")) {
      return true;
    }
    boolean told =
        g.children(noun, "acl:relcl").stream()
            .anyMatch(v -> VerbGroup.of(s, v).tense() == VerbGroup.Tense.PAST);
    boolean definite = isDefinite(s, noun);
    boolean deed = DEEDS.contains(s.lemma(noun).toLowerCase(Locale.ROOT));
    // "the release of the crew" names what may be done as a clause does
    boolean named =
        g.children(noun, "nmod").stream().anyMatch(n -> DeepSyntax.marks(s, n).contains("of"));
    return told || (definite && (deed || !named));
  }
}
