package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import dev.assay.text.VerbGroup;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is said to be no more than what somebody wants: "one demand: the release of the crew", "his
 * removal is what the crowds want". Immutable.
 */
final class Wants {
  private static final Set<String> WHAT = Set.of("what", "all", "thing", "everything");

  private static final Set<String> SHOULD = Set.of("should", "must", "ought");

  private static final Set<String> BECOMING = Set.of("remain", "become");

  private final Set<String> holding = Tables.words("holding-verbs.txt");
  private final Set<String> offers = Tables.words("offers.txt");
  private final Set<String> nouns = Tables.words("wanted-nouns.txt");
  private final Set<String> verbs = Tables.words("wanting-verbs.txt");

  /** The word of what is wanted that an event is said to be; or -1. */
  int with(Sentence s, int event) {
    DependencyGraph g = s.graph();
    int head = g.head(event);
    boolean subject = g.is(event, "nsubj") || g.is(event, "csubj");
    if (head != DependencyGraph.ROOT && g.is(event, "appos") && isNoun(s, head)) {
      return head;
    }
    if (head != DependencyGraph.ROOT && subject && isSaid(s, head) && isWanted(s, head)) {
      return head;
    }
    if (isLinked(s, event, head)) {
      return head;
    }
    boolean beside = g.is(event, "appos") || g.is(event, "conj");
    if (beside && isSaid(s, head) && below(g, head, "nsubj").anyMatch(n -> isWanted(s, n))) {
      return head; // "their aim is an end to the siege, his departure and a vote"
    }
    List<Integer> subjects = g.children(event, "nsubj");
    boolean own = subjects.size() < 2 && DeepSyntax.marks(s, event).contains("to");
    // "their aim is to take it": what is theirs to do is planned
    return isSaid(s, event) && !own
        ? subjects.stream().filter(n -> n < event && isWanted(s, n)).findFirst().orElse(-1)
        : -1;
  }

  /**
   * "Their demand remains his removal", "their list of demands includes his removal", "an accord
   * that is to entail it".
   */
  private boolean isLinked(Sentence s, int event, int head) {
    DependencyGraph g = s.graph();
    boolean object =
        head != DependencyGraph.ROOT
            && (g.is(event, "obj") || Gerunds.stands(s, event, "xcomp", false));
    String link = object ? lower(s, head) : "";
    boolean holds = holding.contains(link);
    return (holds || BECOMING.contains(link))
        && subjects(s, head)
            .flatMap(n -> Stream.concat(Stream.of(n), below(g, n, "nmod")))
            .anyMatch(n -> isNoun(s, n) || (holds && offers.contains(lower(s, n))));
  }

  /** The subjects of a verb, or what it is told of: "an accord that is to entail it". */
  private static Stream<Integer> subjects(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    int top = verb;
    while (g.is(top, "xcomp") || (g.is(top, "advcl") && g.is(g.head(top), "acl"))) {
      top = g.head(top);
    }
    Stream<Integer> own = below(g, top, "nsubj");
    // "a way to reach their goals, which include it": whatever noun the parser hangs that from
    return g.is(top, "acl")
        ? Stream.concat(Stream.of(g.head(top)), own.map(n -> beforeComma(s, n)))
        : own;
  }

  private static int beforeComma(Sentence s, int word) {
    return word > 1 && s.form(word - 1).equals(",") ? word - 2 : word;
  }

  /** "He better leave", as if it were "had better"; "the sooner he leaves, the better". */
  static boolean isAdvised(Sentence s, int verb) {
    boolean sooner =
        below(s.graph(), verb, "advmod")
            .anyMatch(a -> a > 0 && s.form(a).equals("sooner") && lower(s, a - 1).equals("the"));
    if (sooner) {
      return VerbGroup.of(s, verb).tense() == VerbGroup.Tense.PRESENT;
    }
    return verb > 0
        && s.form(verb - 1).equalsIgnoreCase("better")
        && s.xpos(verb).matches("VBP?")
        && s.graph().head(verb - 1) == verb
        && s.graph().children(verb, "aux").isEmpty();
  }

  /** "High time the minister left", whether or not the parser takes the time for who leaves. */
  static boolean isHighTime(Sentence s, int verb) {
    int above = s.graph().head(verb);
    Stream<Integer> around =
        s.graph().is(verb, "acl") ? Stream.of(above) : below(s.graph(), verb, "nsubj");
    return around
        .filter(n -> n < verb && lower(s, n).equals("time"))
        .flatMap(n -> below(s.graph(), n, "amod"))
        .anyMatch(a -> lower(s, a).equals("high"));
  }

  private boolean isWanted(Sentence s, int word) {
    return isNoun(s, word) || isWhat(s, word);
  }

  private boolean isNoun(Sentence s, int word) {
    return s.upos(word).equals("NOUN")
        && (nouns.contains(lower(s, word))
            || below(s.graph(), word, "amod")
                .anyMatch(a -> nouns.contains(lower(s, a) + " " + lower(s, word))));
  }

  /** "What they demand", "all she wants", "what he should do"; not "what they had demanded". */
  private boolean isWhat(Sentence s, int word) {
    return WHAT.contains(lower(s, word))
        && below(s.graph(), word, "acl:relcl", "acl")
            .anyMatch(v -> !VerbGroup.of(s, v).isPerfect() && wants(s, v));
  }

  private boolean wants(Sentence s, int verb) {
    return verbs.contains(lower(s, verb))
        || below(s.graph(), verb, "aux").anyMatch(a -> SHOULD.contains(lower(s, a)));
  }

  private static boolean isSaid(Sentence s, int word) {
    return below(s.graph(), word, "cop").findAny().isPresent();
  }

  private static Stream<Integer> below(DependencyGraph g, int word, String... relations) {
    return Stream.of(relations).flatMap(r -> g.children(word, r).stream());
  }

  private static String lower(Sentence s, int word) {
    return s.lemma(word).toLowerCase(Locale.ROOT);
  }
}
