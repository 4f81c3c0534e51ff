package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.statement.Factuality.Certainty;
import dev.assay.statement.Factuality.Mode;
import dev.assay.statement.Factuality.Polarity;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import java.util.Locale;
import java.util.Set;

/** Whether a clause asks, commands or supposes by its form (Quirk et al. 1985, chapter 11). */
final class ClauseMood {
  private static final Set<String> SUPPOSING = Set.of("had", "were", "should");
  private static final Set<String> BEFORE_NAMES =
      Set.of("DET", "PROPN", "PRON", "NOUN", "ADJ", "NUM");
  private static final Set<String> FINITE_BE = Set.of("is", "are", "was", "were");

  private static final Set<String> DUE = Tables.words("due-verbs.txt");

  private static final Set<String> COMPLEMENTS = Set.of("ccomp", "csubj", "xcomp", "acl", "obj");

  private ClauseMood() {}

  /**
   * The "Had", "Were" or "Should" under which a word stands: "Should the army withdraw, ...", or
   * -1.
   */
  static int supposing(Sentence s, int word) {
    for (int i = word - 1; i >= 0 && !s.form(i).matches("[,;:]"); i--) {
      boolean opens =
          i == 0
              || s.form(i - 1).equalsIgnoreCase("even")
              || !s.upos(i - 1).matches("NOUN|PROPN|PRON|ADV|PART|SCONJ|AUX|VERB|ADJ|NUM");
      boolean inverted = i + 1 < word && BEFORE_NAMES.contains(s.upos(i + 1));
      if (opens
          && inverted
          && s.upos(i).equals("AUX")
          && SUPPOSING.contains(s.form(i).toLowerCase(Locale.ROOT))) {
        return endsAsQuestion(s) || !hasMainClause(s, word) ? -1 : i;
      }
    }
    return -1;
  }

  /** After a condition comes what depends on it, parted by a comma; or it comes before. */
  private static boolean hasMainClause(Sentence s, int word) {
    for (int i = word + 1; i < s.size(); i++) {
      if (s.form(i).equals(",")) {
        return true;
      }
    }
    return s.graph().is(word, "advcl");
  }

  /** Questions, commands and conditions that a clause's form alone makes. */
  static void judge(Sentence s, int word, int top, int stop, Judgement judgement) {
    int supposing = supposing(s, word);
    if (supposing >= 0) {
      judgement.settle(
          Mode.HYPOTHETICAL, Polarity.UNKNOWN, Certainty.U, supposing, "condition: inversion");
      return;
    }
    boolean question = top == s.graph().root() && endsAsQuestion(s) && stop == DependencyGraph.ROOT;
    boolean who = asksWho(s, top) >= 0;
    if (judgement.mode() != Mode.HYPOTHETICAL && !who && (question || asks(s, top))) {
      judgement.settle(Mode.QUESTIONED, Polarity.UNKNOWN, Certainty.U, top, "question");
    } else if (isCommanded(s, word)) {
      judgement.weaken(Mode.ORDERED, Certainty.U, word, "imperative");
    }
  }

  /** Whether it is asked by yes or no: its auxiliary stands before its subject. */
  static boolean asks(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    int helper = -1;
    int subject = -1;
    for (int child : g.children(verb)) {
      if ((g.is(child, "aux") || g.is(child, "cop")) && helper < 0) {
        helper = child;
      } else if (g.is(child, "nsubj") && subject < 0) {
        subject = child;
      }
    }
    if (helper < 0 || subject < helper) {
      return false;
    }
    return helper == 0 || s.upos(helper - 1).matches("PUNCT|CCONJ");
  }

  static boolean endsAsQuestion(Sentence s) {
    int last = s.size() - 1;
    while (last > 0 && s.form(last).matches("[\"'”’)]+|''")) {
      last--;
    }
    return s.form(last).equals("?");
  }

  /**
   * The word by which a clause asks who, why or how, and so takes what it tells for granted; or -1.
   */
  static int asksWho(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    if (g.is(verb, "acl:relcl") || (g.is(verb, "advcl") && !isFreeRelative(s, verb))) {
      return -1;
    }
    if (isFreeRelative(s, verb)) {
      return g.head(verb);
    }
    for (int child : g.children(verb)) {
      if (child < verb && s.xpos(child).startsWith("W") && !g.is(child, "mark")) {
        return child;
      }
    }
    return -1;
  }

  /** "Why the police fired has never been explained". */
  private static boolean isFreeRelative(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    return g.relation(verb).equals("advcl:relcl") && s.xpos(g.head(verb)).startsWith("W");
  }

  /** "Leave", "stop shelling it", "let them leave". */
  private static boolean isCommanded(Sentence s, int word) {
    int verb = word;
    while (s.graph().is(verb, "xcomp")) {
      verb = s.graph().head(verb);
    }
    return commands(s, verb);
  }

  /** "Let us say". */
  static boolean letsUs(Sentence s, int verb) {
    return s.lemma(verb).equalsIgnoreCase("let")
        && s.graph().children(verb, "obj").stream()
            .anyMatch(o -> s.form(o).toLowerCase(Locale.ROOT).matches("us|['’]s"));
  }

  /** A bare verb that opens a clause and has no subject: "Surrender, or ...". */
  static boolean commands(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    boolean bare = s.xpos(verb).equals("VB") || (s.xpos(verb).equals("VBP") && verb <= 1);
    if (!bare || !g.children(verb, "nsubj").isEmpty() || !DeepSyntax.marks(s, verb).isEmpty()) {
      return false;
    }
    for (int child : g.children(verb, "aux")) {
      if (!s.lemma(child).equals("do")) {
        return false;
      }
    }
    boolean clause =
        g.is(verb, "root") || g.is(verb, "ccomp") || g.is(verb, "parataxis") || g.is(verb, "advcl");
    int first = verb;
    while (first > 0 && g.dominates(verb, first - 1) && !s.form(first - 1).matches("[\"“”]|``")) {
      first--;
    }
    boolean opens = first == 0 || s.upos(first - 1).equals("PUNCT");
    return clause && opens;
  }

  /** "are to meet", and of headlines "Junta to free 3,000": it is arranged. */
  static boolean isArranged(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    if (isDue(s, verb) || isToBeDone(s, verb)) {
      return true;
    }
    if (!s.xpos(verb).equals("VB")
        || !DeepSyntax.marks(s, verb).contains("to")
        || g.children(verb, "nsubj").isEmpty()) {
      return false;
    }
    boolean main =
        g.is(verb, "root")
            || g.is(verb, "parataxis")
            || (g.is(verb, "ccomp")
                && (!g.children(verb, "aux").isEmpty() || !g.children(verb, "cop").isEmpty()));
    return main && DeepSyntax.marks(s, verb).size() == 1;
  }

  /** "were due to resume", where "due to" passes for a preposition. */
  private static boolean isDue(Sentence s, int word) {
    boolean due = DeepSyntax.marks(s, word).contains("due to");
    boolean bare = s.form(word).equalsIgnoreCase(s.lemma(word)) && !s.upos(word).equals("PROPN");
    DependencyGraph g = s.graph();
    return due
        && bare
        && !g.children(word, "cop").isEmpty()
        && g.children(word, "det").isEmpty()
        && !s.xpos(word).equals("NNS")
        && g.children(word, "compound").isEmpty()
        && (!s.upos(word).equals("NOUN") || DUE.contains(s.lemma(word)));
  }

  /** "Three men are to be charged", "they were to have left". */
  private static boolean isToBeDone(Sentence s, int verb) {
    DependencyGraph g = s.graph();
    int to =
        g.children(verb, "mark").stream()
            .filter(m -> s.form(m).equalsIgnoreCase("to"))
            .findFirst()
            .orElse(-1);
    return to > 0
        && s.xpos(verb).equals("VBN")
        && FINITE_BE.contains(s.form(to - 1).toLowerCase(Locale.ROOT))
        && g.head(to - 1) == verb
        && s.form(to + 1).toLowerCase(Locale.ROOT).matches("be|have");
  }

  /**
   * Whether a clause completes what governs it, and hangs from it neither as a condition nor a
   * time.
   */
  static boolean isComplement(Sentence s, int clause) {
    return COMPLEMENTS.stream().anyMatch(r -> s.graph().is(clause, r));
  }
}
