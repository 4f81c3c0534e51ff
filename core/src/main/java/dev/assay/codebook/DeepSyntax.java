package dev.assay.codebook;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Predicate;
import dev.assay.text.Sentence;
import dev.assay.text.VerbGroup;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who acts and who is acted on, through passives, control, coordination, relative clauses,
 * participles and light verbs. A verb's own subject and object come first, then PropBank roles,
 * then what the tree says of verbs that share a subject or object.
 */
public final class DeepSyntax {
  /** Nouns that count others. */
  private static final Set<String> COUNTING = words("counting-nouns.txt");

  private static final Set<String> FIGURE_VERBS = words("figure-verbs.txt");

  private DeepSyntax() {}

  /** The words of a list, one a line. */
  static Set<String> words(String resource) {
    return CodebookLoader.resource(resource)
        .lines()
        .filter(l -> !l.isBlank() && !l.startsWith("#"))
        .collect(Collectors.toUnmodifiableSet());
  }

  /** Heads of those who do what a word tells, nearest first; empty where nobody is named. */
  public static List<Integer> agents(Sentence s, int word) {
    return isNominal(s, word) ? NounParties.agents(s, word) : VerbAgents.of(s, word, 0);
  }

  /** Heads of those to whom what a word tells is done; empty where nobody is named. */
  public static List<Integer> patients(Sentence s, int word) {
    return isNominal(s, word) ? NounParties.patients(s, word) : VerbPatients.of(s, word, 0);
  }

  /** The prepositions, markers and particles of a word, lower case; "possessive" for a genitive. */
  public static Set<String> marks(Sentence s, int word) {
    Set<String> marks = new LinkedHashSet<>();
    DependencyGraph g = s.graph();
    for (int child : g.children(word)) {
      if (g.is(child, "case") || g.is(child, "mark")) {
        StringBuilder whole = new StringBuilder(s.form(child).toLowerCase(Locale.ROOT));
        for (int part : g.children(child, "fixed")) {
          whole.append(' ').append(s.form(part).toLowerCase(Locale.ROOT));
        }
        marks.add(whole.toString());
      }
    }
    return marks;
  }

  /**
   * The part of speech that rules ask for: the universal one, save for verbs that were taken for
   * nouns and nouns for verbs. Where the finer tag says noun it speaks; a word in -s that opens a
   * sentence and has no subject is a noun ("Reports that ..."), and so is a gerund that is a
   * subject ("Fighting broke out") or stands behind a preposition ("killed in fighting").
   */
  public static String pos(Sentence s, int word) {
    DependencyGraph g = s.graph();
    if (s.upos(word).equals("ADJ") && !g.children(word, "aux:pass").isEmpty()) {
      return "VERB";
    }
    boolean noun = s.upos(word).equals("NOUN") || s.upos(word).equals("PROPN");
    if (noun && Character.isLowerCase(s.form(word).codePointAt(0)) && isVerbInDisguise(g, word)) {
      return "VERB";
    }
    if (!s.upos(word).equals("VERB")) {
      return s.upos(word);
    }
    boolean opens = word == 0 && s.xpos(word).equals("VBZ") && g.children(word, "nsubj").isEmpty();
    boolean gerund =
        s.xpos(word).equals("VBG") && g.is(word, "nsubj") && g.children(word, "obj").isEmpty();
    boolean behind =
        s.xpos(word).equals("VBG")
            && g.is(word, "obl")
            && !g.children(word, "case").isEmpty()
            && g.children(word, "obj").isEmpty();
    return opens || gerund || behind || s.xpos(word).startsWith("NN") ? "NOUN" : "VERB";
  }

  /** "The mission plans to go": what has a subject and an object, and no copula, is no noun. */
  private static boolean isVerbInDisguise(DependencyGraph g, int word) {
    return g.children(word, "nsubj").stream().anyMatch(w -> w < word)
        && g.children(word, "cop").isEmpty()
        && !(g.children(word, "xcomp").isEmpty() && g.children(word, "obj").isEmpty());
  }

  /** Whether a word stands for an event as a noun would: "the attack", "an airstrike". */
  static boolean isNominal(Sentence s, int word) {
    String pos = pos(s, word);
    return pos.equals("NOUN") || pos.equals("PROPN");
  }

  /** "was seized and looted": the auxiliary of the first participle serves the second. */
  static boolean isPassive(Sentence s, int verb) {
    return VerbGroup.of(s, verb).voice() == VerbGroup.Voice.PASSIVE;
  }

  /** A word, what it counts and what it is joined to: "thousands of refugees", "tents and food". */
  static List<Integer> withCounted(Sentence s, int word) {
    List<Integer> words = new ArrayList<>(List.of(word));
    boolean number = s.upos(word).equals("NUM");
    if (number || Lemmas.of(s, word).stream().anyMatch(COUNTING::contains)) {
      for (int child : s.graph().children(word, "nmod")) {
        if (marks(s, child).contains("of")) {
          words.add(child);
        }
      }
    }
    if (isNominal(s, word)) {
      words.addAll(s.graph().children(word, "conj"));
    }
    return words;
  }

  /** The word that counts another, "most of the riots"; {@link DependencyGraph#ROOT} for none. */
  static int counting(Sentence s, int word) {
    int head = s.graph().is(word, "nmod") ? s.graph().head(word) : DependencyGraph.ROOT;
    boolean counts = head != DependencyGraph.ROOT && withCounted(s, head).contains(word);
    return counts ? head : DependencyGraph.ROOT;
  }

  /** Whether a word tells a time: "on Tuesday". */
  static boolean isTime(Sentence s, int word) {
    // "at 365" is no hour and no year
    boolean counts =
        s.form(word).matches("\\d{3}|\\d{1,3}(?:,\\d{3})+|\\d{5,}") || isFigure(s, word);
    return !counts
        && s.entities().stream().anyMatch(e -> e.head() == word && e.type().equals("time"));
  }

  /** "Put the toll at nine", "stood at 31": how many, and no hour or day. */
  private static boolean isFigure(Sentence s, int word) {
    int verb = s.graph().head(word);
    return s.upos(word).equals("NUM")
        && verb != DependencyGraph.ROOT
        && FIGURE_VERBS.contains(s.lemma(verb))
        && marks(s, word).contains("at");
  }

  /** A relative pronoun stands for the noun that its clause describes. */
  static List<Integer> relative(Sentence s, int verb, List<Integer> found) {
    DependencyGraph g = s.graph();
    List<Integer> out = new ArrayList<>();
    for (int word : found) {
      boolean pronoun = s.xpos(word).equals("WDT") || s.xpos(word).equals("WP");
      int clause = verb;
      while (pronoun && clause != DependencyGraph.ROOT && !g.is(clause, "acl:relcl")) {
        clause = g.head(clause);
      }
      out.add(pronoun && clause != DependencyGraph.ROOT ? g.head(clause) : word);
    }
    return out;
  }

  /** Heads of a predicate's arguments of one PropBank role. */
  static List<Integer> arguments(Sentence s, int word, String role) {
    Predicate predicate = s.predicate(word);
    if (predicate == null) {
      return List.of();
    }
    return predicate.arguments().stream()
        .filter(a -> a.role().equals(role))
        .map(Predicate.Argument::head)
        .toList();
  }
}
