package dev.assay.time;

import dev.assay.report.PublicationTime;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.VerbGroup;
import dev.assay.time.Distances.Distance;
import dev.assay.time.Meaning.Length;
import dev.assay.time.TimexIndex.Dated;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * When an event or state was so. In order: what its sentence tells ({@link ClauseTimes}); for a
 * past narrative, the time of the sentences before it in its paragraph; else what the tense says.
 * Without the reader's layers: the nearest time in the sentence, else the publication.
 *
 * <p>After the temporal relations of TimeML, kept to what a report's grammar shows. Safe to share
 * between threads.
 */
public final class EventTimes {
  private final EventWords words;
  private final TenseFinder tenses;
  private final Narrative narrative;

  /** For English. */
  public EventTimes() {
    words = EventWords.load("en");
    tenses = new TenseFinder(words);
    narrative = new Narrative(words, tenses);
  }

  /**
   * The time of what a token triggers. Always an answer; where nothing is known, an interval that
   * is open at both ends.
   *
   * @param timexes of the document, as {@link TimexTagger#tag} gives them
   * @param sentence index of the sentence
   * @param trigger index of the token that gives it away
   */
  public TimeReference timeOf(Document document, List<Timex> timexes, int sentence, int trigger) {
    Sentence s = document.sentences().get(sentence);
    boolean copula = s.layers() != null && s.graph().is(trigger, "cop");
    // the "is" of "he is in the capital" tells the tense of its predicate
    int token = copula ? s.graph().head(trigger) : trigger;
    List<Dated> dated = TimexIndex.of(s, timexes, words);
    if (s.layers() == null) {
      TimeReference near = nearest(dated, token);
      return near != null ? near : byTense(document, Tense.PAST);
    }
    int predicate = TenseFinder.predicateAt(s, token);
    List<Distance> distances = Distances.of(s, timexes, words);
    TimeReference told = new ClauseTimes(words, tenses, s, dated, distances).of(token);
    TimeReference counted = measured(document, timexes, s, predicate, told);
    told = counted == null ? told : counted;
    told = told == null ? narrative.since(document, timexes, s, predicate) : told;
    if (told != null) {
      return ahead(document, timexes, s, predicate, told);
    }
    Tense tense = inherited(s, predicate);
    TimeReference often = recurring(document, timexes, s, predicate, tense);
    if (often != null) {
      return often;
    }
    TimeReference entry = Entries.of(document, timexes, s);
    if (entry != null) {
      return inEntry(document, timexes, s, predicate, tense, entry);
    }
    if (tense == Tense.PRESENT && (token != predicate || isOver(s, predicate))) {
      return byTense(document, Tense.PAST);
    }
    if (tense == Tense.FUTURE && isSubordinate(s, predicate)) {
      TimeReference purpose = purpose(document, timexes, s, predicate);
      return purpose != null ? purpose : byTense(document, tense);
    }
    TimeReference before = goneOn(document, timexes, s, predicate, tense);
    return before != null ? before : byTense(document, tense);
  }

  /**
   * The time of what is known to have happened, whatever governs its name: "they must not forget
   * the massacre" lies behind them.
   */
  public static TimeReference past(Document document, TimeReference told) {
    boolean ahead =
        told.span() == null
            && told.anchor() == Anchor.PUBLICATION
            && told.interval().start() != null
            && told.interval().end() == null;
    return ahead ? byTense(document, Tense.PAST) : told;
  }

  private @Nullable TimeReference goneOn(
      Document document, List<Timex> timexes, Sentence s, int predicate, Tense tense) {
    boolean goesOn = tense == Tense.PAST && !words.reports(s, predicate);
    return goesOn ? narrative.of(document, timexes, s, predicate) : null;
  }

  /** An entry is written as of its day: "March 3: Soldiers seize the airport". */
  private TimeReference inEntry(
      Document document,
      List<Timex> timexes,
      Sentence s,
      int predicate,
      Tense tense,
      TimeReference entry) {
    if (tense == Tense.FUTURE) {
      return entry.with(entry.interval().start(), null);
    }
    TimeReference before = goneOn(document, timexes, s, predicate, tense);
    return before != null ? before : entry;
  }

  /** "They have been killed": what has come about by now, whenever that was. */
  private boolean isOver(Sentence s, int predicate) {
    VerbGroup group = VerbGroup.of(s, predicate);
    return group.isPerfect()
        && !group.isProgressive()
        && !words.states().contains(s.lemma(predicate));
  }

  /**
   * "It will hold until Sunday": from now on; "they voted on Monday to extend it until June": from
   * then on.
   */
  private TimeReference ahead(
      Document document, List<Timex> timexes, Sentence s, int predicate, TimeReference told) {
    TimeInterval t = told.interval();
    if (t.start() != null || t.end() == null || !isAhead(s, predicate)) {
      return told;
    }
    LocalDateTime from = begins(document, timexes, s, predicate);
    return from != null && from.isBefore(t.end()) ? told.with(from, t.end()) : told;
  }

  /** "They will go", "to go", "they proposed that he go". */
  private boolean isAhead(Sentence s, int predicate) {
    boolean asked =
        s.graph().is(predicate, "ccomp")
            && words.directives().contains(s.lemma(s.graph().head(predicate)))
            && tenses.of(s, predicate) != Tense.PAST;
    return asked || tenses.of(s, predicate) == Tense.FUTURE;
  }

  /** Since when what lies ahead may be so: from what governs it on, else from the publication. */
  private @Nullable LocalDateTime begins(
      Document document, List<Timex> timexes, Sentence s, int predicate) {
    int governor = governor(s, predicate);
    if (governor != predicate && tenses.of(s, governor) == Tense.PAST) {
      TimeReference above = timeOf(document, timexes, s.index(), governor);
      boolean open = VerbGroup.of(s, predicate).tense() == VerbGroup.Tense.FUTURE;
      if (above.span() != null || !open) {
        return above.span() == null ? null : above.interval().start();
      }
    }
    PublicationTime published = document.report().published();
    return published == null ? null : published.date().atStartOfDay();
  }

  /** The clause that governs a complement or a purpose; the predicate itself where it is none. */
  private static int governor(Sentence s, int predicate) {
    DependencyGraph graph = s.graph();
    boolean governed =
        graph.head(predicate) != DependencyGraph.ROOT
            && (graph.is(predicate, "xcomp")
                || graph.is(predicate, "ccomp")
                || graph.is(predicate, "advcl"));
    return governed ? TenseFinder.predicateAt(s, graph.head(predicate)) : predicate;
  }

  /**
   * What a length tells of a predicate that it hangs on: "they have camped there for three weeks",
   * "they will leave in three days", "within a week", counted from the publication, from the
   * agreement to leave or, in a story, from where that stands.
   *
   * @param told what the clause tells otherwise; only an open time of the clause above is counted
   *     from
   */
  private @Nullable TimeReference measured(
      Document document,
      List<Timex> timexes,
      Sentence s,
      int predicate,
      @Nullable TimeReference told) {
    for (Timex timex : timexes) {
      boolean here = timex.sentence() == s.index() && timex.type() == Timex.Type.DURATION;
      int head = here ? TimexIndex.head(s, timex) : predicate;
      if (!here || !hangs(s, head, predicate)) {
        continue;
      }
      Length length = Distances.length(timex);
      TimeReference from = told == null ? null : counted(document, timexes, s, predicate, told);
      if (told != null && from == null) {
        return null;
      }
      TimeReference found =
          tenses.of(s, predicate) == Tense.PAST
              ? inStory(document, timexes, s, head, length)
              : length == null ? null : measured(document, s, predicate, head, length, from);
      if (found != null) {
        Span span = s.span(timex.range());
        return new TimeReference(TimexIndex.text(s, span), span, found.interval(), found.anchor());
      }
    }
    return null;
  }

  /** "Hand over the prisoners within five days": on the verb, whatever noun stands between. */
  private boolean hangs(Sentence s, int head, int predicate) {
    int over = s.graph().head(head);
    if (s.graph().is(head, "obl")) {
      return over == predicate;
    }
    return s.graph().is(head, "nmod")
        && s.graph().head(over) == predicate
        && marker(s, head, words.ahead()).equals("WITHIN");
  }

  /** The time of the clause above that a plan is counted from; null where it is not one. */
  private @Nullable TimeReference counted(
      Document document, List<Timex> timexes, Sentence s, int predicate, TimeReference told) {
    int governor = governor(s, predicate);
    boolean open = told.interval().start() != null && told.interval().end() == null;
    TimeReference above =
        governor != predicate && open ? timeOf(document, timexes, s.index(), governor) : null;
    return above == null || above.interval().start() == null ? null : above;
  }

  /** "Within two days it had been broken", counted from where the story stands. */
  private @Nullable TimeReference inStory(
      Document document, List<Timex> timexes, Sentence s, int head, @Nullable Length length) {
    String marker = marker(s, head, words.ahead());
    boolean counts = marker.equals("WITHIN") || (marker.equals("AFTER") && length != null);
    TimeReference stands = counts ? narrative.stands(document, timexes, s) : null;
    LocalDateTime start = stands == null ? null : stands.interval().start();
    LocalDateTime end = stands == null ? null : stands.interval().end();
    if (stands == null || start == null || end == null) {
      return null;
    }
    if (length == null) {
      return stands.with(start, null);
    }
    CalendarUnit unit = length.unit();
    int n = (int) length.amount();
    LocalDateTime then = unit.plus(unit.floor(start), n);
    return marker.equals("WITHIN")
        ? stands.with(start, unit.plus(end, n))
        : stands.with(then, unit.end(then));
  }

  /**
   * "They march every Friday", "planes struck daily": how often it is so is in the words, from when
   * to when in the tense.
   */
  private static @Nullable TimeReference recurring(
      Document document, List<Timex> timexes, Sentence s, int predicate, Tense tense) {
    for (Timex timex : timexes) {
      boolean here = timex.sentence() == s.index() && timex.type() == Timex.Type.SET;
      int head = here ? TimexIndex.head(s, timex) : predicate;
      if (here && s.graph().head(head) == predicate && !s.graph().is(head, "obj")) {
        Span span = s.span(timex.range());
        TimeInterval interval = byTense(document, tense).interval();
        return new TimeReference(TimexIndex.text(s, span), span, interval, Anchor.PUBLICATION);
      }
    }
    return null;
  }

  private @Nullable TimeReference measured(
      Document document,
      Sentence s,
      int predicate,
      int head,
      Length length,
      @Nullable TimeReference from) {
    PublicationTime published = document.report().published();
    LocalDateTime day =
        from != null
            ? from.interval().start()
            : published == null ? null : published.date().atStartOfDay();
    if (day == null) {
      return null;
    }
    LocalDateTime last = from == null ? null : from.interval().end();
    LocalDateTime after = last == null ? day.plusDays(1) : last;
    TimeInterval interval = measured(s, predicate, head, length, day, after);
    Anchor anchor = from == null ? Anchor.PUBLICATION : from.anchor();
    return interval == null ? null : new TimeReference("", null, interval, anchor);
  }

  /**
   * @param day what is counted from
   * @param after its end
   */
  private @Nullable TimeInterval measured(
      Sentence s, int predicate, int head, Length length, LocalDateTime day, LocalDateTime after) {
    int n = (int) length.amount();
    CalendarUnit unit = length.unit();
    VerbGroup group = VerbGroup.of(s, predicate);
    if (group.isPerfect() && group.tense() == VerbGroup.Tense.PRESENT) {
      return new TimeInterval(unit.plus(day, -n), day.plusDays(1), unit.granularity());
    }
    if (tenses.of(s, predicate) != Tense.FUTURE) {
      return null;
    }
    LocalDateTime then = unit.plus(unit.floor(day), n);
    return switch (marker(s, head, words.ahead())) {
      case "AT", "AFTER" -> new TimeInterval(then, unit.end(then), unit.granularity());
      case "WITHIN" -> new TimeInterval(day, unit.plus(after, n), unit.granularity());
      default -> null;
    };
  }

  private static String marker(Sentence s, int noun, Map<String, String> among) {
    return s.graph().children(noun, "case").stream()
        .map(marker -> among.getOrDefault(s.lemma(marker), ""))
        .findFirst()
        .orElse("");
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
        : above.with(above.interval().start(), null);
  }

  private static boolean isSubordinate(Sentence s, int predicate) {
    return s.graph().head(predicate) != DependencyGraph.ROOT
        && !s.graph().is(predicate, "conj")
        && !s.graph().children(predicate, "mark").isEmpty();
  }

  /** Tense of a predicate or, where it shows none, of what governs it. */
  private Tense inherited(Sentence s, int predicate) {
    int at = predicate;
    Tense tense = tenses.of(s, at);
    while (tense == Tense.UNKNOWN && s.graph().head(at) != DependencyGraph.ROOT) {
      at = TenseFinder.predicateAt(s, s.graph().head(at));
      tense = tenses.of(s, at);
    }
    return tense == Tense.PRESENT && isCondition(s, at) ? Tense.FUTURE : tense;
  }

  /** "If a suspect is caught": what has not come about yet. */
  private boolean isCondition(Sentence s, int predicate) {
    return s.graph().is(predicate, "advcl")
        && s.graph().children(predicate, "mark").stream()
            .anyMatch(mark -> words.conditions().contains(s.lemma(mark)));
  }

  /** Of two as near the later: a time more often follows what it dates. */
  private static @Nullable TimeReference nearest(List<Dated> dated, int token) {
    Dated best = null;
    for (Dated d : dated) {
      if (best == null || d.distance(token) <= best.distance(token)) {
        best = d;
      }
    }
    return best == null ? null : best.reference();
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
      case PAST, PROSPECTIVE, UNKNOWN -> inferred(null, end);
    };
  }

  private static TimeReference inferred(
      @Nullable LocalDateTime start, @Nullable LocalDateTime end) {
    return new TimeReference(
        "", null, new TimeInterval(start, end, Granularity.VAGUE), Anchor.PUBLICATION);
  }
}
