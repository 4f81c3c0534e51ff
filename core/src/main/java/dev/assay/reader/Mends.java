package dev.assay.reader;

import dev.assay.text.Morphology;
import java.util.Collections;
import java.util.List;

/**
 * What grammar knows better than the parser, in the order in which it is applied. A mend after
 * which the words would be no tree any more is left out; no sentence should be lost for one.
 * Stateless.
 */
final class Mends {
  private Mends() {}

  /** One kind of mend; changes heads and relations in place. */
  private interface Mend {
    void apply(int[] heads, List<String> relations);
  }

  /** Changes heads and relations in place; they remain a tree. */
  static void all(int[] heads, List<String> relations, List<String> forms, Morphology tags) {
    List<String> upos = tags.upos();
    List<String> xpos = tags.xpos();
    List<Mend> mends =
        List.of(
            (h, r) -> ContentClauses.attach(h, r, forms, upos),
            (h, r) -> SpeakingVerbs.attach(h, r, forms, upos),
            (h, r) -> Gerunds.mend(h, r, forms, xpos),
            (h, r) -> Existentials.mend(h, r, forms, xpos),
            (h, r) -> Portfolios.mend(h, r, forms),
            (h, r) -> OpeningDates.mend(h, r, forms, upos),
            (h, r) -> Subjects.mend(h, r, forms, upos),
            (h, r) -> ClauseSubjects.mend(h, r, forms, xpos),
            (h, r) -> Adpositions.mend(h, r, forms, upos),
            (h, r) -> Lists.mend(h, r, forms, xpos),
            (h, r) -> MainVerbs.mend(h, r, forms, upos),
            (h, r) -> Infinitives.mend(h, r, forms, upos),
            (h, r) -> Objects.mend(h, r, forms, upos),
            (h, r) -> Names.mend(h, r, forms, upos),
            (h, r) -> Complements.mend(h, r, forms, upos),
            (h, r) -> Possessors.mend(h, r, forms),
            (h, r) -> Postmodifiers.mend(h, r, forms, upos),
            (h, r) -> ClauseJoints.mend(h, r, forms, xpos));
    for (Mend mend : mends) {
      int[] kept = heads.clone();
      List<String> told = List.copyOf(relations);
      mend.apply(heads, relations);
      if (!Trees.isTree(heads)) {
        System.arraycopy(kept, 0, heads, 0, kept.length);
        Collections.copy(relations, told);
      }
    }
  }
}
