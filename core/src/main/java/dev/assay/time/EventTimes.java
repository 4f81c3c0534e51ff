package dev.assay.time;

import dev.assay.report.PublicationTime;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.VerbGroup;
import dev.assay.time.TimexIndex.Dated;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When an event or state was so. In order: a time that hangs on it in the tree; one that the clause
 * shares with it; the time of the clause that governs it, where the tenses agree; for a past
 * narrative, the time of the sentences before it in its paragraph; else what the tense says.
 * Without the reader's layers: the nearest time in the sentence, else the publication.
 *
 * <p>After the temporal relations of TimeML, kept to what a report's grammar shows. Safe to share
 * between threads.
 */
public final class EventTimes {
  private final EventWords words;
  private final TenseFinder tenses;

  /** For English. */
  public EventTimes() {
    words = EventWords.load("en");
    tenses = new TenseFinder(words);
  }

  /**
   * The time of what a token triggers. Always an answer; where nothing is known, an interval that
   * is open at both ends.
   *
   * @param timexes of the document, as {@link TimexTagger#tag} gives them
   * @param sentence index of the sentence
   * @param token index of the trigger
   */
  public TimeReference timeOf(Document document, List<Timex> timexes, int sentence, int token) {
    Sentence s = document.sentences().get(sentence);
    List<Dated> dated = TimexIndex.of(s, timexes);
    if (s.layers() == null) {
      TimeReference near = nearest(dated, token);
      return near != null ? near : byTense(document, Tense.PAST);
    }
    int predicate = TenseFinder.predicateAt(s, token);
    TimeReference told = told(s, dated, token, predicate);
    if (told != null) {
      return told;
    }
    Tense tense = inherited(s, predicate);
    if (tense == Tense.FUTURE && isSubordinate(s, predicate)) {
      TimeReference purpose = purpose(document, timexes, s, predicate);
      return purpose != null ? purpose : byTense(document, tense);
    }
    TimeReference narrative =
        tense == Tense.PAST ? narrative(document, timexes, s, predicate) : null;
    return narrative != null ? narrative : byTense(document, tense);
  }

  /**
   * What is to be done lies after what is done for it: "he went on to the capital to meet them".
   */
  private @Nullable TimeReference purpose(
      Document document, List<Timex> timexes, Sentence s, int predicate) {
    int governor = TenseFinder.predicateAt(s, s.graph().head(predicate));
    TimeReference above = timeOf(document, timexes, s.index(), governor);
    return above.span() == null || above.interval().start() == null
        ? null
        : with(above, above.interval().start(), null);
  }

  private static boolean isSubordinate(Sentence s, int predicate) {
    return s.graph().head(predicate) != DependencyGraph.ROOT
        && !s.graph().is(predicate, "conj")
        && !s.graph().children(predicate, "mark").isEmpty();
  }

  /** The time that the sentence itself tells. */
  private @Nullable TimeReference told(Sentence s, List<Dated> dated, int token, int predicate) {
    if (dated.isEmpty()) {
      return null;
    }
    for (int at = token; at != predicate; at = s.graph().head(at)) {
      TimeReference own = attached(s, dated, at);
      if (own != null) {
        return own;
      }
    }
    return clause(s, dated, predicate, 0);
  }

  /** The time of a predicate: its own, its coordination's, or that of what governs it. */
  private @Nullable TimeReference clause(Sentence s, List<Dated> dated, int predicate, int depth) {
    TimeReference own = attached(s, dated, predicate);
    DependencyGraph graph = s.graph();
    if (own != null || depth > s.size()) {
      return own;
    }
    TimeReference subject = subject(s, dated, predicate);
    if (subject != null) {
      return subject;
    }
    if (graph.is(predicate, "conj")) {
      TimeReference shared = shared(s, dated, predicate);
      if (shared != null) {
        return shared;
      }
    }
    if (graph.head(predicate) == DependencyGraph.ROOT) {
      return null;
    }
    int governor = TenseFinder.predicateAt(s, graph.head(predicate));
    TimeReference above = clause(s, dated, governor, depth + 1);
    return above == null ? null : follow(s, predicate, governor, above);
  }

  /** "The shelling on Sunday killed six": what its subject is dated by. */
  private @Nullable TimeReference subject(Sentence s, List<Dated> dated, int predicate) {
    for (int subject : s.graph().children(predicate, "nsubj")) {
      TimeReference told = attached(s, dated, subject);
      if (told != null) {
        return told;
      }
    }
    return null;
  }

  /** A time before the first of coordinated predicates stands for all of them. */
  private @Nullable TimeReference shared(Sentence s, List<Dated> dated, int conjunct) {
    int first = s.graph().head(conjunct);
    if (!TenseFinder.isPredicate(s, first)) {
      return null;
    }
    List<Dated> before = dated.stream().filter(d -> d.timex().range().end() <= first).toList();
    return attached(s, before, first);
  }

  /** What the time of a governing clause means for the clause it governs. */
  private @Nullable TimeReference follow(
      Sentence s, int predicate, int governor, TimeReference above) {
    Tense tense = tenses.of(s, predicate);
    Tense over = tenses.of(s, governor);
    TimeInterval i = above.interval();
    if (tense == Tense.FUTURE && !s.graph().is(predicate, "conj")) {
      return with(above, i.start(), null);
    }
    if (s.graph().is(predicate, "ccomp") && isPastPerfect(s, predicate)) {
      return with(above, null, i.end());
    }
    boolean agrees = tense == over || tense == Tense.UNKNOWN || over == Tense.UNKNOWN;
    return agrees ? above : null;
  }

  private static boolean isPastPerfect(Sentence s, int predicate) {
    VerbGroup group = VerbGroup.of(s, predicate);
    return group.isPerfect() && group.tense() == VerbGroup.Tense.PAST;
  }

  /** The nearest of the times that hang on a token; of two at one place, the finer. */
  private @Nullable TimeReference attached(Sentence s, List<Dated> dated, int token) {
    Dated best = null;
    String limit = "";
    for (Dated d : dated) {
      String path = path(s, d, token);
      if (path != null && (best == null || isBetter(d, best, token))) {
        best = d;
        limit = path;
      }
    }
    if (best == null) {
      return null;
    }
    TimeReference r = best.reference();
    TimeInterval i = r.interval();
    return switch (limit) {
      case "AFTER" -> with(r, i.start(), null);
      case "BEFORE" -> with(r, null, i.end());
      default -> r;
    };
  }

  private static boolean isBetter(Dated a, Dated b, int token) {
    boolean finer =
        a.reference().interval().granularity().compareTo(b.reference().interval().granularity())
            > 0;
    boolean adjacent = a.timex().range().start() - b.timex().range().end() <= 1;
    return (finer && adjacent) || distance(a.timex(), token) < distance(b.timex(), token);
  }

  /**
   * How a time hangs on a token: "" plainly, AFTER or BEFORE by a dated noun with a preposition;
   * null where it does not.
   */
  private @Nullable String path(Sentence s, Dated dated, int token) {
    DependencyGraph graph = s.graph();
    if (dated.timex().range().contains(token)) {
      return null;
    }
    String limit = "";
    int at = dated.head();
    while (graph.head(at) != DependencyGraph.ROOT) {
      String relation = graph.relation(at).split(":", 2)[0];
      boolean joined = relation.equals("conj") && dated.timex().range().contains(at);
      if (!words.attachments().contains(relation) && !joined) {
        return null;
      }
      at = graph.head(at);
      if (at == token) {
        return limit;
      }
      if (TenseFinder.isPredicate(s, at)) {
        return null;
      }
      limit = limitOf(s, at, limit);
    }
    return null;
  }

  private String limitOf(Sentence s, int noun, String inner) {
    for (int marker : s.graph().children(noun, "case")) {
      String limit = words.limits().get(s.lemma(marker));
      if (limit != null) {
        return limit;
      }
    }
    return inner;
  }

  /** A past event without a time of its own goes on from what the paragraph told before. */
  private @Nullable TimeReference narrative(
      Document document, List<Timex> timexes, Sentence s, int predicate) {
    for (int i = s.index() - 1; i >= 0; i--) {
      Sentence before = document.sentences().get(i);
      if (before.paragraph() != s.paragraph() || before.layers() == null) {
        return null;
      }
      TimeReference last = lastTold(before, TimexIndex.of(before, timexes));
      if (last != null) {
        TimeInterval t = last.interval();
        TimeReference told = new TimeReference(last.text(), last.span(), t, Anchor.NARRATIVE);
        return hasAdverb(s, predicate, words.afterWords()) && t.start() != null
            ? with(told, t.start(), null)
            : (hasAdverb(s, predicate, words.beforeWords()) || isPastPerfect(s, predicate))
                    && t.end() != null
                ? with(told, null, t.end())
                : told;
      }
    }
    return null;
  }

  /** The last time in a sentence that is no more than a day long and dates a past predicate. */
  private @Nullable TimeReference lastTold(Sentence s, List<Dated> dated) {
    for (int i = dated.size() - 1; i >= 0; i--) {
      Dated d = dated.get(i);
      int over = s.graph().head(d.head());
      Tense tense =
          over == DependencyGraph.ROOT
              ? Tense.UNKNOWN
              : tenses.of(s, TenseFinder.predicateAt(s, over));
      boolean dates = d.timex().type() == Timex.Type.DATE || d.timex().type() == Timex.Type.TIME;
      if (dates && tense != Tense.FUTURE && isTold(d.reference().interval())) {
        return d.reference();
      }
    }
    return null;
  }

  private static boolean isTold(TimeInterval interval) {
    return interval.granularity() != Granularity.VAGUE
        && interval.start() != null
        && interval.end() != null;
  }

  private static boolean hasAdverb(Sentence s, int predicate, java.util.Set<String> adverbs) {
    return s.graph().children(predicate, "advmod").stream()
        .anyMatch(child -> adverbs.contains(s.lemma(child)));
  }

  /** Tense of a predicate or, where it shows none, of what governs it. */
  private Tense inherited(Sentence s, int predicate) {
    int at = predicate;
    Tense tense = tenses.of(s, at);
    while (tense == Tense.UNKNOWN && s.graph().head(at) != DependencyGraph.ROOT) {
      at = TenseFinder.predicateAt(s, s.graph().head(at));
      tense = tenses.of(s, at);
    }
    return tense;
  }

  /** Of two as near the later: a time more often follows what it dates. */
  private static @Nullable TimeReference nearest(List<Dated> dated, int token) {
    Dated best = null;
    for (Dated d : dated) {
      if (best == null || distance(d.timex(), token) <= distance(best.timex(), token)) {
        best = d;
      }
    }
    return best == null ? null : best.reference();
  }

  private static int distance(Timex timex, int token) {
    return token < timex.range().start()
        ? timex.range().start() - token
        : Math.max(0, token - timex.range().end() + 1);
  }

  /** What tense alone says, seen from the publication. */
  private static TimeReference byTense(Document document, Tense tense) {
    PublicationTime published = document.report().published();
    LocalDate day = published == null ? null : published.date();
    if (day == null) {
      return inferred(null, null);
    }
    LocalDateTime start = day.atStartOfDay();
    LocalDateTime end = day.plusDays(1).atStartOfDay();
    return switch (tense) {
      case FUTURE -> inferred(start, null);
      case PRESENT -> inferred(start.minusDays(1), end);
      case PAST, UNKNOWN -> inferred(null, end);
    };
  }

  private static TimeReference inferred(
      @Nullable LocalDateTime start, @Nullable LocalDateTime end) {
    return new TimeReference(
        "", null, new TimeInterval(start, end, Granularity.VAGUE), Anchor.PUBLICATION);
  }

  private static TimeReference with(
      TimeReference r, @Nullable LocalDateTime start, @Nullable LocalDateTime end) {
    TimeInterval interval = new TimeInterval(start, end, r.interval().granularity());
    return new TimeReference(r.text(), r.span(), interval, r.anchor());
  }
}
