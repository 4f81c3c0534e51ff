package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.statement.Factuality.Mode;
import dev.assay.statement.Factuality.Polarity;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import dev.assay.text.VerbGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the word above a clause makes of it, by the table of governing words: implicatives,
 * factives, plans, fears, denials. Immutable.
 */
final class Governors {
  private final Map<String, List<Governor>> governors = new HashMap<>();
  private final EstimativeWords estimates;
  private final Set<String> spreading = Tables.words("spreading-verbs.txt");
  private final Set<String> endings = Tables.words("endings.txt");
  private final KnownPlots plots = new KnownPlots();

  /** What a word makes of a clause that it has too much of: "too weak to storm the fort". */
  private final Governor tooMuch =
      Governor.governor(new String[] {"too", "ADJ", "advcl,xcomp", "-", "CT", "actual", "failed"});

  /** "Is going to": no more than "will". */
  private final Governor future =
      Governor.governor(new String[] {"go", "VERB", "xcomp", "+", "PR", "predicted", "-"});

  /** What a word makes of what somebody else is wanted to do. */
  private final Governor wish =
      Governor.governor(new String[] {"want", "VERB", "xcomp", "+", "U", "ordered", "-"});

  /** "Had to leave": they did. */
  private final Governor done =
      Governor.governor(new String[] {"have", "VERB", "xcomp", "+", "CT", "actual", "-"});

  private final Set<String> wishing = Tables.words("wishing-verbs.txt");

  Governors(EstimativeWords estimates) {
    this.estimates = estimates;
    for (String[] row : Tables.rows("governors.tsv", 7)) {
      governors
          .computeIfAbsent(row[0] + "/" + row[1], k -> new ArrayList<>())
          .add(Governor.governor(row));
    }
  }

  /**
   * The row of the table that speaks of the clause, taken down; null where none does.
   *
   * @param told whether the word above is that of a source
   */
  @Nullable Governor above(Sentence s, int node, int head, boolean told, Judgement judgement) {
    if (Outcomes.tooMuch(s, node, head, judgement)) {
      return tooMuch;
    }
    String lemma = s.lemma(head).toLowerCase(Locale.ROOT);
    if (isGoingTo(s, node, head, lemma)) {
      goingTo(s, head, judgement);
      return future;
    }
    for (String key : phrases(s, head, lemma)) {
      for (Governor governor : byPreposition(s, node, of(s, head, key))) {
        if (governor.governs(s, node)
            && !goesAlong(s, node)
            && !(governor.mode() == Mode.ORDERED && isJudgedDone(s, node, head))
            && !(governor.mode() == Mode.PLANNED && plots.areOf(s, node, head))) {
          String why = "governor: " + s.form(head) + " >" + s.graph().relation(node);
          boolean guess = governor.mode() == Mode.PREDICTED && isPast(s, node, judgement);
          if (guess) {
            judgement.weaken(Mode.ACTUAL, governor.certainty(), head, why);
          } else {
            judgement.take(sense(s, node, head, lemma, governor), head, why);
          }
          if (endings.contains(lemma) && governor.polarity() == Polarity.NEGATIVE) {
            judgement.ends();
          }
          estimates.judge(s, head, judgement);
          return governor;
        }
      }
    }
    Governor said = predicated(s, node, head, judgement);
    said = said != null ? said : spreads(s, node, head, lemma, judgement);
    return said != null || told ? said : gerund(s, node, head, judgement);
  }

  /**
   * Whether a clause stands below what foretells it, beside which "may" says no less: "every chance
   * the miners could strike" (modal concord; Geurts and Huitink 2006).
   */
  boolean foretells(Sentence s, int node) {
    int head = s.graph().head(node);
    if (head == DependencyGraph.ROOT) {
      return false;
    }
    String lemma = s.lemma(head).toLowerCase(Locale.ROOT);
    return phrases(s, head, lemma).stream()
        .flatMap(key -> of(s, head, key).stream())
        .filter(governor -> governor.governs(s, node))
        .findFirst()
        .filter(g -> g.mode() == Mode.PREDICTED && g.polarity() == Polarity.POSITIVE)
        .isPresent();
  }

  /** What a gerund is where no word of the table speaks of it. */
  private @Nullable Governor gerund(Sentence s, int node, int head, Judgement judgement) {
    List<Governor> rows = governors.getOrDefault(Gerunds.key(s, node, head) + "/GERUND", List.of());
    if (rows.isEmpty()) {
      return null;
    }
    judgement.take(rows.get(0), head, "gerund below: " + s.form(head));
    return rows.get(0);
  }

  private static boolean isGoingTo(Sentence s, int node, int head, String lemma) {
    return lemma.equals("go")
        && s.form(head).equalsIgnoreCase("going")
        && DeepSyntax.marks(s, node).contains("to");
  }

  /** "They are going to attack" foretells it, "they were going to attack" tells what was meant. */
  private static void goingTo(Sentence s, int head, Judgement judgement) {
    String why = "modifier: " + s.form(head) + " to";
    boolean reported = s.graph().is(head, "ccomp");
    boolean past =
        !reported
            && s.graph().children(head, "aux").stream()
                .anyMatch(a -> s.form(a).toLowerCase(Locale.ROOT).matches("was|were"));
    if (past) {
      judgement.weaken(Mode.PLANNED, Factuality.Certainty.U, head, why);
    } else {
      judgement.future(head, why);
    }
  }

  /** What a word makes of a clause that another does, or that has to be and was done. */
  private Governor sense(Sentence s, int node, int head, String lemma, Governor governor) {
    if (governor.word().equals(lemma) && isDone(s, node, head, lemma)) {
      return done;
    }
    return isWished(s, node, head, lemma, governor) ? wish : governor;
  }

  /** Whether a word of the table asks for just this preposition: "hinted at an attack". */
  boolean asksFor(Sentence s, int node, int head) {
    return s.upos(head).equals("VERB")
        && of(s, head, s.lemma(head).toLowerCase(Locale.ROOT)).stream()
            .anyMatch(governor -> governor.asksFor(s, node));
  }

  /** Those first that ask for the preposition that the word has. */
  private static List<Governor> byPreposition(Sentence s, int node, List<Governor> rows) {
    List<Governor> first = rows.stream().filter(row -> row.asksFor(s, node)).toList();
    return first.isEmpty() ? rows : Stream.concat(first.stream(), rows.stream()).toList();
  }

  /** "They want the president to go" is no plan of his, as "he wants to go" may be. */
  private boolean isWished(Sentence s, int node, int head, String lemma, Governor governor) {
    DependencyGraph g = s.graph();
    boolean another =
        !g.children(node, "nsubj").isEmpty()
            || isLeftTo(s, node)
            || g.children(head, "obj").stream().anyMatch(o -> o > head && o < node)
            || g.children(head, "obl").stream()
                .anyMatch(o -> o < node && DeepSyntax.marks(s, o).contains("for"));
    boolean wish = governor.mode() == Mode.PLANNED || governor.mode() == Mode.POSSIBLE;
    return wish && wishing.contains(lemma) && another;
  }

  /** "Rallies that they hope will move him", "their desire for him to leave". */
  private static boolean isLeftTo(Sentence s, int node) {
    Set<String> marks = DeepSyntax.marks(s, node);
    boolean will =
        s.graph().children(node, "aux").stream()
            .anyMatch(a -> s.lemma(a).toLowerCase(Locale.ROOT).matches("will|would"));
    return will || (s.graph().is(node, "acl") && marks.contains("for") && marks.contains("to"));
  }

  /**
   * "Had to flee" and "had him flee" tell that they fled, "have to flee" and "had better flee" do
   * not.
   */
  private static boolean isDone(Sentence s, int node, int head, String lemma) {
    boolean to = DeepSyntax.marks(s, node).contains("to");
    boolean had = to && s.form(head).equalsIgnoreCase("had");
    return lemma.equals("have") && (had || !s.graph().children(head, "obj").isEmpty());
  }

  /** "It is important that they left": that they did is judged, as "that they leave" is asked. */
  private static boolean isJudgedDone(Sentence s, int node, int head) {
    return s.upos(head).equals("ADJ") && VerbGroup.of(s, node).tense() == VerbGroup.Tense.PAST;
  }

  /** "the orders were to shoot", "the plan is to attack": the subject says in what sense. */
  void bySubject(Sentence s, int node, Judgement judgement) {
    if (!DeepSyntax.marks(s, node).contains("to")) {
      return;
    }
    for (int subject : s.graph().children(node, "nsubj")) {
      String key = s.lemma(subject).toLowerCase(Locale.ROOT) + "/NOUN";
      for (Governor governor : governors.getOrDefault(key, List.of())) {
        if (governor.relations().stream().anyMatch(r -> r.name().equals("acl"))) {
          judgement.take(governor, subject, "governor: " + s.form(subject) + " <nsubj");
          return;
        }
      }
    }
  }

  /** "declined to say": whether the word above has it that the clause below is not so. */
  boolean denies(Sentence s, int node, int head) {
    return of(s, head, s.lemma(head).toLowerCase(Locale.ROOT)).stream()
        .filter(governor -> governor.governs(s, node))
        .findFirst()
        .filter(governor -> governor.polarity() == Polarity.NEGATIVE)
        .isPresent();
  }

  private List<Governor> of(Sentence s, int head, String words) {
    return governors.getOrDefault(words + "/" + DeepSyntax.pos(s, head), List.of());
  }

  /**
   * "An assault appears imminent", "remains a threat", "called an assault unlikely": what is said
   * of the subject of a verb that links, or of an object.
   */
  private @Nullable Governor predicated(Sentence s, int node, int head, Judgement judgement) {
    DependencyGraph g = s.graph();
    boolean links = s.lemma(head).matches("appear|seem|look|remain|become|grow");
    if (!g.is(node, "obj") && !(g.is(node, "nsubj") && links)) {
      return null;
    }
    for (int adjective : g.children(head, "xcomp")) {
      String key = s.lemma(adjective).toLowerCase(Locale.ROOT) + "/" + s.upos(adjective);
      for (Governor governor : governors.getOrDefault(key, List.of())) {
        if (governor.relations().stream().anyMatch(r -> r.name().equals("nsubj"))) {
          judgement.take(governor, adjective, "governor: " + s.form(adjective) + " <xcomp");
          estimates.judge(s, adjective, judgement);
          return governor;
        }
      }
    }
    return null;
  }

  /** "Fears are growing of an assault": what hangs from the verb belongs to its subject. */
  private @Nullable Governor spreads(
      Sentence s, int node, int head, String lemma, Judgement judgement) {
    if (!spreading.contains(lemma)) {
      return null;
    }
    DependencyGraph g = s.graph();
    List<Integer> nouns = new ArrayList<>(g.children(head, "nsubj"));
    nouns.removeIf(noun -> noun > node);
    if (nouns.isEmpty() && head > 0 && head < node && s.upos(head - 1).equals("NOUN")) {
      nouns.add(head - 1); // "as rumours grew that ...", where "as" passes for a preposition
    }
    for (int noun : nouns) {
      String key = s.lemma(noun).toLowerCase(Locale.ROOT) + "/NOUN";
      for (Governor governor : governors.getOrDefault(key, List.of())) {
        if (governor.wouldGovern(s, node)) {
          judgement.take(governor, noun, "governor: " + s.form(noun) + " <nsubj");
          return governor;
        }
      }
    }
    return null;
  }

  /**
   * "repulsed the attack, killing ten": what was done in warding off did happen; and so did what
   * came before, "having seized it, they asked for talks".
   */
  private static boolean goesAlong(Sentence s, int node) {
    DependencyGraph g = s.graph();
    int head = g.head(node);
    if (!g.is(node, "advcl") || !DeepSyntax.marks(s, node).isEmpty()) {
      return false;
    }
    if (node < head) {
      return !s.xpos(node).equals("VB");
    }
    boolean object = !g.children(head, "obj").isEmpty() || s.form(head + 1).equals(",");
    return ClauseReach.sharesClause(s, node) && object;
  }

  /** "is likely that they attacked": nobody foretells the past. */
  private static boolean isPast(Sentence s, int node, Judgement judgement) {
    return judgement.mode() == Mode.ACTUAL
        && (VerbGroup.of(s, node).tense() == VerbGroup.Tense.PAST
            || ClauseWords.hasPerfect(s, node));
  }

  /**
   * A word with its particle, adverb or object first, then alone: "rule out", "stop short", "bear
   * hallmark", "information leading", "be wanted", "stop".
   */
  private static List<String> phrases(Sentence s, int head, String lemma) {
    List<String> keys = new ArrayList<>();
    DependencyGraph g = s.graph();
    for (int child : g.children(head)) {
      boolean adverb = g.is(child, "advmod") || s.upos(child).equals("ADV");
      if (g.is(child, "obj")) {
        keys.add(lemma + " " + s.lemma(child).toLowerCase(Locale.ROOT));
      } else if (g.is(child, "compound:prt") || (adverb && child == head + 1)) {
        keys.add(lemma + " " + s.form(child).toLowerCase(Locale.ROOT));
      } else if (g.is(child, "amod") || g.is(child, "det")) {
        keys.add(s.lemma(child).toLowerCase(Locale.ROOT) + " " + lemma);
      } else if (g.is(child, "obl")) {
        DeepSyntax.marks(s, child).forEach(m -> keys.add(lemma + " " + m));
      } else if (g.is(child, "nmod") && child > head) {
        DeepSyntax.marks(s, child)
            .forEach(
                m -> keys.add(lemma + " " + m + " " + s.lemma(child).toLowerCase(Locale.ROOT)));
      }
    }
    if (s.xpos(head).equals("VBG")) {
      if (g.is(head, "acl")) {
        String noun = s.lemma(g.head(head)).toLowerCase(Locale.ROOT);
        keys.add(noun + " " + s.form(head).toLowerCase(Locale.ROOT));
      }
      keys.add(s.form(head).toLowerCase(Locale.ROOT));
    }
    if (VerbGroup.isPassive(s, head)) {
      keys.add("be " + lemma);
    } else if (ClauseWords.hasPerfect(s, head) && g.children(head, "obj").isEmpty()) {
      keys.add("have " + lemma);
    }
    predicate(s, head, lemma, keys);
    keys.add(lemma);
    return keys;
  }

  /** "is out of the question", "it is time", "let us say". */
  private static void predicate(Sentence s, int head, String lemma, List<String> keys) {
    DependencyGraph g = s.graph();
    String prepositions =
        g.children(head, "case").stream()
            .map(c -> s.form(c).toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(" "));
    if (!prepositions.isEmpty()) {
      keys.add(prepositions + " " + lemma);
    }
    boolean it =
        g.children(head, "nsubj").stream().anyMatch(n -> s.form(n).equalsIgnoreCase("it"))
            || !g.children(head, "expl").isEmpty();
    if (it && !g.children(head, "cop").isEmpty() && g.children(head, "det").isEmpty()) {
      keys.add("it be " + lemma);
    }
    int above = g.head(head);
    if (above != DependencyGraph.ROOT && g.is(head, "xcomp") && ClauseMood.letsUs(s, above)) {
      keys.add("let " + lemma);
    }
    if (above != DependencyGraph.ROOT && g.is(above, "nsubj") && s.lemma(above).equals("nothing")) {
      keys.add("nothing " + lemma); // "nothing short of his resignation will do"
    }
    if (above != DependencyGraph.ROOT && g.is(head, "xcomp") && s.lemma(above).equals("make")) {
      keys.add("make " + lemma);
    }
  }
}
