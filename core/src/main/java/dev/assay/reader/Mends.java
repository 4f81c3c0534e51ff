package dev.assay.reader;

import dev.assay.text.Morphology;
import java.util.List;

/** What grammar knows better than the parser, in the order in which it is applied. Stateless. */
final class Mends {
  private Mends() {}

  /** Changes heads and relations in place; they remain a tree. */
  static void all(int[] heads, List<String> relations, List<String> forms, Morphology morphology) {
    List<String> upos = morphology.upos();
    List<String> xpos = morphology.xpos();
    ContentClauses.attach(heads, relations, forms, upos);
    SpeakingVerbs.attach(heads, relations, forms, upos);
    Gerunds.mend(heads, relations, forms, xpos);
    Subjects.mend(heads, relations, forms, upos);
    Lists.mend(heads, relations, forms, xpos);
    MainVerbs.mend(heads, relations, forms, upos);
    Objects.mend(heads, relations, forms, upos);
    Names.mend(heads, relations, forms, upos);
    ClauseJoints.mend(heads, relations, forms, xpos);
  }
}
