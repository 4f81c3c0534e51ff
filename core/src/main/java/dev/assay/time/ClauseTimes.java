package dev.assay.time;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import dev.assay.time.Distances.Distance;
import dev.assay.time.TimexIndex.Dated;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one sentence tells of when a word of it was so: a time that hangs on the word in the tree,
 * one that its clause shares, or the time of the clause above, as far as tense, aspect and the word
 * between the two let it reach. What is told on a day was so by that day, not on it: "they said on
 * Monday that the bridge fell".
 */
final class ClauseTimes {
  /** Before what somebody is charged with, thanked or held for. */
  private static final Set<String> CHARGES = Set.of("of", "for", "with");

  private final EventWords words;
  private final TenseFinder tenses;
  private final Sentence s;
  private final DependencyGraph graph;
  private final List<Dated> dated;
  private final List<Distance> distances;

  /**
   * @param s with the reader's layers
   */
  ClauseTimes(
      EventWords words,
      TenseFinder tenses,
      Sentence s,
      List<Dated> dated,
      List<Distance> distances) {
    this.words = words;
    this.tenses = tenses;
    this.s = s;
    this.graph = s.graph();
    this.dated = dated;
    this.distances = distances;
  }

  /** When what a token triggers was so; null where the sentence does not tell. */
  @Nullable TimeReference of(int token) {
    if (dated.isEmpty()) {
      return null;
    }
    int predicate = TenseFinder.predicateAt(s, token);
    String side = "";
    for (int at = token; at != predicate; at = graph.head(at)) {
      TimeReference own = attached(dated, at);
      own = own == null ? fromGovernor(at) : own;
      own = own == null && at == token ? occurring(at) : own;
      if (own != null) {
        return limited(own, side);
      }
      side = side.isEmpty() ? opposite(limitOf(at)) : side;
      side = side.isEmpty() && isOfKnown(at) ? "BEFORE" : side;
    }
    TimeReference told = clause(predicate, 0);
    if (told == null || told.span() == null) {
      return told;
    }
    boolean before = tells(predicate, token) || isTold(predicate, token);
    return limited(told, side.isEmpty() && before ? "BEFORE" : side);
  }

  /** "The raid, which took place on Sunday", "the murder, committed last month in Gao, of two". */
  private @Nullable TimeReference occurring(int noun) {
    for (int clause : graph.children(noun, "acl")) {
      TimeReference told =
          words.occurring().contains(s.lemma(clause)) ? attached(dated, clause) : null;
      if (told != null && tenses.of(s, clause) != Tense.FUTURE) {
        return told;
      }
    }
    return null;
  }

  /**
   * "They said on Monday that the rebels were behind the attack": so on that day, of an attack that
   * was before.
   */
  private boolean isTold(int predicate, int noun) {
    boolean under =
        noun != predicate
            || graph.children(noun, "case").stream()
                .anyMatch(c -> words.authors().contains(s.lemma(c)));
    return under
        && graph.is(predicate, "ccomp")
        && own(predicate) == null
        && tells(graph.head(predicate), predicate);
  }

  /** "The mastermind of the bombing was seized on Monday": the bombing was before. */
  private boolean isOfKnown(int noun) {
    return graph.is(noun, "nmod") && words.knownBy().contains(s.lemma(graph.head(noun)));
  }

  /** Whether a verb reports what a noun under it names, and does not bring it about by words. */
  private boolean tells(int predicate, int noun) {
    return noun != predicate
        && words.reports(s, predicate)
        && !words.performs().contains(s.lemma(predicate));
  }

  /** The time of a predicate: its own, its coordination's, or that of what governs it. */
  private @Nullable TimeReference clause(int predicate, int depth) {
    TimeReference own = own(predicate);
    if (own != null || depth > s.size()) {
      return own;
    }
    if (graph.is(predicate, "conj")) {
      TimeReference shared = shared(predicate);
      if (shared != null) {
        return later(predicate, shared);
      }
    }
    int first = firstOf(predicate);
    if (graph.head(first) == DependencyGraph.ROOT) {
      return null;
    }
    TimeReference counted = fromGovernor(predicate);
    counted = counted == null ? ofNoun(predicate) : counted;
    if (counted != null) {
      return counted;
    }
    int governor = TenseFinder.predicateAt(s, graph.head(first));
    TimeReference above = clause(governor, depth + 1);
    return above == null ? null : later(predicate, follow(predicate, first, governor, above));
  }

  /** "They took the town on Saturday, but later withdrew": on that day or after. */
  private @Nullable TimeReference later(int predicate, @Nullable TimeReference shared) {
    boolean later =
        graph.is(predicate, "conj")
            && graph.children(predicate, "advmod").stream()
                .anyMatch(c -> words.aftermath().contains(s.form(c).toLowerCase(Locale.ROOT)));
    return later && shared != null ? limited(shared, "AFTER") : shared;
  }

  private @Nullable TimeReference own(int predicate) {
    TimeReference own = atDistance(predicate);
    own = own == null ? attached(dated, predicate) : own;
    own = own == null ? subject(predicate) : own;
    own = own == null ? closing(predicate) : own;
    own = own == null ? below(predicate) : own;
    own = own == null ? meanwhile(predicate) : own;
    return own == null ? doing(predicate) : own;
  }

  /**
   * "Police fired at men who were throwing stones on Tuesday", "at crowds besieging the house on
   * Tuesday": what those concerned were doing at the time tells when it was.
   */
  private @Nullable TimeReference meanwhile(int predicate) {
    if (tenses.of(s, predicate) != Tense.PAST || isPerfect(predicate)) {
      return null;
    }
    for (Dated d : dated) {
      int clause = d.over();
      boolean behind = d.timex().range().start() > clause && clause > predicate;
      if (behind && isUnderWay(clause) && isOnParty(clause, predicate)) {
        return attached(List.of(d), clause);
      }
    }
    return null;
  }

  /**
   * "The council, meeting on Friday, urged calm", "speaking on Friday, he urged calm": at one time
   * with what its subject was doing.
   */
  private @Nullable TimeReference doing(int predicate) {
    if (tenses.of(s, predicate) != Tense.PAST || isPerfect(predicate)) {
      return null;
    }
    for (Dated d : dated) {
      TimeInterval i = d.reference().interval();
      boolean day = i.start() != null && i.end() != null && isDay(i);
      int clause = day && d.over() >= 0 ? TenseFinder.predicateAt(s, d.over()) : predicate;
      if (clause < predicate && isDoing(clause, predicate)) {
        return attached(List.of(d), clause);
      }
    }
    return null;
  }

  private static boolean isDay(TimeInterval i) {
    return i.granularity().compareTo(Granularity.DAY) >= 0 && i.granularity() != Granularity.VAGUE;
  }

  /** Whether a clause before a predicate is a participle of its subject's, set off by a comma. */
  private boolean isDoing(int clause, int predicate) {
    if (!isUnderWay(clause)) {
      return false;
    }
    boolean opens = graph.is(clause, "advcl") && graph.head(clause) == predicate;
    boolean within =
        graph.is(clause, "acl")
            && graph.is(graph.head(clause), "nsubj")
            && graph.head(graph.head(clause)) == predicate;
    boolean joined = !graph.children(clause, "mark").isEmpty();
    return !joined && ((opens && clause == 0) || (within && s.form(clause - 1).equals(",")));
  }

  /** A participle, alone or with "was": what went on. Plans go on for something else. */
  private boolean isUnderWay(int clause) {
    boolean perfect = isPerfect(clause);
    return s.xpos(clause).equals("VBG") && !perfect && !words.plans().contains(s.lemma(clause));
  }

  /** Whether a clause tells of somebody whom a predicate tells of. */
  private boolean isOnParty(int clause, int predicate) {
    if (!graph.is(clause, "acl")) {
      return false;
    }
    int at = graph.head(clause);
    while (at != DependencyGraph.ROOT && at != predicate && !TenseFinder.isPredicate(s, at)) {
      at = graph.head(at);
    }
    return at == predicate;
  }

  /** "Two days after the bombing of 3 March they left": so far from the time of what it governs. */
  private @Nullable TimeReference atDistance(int predicate) {
    if (tenses.of(s, predicate) == Tense.PRESENT) {
      return null;
    }
    for (Distance d : distances) {
      TimeReference from = d.over() == predicate ? attached(dated, d.event()) : null;
      if (from != null) {
        return Distances.shift(s, d, d.after(), from);
      }
    }
    return null;
  }

  /** "They left on Tuesday, two days after the bombing": what is counted from lies so far off. */
  private @Nullable TimeReference fromGovernor(int event) {
    for (Distance d : distances) {
      TimeReference from =
          d.event() == event && d.over() != DependencyGraph.ROOT
              ? attached(dated, TenseFinder.predicateAt(s, d.over()))
              : null;
      if (from != null) {
        return Distances.shift(s, d, !d.after(), from);
      }
    }
    return null;
  }

  /** The predicate through which the clause above reaches it, past conjuncts without a time. */
  private int firstOf(int predicate) {
    int first = predicate;
    while (graph.is(first, "conj")
        && TenseFinder.isPredicate(s, graph.head(first))
        && own(graph.head(first)) == null) {
      first = graph.head(first);
    }
    return first;
  }

  /** "The shelling on Sunday killed six": what its subject is dated by. */
  private @Nullable TimeReference subject(int predicate) {
    if (tenses.of(s, predicate) == Tense.PRESENT) {
      return null;
    }
    for (int subject : graph.children(predicate, "nsubj")) {
      // "The 2019 accord broke down": when it was made is not when this befell it.
      if (words.made().contains(s.lemma(subject))) {
        continue;
      }
      List<Dated> direct = dated.stream().filter(d -> d.over() == subject).toList();
      TimeReference told = attached(direct, subject);
      if (told != null) {
        return told;
      }
    }
    return null;
  }

  /** "They attacked the base and killed four on Tuesday": a time at the end is of all they did. */
  private @Nullable TimeReference closing(int predicate) {
    for (int next : graph.children(predicate, "conj")) {
      boolean shares =
          TenseFinder.isPredicate(s, next)
              && graph.children(next, "nsubj").isEmpty()
              && !isPerfect(predicate)
              && tenses.of(s, predicate) == Tense.PAST
              && tenses.of(s, next) == Tense.PAST;
      List<Dated> after =
          dated.stream().filter(d -> d.over() == next && d.timex().range().start() > next).toList();
      TimeReference told = shares ? attached(after, next) : null;
      if (told != null) {
        return told;
      }
    }
    return null;
  }

  /** A time before the first of coordinated predicates stands for all of them. */
  private @Nullable TimeReference shared(int conjunct) {
    int first = graph.head(conjunct);
    if (!TenseFinder.isPredicate(s, first)) {
      return null;
    }
    List<Dated> before = dated.stream().filter(d -> d.timex().range().end() <= first).toList();
    return attached(before, first);
  }

  /**
   * "They entered the town after the rebels left on Monday": a dated clause dates what it serves.
   */
  private @Nullable TimeReference below(int predicate) {
    for (int clause : graph.children(predicate, "advcl")) {
      String side = clauseLimit(clause);
      // "When they came on Monday, the others had left."
      side = side.equals("SAME") && isPerfect(predicate) && !isPerfect(clause) ? "BEFORE" : side;
      TimeReference told = side.isEmpty() ? null : attached(dated, clause);
      if (told != null) {
        return limited(told, side);
      }
    }
    for (int clause : graph.children(predicate, "xcomp")) {
      TimeReference told = isOneWith(predicate, clause) ? attached(dated, clause) : null;
      if (told != null) {
        return told;
      }
    }
    return null;
  }

  /** "They began shelling on Monday", "he was found abandoned on Monday": both at one time. */
  private boolean isOneWith(int predicate, int clause) {
    boolean infinitive =
        graph.children(clause, "mark").stream().anyMatch(m -> s.xpos(m).equals("TO"));
    return !infinitive || words.phases().contains(s.lemma(predicate));
  }

  /** "The January bombing that killed six": what a clause tells of a dated noun. */
  private @Nullable TimeReference ofNoun(int predicate) {
    if (!graph.is(predicate, "acl") || tenses.of(s, predicate) == Tense.PRESENT) {
      return null;
    }
    int noun = graph.head(predicate);
    for (Dated d : dated) {
      boolean counts = words.limits().containsKey(s.lemma(d.timex().range().end() - 1));
      if (d.timex().range().contains(noun) && !counts) {
        return closed(d.reference());
      }
    }
    boolean relative = graph.is(predicate, "acl:relcl");
    boolean bySubject =
        graph.children(predicate, "nsubj").stream()
            .anyMatch(n -> words.relatives().contains(s.lemma(n)));
    return !relative || bySubject ? attached(dated, noun) : null;
  }

  /** "Since 1 August, when he was shot": the day itself, whatever goes on from it. */
  private static TimeReference closed(TimeReference r) {
    LocalDateTime start = r.interval().start();
    LocalDateTime end = r.interval().end();
    for (CalendarUnit unit : CalendarUnit.values()) {
      if (unit.granularity() != r.interval().granularity()) {
        continue;
      }
      if (start != null && end == null) {
        return r.with(start, unit.end(start));
      }
      if (start == null && end != null) {
        return r.with(unit.plus(end, -1), end);
      }
    }
    return r;
  }

  /**
   * What the time of a governing clause means for the clause it governs.
   *
   * @param first the conjunct by which the clause hangs on its governor
   */
  private @Nullable TimeReference follow(
      int predicate, int first, int governor, TimeReference above) {
    Tense tense = tenses.of(s, predicate);
    Tense over = tenses.of(s, governor);
    boolean joined = graph.is(first, "conj");
    String side = clauseLimit(first);
    if (side.equals("AFTER") || side.equals("BEFORE")) {
      return isMomentsApart(first) ? above : limited(above, opposite(side));
    }
    if (tense == Tense.FUTURE && !joined) {
      return isPlanned(first, governor, above) ? above : limited(above, "AFTER");
    }
    // "They say they have left" tells how things stand; "they said they have left" does not.
    boolean before = isPerfect(predicate) && !isPerfect(governor) && over != Tense.PRESENT;
    if (before && !joined) {
      return isMomentsApart(predicate) ? above : limited(above, "BEFORE");
    }
    if (isCharged(first)) {
      return limited(above, "BEFORE");
    }
    if (isReported(first, governor)) {
      return tense == Tense.PAST && isEventive(predicate) ? limited(above, "BEFORE") : above;
    }
    boolean agrees = tense == over || tense == Tense.UNKNOWN || over == Tense.UNKNOWN;
    return agrees ? above : null;
  }

  /**
   * "He left on Sunday, hours after guards had fired", "the law that he had proclaimed hours
   * before": both on that day.
   */
  private boolean isMomentsApart(int clause) {
    return Arrays.stream(graph.children(clause))
        .anyMatch(
            c ->
                words.moments().contains(s.lemma(c))
                    || Arrays.stream(graph.children(c))
                        .anyMatch(n -> words.moments().contains(s.lemma(n)) && isEarlier(c)));
  }

  private boolean isEarlier(int word) {
    return words.beforeWords().contains(s.lemma(word)) || words.limits().containsKey(s.lemma(word));
  }

  /** "On Friday they planned to march": the plan's time is that of what is planned. */
  private boolean isPlanned(int predicate, int governor, TimeReference above) {
    boolean later =
        above.span() != null && above.span().start() > s.tokens().get(governor).span().start();
    return graph.is(predicate, "xcomp") && words.plans().contains(s.lemma(governor)) && !later;
  }

  /** "Accused of shelling it, they were held on Sunday": what one is charged with was before. */
  private boolean isCharged(int clause) {
    return graph.is(clause, "advcl")
        && s.xpos(clause).equals("VBG")
        && graph.children(clause, "nsubj").isEmpty()
        && graph.children(clause, "mark").stream().anyMatch(m -> CHARGES.contains(s.lemma(m)));
  }

  private boolean isReported(int predicate, int governor) {
    boolean told =
        graph.is(predicate, "ccomp")
            || graph.is(predicate, "csubj")
            || graph.is(predicate, "parataxis");
    return told && words.reports(s, governor);
  }

  /** Whether a past predicate tells of something that came about, not of how things were. */
  private boolean isEventive(int predicate) {
    boolean goesOn = s.xpos(predicate).equals("VBG");
    boolean isSo = !graph.children(predicate, "cop").isEmpty();
    return !goesOn && !isSo && !words.states().contains(s.lemma(predicate));
  }

  private boolean isPerfect(int predicate) {
    return graph.children(predicate, "aux").stream().anyMatch(aux -> s.lemma(aux).equals("have"));
  }

  /** Which side of a clause the clause above it lies on, by the word that joins the two. */
  private String clauseLimit(int predicate) {
    if (!graph.is(predicate, "advcl")) {
      return "";
    }
    for (int child : graph.children(predicate)) {
      boolean joins = graph.is(child, "mark") || graph.is(child, "advmod");
      String limit = joins ? words.clauseLimits().get(s.lemma(child)) : null;
      if (limit != null) {
        return limit;
      }
    }
    return "";
  }

  /** The nearest of the times that hang on a token; of two at one place, the finer. */
  private @Nullable TimeReference attached(List<Dated> among, int token) {
    Dated best = null;
    String side = "";
    for (Dated d : among) {
      String path = isOfRank(d) ? null : path(d, token);
      if (path != null && (best == null || isBetter(d, best, token))) {
        best = d;
        side = path;
      }
    }
    return best == null ? null : limited(ofClause(best), side);
  }

  /** "The first attack since January": since when there was none, not when this one was. */
  private boolean isOfRank(Dated d) {
    TimeInterval i = d.reference().interval();
    int noun = d.over();
    if (noun == DependencyGraph.ROOT || i.start() == null || i.end() != null) {
      return false;
    }
    return isRank(noun) || graph.children(noun, "amod").stream().anyMatch(this::isRank);
  }

  private boolean isRank(int token) {
    return s.xpos(token).equals("JJS") || words.ranks().contains(s.lemma(token));
  }

  /** "By the time they came on Monday": the time that its clause tells. */
  private TimeReference ofClause(Dated d) {
    if (d.reference().interval().granularity() == Granularity.VAGUE) {
      for (int clause : graph.children(d.head(), "acl")) {
        TimeReference told = attached(dated, clause);
        if (told != null) {
          return limited(told, limitOf(d.head()));
        }
      }
    }
    return d.reference();
  }

  /**
   * The finer of two that stand together, else one that hangs on the token itself, else the nearer.
   */
  private boolean isBetter(Dated a, Dated b, int token) {
    if (isVague(a) != isVague(b)) {
      return isVague(b);
    }
    boolean finer =
        a.reference().interval().granularity().compareTo(b.reference().interval().granularity())
            > 0;
    if (a.over() == token && b.over() == token && (isInside(a, b) || isInside(b, a))) {
      return isInside(a, b);
    }
    boolean adjacent = a.timex().range().start() - b.timex().range().end() <= 1;
    boolean direct = a.over() == token;
    if (direct != (b.over() == token)) {
      TimeInterval i = b.reference().interval();
      boolean fits = i.start() == null || i.end() == null || isInside(a, b);
      return direct || (finer && adjacent && fits);
    }
    return (finer && adjacent) || a.distance(token) < b.distance(token);
  }

  private static boolean isVague(Dated d) {
    return d.reference().interval().granularity() == Granularity.VAGUE;
  }

  /** "In 2016 they took the dam in April": one time lies within another, and is finer. */
  private static boolean isInside(Dated a, Dated b) {
    TimeInterval in = a.reference().interval();
    TimeInterval out = b.reference().interval();
    return in.start() != null
        && in.end() != null
        && out.start() != null
        && out.end() != null
        && !in.start().isBefore(out.start())
        && !in.end().isAfter(out.end())
        && in.granularity() != Granularity.VAGUE
        && in.granularity().compareTo(out.granularity()) > 0;
  }

  /**
   * How a time hangs on a token: "" plainly, AFTER or BEFORE by a dated noun with a preposition;
   * null where it does not.
   */
  private @Nullable String path(Dated d, int token) {
    if (d.timex().range().contains(token)) {
      return null;
    }
    String side = "";
    int at = d.head();
    int over = d.over();
    while (over != DependencyGraph.ROOT) {
      boolean moved = at == d.head() && over != graph.head(at);
      if (!moved && !attaches(d, at)) {
        return null;
      }
      if (over == token) {
        return isWithin(d, at, over) ? null : side;
      }
      if (TenseFinder.isPredicate(s, over)) {
        return null;
      }
      String outer = limitOf(over);
      side = outer.isEmpty() ? side : outer;
      at = over;
      over = graph.head(at);
    }
    return null;
  }

  private boolean attaches(Dated d, int at) {
    String relation = graph.relation(at).split(":", 2)[0];
    boolean joined = relation.equals("conj") && d.timex().range().contains(at);
    return words.attachments().contains(relation) || joined;
  }

  /**
   * Whether a time belongs to the noun it stands before and not to the verb over that noun: "they
   * praised Thursday's ruling", but "they staged a Thursday march", "he died in a 2016 raid".
   */
  private boolean isWithin(Dated d, int noun, int verb) {
    boolean before = noun == d.over() && d.timex().range().end() <= noun;
    boolean shares =
        graph.is(noun, "obj")
            ? words.light().contains(s.lemma(verb))
            : graph.children(noun, "case").stream()
                .anyMatch(marker -> words.circumstances().contains(s.lemma(marker)));
    return before && TenseFinder.isPredicate(s, verb) && !shares;
  }

  private String limitOf(int noun) {
    for (int marker : graph.children(noun, "case")) {
      String limit = words.limits().get(s.lemma(marker));
      if (limit != null) {
        return limit;
      }
    }
    return "";
  }

  private static String opposite(String side) {
    return switch (side) {
      case "AFTER" -> "BEFORE";
      case "BEFORE" -> "AFTER";
      default -> side;
    };
  }

  /** From its start on, or up to its end, where that is known. */
  private static TimeReference limited(TimeReference r, String side) {
    TimeInterval i = r.interval();
    if (side.equals("AFTER") && i.start() != null) {
      return r.with(i.start(), null);
    }
    return side.equals("BEFORE") && i.end() != null ? r.with(null, i.end()) : r;
  }
}
