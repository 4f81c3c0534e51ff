package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds on whose word something is said: the cues above a word, outermost first. Immutable, safe to
 * share.
 *
 * <p>Cue, source and content are those of PARC 3.0 and PolNeAR (Pareti 2016; Newell et al. 2018).
 */
final class Cues {
  private static final Set<String> CONTENT = Set.of("ccomp", "xcomp", "csubj", "acl", "parataxis");

  private static final Set<String> CONTRASTS =
      Set.of("as", "while", "whereas", "although", "though");

  /** Prepositions between a verb of saying and what it is said in. */
  private static final Set<String> MEDIUM = Set.of("in", "on", "via", "through", "by");

  private static final Set<String> MUTE = Set.of("place", "object", "event", "substance", "time");

  private static final Set<String> CHARGED = Set.of("advcl", "obl", "xcomp", "ccomp");

  /** What somebody puts at a figure. */
  private static final Set<String> COUNTS = Tables.words("told-figures.txt");

  private final Map<String, Cue> cues = new HashMap<>();
  private final Map<String, Cue> tellers = new HashMap<>();

  Cues() {
    for (String[] row : Tables.rows("attribution-cues.tsv", 7)) {
      Cue cue = Cue.of(row);
      (cue.tells() ? tellers : cues).put(key(cue.lemma(), cue.pos()), cue);
    }
  }

  /**
   * One link: a cue, its words and its sources.
   *
   * @param token the cue; for "according to", the preposition
   * @param sources heads of those who say so; empty where nobody is named
   * @param entered the word by which the way from the content reaches the cue
   */
  record Found(Cue cue, int token, List<Integer> sources, int entered) {}

  /** The cues above a word, outermost first. */
  List<Found> above(Sentence s, int word) {
    List<Found> inward = new ArrayList<>();
    DependencyGraph g = s.graph();
    Found own = telling(s, word);
    if (own != null) {
      inward.add(own);
    }
    int steps = 0;
    int goesOn = 0;
    for (int node = word;
        node != DependencyGraph.ROOT && steps++ <= s.size();
        node = contrasts(s, node) ? DependencyGraph.ROOT : g.head(node)) {
      goesOn = goesOnAlone(s, node) ? node : goesOn;
      besides(s, node, goesOn, inward);
      int head = contrasts(s, node) ? DependencyGraph.ROOT : g.head(node);
      if (head != DependencyGraph.ROOT) {
        Found link = governing(s, node, head);
        if (link != null && !repeats(inward, link)) {
          withoutDenied(s, inward, link);
          inward.add(link);
        }
      }
    }
    Collections.reverse(inward);
    return inward;
  }

  /**
   * "The army says it took the town as rebels deny losses": what another says at the same time is
   * told by whoever tells the whole.
   */
  private boolean contrasts(Sentence s, int node) {
    return s.graph().is(node, "advcl")
        && at(s, node) != null
        && !s.graph().children(node, "nsubj").isEmpty()
        && DeepSyntax.marks(s, node).stream().anyMatch(CONTRASTS::contains);
  }

  /** "The ministry put the toll at 30": its subject is the source of what a word tells. */
  private @Nullable Found telling(Sentence s, int word) {
    Cue cue = tellers.get(key(s.lemma(word).toLowerCase(Locale.ROOT), DeepSyntax.pos(s, word)));
    boolean counts =
        cue != null
            && s.graph().children(word, "obj").stream()
                .anyMatch(o -> COUNTS.contains(s.lemma(o).toLowerCase(Locale.ROOT)));
    List<Integer> sources = counts ? DeepSyntax.agents(s, word) : List.of();
    return cue == null || sources.isEmpty() ? null : new Found(cue, word, sources, word);
  }

  /** The cue that a word is, or null. */
  @Nullable Cue at(Sentence s, int word) {
    Cue cue = cues.get(key(s.lemma(word).toLowerCase(Locale.ROOT), DeepSyntax.pos(s, word)));
    if (cue == null) {
      return null;
    }
    boolean pointsOut =
        !cue.lemma().equals("point") || (word + 1 < s.size() && s.lemma(word + 1).equals("out"));
    return pointsOut && !supposes(s, word) ? cue : null;
  }

  /** "Imagine that they left", "assuming they leave", "let us say": nobody says that they did. */
  private static boolean supposes(Sentence s, int word) {
    DependencyGraph g = s.graph();
    boolean assuming = g.is(word, "advcl") && s.form(word).equalsIgnoreCase("assuming");
    boolean letUs = g.is(word, "xcomp") && ClauseMood.letsUs(s, g.head(word));
    boolean imagine = s.lemma(word).equals("imagine") && ClauseMood.commands(s, word);
    return assuming || imagine || (letUs && s.lemma(word).equals("say"));
  }

  /**
   * A cue whose content the way comes from: "said that ...", "reports that ...", "denied the
   * attack".
   */
  private @Nullable Found governing(Sentence s, int node, int head) {
    Cue cue = at(s, head);
    if (cue == null) {
      return null;
    }
    DependencyGraph g = s.graph();
    boolean verb = cue.pos().equals("VERB");
    boolean content =
        CONTENT.stream().anyMatch(r -> g.is(node, r))
            || (g.is(node, "advcl") && followsThat(s, head, node));
    boolean clause = content && cue.takesClause();
    boolean relative = g.is(node, "acl:relcl");
    boolean noun = (g.is(node, "obj") || g.is(node, "nsubj:pass")) && cue.takesNoun() && verb;
    noun &= !cue.sparesDeeds() || !Known.isDeed(s, node);
    boolean nominal = !verb && g.is(node, "nmod") && contentMark(s, node) && isEventNoun(s, node);
    if (verb && g.is(node, "acl")) {
      clause = false;
    }
    if (!verb && g.is(node, "acl") && at(s, node) != null && s.xpos(node).equals("VBG")) {
      return null;
    }
    boolean charge = verb && charges(s, cue, node);
    boolean named = cue.takes().equals("name") && g.is(node, "xcomp") && isEventNoun(s, node);
    if ((!clause && !noun && !nominal && !charge && !named) || relative) {
      return null;
    }
    if (verb && g.is(node, "parataxis") && !g.children(head, "ccomp").isEmpty()) {
      boolean elaborates = cue.polarity() == Factuality.Polarity.POSITIVE && isAfterColon(s, node);
      return elaborates ? new Found(cue, head, sources(s, head, node, verb), node) : null;
    }
    int saying = verb ? -1 : sayingIn(s, head);
    if (saying >= 0) {
      return new Found(
          Objects.requireNonNull(at(s, saying)), saying, DeepSyntax.agents(s, saying), node);
    }
    List<Integer> sources = sources(s, head, node, verb);
    if (!verb && cue.certainty() == Factuality.Certainty.PS && sources.equals(List.of(head))) {
      // "for fear of attacks": nobody's fears tell what may happen, on nobody's word
      return null;
    }
    return new Found(cue, head, charge ? withoutCharged(s, head, sources) : sources, node);
  }

  /** The verb of "said in a statement that", whose subject is the source; -1 for none. */
  private int sayingIn(Sentence s, int noun) {
    DependencyGraph g = s.graph();
    int verb = g.is(noun, "obl") ? g.head(noun) : DependencyGraph.ROOT;
    Cue saying = verb == DependencyGraph.ROOT ? null : at(s, verb);
    boolean says = saying != null && saying.pos().equals("VERB") && saying.takesClause();
    boolean in = DeepSyntax.marks(s, noun).stream().anyMatch(MEDIUM::contains);
    return says && in && !DeepSyntax.agents(s, verb).isEmpty() ? verb : -1;
  }

  /** "an officer suspected of killing two" suspects nobody. */
  private static List<Integer> withoutCharged(Sentence s, int cue, List<Integer> sources) {
    boolean participle = s.graph().is(cue, "acl") && !s.graph().is(cue, "acl:relcl");
    int charged = s.graph().head(cue);
    return participle ? sources.stream().filter(w -> w != charged).toList() : sources;
  }

  /** "accused them of shelling the town": what somebody is charged with. */
  private static boolean charges(Sentence s, Cue cue, int node) {
    DependencyGraph g = s.graph();
    boolean below = CHARGED.stream().anyMatch(r -> g.is(node, r));
    return below && cue.charges(DeepSyntax.marks(s, node));
  }

  /**
   * Cues that hang below the content: "..., officials said", "according to", "as X claimed",
   * "reportedly".
   */
  private void besides(Sentence s, int node, int goesOn, List<Found> found) {
    DependencyGraph g = s.graph();
    for (int child : g.children(node)) {
      if (child < goesOn || assertsDenied(s, node, child)) {
        continue;
      }
      Cue cue = at(s, child);
      boolean insert =
          g.is(child, "parataxis")
              && g.children(child, "ccomp").isEmpty()
              && !saysOther(s, child)
              && !isApart(s, child);
      boolean as =
          g.is(child, "advcl")
              && DeepSyntax.marks(s, child).contains("as")
              && (cue == null || !cue.takesNoun() || !saysOther(s, child));
      if (cue != null && cue.pos().equals("VERB") && (insert || as)) {
        List<Integer> sources = DeepSyntax.agents(s, child);
        if (!sources.isEmpty()) {
          add(found, new Found(cue, child, sources, node));
        }
      } else if (cue != null && cue.takes().equals("adverb") && g.is(child, "advmod")) {
        add(found, new Found(cue, child, List.of(), node));
      } else if (DeepSyntax.marks(s, child).contains("according to")
          && (g.is(child, "obl") || g.is(child, "nmod"))) {
        add(found, new Found(accordingTo(), according(s, child), List.of(child), node));
      }
    }
  }

  /**
   * "X freed two men, officials said, but Y took three", "..., and the army denied it": after
   * "but", and where another speaks, the writer goes on alone.
   */
  private boolean goesOnAlone(Sentence s, int node) {
    DependencyGraph g = s.graph();
    boolean another = at(s, node) != null;
    return g.is(node, "conj")
        && !DeepSyntax.marks(s, node).contains("that")
        && g.children(node, "cc").stream().anyMatch(c -> another || s.lemma(c).equals("but"))
        && !g.children(node, "nsubj").isEmpty();
  }

  /** "X denied that S, as Y claimed": Y claims S, and no denial. */
  private boolean assertsDenied(Sentence s, int node, int insert) {
    DependencyGraph g = s.graph();
    Cue own = at(s, node);
    return own != null
        && own.polarity() == Factuality.Polarity.NEGATIVE
        && g.is(insert, "advcl")
        && DeepSyntax.marks(s, insert).contains("as")
        && g.children(node, "ccomp").stream().anyMatch(c -> c < insert);
  }

  /** "said it was not so: the bridge still stood": who said the first says the second. */
  private static boolean isAfterColon(Sentence s, int clause) {
    int start = s.graph().subtree(clause).nextSetBit(0);
    return s.form(start).equals(":") || (start > 0 && s.form(start - 1).equals(":"));
  }

  /** "A bomb fell; both sides blamed each other": a clause of its own, after a semicolon. */
  private static boolean isApart(Sentence s, int clause) {
    int start = s.graph().subtree(clause).nextSetBit(0);
    return s.form(start).equals(";") || (start > 0 && s.form(start - 1).equals(";"));
  }

  /** "nobody has claimed responsibility": a cue with a thing of its own to say. */
  private static boolean saysOther(Sentence s, int cue) {
    return s.graph().children(cue, "obj").stream().anyMatch(o -> s.upos(o).equals("NOUN"));
  }

  /**
   * "rejected reports that ...": claims of nobody's that somebody denies are only what is denied,
   * as are those of "denied that it had fled, as X claimed".
   */
  private static void withoutDenied(Sentence s, List<Found> inward, Found denial) {
    if (denial.cue().polarity() != Factuality.Polarity.NEGATIVE || inward.isEmpty()) {
      return;
    }
    Found last = inward.get(inward.size() - 1);
    boolean nobodys = last.sources().equals(List.of(last.token()));
    boolean beside = s.graph().is(last.token(), "advcl") && last.entered() == denial.entered();
    if (beside || (nobodys && last.token() == denial.entered())) {
      inward.remove(inward.size() - 1);
    }
  }

  private static void add(List<Found> found, Found link) {
    if (!repeats(found, link)) {
      found.add(link);
    }
  }

  /** A link that says again what the link below it said: "the claims by X, claiming that". */
  private static boolean repeats(List<Found> found, Found link) {
    return found.stream()
        .anyMatch(
            f ->
                f.token() == link.token()
                    || (!f.sources().isEmpty() && f.sources().equals(link.sources())));
  }

  /** Whether a claim is what a verb denies: whoever denies it did not make it. */
  private boolean isDenied(Sentence s, int claim) {
    int head = s.graph().head(claim);
    Cue above = head == DependencyGraph.ROOT ? null : at(s, head);
    return above != null && above.polarity() == Factuality.Polarity.NEGATIVE;
  }

  private List<Integer> sources(Sentence s, int cue, int content, boolean verb) {
    List<Integer> agents = DeepSyntax.agents(s, cue);
    if (!verb) {
      // "reports of Russian strikes" are not Russia's
      agents = agents.stream().filter(a -> !s.graph().dominates(content, a)).toList();
    }
    if (verb && agents.stream().anyMatch(a -> isMute(s, a))) {
      agents = speakersAbove(s, cue, agents);
    }
    if (!verb && isDenied(s, cue)) {
      List<Integer> denying = DeepSyntax.agents(s, s.graph().head(cue));
      agents = agents.stream().filter(a -> !denying.contains(a)).toList();
    }
    if (!verb && agents.isEmpty()) {
      for (int child : s.graph().children(cue, "nmod")) {
        if (DeepSyntax.marks(s, child).contains("from")) {
          return List.of(child);
        }
      }
      return List.of(cue);
    }
    return agents;
  }

  /** "denied that the village had fallen, saying ...": villages do not speak. */
  private List<Integer> speakersAbove(Sentence s, int cue, List<Integer> agents) {
    DependencyGraph g = s.graph();
    int node = g.is(cue, "advcl") ? g.head(cue) : DependencyGraph.ROOT;
    while (node != DependencyGraph.ROOT && at(s, node) == null) {
      node = g.head(node);
    }
    List<Integer> above = node == DependencyGraph.ROOT ? agents : DeepSyntax.agents(s, node);
    return above.isEmpty() ? agents : above;
  }

  private static boolean isMute(Sentence s, int word) {
    return s.upos(word).equals("NOUN")
        && s.entities().stream().anyMatch(e -> e.head() == word && MUTE.contains(e.type()));
  }

  /** Whether "that" stands between a cue and a clause: what follows it is what the source says. */
  private static boolean followsThat(Sentence s, int cue, int clause) {
    for (int i = cue + 1; i <= clause; i++) {
      boolean that = s.lemma(i).equals("that") && s.graph().is(i, "mark");
      if (that && s.graph().dominates(cue, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean contentMark(Sentence s, int node) {
    Set<String> marks = DeepSyntax.marks(s, node);
    return marks.contains("of") || marks.contains("about");
  }

  private static boolean isEventNoun(Sentence s, int node) {
    return s.entities().stream()
        .noneMatch(
            e -> e.head() == node && Set.of("person", "organization", "place").contains(e.type()));
  }

  /** The plainest cue there is. */
  Cue saying() {
    return Objects.requireNonNull(cues.get(key("say", "VERB")));
  }

  private static Cue accordingTo() {
    return new Cue(
        "according to",
        "ADP",
        Factuality.Polarity.POSITIVE,
        Factuality.Certainty.CT,
        Factuality.Mode.ACTUAL,
        "clause",
        false);
  }

  /** The "according" of "according to"; the word itself where the tree hides it. */
  private static int according(Sentence s, int node) {
    for (int child : s.graph().children(node)) {
      if (s.lemma(child).toLowerCase(Locale.ROOT).startsWith("accord")) {
        return child;
      }
    }
    return node;
  }

  private static String key(String lemma, String pos) {
    return lemma + "/" + pos;
  }
}
