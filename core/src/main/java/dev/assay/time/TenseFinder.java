package dev.assay.time;

import dev.assay.report.Block;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import dev.assay.text.TokenRange;
import dev.assay.text.VerbGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tense from the reader's layers or, before they are there, from the nearest words that show one
 * (classes {@code future-cue}, {@code present-cue} and {@code past-cue} of the lexicon).
 */
final class TenseFinder {
  private final EventWords words;

  TenseFinder(EventWords words) {
    this.words = words;
  }

  /** The most words from a day to the noun that it tells of. */
  private static final int MOST_BEFORE_NOUN = 2;

  /** Tense of the clause that an expression stands in. */
  Tense around(Sentence sentence, Chart chart, Chart.Node node) {
    if (follows(chart, node, "future-cue")) {
      return Tense.FUTURE;
    }
    if (looksBack(chart, node)) {
      return Tense.PAST;
    }
    Tense tense =
        sentence.layers() == null
            ? byCue(chart, node)
            : isOfNoun(sentence, chart, node)
                ? Tense.UNKNOWN
                : byTree(sentence, range(chart, node), hasWeekday(chart, node));
    boolean ends = Signals.before(sentence, chart, node).equals("UNTIL");
    if (!ends || !endsAhead(sentence, chart, node, tense)) {
      return tense;
    }
    // A month that they closed it until is the nearer one: it need not be of this year.
    return tense == Tense.PAST && !hasWeekday(chart, node) ? Tense.PROSPECTIVE : Tense.FUTURE;
  }

  /** "Since Monday": the day is over, whatever the tense. */
  static boolean looksBack(Chart chart, Chart.Node node) {
    return follows(chart, node, "looking-back");
  }

  /**
   * "It is closed until Monday" and "they closed it until Monday" look ahead; "it was quiet until
   * Monday", back.
   */
  private boolean endsAhead(Sentence sentence, Chart chart, Chart.Node node, Tense tense) {
    boolean open = tense == Tense.PRESENT || tense == Tense.PROSPECTIVE;
    if (open || sentence.layers() == null) {
      return open;
    }
    int predicate = predicateOver(sentence, chart.atoms().get(node.end() - 1).token());
    return tense == Tense.PAST && words.terms().contains(sentence.lemma(predicate));
  }

  /**
   * "The March 10 accord is to be carried out": a day before a noun, which the verb says nothing
   * of.
   */
  private static boolean isOfNoun(Sentence sentence, Chart chart, Chart.Node node) {
    int last = chart.atoms().get(node.end() - 1).token();
    boolean day = false;
    boolean noun = false;
    for (int i = chart.atoms().get(node.start()).token(); i <= last; i++) {
      int head = sentence.graph().head(i);
      day |= Character.isDigit(sentence.form(i).charAt(0));
      noun |=
          head > last
              && head - last <= MOST_BEFORE_NOUN
              && sentence.upos(head).equals("NOUN")
              && !sentence.graph().is(i, "nmod:poss");
    }
    return day && noun;
  }

  /** Whether a word of a class stands right before an expression. */
  private static boolean follows(Chart chart, Chart.Node node, String wordClass) {
    for (int back = 1; back <= 3; back++) {
      if (chart.at(node.start() - back, wordClass).stream()
          .anyMatch(word -> word.end() == node.start())) {
        return true;
      }
    }
    return false;
  }

  /** "The toll of Tuesday's crash may rise": what has a day and can only be over. */
  private boolean isOfSudden(Sentence sentence, TokenRange day) {
    int head = TimexIndex.head(sentence, day);
    int noun = sentence.graph().head(head);
    return noun != DependencyGraph.ROOT
        && (sentence.graph().is(head, "nmod") || sentence.graph().is(head, "compound"))
        && words.sudden().contains(sentence.lemma(noun));
  }

  private static boolean hasWeekday(Chart chart, Chart.Node node) {
    for (int i = node.start(); i < node.end(); i++) {
      if (!chart.at(i, "weekday").isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private static TokenRange range(Chart chart, Chart.Node node) {
    return new TokenRange(
        chart.atoms().get(node.start()).token(), chart.atoms().get(node.end() - 1).token() + 1);
  }

  private Tense byTree(Sentence sentence, TokenRange day, boolean weekday) {
    int token = day.end() - 1;
    int predicate = aboveAside(sentence, predicateOver(sentence, token));
    if (isOfSudden(sentence, day)) {
      return Tense.PAST;
    }
    if (isDue(sentence, predicate)) {
      return Tense.PROSPECTIVE;
    }
    int governor = sentence.graph().head(TimexIndex.head(sentence, day));
    if (governor != DependencyGraph.ROOT
        && sentence.upos(governor).equals("ADJ")
        && words.due().contains(sentence.lemma(governor))) {
      // "The minister, due here on Friday": as "due" is seen from then, or from now.
      boolean past = VerbGroup.of(sentence, governor).tense() == VerbGroup.Tense.PAST;
      return past ? Tense.PROSPECTIVE : Tense.FUTURE;
    }
    boolean plans = words.plans().contains(sentence.lemma(predicate));
    boolean planned = plans && (token > predicate || of(sentence, predicate) == Tense.PRESENT);
    boolean told = weekday && isTold(sentence, day, predicate);
    if (planned || isScheduled(sentence, predicate) || told) {
      return Tense.FUTURE;
    }
    Tense over = of(sentence, predicateOver(sentence, predicate));
    boolean past =
        (isPastParticiple(sentence, predicate) || isOneWithVerb(sentence, predicate))
            && over == Tense.PAST;
    boolean shared =
        isParticipleOf(sentence, predicate) && (over == Tense.FUTURE || over == Tense.PAST);
    boolean ahead = isBeside(sentence, predicate) && over == Tense.FUTURE;
    return past || shared || ahead ? over : of(sentence, predicate);
  }

  /** "They will keep going on Monday", "it stopped burning over the weekend". */
  private static boolean isParticipleOf(Sentence sentence, int predicate) {
    return sentence.xpos(predicate).equals("VBG") && sentence.graph().is(predicate, "xcomp");
  }

  /** "They will strike, closing the port on Friday", "with a march starting on Friday". */
  private static boolean isBeside(Sentence sentence, int predicate) {
    DependencyGraph graph = sentence.graph();
    if (!sentence.xpos(predicate).equals("VBG")) {
      return false;
    }
    boolean absolute =
        graph.is(predicate, "acl")
            && (isWith(sentence, predicate, "mark")
                || isWith(sentence, graph.head(predicate), "case"));
    boolean finite =
        graph.children(predicateOver(sentence, predicate), "aux").stream()
            .anyMatch(aux -> sentence.xpos(aux).equals("MD"));
    return finite && (absolute || graph.is(predicate, "advcl"));
  }

  private static boolean isWith(Sentence sentence, int token, String relation) {
    return sentence.graph().children(token, relation).stream()
        .anyMatch(word -> sentence.lemma(word).equals("with"));
  }

  /** "They left, as planned on Monday": the plan is an aside, the day that of leaving. */
  private static int aboveAside(Sentence sentence, int predicate) {
    boolean aside =
        sentence.xpos(predicate).equals("VBN")
            && sentence.graph().is(predicate, "advcl")
            && sentence.graph().children(predicate, "mark").stream()
                .anyMatch(mark -> sentence.lemma(mark).equals("as"));
    return aside ? predicateOver(sentence, predicate) : predicate;
  }

  /**
   * "He was to leave on Monday", "she had been due to leave", "the vote had been set for Monday":
   * what lay ahead then may be over now.
   */
  private boolean isDue(Sentence sentence, int predicate) {
    VerbGroup group = VerbGroup.of(sentence, predicate);
    if (words.plans().contains(sentence.lemma(predicate))) {
      return group.isPerfect() && group.tense() == VerbGroup.Tense.PAST;
    }
    List<Integer> marks = sentence.graph().children(predicate, "mark");
    if (marks.stream().anyMatch(mark -> isPlan(sentence, predicate, mark, group))) {
      return true;
    }
    boolean infinitive = marks.stream().anyMatch(mark -> sentence.xpos(mark).equals("TO"));
    int above = predicateOver(sentence, predicate);
    boolean governed = sentence.graph().is(predicate, "xcomp") && above < predicate;
    if (!infinitive || !governed) {
      return false;
    }
    VerbGroup over = VerbGroup.of(sentence, above);
    boolean due = sentence.lemma(above).equals("be") || words.due().contains(sentence.lemma(above));
    return due && over.tense() == VerbGroup.Tense.PAST;
  }

  /** "Had been due to leave", "was to leave", where the tree makes one group of the words. */
  private boolean isPlan(Sentence sentence, int predicate, int mark, VerbGroup group) {
    boolean past = group.tense() == VerbGroup.Tense.PAST;
    boolean afterBe =
        sentence.graph().children(predicate, "cop").stream()
            .anyMatch(be -> be < mark && sentence.xpos(be).equals("VBD"));
    return (past && words.due().contains(sentence.lemma(mark)))
        || (afterBe && sentence.xpos(mark).equals("TO"));
  }

  /**
   * "On Thursday the assembly does not sit", "Monday is a holiday": the simple present of what is
   * no report. A headline's is past.
   */
  private boolean isTold(Sentence sentence, TokenRange day, int predicate) {
    VerbGroup group = VerbGroup.of(sentence, predicate);
    int head = TimexIndex.head(sentence, day);
    boolean own = head == predicate && !sentence.graph().children(head, "cop").isEmpty();
    boolean under =
        sentence.graph().head(head) == predicate
            && (sentence.graph().is(head, "obl") || sentence.graph().is(head, "nsubj"));
    // "He says Tuesday the road is open": the day of what he says.
    int before = day.start() - 1;
    boolean said = before >= 0 && words.reports(sentence, before);
    return sentence.kind() == Block.Kind.PARAGRAPH
        && (own || under)
        && !said
        && isPresent(sentence, predicate, group)
        && !words.reports(sentence, predicate);
  }

  /** "They were forced to turn back on Monday": an infinitive at the time of its verb. */
  private boolean isOneWithVerb(Sentence sentence, int predicate) {
    int above = predicateOver(sentence, predicate);
    return sentence.graph().is(predicate, "xcomp")
        && above < predicate
        && words.phases().contains(sentence.lemma(above));
  }

  /** "The town, captured in May, fell": what was done to a noun of which the past is told. */
  private static boolean isPastParticiple(Sentence sentence, int predicate) {
    return sentence.graph().is(predicate, "acl") && sentence.xpos(predicate).equals("VBN");
  }

  /**
   * "The minister arrives on Saturday": a timetable's present, which headlines use for the past.
   */
  private boolean isScheduled(Sentence sentence, int predicate) {
    VerbGroup group = VerbGroup.of(sentence, predicate);
    return sentence.kind() == Block.Kind.PARAGRAPH
        && isPresent(sentence, predicate, group)
        && words.scheduled().contains(sentence.lemma(predicate));
  }

  /** The present tense; a plain form with a subject and without a helper is one as well. */
  private boolean isPresent(Sentence sentence, int predicate, VerbGroup group) {
    if (isSeen(sentence, predicate)) {
      return false;
    }
    DependencyGraph graph = sentence.graph();
    boolean plain =
        sentence.xpos(predicate).equals("VB")
            && !graph.is(predicate, "xcomp")
            && !graph.children(predicate, "nsubj").isEmpty()
            && graph.children(predicate, "aux").isEmpty()
            && graph.children(predicate, "mark").isEmpty();
    return plain || (group.tense() == VerbGroup.Tense.PRESENT && !group.isPerfect());
  }

  /** By the nearest cue before an expression, else after it. */
  private static Tense byCue(Chart chart, Chart.Node node) {
    for (int i = node.start() - 1; i >= 0; i--) {
      Tense tense = cue(chart, i);
      if (tense != null) {
        return tense;
      }
    }
    for (int i = node.end(); i < chart.atoms().size(); i++) {
      Tense tense = cue(chart, i);
      if (tense != null) {
        return tense;
      }
    }
    return Tense.UNKNOWN;
  }

  /**
   * Tense of a predicate by its form and its auxiliaries. The present perfect is present: it tells
   * how things stand. An infinitive is future, and so is what may or would be, but not what is said
   * to have been or may have been; a participle has none.
   */
  Tense of(Sentence sentence, int predicate) {
    if (sentence.layers() == null) {
      return Tense.UNKNOWN;
    }
    DependencyGraph graph = sentence.graph();
    if (isSeen(sentence, predicate)) {
      return of(sentence, graph.head(predicate));
    }
    VerbGroup group = VerbGroup.of(sentence, predicate);
    for (int child : graph.children(predicate)) {
      boolean helper = graph.is(child, "aux") || graph.is(child, "cop");
      boolean infinitive = graph.is(child, "mark") && sentence.xpos(child).equals("TO");
      if (infinitive || (helper && isFuture(sentence, child))) {
        boolean over =
            infinitive
                ? hasHave(sentence, predicate)
                : group.isPerfect() && group.tense() != VerbGroup.Tense.FUTURE;
        return over ? Tense.PAST : Tense.FUTURE;
      }
    }
    return switch (group.tense()) {
      case PAST -> Tense.PAST;
      case PRESENT -> Tense.PRESENT;
      case FUTURE -> Tense.FUTURE;
      case NONE -> Tense.UNKNOWN;
    };
  }

  /** "They saw police arrest him", "she heard soldiers shooting": a plain form, seen as it was. */
  private boolean isSeen(Sentence sentence, int predicate) {
    DependencyGraph graph = sentence.graph();
    int above = graph.head(predicate);
    return above != DependencyGraph.ROOT
        && above < predicate
        && (graph.is(predicate, "ccomp") || graph.is(predicate, "xcomp"))
        && sentence.xpos(predicate).matches("VB|VBP|VBG")
        && sentence.upos(above).equals("VERB")
        && words.phases().contains(sentence.lemma(above))
        && graph.children(predicate, "mark").isEmpty()
        && graph.children(predicate, "aux").isEmpty();
  }

  private static boolean hasHave(Sentence sentence, int predicate) {
    return sentence.graph().children(predicate, "aux").stream()
        .anyMatch(aux -> sentence.lemma(aux).equals("have"));
  }

  private boolean isFuture(Sentence sentence, int token) {
    return sentence.xpos(token).equals("MD")
        && words.futureAuxiliaries().contains(sentence.lemma(token));
  }

  /** The nearest verb, or noun with a copula, at a token or above; the root where there is none. */
  static int predicateAt(Sentence sentence, int token) {
    DependencyGraph graph = sentence.graph();
    int at = token;
    while (!isPredicate(sentence, at) && graph.head(at) != DependencyGraph.ROOT) {
      at = graph.head(at);
    }
    return at;
  }

  private static int predicateOver(Sentence sentence, int token) {
    int head = sentence.graph().head(token);
    return head == DependencyGraph.ROOT ? token : predicateAt(sentence, head);
  }

  static boolean isPredicate(Sentence sentence, int token) {
    return sentence.upos(token).equals("VERB")
        || !sentence.graph().children(token, "cop").isEmpty();
  }

  private static @Nullable Tense cue(Chart chart, int i) {
    if (!chart.at(i, "future-cue").isEmpty()) {
      return Tense.FUTURE;
    }
    if (!chart.at(i, "present-cue").isEmpty()) {
      return Tense.PRESENT;
    }
    String form = chart.atoms().get(i).lower();
    boolean past = !chart.at(i, "past-cue").isEmpty() || (form.length() > 4 && form.endsWith("ed"));
    return past ? Tense.PAST : null;
  }
}
