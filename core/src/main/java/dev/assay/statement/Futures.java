package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.statement.Factuality.Certainty;
import dev.assay.statement.Factuality.Mode;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import dev.assay.text.VerbGroup;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * In what sense something is said to come: foretold, arranged for a day, promised by an accord, or
 * hanging on a condition. Immutable, safe to share.
 */
final class Futures {
  private static final Set<String> WILL =
      Set.of("will", "shall", "'ll", "’ll", "wo", "would", "'d", "’d");

  /** Helpers of what has yet to come. */
  private static final String MODALS = "will|would|must|should|shall|can|wo|['’]ll|may|might|could";

  /** Words of days and of accords, and verbs of what is foretold whatever day it has, by kind. */
  private final Map<String, Set<String>> words =
      Tables.rows("futures.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(r -> r[0], r -> Set.of(r[1].split(", *"))));

  static boolean isWill(String form) {
    return WILL.contains(form);
  }

  /**
   * "will" foretells, but depends where a condition stands beside it or the "would" has a past, is
   * arranged where a day is named, and promised where an accord is.
   */
  void future(Sentence s, int node, int helper, int from, Judgement judgement) {
    String why = "modifier: " + s.form(helper);
    boolean would = s.form(helper).toLowerCase(Locale.ROOT).matches("would|['’]d");
    boolean polite = would && from >= 0 && isOf("wished", s.lemma(node));
    if (polite || isHad(s, node, helper)) {
      return;
    }
    int condition = condition(s, node);
    boolean willed = !isOf("foretold", s.lemma(node));
    int day = willed ? dated(s, node) : -1;
    int accord = willed ? under(s, node, "accord") : -1;
    if (condition >= 0) {
      judgement.weaken(
          Mode.HYPOTHETICAL, Certainty.U, condition, "condition: " + s.form(condition));
    } else if (would && (hasPerfect(s, node) || isImagined(s, node, from))) {
      judgement.weaken(Mode.HYPOTHETICAL, Certainty.U, helper, why);
    } else if (accord >= 0) {
      judgement.weaken(Mode.COMMITTED, Certainty.PR, accord, why + ", " + s.form(accord));
    } else if (day >= 0 && !would && judgement.mode() == Mode.ACTUAL) {
      judgement.weaken(Mode.PLANNED, Certainty.PR, day, why + ", " + s.form(day));
    } else {
      judgement.future(helper, why);
    }
  }

  /** "They'd left", "they'd been shelling it": had, not would. */
  private static boolean isHad(Sentence s, int node, int helper) {
    DependencyGraph g = s.graph();
    boolean been =
        Arrays.stream(g.children(node)).anyMatch(c -> c > helper && lower(s, c).equals("been"));
    boolean have = g.children(node, "aux").stream().anyMatch(a -> lower(s, a).matches("have|'ve"));
    return lower(s, helper).matches("['’]d") && !have && (been || s.xpos(node).equals("VBN"));
  }

  /**
   * What is named with a day to come, or announced for one: "next week's summit", "announced a
   * strike for Monday", by a timetable "leaves on 30 June", "ministers gather on Sunday", and who
   * "is due in Oslo".
   */
  void dated(Sentence s, int word, Judgement judgement) {
    DependencyGraph g = s.graph();
    if (judgement.mode() != Mode.ACTUAL && judgement.mode() != Mode.PREDICTED) {
      return;
    }
    int head = g.head(word);
    int day = -1;
    for (int child : g.children(word)) {
      boolean next = isNext(s, child) || lower(s, child).equals("tomorrow");
      if (g.is(child, "nmod:poss") && next) {
        day = child;
      }
      if (isNoun(s, word) && g.is(child, "nmod") && isFor(s, child)) {
        day = child;
      }
    }
    boolean announced =
        head != DependencyGraph.ROOT && g.is(word, "obj") && isOf("announces", s.lemma(head));
    if (announced && isNoun(s, word)) {
      for (int child : g.children(head, "obl")) {
        day = isFor(s, child) ? child : day;
      }
    }
    if (s.upos(word).equals("VERB") && VerbGroup.of(s, word).tense() == VerbGroup.Tense.PRESENT) {
      int timetable = under(s, word, "timetable");
      day = timetable >= 0 ? timetable : day;
      boolean simple = s.xpos(word).matches("VBZ|VBP") && isOf("timetabled", s.lemma(word));
      day = simple && day < 0 ? dated(s, word) : day;
    }
    if (isOf("arranged", s.lemma(word)) && g.children(word, "xcomp").isEmpty()) {
      day = word;
    }
    if (day >= 0) {
      judgement.schedule(day, "arranged: " + s.form(day));
    }
  }

  /**
   * "will not leave until they are paid", "whoever leaves will be paid": what has yet to come
   * before something else can.
   */
  void untilThen(Sentence s, int node, Judgement judgement) {
    DependencyGraph g = s.graph();
    int time = time(s, node);
    int above = g.head(node);
    int main = time >= 0 && time == above ? g.head(above) : above;
    int whoever = whoever(s, node);
    if (time >= 0 && main != DependencyGraph.ROOT && isToCome(s, node, time, main)) {
      judgement.weaken(Mode.HYPOTHETICAL, Certainty.U, time, "condition: " + s.form(time));
    } else if (whoever >= 0) {
      judgement.weaken(Mode.HYPOTHETICAL, Certainty.U, whoever, "condition: " + s.form(whoever));
    }
  }

  /**
   * "Must hand in its rifles upon the withdrawal": whoever is to do something then may wait for it.
   */
  void awaited(Sentence s, int node, Judgement judgement) {
    int main = s.graph().head(node);
    boolean adjunct = s.graph().is(node, "obl") || s.graph().is(node, "nmod");
    if (!adjunct || !isNoun(s, node) || !isOf("awaited", s.lemma(node))) {
      return;
    }
    while (main != DependencyGraph.ROOT && !s.upos(main).equals("VERB")) {
      main = s.graph().head(main);
    }
    boolean then = DeepSyntax.marks(s, node).stream().anyMatch(m -> isOf("then", m));
    if (then && main != DependencyGraph.ROOT && isYetToBe(s, main)) {
      judgement.weaken(Mode.POSSIBLE, Certainty.PS, node, "when it comes: " + s.form(node));
    }
  }

  /** Whether a verb tells of what is to be done, or shares the helper of one that does. */
  private static boolean isYetToBe(Sentence s, int verb) {
    int first = s.graph().is(verb, "conj") ? s.graph().head(verb) : verb;
    return hasHelper(s, verb, MODALS) || hasHelper(s, first, MODALS);
  }

  /** The word that says when: "until", "(as) soon (as)", "the moment", "by the time"; or -1. */
  private static int time(Sentence s, int node) {
    DependencyGraph g = s.graph();
    int head = g.head(node);
    if (g.is(node, "acl:relcl")) {
      boolean by = lower(s, head).equals("time") && DeepSyntax.marks(s, head).contains("by");
      return by || lower(s, head).matches("moment|minute|instant") ? head : -1;
    }
    if (!g.is(node, "advcl") && !g.is(node, "acl")) {
      return -1;
    }
    for (int mark : g.children(node)) {
      boolean opens = g.is(mark, "mark") || g.is(mark, "advmod");
      if (opens && lower(s, mark).matches("until|till|once|before|when|after")) {
        return mark;
      }
      boolean as = opens && lower(s, mark).equals("as") && mark > 0;
      if (as && lower(s, mark - 1).matches("soon|long")) {
        return mark - 1;
      }
    }
    return -1;
  }

  /** "His resignation would be a disaster", "would split the army": it is judged, not told. */
  void weighed(Sentence s, int node, Judgement judgement) {
    int head = s.graph().head(node);
    if (head != DependencyGraph.ROOT
        && s.graph().is(node, "nsubj")
        && s.upos(node).equals("NOUN")
        && hasHelper(s, head, "would")
        && isOf("weighed", lower(s, head))
        && !Known.is(s, node)) {
      judgement.weaken(Mode.HYPOTHETICAL, Certainty.U, head, "weighed: " + s.form(head));
    }
  }

  /** Whether the main clause tells of what is to come, and the tense goes along with that. */
  private boolean isToCome(Sentence s, int node, int time, int main) {
    VerbGroup group = VerbGroup.of(s, node);
    String word = lower(s, time);
    if (group.tense() == VerbGroup.Tense.PAST) {
      // "would return only after they withdrew": the tenses go along with "would"
      return word.matches("until|till|once|after|soon")
          && (hasHelper(s, main, "would") || isMeant(s, main));
    }
    boolean present = group.tense() == VerbGroup.Tense.PRESENT && !group.isProgressive();
    Set<String> marks = DeepSyntax.marks(s, main);
    boolean infinitive = s.xpos(main).equals("VB") && marks.contains("to");
    boolean content = s.xpos(main).equals("VBG") && isContent(s, main, marks);
    return hasHelper(s, main, MODALS)
        || (present && (infinitive || content || word.matches("until|till|once|soon")));
  }

  /** "The prospect of taking the town", "of rebels taking the town". */
  private static boolean isContent(Sentence s, int gerund, Set<String> marks) {
    DependencyGraph g = s.graph();
    return g.is(gerund, "acl")
        && (marks.contains("of")
            || g.children(g.head(gerund), "nmod").stream()
                .anyMatch(n -> n < gerund && DeepSyntax.marks(s, n).contains("of")));
  }

  /** "Vowed to stay until he resigned". */
  private boolean isMeant(Sentence s, int verb) {
    int above = s.graph().head(verb);
    return above != DependencyGraph.ROOT
        && (s.graph().is(verb, "xcomp") || s.graph().is(verb, "advcl"))
        && DeepSyntax.marks(s, verb).contains("to")
        && (isOf("intends", s.lemma(above)) || isOf("intends", lower(s, above)));
  }

  /** "Whoever leaves will be paid", "any man who leaves ...": who may or may not; or -1. */
  private static int whoever(Sentence s, int node) {
    DependencyGraph g = s.graph();
    int who = g.head(node);
    VerbGroup group = VerbGroup.of(s, node);
    boolean present = group.tense() == VerbGroup.Tense.PRESENT && !group.isProgressive();
    if (!g.is(node, "acl:relcl") || !present || g.head(who) == DependencyGraph.ROOT) {
      return -1;
    }
    boolean any =
        lower(s, who).matches("whoever|whatever|anyone|anybody|anything|those")
            || g.children(who, "det").stream().anyMatch(d -> lower(s, d).equals("any"));
    return any && hasHelper(s, g.head(who), MODALS) ? who : -1;
  }

  private static boolean hasHelper(Sentence s, int verb, String helpers) {
    return s.graph().children(verb, "aux").stream()
        .anyMatch(a -> lower(s, a).matches(helpers) || s.lemma(a).matches(helpers));
  }

  /** The word of a day on which a clause is set, as no hour that has gone by; or -1. */
  private int dated(Sentence s, int node) {
    for (int child : s.graph().children(node, "obl")) {
      if (isOf("days", lower(s, child)) || isNext(s, child)) {
        return child;
      }
    }
    for (int child : s.graph().children(node, "advmod")) {
      if (isOf("days", lower(s, child))) {
        return child;
      }
    }
    return -1;
  }

  private boolean isOf(String kind, String word) {
    return words.getOrDefault(kind, Set.of()).contains(word);
  }

  private static boolean isNext(Sentence s, int word) {
    return s.graph().children(word, "amod").stream().anyMatch(a -> lower(s, a).equals("next"));
  }

  /** "under the accord": the word under which something is to be done, or -1. */
  private int under(Sentence s, int node, String kind) {
    DependencyGraph g = s.graph();
    for (int child : g.children(node, "obl")) {
      boolean under =
          g.children(child, "case").stream().anyMatch(c -> lower(s, c).matches("under|according"));
      if (under && isOf(kind, s.lemma(child).toLowerCase(Locale.ROOT))) {
        return child;
      }
    }
    return -1;
  }

  private boolean isFor(Sentence s, int child) {
    boolean marked =
        s.graph().children(child, "case").stream().anyMatch(c -> lower(s, c).equals("for"));
    boolean day =
        isOf("days", lower(s, child))
            || s.graph().children(child, "nmod").stream()
                .filter(c -> DeepSyntax.marks(s, c).contains("of"))
                .anyMatch(c -> isOf("days", lower(s, c)));
    return marked && day;
  }

  /** "An invasion would ...", "it would be wrong to invade": nothing is named that is to come. */
  private static boolean isImagined(Sentence s, int node, int from) {
    DependencyGraph g = s.graph();
    if (from < 0) {
      return false;
    }
    boolean any =
        g.is(from, "nsubj")
            && s.upos(from).equals("NOUN")
            && g.children(from, "det").stream()
                .anyMatch(d -> lower(s, d).matches("an?|any|another"));
    boolean it =
        Arrays.stream(g.children(node)).anyMatch(c -> c < from && lower(s, c).equals("it"));
    boolean deed = g.is(from, "csubj") && from < node && s.xpos(from).equals("VBG");
    return any || deed || (it && from > node && DeepSyntax.marks(s, from).contains("to"));
  }

  /** The "if", "unless" or inverted verb of a condition on a clause, or -1. */
  private static int condition(Sentence s, int node) {
    DependencyGraph g = s.graph();
    for (int child : g.children(node)) {
      if (g.is(child, "advcl")) {
        for (int mark : g.children(child, "mark")) {
          if (lower(s, mark).matches("if|unless|provided")) {
            return mark;
          }
        }
        int supposing = ClauseMood.supposing(s, child);
        if (supposing >= 0) {
          return supposing;
        }
      }
    }
    return -1;
  }

  private static boolean hasPerfect(Sentence s, int node) {
    return s.graph().children(node, "aux").stream().anyMatch(a -> s.lemma(a).equals("have"));
  }

  private static boolean isNoun(Sentence s, int word) {
    return s.upos(word).equals("NOUN");
  }

  private static String lower(Sentence s, int word) {
    return s.form(word).toLowerCase(Locale.ROOT);
  }
}
