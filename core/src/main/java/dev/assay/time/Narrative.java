package dev.assay.time;

import dev.assay.report.PublicationTime;
import dev.assay.text.DependencyGraph;
import dev.assay.text.Document;
import dev.assay.text.Sentence;
import dev.assay.text.VerbGroup;
import dev.assay.time.TimexIndex.Dated;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A past event without a time of its own goes on from what the sentences before it told. Within a
 * paragraph any of them; from the paragraph before, where both are main clauses and the time is a
 * day or finer.
 */
final class Narrative {
  private final EventWords words;
  private final TenseFinder tenses;

  Narrative(EventWords words, TenseFinder tenses) {
    this.words = words;
    this.tenses = tenses;
  }

  /** The time that a story stands at when it comes to a predicate; null where none was told. */
  @Nullable TimeReference of(Document document, List<Timex> timexes, Sentence s, int predicate) {
    LocalDateTime now = now(document);
    VerbGroup group = VerbGroup.of(s, predicate);
    if (group.mood() == VerbGroup.Mood.MODAL
        || (now == null && isUnplaced(timexes, s, predicate))) {
      return null;
    }
    boolean carries =
        isMain(s, predicate) && !group.isPerfect() && !words.states().contains(s.lemma(predicate));
    for (int i = s.index() - 1; i >= 0; i--) {
      Sentence before = document.sentences().get(i);
      int paragraphs = s.paragraph() - before.paragraph();
      if (paragraphs > (carries ? 1 : 0) || before.layers() == null) {
        return null;
      }
      TimeReference last =
          lastTold(before, TimexIndex.of(before, timexes, words), now, paragraphs > 0);
      if (last != null) {
        return goOn(last, s, predicate);
      }
    }
    return null;
  }

  /** "Last week", where nobody knows when it was written. */
  private static boolean isUnplaced(List<Timex> timexes, Sentence s, int predicate) {
    return timexes.stream()
        .filter(t -> t.sentence() == s.index() && t.reference() == null)
        .filter(t -> t.type() == Timex.Type.DATE || t.type() == Timex.Type.TIME)
        .anyMatch(t -> s.graph().head(TimexIndex.head(s, t)) == predicate);
  }

  /** The time last told before a sentence, in its paragraph or the one before; null for none. */
  @Nullable TimeReference stands(Document document, List<Timex> timexes, Sentence s) {
    LocalDateTime now = now(document);
    for (int i = s.index() - 1; i >= 0; i--) {
      Sentence before = document.sentences().get(i);
      if (s.paragraph() - before.paragraph() > 1 || before.layers() == null) {
        return null;
      }
      TimeReference last = lastTold(before, TimexIndex.of(before, timexes, words), now, false);
      if (last != null) {
        return new TimeReference(last.text(), last.span(), last.interval(), Anchor.NARRATIVE);
      }
    }
    return null;
  }

  /** "It has held the mine ever since", "since then": from where the story stands; else null. */
  @Nullable TimeReference since(Document document, List<Timex> timexes, Sentence s, int predicate) {
    if (Arrays.stream(s.graph().children(predicate)).noneMatch(child -> isSince(s, child))) {
      return null;
    }
    TimeReference last = stands(document, timexes, s);
    LocalDateTime start = last == null ? null : last.interval().start();
    return last == null || start == null ? null : last.with(start, null);
  }

  private static boolean isSince(Sentence s, int child) {
    boolean alone = s.lemma(child).equals("since") && s.graph().is(child, "advmod");
    boolean then =
        s.lemma(child).equals("then")
            && s.graph().children(child, "case").stream()
                .anyMatch(marker -> s.lemma(marker).equals("since"));
    return alone || then;
  }

  private static @Nullable LocalDateTime now(Document document) {
    PublicationTime published = document.report().published();
    return published == null ? null : published.date().plusDays(1).atStartOfDay();
  }

  /** Where a story stands that goes on from a time: at it, after it ("then") or before it. */
  private TimeReference goOn(TimeReference last, Sentence s, int predicate) {
    TimeInterval t = last.interval();
    TimeReference told = new TimeReference(last.text(), last.span(), t, Anchor.NARRATIVE);
    boolean ensues =
        words.ensuing().contains(s.lemma(predicate))
            && s.graph().children(predicate, "obj").isEmpty();
    if (t.start() != null && (ensues || hasAdverb(s, predicate, words.afterWords()))) {
      return told.with(t.start(), null);
    }
    boolean before = hasAdverb(s, predicate, words.beforeWords()) || isPastPerfect(s, predicate);
    return before && t.end() != null ? told.with(null, t.end()) : told;
  }

  /**
   * The last time in a sentence that dates what happened; that of a report says only by when.
   *
   * @param main whether only main clauses and single days count
   */
  private @Nullable TimeReference lastTold(
      Sentence s, List<Dated> dated, @Nullable LocalDateTime now, boolean main) {
    TimeReference reported = null;
    for (int i = dated.size() - 1; i >= 0; i--) {
      Dated d = dated.get(i);
      int over = d.over();
      int predicate = over == DependencyGraph.ROOT ? d.head() : TenseFinder.predicateAt(s, over);
      if (!tells(s, d, predicate, now)
          || (main && !(isMain(s, predicate) && isDay(d, predicate)))) {
        continue;
      }
      if (!words.reports(s, predicate)) {
        return d.reference();
      }
      TimeReference r = d.reference();
      reported = reported == null ? r.with(null, r.interval().end()) : reported;
    }
    return reported;
  }

  private boolean tells(Sentence s, Dated d, int predicate, @Nullable LocalDateTime now) {
    boolean dates = d.timex().type() == Timex.Type.DATE || d.timex().type() == Timex.Type.TIME;
    TimeInterval i = d.reference().interval();
    // A past perfect looks back from where the story stands, and does not move it.
    return dates
        && !isBackground(s, predicate, i)
        && tenses.of(s, predicate) != Tense.FUTURE
        && !isPastPerfect(s, predicate)
        && i.granularity() != Granularity.VAGUE
        && i.start() != null
        && i.end() != null
        && (now == null || i.start().isBefore(now));
  }

  /** "The war, which broke out in 1972": a year or month told by the way moves no story. */
  private static boolean isBackground(Sentence s, int predicate, TimeInterval i) {
    boolean coarse = i.granularity().compareTo(Granularity.WEEK) < 0;
    int at = predicate;
    while (coarse && at != DependencyGraph.ROOT && !isAside(s, at)) {
      at = s.graph().head(at);
    }
    return coarse && at != DependencyGraph.ROOT;
  }

  /** "Which broke out", "begun in 1972"; not a content clause that passes for one. */
  private static boolean isAside(Sentence s, int clause) {
    DependencyGraph graph = s.graph();
    boolean relative =
        graph.is(clause, "acl:relcl")
            && Stream.of("nsubj", "nsubj:pass")
                .flatMap(r -> graph.children(clause, r).stream())
                .anyMatch(who -> s.xpos(who).matches("WP|WDT"));
    return relative || (graph.relation(clause).equals("acl") && s.xpos(clause).equals("VBN"));
  }

  private static boolean isDay(Dated d, int predicate) {
    boolean direct = d.over() == predicate;
    return direct && d.reference().interval().granularity().compareTo(Granularity.DAY) >= 0;
  }

  /** Whether a predicate heads its sentence, or is coordinated with what does. */
  private static boolean isMain(Sentence s, int predicate) {
    int at = predicate;
    while (s.graph().is(at, "conj")) {
      at = s.graph().head(at);
    }
    return s.graph().head(at) == DependencyGraph.ROOT;
  }

  private static boolean isPastPerfect(Sentence s, int predicate) {
    VerbGroup group = VerbGroup.of(s, predicate);
    return group.isPerfect() && group.tense() == VerbGroup.Tense.PAST;
  }

  private static boolean hasAdverb(Sentence s, int predicate, Set<String> adverbs) {
    return s.graph().children(predicate, "advmod").stream()
        .anyMatch(child -> adverbs.contains(s.lemma(child)));
  }
}
