package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whose words a quotation is where its own sentence does not tell: the speaker of another sentence
 * of the same quotation, of the quotation just before it, or of the clause that ends in a colon
 * before it. Immutable.
 */
final class QuotedSpeech {
  /** Quotations of fewer words are words that the writer takes up, not speech. */
  private static final int LEAST = 4;

  private final Document document;
  private final Cues cues;
  private final Quotations quotations;

  QuotedSpeech(Document document, Cues cues, Quotations quotations) {
    this.document = document;
    this.cues = cues;
    this.quotations = quotations;
  }

  /**
   * @param sentence where the cue and its sources stand
   */
  record Spoken(Sentence sentence, Cues.Found found) {}

  /** Whether a word stands in a quotation. */
  boolean isQuoted(Sentence s, int word) {
    return quotations.at(at(s, word)) != null;
  }

  /**
   * On whose word a quoted word is, where no cue of its own sentence says so from outside the
   * quotation; null where it is not quoted, or no speaker is told.
   *
   * @param chain the cues above the word
   */
  @Nullable Spoken of(Sentence s, int word, List<Cues.Found> chain) {
    Span quotation = quotations.at(at(s, word));
    if (quotation == null || tellsFromOutside(s, chain, quotation)) {
      return null;
    }
    if (!isSpeech(s, quotation)) {
      return chain.isEmpty() ? takenUp(s, word, quotation) : null;
    }
    Spoken same = sameQuotation(s, quotation);
    if (same != null) {
      return same;
    }
    Spoken introduced = introduced(s, quotation);
    if (introduced != null) {
      return introduced;
    }
    Sentence first = s;
    for (Sentence b = s; b != null && overlaps(b, quotation); b = sentence(b.index() - 1)) {
      first = b;
    }
    return at(first, 0) >= quotation.start() ? before(first) : null;
  }

  /** "X called it a "criminal attack on our people"": whoever does what these words are part of. */
  private @Nullable Spoken takenUp(Sentence s, int word, Span quotation) {
    int node = s.graph().head(word);
    while (node != DependencyGraph.ROOT) {
      boolean outside = !quotation.contains(s.tokens().get(node).span());
      List<Integer> agents =
          outside && s.upos(node).equals("VERB") ? DeepSyntax.agents(s, node) : List.of();
      if (!agents.isEmpty()) {
        boolean quoted = quotation.contains(s.tokens().get(agents.get(0)).span());
        return quoted ? null : new Spoken(s, new Cues.Found(cues.saying(), node, agents, word));
      }
      node = s.graph().head(node);
    }
    return null;
  }

  private static int at(Sentence s, int word) {
    return s.tokens().get(word).span().start();
  }

  /** Whether the sentence itself is spoken, not only some words in it. */
  private static boolean isSpeech(Sentence s, Span quotation) {
    int words = 0;
    boolean root = false;
    for (int i = 0; i < s.size(); i++) {
      if (quotation.contains(s.tokens().get(i).span())) {
        words++;
        root |= isClause(s, i) && isTop(s, i, quotation);
      }
    }
    return words >= LEAST && root;
  }

  private static boolean isTop(Sentence s, int word, Span quotation) {
    int head = s.graph().head(word);
    return head == DependencyGraph.ROOT || !quotation.contains(s.tokens().get(head).span());
  }

  private static boolean isClause(Sentence s, int word) {
    DependencyGraph g = s.graph();
    return g.head(word) == DependencyGraph.ROOT || g.is(word, "ccomp") || g.is(word, "parataxis");
  }

  private static boolean tellsFromOutside(Sentence s, List<Cues.Found> chain, Span quotation) {
    return chain.stream().anyMatch(f -> !quotation.contains(s.tokens().get(f.token()).span()));
  }

  private @Nullable Spoken sameQuotation(Sentence s, Span quotation) {
    for (int step = 1; step < document.sentences().size(); step++) {
      boolean any = false;
      for (int i : new int[] {s.index() - step, s.index() + step}) {
        Sentence other = sentence(i);
        if (other != null && overlaps(other, quotation)) {
          any = true;
          Spoken spoken = spoken(other, quotation);
          if (spoken != null) {
            return spoken;
          }
        }
      }
      if (!any) {
        return null;
      }
    }
    return null;
  }

  private @Nullable Sentence sentence(int index) {
    boolean there = index >= 0 && index < document.sentences().size();
    Sentence s = there ? document.sentences().get(index) : null;
    return s == null || s.layers() == null || s.size() == 0 ? null : s;
  }

  private static boolean overlaps(Sentence s, Span quotation) {
    return at(s, 0) < quotation.end()
        && s.tokens().get(s.size() - 1).span().end() > quotation.start();
  }

  /** Whom a sentence tells to have said what it quotes. */
  private @Nullable Spoken spoken(Sentence s, Span quotation) {
    for (int i = 0; i < s.size(); i++) {
      if (quotation.contains(s.tokens().get(i).span())) {
        for (Cues.Found found : cues.above(s, i)) {
          boolean outside = !quotation.contains(s.tokens().get(found.token()).span());
          if (outside && !found.sources().isEmpty()) {
            return new Spoken(s, found);
          }
        }
      }
    }
    return null;
  }

  /** "A doctor contradicted the army: "They are here"". */
  private @Nullable Spoken introduced(Sentence s, Span quotation) {
    int end = quotation.start();
    while (end > 0 && Character.isWhitespace(document.text().charAt(end - 1))) {
      end--;
    }
    if (end == 0 || document.text().charAt(end - 1) != ':') {
      return null;
    }
    for (Sentence there = s; there != null; there = sentence(there.index() - 1)) {
      if (at(there, 0) < end) {
        return subject(there, end);
      }
    }
    return null;
  }

  /** Whoever does what the sentence tells before a position. */
  private @Nullable Spoken subject(Sentence s, int end) {
    for (int i = 0; i < s.size() && at(s, i) < end; i++) {
      int head = s.graph().head(i);
      boolean top = head == DependencyGraph.ROOT || at(s, head) >= end;
      if (top && s.upos(i).equals("VERB")) {
        List<Integer> agents = DeepSyntax.agents(s, i);
        return agents.isEmpty() ? null : new Spoken(s, new Cues.Found(cues.saying(), i, agents, i));
      }
    }
    return null;
  }

  /**
   * The speaker of the quotation that ends in the sentence just before, or whoever that sentence is
   * about: "The mayor was brief. "They have left.""
   */
  private @Nullable Spoken before(Sentence s) {
    Sentence last = sentence(s.index() - 1);
    if (last == null) {
      return null;
    }
    for (int i = 0; i < last.size(); i++) {
      Span quotation = quotations.at(at(last, i));
      if (quotation != null && isSpeech(last, quotation)) {
        Spoken spoken = spoken(last, quotation);
        return spoken != null ? spoken : sameQuotation(last, quotation);
      }
    }
    return person(last);
  }

  private @Nullable Spoken person(Sentence s) {
    for (int i = 0; i < s.size(); i++) {
      int at = i;
      boolean person =
          s.graph().is(i, "nsubj")
              && s.graph().head(s.graph().head(i)) == DependencyGraph.ROOT
              && s.entities().stream()
                  .anyMatch(e -> e.type().equals("person") && e.range().contains(at));
      if (person && !s.graph().is(i, "nsubj:pass")) {
        int verb = s.graph().head(i);
        List<Integer> copulas = s.graph().children(verb, "cop");
        int said = copulas.isEmpty() ? verb : copulas.get(0);
        return new Spoken(s, new Cues.Found(cues.saying(), said, List.of(i), i));
      }
    }
    return null;
  }
}
