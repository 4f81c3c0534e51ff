package dev.assay.reader;

import dev.assay.text.Tsv;
import java.util.Set;

/** Forms of verbs by which parses are mended, by kind: resource {@code verb-forms.tsv}. */
final class VerbForms {
  private VerbForms() {}

  /**
   * The forms of a kind, in lower case.
   *
   * @throws IllegalStateException where the table has no such kind
   */
  static Set<String> of(String kind) {
    return Tsv.words(VerbForms.class, "verb-forms.tsv", kind);
  }
}
