package dev.assay.statement;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;

/** Whether whoever is cited is cited for not saying it: "did not say", "declined to say". */
final class CueDenials {
  private final Governors governors;

  CueDenials(Governors governors) {
    this.governors = governors;
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
