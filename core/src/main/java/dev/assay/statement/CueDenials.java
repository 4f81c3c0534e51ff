package dev.assay.statement;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.Locale;
import java.util.Set;

/** Whether whoever is cited is cited for not saying it: "did not say", "declined to say". */
final class CueDenials {
  private static final Set<String> AFFIRMING = Set.of("confirm", "verify", "acknowledge", "admit");

  private static final Set<String> DENYING = Set.of("deny", "dispute", "refute", "rebut", "reject");

  private final Governors governors;

  CueDenials(Governors governors) {
    this.governors = governors;
  }

  /** "Would neither confirm nor deny that", "declined to confirm or deny that". */
  static boolean isLeftOpen(Sentence s, int cue) {
    DependencyGraph g = s.graph();
    int first = g.is(cue, "conj") ? g.head(cue) : cue;
    return isOneOf(s, first, AFFIRMING)
        && g.children(first, "conj").stream()
            .filter(second -> isOneOf(s, second, DENYING))
            .anyMatch(
                second ->
                    g.children(second, "cc").stream()
                        .anyMatch(c -> isOneOf(s, c, Set.of("or", "nor"))));
  }

  private static boolean isOneOf(Sentence s, int word, Set<String> lemmas) {
    return lemmas.contains(s.lemma(word).toLowerCase(Locale.ROOT));
  }

  /** "did not say", "did not bother to say", "declined to say". */
  boolean isDenied(Sentence s, int cue) {
    boolean denied = isNegated(s, cue);
    int head = s.graph().head(cue);
    if (head != DependencyGraph.ROOT && s.graph().is(cue, "xcomp")) {
      denied ^= isNegated(s, head);
      denied ^= governors.denies(s, cue, head);
    }
    return denied;
  }

  private boolean isNegated(Sentence s, int token) {
    for (int child : s.graph().children(token)) {
      boolean party = s.graph().is(child, "nsubj") && Negation.ofParty(s, child) >= 0;
      if (party || Negation.isNot(s, child) || Negation.isFew(s, child)) {
        return true;
      }
    }
    return false;
  }
}
