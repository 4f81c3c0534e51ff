package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.statement.Factuality.Certainty;
import dev.assay.statement.Factuality.Mode;
import dev.assay.statement.Factuality.Polarity;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import dev.assay.text.VerbGroup;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What a sentence tells elsewhere of how something ended: that it came to nothing, or was done. */
final class Outcomes {
  private static final Set<Mode> OPEN =
      EnumSet.of(Mode.PLANNED, Mode.COMMITTED, Mode.PREDICTED, Mode.POSSIBLE);

  /** In which senses an event is told of before it comes; what is alleged may never have been. */
  private static final Set<Mode> FORESEEN =
      EnumSet.of(Mode.PLANNED, Mode.COMMITTED, Mode.PREDICTED);

  private final Map<String, Set<String>> words =
      Tables.rows("outcomes.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(r -> r[0], r -> Set.of(r[1].split(", *"))));

  /**
   * "threatened to shell it but did not", "was to meet them, but nobody turned up", "could have
   * fired, but held back".
   */
  void butNot(Sentence s, int word, Judgement judgement) {
    DependencyGraph g = s.graph();
    for (int node = word; node != DependencyGraph.ROOT; node = g.head(node)) {
      for (int verb : g.children(node, "conj")) {
        boolean but =
            verb > word && g.children(verb, "cc").stream().anyMatch(c -> lower(s, c).equals("but"));
        if (but && OPEN.contains(judgement.mode()) && cameToNothing(s, verb)) {
          judgement.settle(
              Mode.ACTUAL, Polarity.NEGATIVE, Certainty.CT, verb, "outcome: " + s.form(verb));
          return;
        }
      }
    }
  }

  private boolean cameToNothing(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    boolean not =
        g.children(verb, "nsubj").stream().anyMatch(n -> Negation.ofParty(s, n) >= 0)
            || g.children(verb, "advmod").stream()
                .anyMatch(a -> Negation.isNot(s, a) || lower(s, a).equals("neither"));
    boolean past = VerbGroup.of(s, verb).tense() == VerbGroup.Tense.PAST;
    boolean bare = lower(s, verb).equals("did") && g.children(verb, "obj").isEmpty();
    boolean told = past || VerbGroup.of(s, verb).isPerfect() || s.xpos(verb).equals("VBN");
    return told && (not ? bare || isOf("done", s, verb) : isOf("vain", s, verb));
  }

  /** A verb alone, with its particle, or with what it is said with. */
  private boolean isOf(String kind, Sentence s, int verb) {
    Set<String> list = words.getOrDefault(kind, Set.of());
    String lemma = s.lemma(verb).toLowerCase(Locale.ROOT);
    return list.contains(lemma)
        || Arrays.stream(s.graph().children(verb))
            .filter(c -> c > verb)
            .anyMatch(
                c ->
                    list.contains(lemma + " " + lower(s, c))
                        || DeepSyntax.marks(s, c).stream()
                            .anyMatch(m -> list.contains(lemma + " " + m)));
  }

  /**
   * "the planned march never took place", "efforts to free them came to nothing"; and "the expected
   * attack came at dawn".
   *
   * @param event whether the subject is the event itself
   */
  void happened(Sentence s, int node, int from, boolean event, boolean not, Judgement judgement) {
    DependencyGraph g = s.graph();
    boolean subject = from >= 0 && (g.is(from, "nsubj") || g.is(from, "nsubj:pass"));
    boolean over = VerbGroup.of(s, node).tense() == VerbGroup.Tense.PAST || hasPerfect(s, node);
    if (!subject || !over || !g.children(node, "cop").isEmpty()) {
      return;
    }
    boolean happens = s.lemma(node).matches("take|happen|occur|materialise|materialize|come");
    boolean vain =
        s.lemma(node).matches("come|lead|amount")
            && g.children(node, "obl").stream()
                .anyMatch(o -> lower(s, o).matches("nothing|naught|nought"));
    boolean fails = s.lemma(node).matches("fail|founder|fizzle|flop");
    boolean toCome =
        s.lemma(node).equals("fail")
            && g.children(node, "xcomp").stream().anyMatch(x -> isOf("took place", s, x));
    boolean meant = judgement.mode() != Mode.ACTUAL;
    boolean nothing = (meant && ((not && happens) || vain || (fails && !not))) || (toCome && !not);
    if (nothing
        || (event && !not && FORESEEN.contains(judgement.mode()) && isOf("took place", s, node))) {
      Polarity sign = nothing ? Polarity.NEGATIVE : Polarity.POSITIVE;
      judgement.settle(Mode.ACTUAL, sign, Certainty.CT, node, "outcome: " + s.form(node));
    }
  }

  /** "fled before they could be arrested", "was caught before attacking anybody". */
  void cutShort(Sentence s, int node, Judgement judgement) {
    DependencyGraph g = s.graph();
    if (!g.is(node, "advcl") || !DeepSyntax.marks(s, node).contains("before")) {
      return;
    }
    int head = g.head(node);
    boolean could = g.children(node, "aux").stream().anyMatch(a -> lower(s, a).equals("could"));
    boolean subjectless = s.xpos(node).equals("VBG") && g.children(node, "nsubj").isEmpty();
    boolean stopped = g.children(head, "obj").isEmpty() && isOf("cut short", s, head);
    if (could || (subjectless && stopped)) {
      judgement.settle(
          Mode.ACTUAL, Polarity.NEGATIVE, Certainty.CT, head, "outcome: before " + s.form(node));
    }
  }

  /** "tried to seize it but were beaten back", "without success". */
  static void afterFailure(Sentence s, int node, Judgement judgement) {
    DependencyGraph g = s.graph();
    if (judgement.mode() != Mode.PLANNED
        || !s.lemma(node).matches("try|attempt|seek|attack|move")) {
      return;
    }
    for (int child : g.children(node)) {
      boolean but =
          g.is(child, "conj")
              && g.children(child, "cc").stream().anyMatch(c -> s.lemma(c).equals("but"));
      boolean vain = s.lemma(child).matches("success|vain|unsuccessfully|avail");
      if (but || vain) {
        judgement.settle(
            Mode.ACTUAL, Polarity.NEGATIVE, Certainty.CT, child, "outcome: " + s.form(child));
      }
    }
  }

  /** "flew there to sign it, and did so", "nobody expected them to attack, but they did". */
  static void didSo(Sentence s, int word, Judgement judgement) {
    DependencyGraph g = s.graph();
    boolean open = judgement.mode() == Mode.PLANNED || judgement.mode() == Mode.PREDICTED;
    int head = g.head(word);
    if (!open || head == DependencyGraph.ROOT) {
      return;
    }
    for (int verb : g.children(head, "conj")) {
      boolean did = verb > word && lower(s, verb).equals("did");
      boolean bare = g.children(verb, "obj").isEmpty();
      boolean so = g.children(verb, "advmod").stream().anyMatch(a -> lower(s, a).equals("so"));
      boolean they = g.children(verb, "nsubj").stream().anyMatch(n -> s.upos(n).equals("PRON"));
      boolean not = g.children(verb, "advmod").stream().anyMatch(a -> Negation.isNot(s, a));
      if (did && bare && (so || they)) {
        Polarity sign = not ? Polarity.NEGATIVE : Polarity.POSITIVE;
        judgement.settle(Mode.ACTUAL, sign, Certainty.CT, verb, "outcome: " + s.form(verb));
      }
    }
  }

  /** "all but encircled the town", as the parser takes it apart. */
  static void allBut(Sentence s, int node, Judgement judgement) {
    boolean allBut =
        node >= 2
            && lower(s, node - 1).equals("but")
            && lower(s, node - 2).equals("all")
            && s.graph().children(node - 2, "fixed").isEmpty();
    if (allBut && s.upos(node).equals("VERB")) {
      judgement.nearly(node - 2, "modifier: all but");
    }
  }

  /** "It was not the army that shelled the market": that it was the army is denied. */
  static void cleft(Sentence s, int node, Judgement judgement) {
    DependencyGraph g = s.graph();
    int head = g.head(node);
    if (head == DependencyGraph.ROOT || !g.relation(node).endsWith(":relcl") || node < head) {
      return;
    }
    boolean it =
        g.children(head, "cop").stream().anyMatch(c -> s.lemma(c).equals("be"))
            && List.of("expl", "nsubj").stream()
                .flatMap(r -> g.children(head, r).stream())
                .anyMatch(c -> lower(s, c).equals("it"));
    boolean but = g.children(head, "conj").stream().anyMatch(c -> c < node);
    for (int child : g.children(head)) {
      if (it && !but && child < head && Negation.isNot(s, child)) {
        judgement.reverse(child, "negation: " + s.form(child));
        return;
      }
    }
  }

  /** "Hardly a night passes without shelling": two denials of which each takes back the other. */
  static void withoutFail(Sentence s, int node, Judgement judgement) {
    DependencyGraph g = s.graph();
    int head = g.head(node);
    boolean without =
        (g.is(node, "advcl") || g.is(node, "obl")) && DeepSyntax.marks(s, node).contains("without");
    if (!without || !s.lemma(head).matches("pass|go")) {
      return;
    }
    for (int child : g.children(head)) {
      boolean few = child < head && lower(s, child).matches("hardly|scarcely|barely|rarely|seldom");
      boolean none = child < head && Negation.ofParty(s, child) >= 0;
      if (few || none || Negation.isNot(s, child)) {
        judgement.reverse(child, "negation: " + s.form(child) + " ... without");
        return;
      }
    }
  }

  /**
   * "too weak to storm the fort", and "not too weak" that they may; but not "too eager to please to
   * ...".
   */
  static boolean tooMuch(Sentence s, int node, int head, Judgement judgement) {
    DependencyGraph g = s.graph();
    boolean clause = (g.is(node, "advcl") || g.is(node, "xcomp") || g.is(node, "ccomp"));
    if (!clause || node < head || !s.upos(head).matches("ADJ|ADV")) {
      return false;
    }
    for (int child : g.children(head, "advmod")) {
      if (lower(s, child).equals("too") && DeepSyntax.marks(s, node).contains("to")) {
        boolean not = g.children(head, "advmod").stream().anyMatch(a -> Negation.isNot(s, a));
        judgement.settle(
            not ? Mode.POSSIBLE : Mode.ACTUAL,
            Polarity.NEGATIVE,
            not ? Certainty.PS : Certainty.CT,
            child,
            "modifier: " + s.form(child));
        return true;
      }
    }
    return false;
  }

  private static boolean hasPerfect(Sentence s, int node) {
    return s.graph().children(node, "aux").stream().anyMatch(a -> s.lemma(a).equals("have"));
  }

  private static String lower(Sentence s, int word) {
    return s.form(word).toLowerCase(Locale.ROOT);
  }
}
