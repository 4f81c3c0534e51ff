package dev.assay.statement;

import dev.assay.codebook.Rule;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Quotations that go on about what has just been told, in words that no rule codes: "The rebels
 * said that they had taken the town. "Every street is ours," their commander said." A comment in
 * the sense of SDQC (Procter et al. 2016): whether it stands by what was told or speaks against it
 * is told by who speaks. Immutable, safe to share.
 */
final class Comments {
  /** The judgement of such a statement, and its rule. */
  static final String JUDGEMENT = "comment";

  private final Attributions attributions;
  private final Cues cues;

  Comments(Attributions attributions, Cues cues) {
    this.attributions = attributions;
    this.cues = cues;
  }

  /**
   * The comments of a document, in the order of its text.
   *
   * @param drafts what the rules have coded
   */
  List<Statement> of(Mentions mentions, List<Draft> drafts) {
    Map<Integer, List<Draft>> coded = new HashMap<>();
    drafts.forEach(d -> coded.computeIfAbsent(d.sentence.index(), i -> new ArrayList<>()).add(d));
    Map<Integer, Draft> told = new HashMap<>();
    List<Statement> found = new ArrayList<>();
    for (Sentence s : mentions.document().sentences()) {
      List<Draft> here = coded.getOrDefault(s.index(), List.of());
      Draft about = before(s.index(), coded, told);
      Statement comment = comment(mentions, s, here, about);
      if (comment != null) {
        found.add(comment);
      }
      if (comment != null && about != null) {
        told.put(s.index(), about);
      }
    }
    return found;
  }

  /** What the sentence before told, or its comment was about. */
  private static @Nullable Draft before(
      int sentence, Map<Integer, List<Draft>> coded, Map<Integer, Draft> told) {
    List<Draft> there = coded.getOrDefault(sentence - 1, List.of());
    return there.isEmpty() ? told.get(sentence - 1) : there.get(0);
  }

  private @Nullable Statement comment(
      Mentions mentions, Sentence s, List<Draft> here, @Nullable Draft about) {
    if (s.layers() == null || ClauseMood.endsAsQuestion(s)) {
      return null;
    }
    int content = content(s);
    if (here.stream().anyMatch(d -> d.trigger() == content || judges(d))) {
      return null;
    }
    List<RoleEvidence> evidence = new ArrayList<>();
    List<Attribution> chain = attributions.of(mentions, s, content, evidence);
    boolean spoken =
        chain.size() > 1
            && mentions.quoted().isQuoted(s, content)
            && (about != null || isOfSpeaker(s, content, chain));
    return spoken ? statement(mentions.document(), s, content, chain, evidence, about) : null;
  }

  /** "I am still here," says somebody by name: it tells of him, whatever was told before. */
  private static boolean isOfSpeaker(Sentence s, int content, List<Attribution> chain) {
    boolean first =
        s.graph().children(content, "nsubj").stream().anyMatch(i -> s.form(i).equals("I"));
    return first && chain.get(chain.size() - 1).type() == Attribution.Type.PERSON;
  }

  private static boolean judges(Draft d) {
    return d.rule().kind() == Rule.Kind.ASSESSMENT;
  }

  /** What is said, where the main verb says no more than that somebody speaks. */
  private int content(Sentence s) {
    DependencyGraph g = s.graph();
    int root = 0;
    for (int i = 0; i < s.size(); i++) {
      root = g.head(i) == DependencyGraph.ROOT ? i : root;
    }
    List<Integer> said = g.children(root, "ccomp");
    return cues.at(s, root) != null && !said.isEmpty() ? said.get(0) : root;
  }

  /** What it is about; its own words where nothing was told before. */
  private static Proposition judged(Document document, Sentence s, @Nullable Draft about) {
    Span span = about == null ? s.span() : about.span;
    String id = about == null ? null : about.id;
    return new Proposition.Assessment(JUDGEMENT, id, span.in(document.text()), span);
  }

  private static Statement statement(
      Document document,
      Sentence s,
      int content,
      List<Attribution> chain,
      List<RoleEvidence> evidence,
      @Nullable Draft about) {
    Span trigger = s.tokens().get(content).span();
    return new Statement(
        document.report().id() + "-" + s.index() + "." + content + "c",
        s.span(),
        trigger,
        Statement.UNSCORED,
        judged(document, s, about),
        List.of(),
        List.of(),
        Map.of(),
        null,
        null,
        List.of(),
        chain,
        chain.get(chain.size() - 1).factuality(),
        List.of(),
        JUDGEMENT,
        s.index(),
        evidence);
  }
}
