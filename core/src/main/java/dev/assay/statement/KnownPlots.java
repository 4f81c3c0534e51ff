package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import dev.assay.text.VerbGroup;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Who planned a deed that is told of as known: "the bombing was planned by the group", "he plotted
 * the murder". It was not only planned. By {@code plotted-deeds.txt}. Immutable, safe to share.
 */
final class KnownPlots {
  private static final Set<String> PLOTS = Set.of("plan", "plot", "prepare", "conceive", "devise");

  private static final Set<String> DEFINITE = Set.of("the", "this", "that", "these", "those");

  /** Before what it was planned for, which lay ahead then. */
  private static final Set<String> AHEAD = Set.of("for", "to");

  private final Set<String> deeds = Tables.words("plotted-deeds.txt");

  /**
   * Whether what a verb governs is a deed with an article, in the past and by somebody, and nothing
   * tells for when it was meant. Whoever plotted something is told of for what came of it.
   */
  boolean areOf(Sentence s, int deed, int verb) {
    DependencyGraph g = s.graph();
    boolean known =
        deeds.contains(lemma(s, deed))
            && isKnown(s, deed)
            && (g.is(deed, "obj") || !DeepSyntax.agents(s, verb).isEmpty())
            && g.children(verb, "obl").stream().noneMatch(o -> isAhead(s, o))
            && g.children(verb, "conj").stream().noneMatch(v -> isSetAgainst(s, v));
    return isPlotting(s, verb) && isPast(s, verb) && (known || lemma(s, verb).equals("plot"));
  }

  static boolean isPlotting(Sentence s, int verb) {
    return PLOTS.contains(lemma(s, verb));
  }

  /** "Planned", "had planned", "has planned", "accused of planning"; not "were planning". */
  private static boolean isPast(Sentence s, int verb) {
    VerbGroup group = VerbGroup.of(s, verb);
    boolean past = group.tense() == VerbGroup.Tense.PAST || group.isPerfect();
    boolean gerund = s.xpos(verb).equals("VBG") && group.tense() == VerbGroup.Tense.NONE;
    return (past && !group.isProgressive()) || gerund;
  }

  private static boolean isKnown(Sentence s, int deed) {
    DependencyGraph g = s.graph();
    List<Integer> owners = g.children(deed, "nmod:poss");
    return !owners.isEmpty() || g.children(deed, "det").stream().anyMatch(d -> isDefinite(s, d));
  }

  private static boolean isDefinite(Sentence s, int determiner) {
    return DEFINITE.contains(lemma(s, determiner));
  }

  /** "Had planned the bombing, but was caught". */
  private static boolean isSetAgainst(Sentence s, int verb) {
    return s.graph().children(verb, "cc").stream().anyMatch(c -> lemma(s, c).equals("but"));
  }

  private static boolean isAhead(Sentence s, int oblique) {
    return DeepSyntax.marks(s, oblique).stream().anyMatch(AHEAD::contains);
  }

  private static String lemma(Sentence s, int word) {
    return s.lemma(word).toLowerCase(Locale.ROOT);
  }
}
