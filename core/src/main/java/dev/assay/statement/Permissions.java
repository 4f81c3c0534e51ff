package dev.assay.statement;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.Locale;
import java.util.Set;

/**
 * What laws, decrees and deals let somebody do: "the law allows police to arrest suspects" tells of
 * no arrest. Immutable.
 */
final class Permissions {
  private final Set<String> verbs = Tables.words("permitting-verbs.txt");
  private final Set<String> texts = Tables.words("legal-texts.txt");

  /** Whether a word is let be by a text that the verb above it has for its subject. */
  boolean isPermitted(Sentence s, int node) {
    DependencyGraph g = s.graph();
    int head = g.head(node);
    boolean below = g.is(node, "xcomp") || g.is(node, "ccomp") || g.is(node, "advcl");
    return head != DependencyGraph.ROOT
        && below
        && verbs.contains(s.lemma(head).toLowerCase(Locale.ROOT))
        && (g.children(head, "nsubj").stream().anyMatch(n -> isText(s, n))
            || describesText(s, head));
  }

  /** "A decree allowing police to arrest suspects." */
  private boolean describesText(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    int noun = g.head(verb);
    boolean describes = g.is(verb, "acl") || (g.is(verb, "advcl") && s.xpos(verb).equals("VBG"));
    return describes && noun != DependencyGraph.ROOT && isText(s, noun);
  }

  private boolean isText(Sentence s, int noun) {
    return texts.contains(s.lemma(noun).toLowerCase(Locale.ROOT));
  }
}
