package dev.assay.eval;

import dev.assay.codebook.Codebook;
import dev.assay.codebook.DeepSyntax;
import dev.assay.codebook.Match;
import dev.assay.codebook.Rule;
import dev.assay.statement.Factuality;
import dev.assay.statement.StatedFactuality;
import dev.assay.statement.StatementCoder.TokenPosition;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A text's two marked parties, {@code <s>source</s>} and {@code <t>target</t>}, and the event that
 * holds between them.
 *
 * @param source where the sources stand in the text
 * @param target where the targets stand
 */
record GivenPair(List<Span> source, List<Span> target) {

  private static final double NOT_SO = 0.6;

  /** What a pronoun counts for that stands for its speaker, where 1 is the party itself. */
  private static final double SPEAKER = 0.9;

  private static final Set<String> THIRD = Set.of("it", "he", "she", "they");
  private static final StatedFactuality STATED = new StatedFactuality();

  static GivenPair of(String marked) {
    List<Span> source = new ArrayList<>();
    List<Span> target = new ArrayList<>();
    int at = 0; // in the text without marks
    int start = 0;
    int i = 0;
    while (i < marked.length()) {
      if (marked.startsWith("<s>", i) || marked.startsWith("<t>", i)) {
        start = at;
        i += 3;
      } else if (marked.startsWith("</s>", i) || marked.startsWith("</t>", i)) {
        if (at > start) {
          (marked.charAt(i + 2) == 's' ? source : target).add(new Span(start, at));
        }
        i += 4;
      } else {
        at++;
        i++;
      }
    }
    return new GivenPair(source, target);
  }

  /** Whether a word is the head of one of the two. */
  boolean names(Document document, TokenPosition word) {
    Sentence s = document.sentences().get(word.sentence());
    return heads(s, source).contains(word.token()) || heads(s, target).contains(word.token());
  }

  /** Of the events that a codebook has found, the one that ties the pair best; null for none. */
  @Nullable Match best(Document document, List<Match> matches) {
    return matches.stream()
        .filter(m -> m.rule().kind() == Rule.Kind.EVENT)
        .min(
            Comparator.<Match>comparingDouble(m -> -fit(document, m))
                .thenComparingInt(m -> depth(sentence(document, m), m.trigger())))
        .orElse(null);
  }

  /** Of rules that nearly hold the one that ties the pair best for how far it is from holding. */
  @Nullable Match nearest(Document document, List<Codebook.Near> near) {
    return near.stream()
        .min(
            Comparator.<Codebook.Near>comparingDouble(n -> n.distance() - fit(document, n.match()))
                .thenComparingInt(n -> depth(sentence(document, n.match()), n.match().trigger())))
        .map(Codebook.Near::match)
        .orElse(null);
  }

  /** Whether a match has either of the two anywhere. */
  boolean touches(Document document, Match match) {
    return place(sentence(document, match), match) > 0;
  }

  private static Sentence sentence(Document document, Match match) {
    return document.sentences().get(match.sentence());
  }

  /**
   * How well the pair stands where a match has its parties; what is denied or only wanted counts
   * for less than what is done about it: who refuses to leave has refused.
   */
  private double fit(Document document, Match match) {
    Sentence s = sentence(document, match);
    Factuality factuality = STATED.of(s, match);
    boolean so =
        factuality.mode() == Factuality.Mode.ACTUAL
            && factuality.polarity() == Factuality.Polarity.POSITIVE;
    return place(s, match) * (so ? 1 : NOT_SO);
  }

  private double place(Sentence s, Match match) {
    List<Integer> from = heads(s, source);
    List<Integer> to = heads(s, target);
    double straight = 2 * role(s, match, "actor", from) + role(s, match, "recipient", to);
    double swapped = role(s, match, "recipient", from) + role(s, match, "actor", to);
    double other = Math.max(any(s, match, from), any(s, match, to));
    return Math.max(straight, swapped) + 0.5 * other + 0.5 * between(s, match, from, to);
  }

  /** 1 where a word fills a role, less where it stands within the phrase that does. */
  private static double role(Sentence s, Match match, String role, List<Integer> words) {
    double best = 0;
    for (Match.Filler filler : match.fillers(role)) {
      for (int word : words) {
        if (filler.head() == word) {
          best = 1;
        } else if (speaksOfItself(s, filler.head(), word)) {
          best = Math.max(best, SPEAKER);
        } else if (s.graph().dominates(filler.head(), word)
            && !s.graph().dominates(match.trigger(), filler.head())) {
          best = Math.max(best, 0.5);
        } else if (s.graph().dominates(filler.head(), word)) {
          best = Math.max(best, 0.6);
        }
      }
    }
    return best;
  }

  /** "Norway said it would": a pronoun in what somebody says is taken to be whoever says it. */
  private static boolean speaksOfItself(Sentence s, int pronoun, int word) {
    if (!THIRD.contains(s.form(pronoun).toLowerCase(Locale.ROOT))) {
      return false;
    }
    DependencyGraph g = s.graph();
    int node = pronoun;
    while (g.head(node) != DependencyGraph.ROOT) {
      boolean said = g.is(node, "ccomp");
      node = g.head(node);
      if (said && DeepSyntax.agents(s, node).contains(word)) {
        return true;
      }
    }
    return false;
  }

  private static double any(Sentence s, Match match, List<Integer> words) {
    return match.fillers().keySet().stream()
        .mapToDouble(r -> role(s, match, r, words))
        .max()
        .orElse(0);
  }

  /** 1 where the trigger is on the way from one to the other through the tree. */
  private static double between(Sentence s, Match match, List<Integer> from, List<Integer> to) {
    DependencyGraph g = s.graph();
    for (int a : from) {
      for (int b : to) {
        boolean overA = g.dominates(match.trigger(), a);
        boolean overB = g.dominates(match.trigger(), b);
        if (overA != overB || (overA && lowestOver(g, a, b) == match.trigger())) {
          return 1;
        }
      }
    }
    return 0;
  }

  private static int lowestOver(DependencyGraph g, int a, int b) {
    int node = a;
    while (node != DependencyGraph.ROOT && !g.dominates(node, b)) {
      node = g.head(node);
    }
    return node;
  }

  private static int depth(Sentence s, int word) {
    int depth = 0;
    for (int node = word; node != DependencyGraph.ROOT; node = s.graph().head(node)) {
      depth++;
    }
    return depth;
  }

  /** The words of the spans that nothing within them governs. */
  private static List<Integer> heads(Sentence s, List<Span> spans) {
    List<Integer> heads = new ArrayList<>();
    for (Span span : spans) {
      for (int i = 0; i < s.size(); i++) {
        int head = s.graph().head(i);
        boolean top = head == DependencyGraph.ROOT || !span.overlaps(s.tokens().get(head).span());
        if (span.overlaps(s.tokens().get(i).span()) && top && !s.upos(i).equals("PUNCT")) {
          heads.add(i);
        }
      }
    }
    return heads;
  }
}
