package dev.assay.statement;

import dev.assay.codebook.DeepSyntax;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.VerbGroup;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells one event from several, from what is usual and from what is long past, by words ({@code
 * telling.tsv}), tense, number and time. Immutable, safe to share between threads.
 */
final class Tellings {
  private final Map<String, Set<String>> words =
      Tables.rows("telling.tsv", 2).stream()
          .collect(Collectors.toUnmodifiableMap(r -> r[0], r -> Set.of(r[1].split(", *"))));

  /** A telling, and the words that decided it. */
  record Told(Telling telling, Span span, String why) {}

  /** How an event is told; null where nothing speaks against one episode. */
  @Nullable Told of(Document document, Draft draft) {
    Sentence s = draft.sentence;
    Clause clause = Clause.of(s, draft.trigger());
    Occasion occasion = new Occasion(document.report().published(), draft);
    Told past = past(s, clause, occasion);
    if (past != null) {
      return past;
    }
    Told summed = summed(s, clause, occasion);
    boolean so = draft.factuality().mode() == Factuality.Mode.ACTUAL;
    return summed != null || occasion.isDay() || !so ? summed : usual(s, clause, occasion);
  }

  private @Nullable Told past(Sentence s, Clause clause, Occasion occasion) {
    if (occasion.isLongAgo()) {
      return new Told(Telling.BACKGROUND, occasion.span(), "long before the report");
    }
    int word = first(s, clause.above(), "aftermath");
    return word >= 0 && !occasion.isDay() ? told(s, Telling.BACKGROUND, word, "aftermath") : null;
  }

  private @Nullable Told summed(Sentence s, Clause clause, Occasion occasion) {
    if (occasion.isLong()) {
      return new Told(Telling.SUMMARY, occasion.span(), "a stretch of weeks or more");
    }
    int trigger = clause.trigger();
    int series = series(s, clause);
    if (series >= 0) {
      return told(s, Telling.SUMMARY, series, "several");
    }
    int counted = isPlural(s, trigger) ? many(s, trigger) : -1;
    if (counted >= 0) {
      return told(s, Telling.SUMMARY, counted, "several");
    }
    if (occasion.isDay()) {
      return null;
    }
    int since = since(s, clause);
    if (since >= 0 && !occasion.isRecent()) {
      return told(s, Telling.SUMMARY, since, "since");
    }
    int lasting = lasting(s, clause);
    if (lasting >= 0) {
      return told(s, Telling.SUMMARY, lasting, "what lasts");
    }
    int period = period(s, clause);
    if (period >= 0) {
      return told(s, Telling.SUMMARY, period, "a stretch of weeks or more");
    }
    boolean once =
        VerbGroup.of(s, clause.top()).tense() == VerbGroup.Tense.PAST && isSet(s, clause);
    return occasion.countsHundreds() && !once
        ? new Told(Telling.SUMMARY, occasion.hundreds(), "a toll of hundreds")
        : null;
  }

  private @Nullable Told usual(Sentence s, Clause clause, Occasion occasion) {
    for (int node : clause.own()) {
      for (int child : s.graph().children(node)) {
        boolean often = s.graph().is(child, "advmod") && isOf("often", s, child);
        boolean kind = s.graph().is(child, "amod") && isOf("usual", s, child) && isNominal(s, node);
        boolean any =
            s.graph().is(child, "det") && isOf("all", s, child) && node == clause.trigger();
        if (often || kind || any || isEach(s, child)) {
          return told(s, Telling.HABIT, child, "usual");
        }
      }
    }
    int custom = custom(s, clause);
    if (custom >= 0) {
      return told(s, Telling.HABIT, custom, "usual");
    }
    int trigger = clause.trigger();
    if (!occasion.counts() && (isGeneric(s, clause) || isOfKind(s, trigger))) {
      return told(s, Telling.HABIT, trigger, "of its kind in general");
    }
    return null;
  }

  /** "a string of raids", "the number of those killed", "dozens of attacks". */
  private int series(Sentence s, Clause clause) {
    DependencyGraph g = s.graph();
    int node = clause.trigger();
    for (int i = 0; i < 2 && g.head(node) != DependencyGraph.ROOT; i++) {
      int head = g.head(node);
      boolean of =
          (g.is(node, "nmod")
                  && DeepSyntax.marks(s, node).stream().anyMatch(m -> m.matches("of|in")))
              || g.is(node, "acl")
              || (g.is(node, "compound") && isNominal(s, node));
      if (!of) {
        return -1;
      }
      if (isOf("series", s, head)) {
        return head;
      }
      node = head;
    }
    return -1;
  }

  /** The number of a plural: "212 attacks", but not "three attacks". */
  private int many(Sentence s, int noun) {
    for (int child : s.graph().children(noun)) {
      boolean number =
          s.graph().is(child, "nummod")
              && s.form(child)
                  .matches("[1-9][0-9][0-9,.]*|.*(?i:teen|ty|dozen|hundred|thousand)s?");
      boolean vague = s.graph().is(child, "amod") && isOf("usual", s, child);
      if (number || vague) {
        return child;
      }
    }
    return -1;
  }

  /** "since the rains began", "since January", with a perfect or what has been counted. */
  private static int since(Sentence s, Clause clause) {
    for (int node : clause.own()) {
      for (int child : s.graph().children(node)) {
        boolean tied =
            Stream.of("obl", "advcl", "advmod", "nmod").anyMatch(r -> s.graph().is(child, r));
        boolean since = DeepSyntax.marks(s, child).contains("since");
        if (tied && since && VerbGroup.of(s, node).isPerfect()) {
          return child;
        }
      }
    }
    return -1;
  }

  /** "over the past six weeks", of the clause or of what acts in it. */
  private int period(Sentence s, Clause clause) {
    DependencyGraph g = s.graph();
    List<Integer> nodes = new ArrayList<>(clause.own());
    nodes.addAll(g.children(clause.top(), "nsubj"));
    for (int node : nodes) {
      for (int child : g.children(node)) {
        boolean over =
            DeepSyntax.marks(s, child).stream()
                .anyMatch(m -> m.matches("over|during|in|throughout|within|for"));
        boolean last = g.children(child, "amod").stream().anyMatch(a -> isOf("recent", s, a));
        if (over && last && isPlural(s, child) && isOf("period", s, child)) {
          return child;
        }
      }
    }
    return -1;
  }

  /** "the war has killed", "violence has displaced". */
  private int lasting(Sentence s, Clause clause) {
    VerbGroup group = VerbGroup.of(s, clause.top());
    if (!group.isPerfect() || group.tense() != VerbGroup.Tense.PRESENT) {
      return -1;
    }
    return Stream.of("nsubj", "obl:agent")
        .flatMap(r -> s.graph().children(clause.top(), r).stream())
        .filter(n -> isOf("lasting", s, n))
        .findFirst()
        .orElse(-1);
  }

  /** "were killed in a raid", "when a jet bombed them": on one occasion. */
  private static boolean isSet(Sentence s, Clause clause) {
    DependencyGraph g = s.graph();
    for (int child : g.children(clause.top())) {
      boolean in =
          g.is(child, "obl")
              && s.xpos(child).equals("NN")
              && g.children(child, "det").stream().anyMatch(d -> lower(s, d).matches("an?|the"));
      boolean when =
          g.is(child, "advcl")
              && DeepSyntax.marks(s, child).stream().anyMatch(m -> m.matches("when|after|as"));
      if (in || when) {
        return true;
      }
    }
    return false;
  }

  private boolean isEach(Sentence s, int word) {
    return isOf("unit", s, word)
        && s.graph().children(word, "det").stream().anyMatch(d -> isOf("each", s, d));
  }

  /**
   * "tend to", "a habit of", "known for"; what goes on is a habit of those of whom one speaks in
   * general.
   */
  private int custom(Sentence s, Clause clause) {
    for (int node : clause.above()) {
      boolean goesOn = lower(s, node).startsWith("continu");
      boolean used = s.lemma(node).equals("use") && !lower(s, node).equals("used");
      boolean general =
          !goesOn
              || (!VerbGroup.of(s, node).isProgressive()
                  && VerbGroup.of(s, node).tense() == VerbGroup.Tense.PRESENT
                  && isKind(s, subject(s, node)));
      if (node != clause.trigger() && isOf("custom", s, node) && general && !used) {
        return node;
      }
    }
    return -1;
  }

  /**
   * Told of its kind: a simple present about nobody named ("gangs rob lorries"), a plural noun that
   * no past event bears ("attacks on convoys hamper"), a gerund without an end ("stop attacking
   * villages").
   */
  private boolean isGeneric(Sentence s, Clause clause) {
    int trigger = clause.trigger();
    if (isNominal(s, trigger)) {
      boolean borne = isPast(s, clause.top()) || VerbGroup.of(s, clause.top()).isPerfect();
      return (isKind(s, trigger) && !borne && !names(s, trigger)) || surveyed(s, clause);
    }
    VerbGroup group = VerbGroup.of(s, trigger);
    boolean present =
        !isOf("unmarked", s, trigger)
            && group.tense() == VerbGroup.Tense.PRESENT
            && group.aspect() == VerbGroup.Aspect.SIMPLE
            && group.mood() == VerbGroup.Mood.INDICATIVE;
    List<Integer> agents = DeepSyntax.agents(s, trigger);
    List<Integer> patients = DeepSyntax.patients(s, trigger);
    if (present) {
      int who = subject(s, trigger);
      return !s.isHeadline()
          && endsWithStop(s)
          && who >= 0
          && isMany(s, who)
          && !isNumbered(s, who)
          && patients.stream()
              .noneMatch(p -> isNumbered(s, p) || s.upos(p).equals("PROPN") || names(s, p));
    }
    boolean gerund =
        s.xpos(trigger).equals("VBG")
            && !group.isProgressive()
            && (!DeepSyntax.marks(s, trigger).isEmpty() || s.graph().is(trigger, "xcomp"));
    return gerund
        && !patients.isEmpty()
        && patients.stream().allMatch(p -> isKind(s, p))
        && agents.stream().noneMatch(a -> isNumbered(s, a))
        && !isPast(s, clause.top());
  }

  /** "people who have fled violence": those to whom it has happened, whoever and whenever. */
  private static boolean isOfKind(Sentence s, int verb) {
    return s.graph().is(verb, "acl:relcl")
        && VerbGroup.of(s, verb).isPerfect()
        && VerbGroup.of(s, verb).tense() == VerbGroup.Tense.PRESENT
        && isKind(s, s.graph().head(verb));
  }

  /** What a survey documents: "a study traces how air strikes changed". */
  private boolean surveyed(Sentence s, Clause clause) {
    return isMassOrPlural(s, clause.trigger())
        && clause.above().stream()
            .anyMatch(
                n ->
                    isOf("surveys", s, n)
                        && s.graph().children(n, "nsubj").stream()
                            .anyMatch(x -> isOf("survey", s, x)));
  }

  private static boolean isPast(Sentence s, int verb) {
    VerbGroup group = VerbGroup.of(s, verb);
    return group.tense() == VerbGroup.Tense.PAST;
  }

  /** A plural, or a noun of stuff, that nothing makes definite or counts. */
  private static boolean isKind(Sentence s, int word) {
    return word >= 0 && isMassOrPlural(s, word) && !isNumbered(s, word) && isBare(s, word);
  }

  private static boolean isMassOrPlural(Sentence s, int word) {
    return s.xpos(word).matches("NNS|VBG") || (s.xpos(word).equals("NN") && isBare(s, word));
  }

  private static boolean isMany(Sentence s, int word) {
    return s.xpos(word).equals("NNS") || lower(s, word).matches("police|people|both|youth");
  }

  private static boolean isBare(Sentence s, int word) {
    return s.graph().children(word, "det").isEmpty()
        && s.graph().children(word, "nmod:poss").isEmpty();
  }

  private static boolean isNumbered(Sentence s, int word) {
    return !s.graph().children(word, "nummod").isEmpty()
        || s.xpos(word).equals("CD")
        || s.graph().children(word, "amod").stream()
            .anyMatch(a -> lower(s, a).matches("several|unidentified|unknown|suspected|unnamed"));
  }

  /** Whether a name stands below it: "attacks on Kharkiv" are some of which one knows. */
  private static boolean names(Sentence s, int noun) {
    return Stream.of("nmod", "compound", "amod")
        .flatMap(r -> s.graph().children(noun, r).stream())
        .anyMatch(n -> s.upos(n).equals("PROPN"));
  }

  private static int subject(Sentence s, int verb) {
    return s.graph().children(verb, "nsubj").stream().findFirst().orElse(-1);
  }

  private static boolean isNominal(Sentence s, int word) {
    return s.upos(word).matches("NOUN|PROPN");
  }

  private static boolean isPlural(Sentence s, int word) {
    return s.xpos(word).equals("NNS");
  }

  private static boolean endsWithStop(Sentence s) {
    int last = s.size() - 1;
    while (last > 0 && s.form(last).matches("[\"'”’)]+|''")) {
      last--;
    }
    return s.form(last).equals(".");
  }

  private int first(Sentence s, List<Integer> nodes, String kind) {
    return nodes.stream().filter(n -> isOf(kind, s, n)).findFirst().orElse(-1);
  }

  private boolean isOf(String kind, Sentence s, int word) {
    Set<String> list = words.getOrDefault(kind, Set.of());
    return list.contains(s.lemma(word).toLowerCase(Locale.ROOT)) || list.contains(lower(s, word));
  }

  private static Told told(Sentence s, Telling telling, int word, String why) {
    return new Told(telling, s.tokens().get(word).span(), why + ": " + s.form(word));
  }

  private static String lower(Sentence s, int word) {
    return s.form(word).toLowerCase(Locale.ROOT);
  }

  /**
   * The words from a trigger up.
   *
   * @param own those of its own clause, the clause's own word last
   * @param above all of them, and those that govern the clause without a tense between
   */
  private record Clause(int trigger, List<Integer> own, List<Integer> above) {
    static Clause of(Sentence s, int trigger) {
      DependencyGraph g = s.graph();
      List<Integer> own = new ArrayList<>(List.of(trigger));
      List<Integer> above = new ArrayList<>(own);
      boolean inside = true;
      int node = trigger;
      while (g.head(node) != DependencyGraph.ROOT && !g.is(node, "parataxis")) {
        boolean clause = isClause(g, node);
        boolean finite = clause && VerbGroup.of(s, node).tense() != VerbGroup.Tense.NONE;
        inside &= !clause;
        if (finite && !g.is(node, "ccomp")) {
          break;
        }
        node = g.head(node);
        above.add(node);
        if (inside) {
          own.add(node);
        }
      }
      return new Clause(trigger, List.copyOf(own), List.copyOf(above));
    }

    private static boolean isClause(DependencyGraph g, int node) {
      return Stream.of("ccomp", "advcl", "acl", "csubj", "conj").anyMatch(r -> g.is(node, r));
    }

    int top() {
      return own.get(own.size() - 1);
    }
  }
}
