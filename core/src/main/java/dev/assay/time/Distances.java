package dev.assay.time;

import dev.assay.text.DependencyGraph;
import dev.assay.text.Sentence;
import dev.assay.text.Span;
import dev.assay.text.TokenRange;
import dev.assay.time.Meaning.Length;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Lengths of time that say how far one event lies from another: "two days after the bombing", "a
 * week before they met". What is known of the one dates the other.
 */
final class Distances {
  /**
   * A length and the event it is counted from.
   *
   * @param range words of the length
   * @param length how far
   * @param event the noun or verb it is counted from
   * @param over what the two hang on, {@link DependencyGraph#ROOT} where it is not known
   * @param after whether what is dated lies after that event
   * @param reach whether all that lies between is meant, not what lies so far off
   */
  record Distance(
      TokenRange range, Length length, int event, int over, boolean after, boolean reach) {}

  private static final Pattern LENGTH = Pattern.compile("P(T?)(\\d+)([A-Z]{1,2})");

  private Distances() {}

  /** In order of the text; of a sentence that carries the reader's layers. */
  static List<Distance> of(Sentence s, List<Timex> timexes, EventWords words) {
    List<Distance> found = new ArrayList<>();
    for (Timex timex : timexes) {
      Length length = timex.sentence() == s.index() ? length(s, timex) : null;
      int marker = timex.range().end();
      if (length == null || marker >= s.size()) {
        continue;
      }
      String limit = words.limits().getOrDefault(s.lemma(marker), "");
      int event = s.graph().head(marker);
      boolean joins = s.graph().is(marker, "case") || s.graph().is(marker, "mark");
      if (joins && event > marker && !limit.isEmpty()) {
        boolean reach = isReach(s, timex.range(), length, words);
        int over = over(s, timex.range(), event);
        found.add(new Distance(timex.range(), length, event, over, limit.equals("AFTER"), reach));
      }
    }
    return found;
  }

  private static @Nullable Length length(Sentence s, Timex timex) {
    return switch (timex.type()) {
      case DURATION -> length(timex);
      case DATE -> timex.range().length() == 2 ? unit(s, timex.range()) : null;
      default -> null;
    };
  }

  /** "The day" after a raid: one unit. A weekend after it may be less. */
  private static @Nullable Length unit(Sentence s, TokenRange range) {
    for (CalendarUnit unit : CalendarUnit.values()) {
      if (unit != CalendarUnit.WEEKEND
          && s.lemma(range.start()).equals("the")
          && unit.name().equalsIgnoreCase(s.lemma(range.end() - 1))) {
        return new Length(1, unit);
      }
    }
    return null;
  }

  /** "Less than two days after", "in the two days before". */
  private static boolean isReach(Sentence s, TokenRange range, Length length, EventWords words) {
    int start = range.start();
    boolean whole = length.amount() > 1 && s.lemma(start).equals("the");
    boolean less =
        words.less().contains(s.lemma(start))
            || (start > 0 && words.less().contains(s.lemma(start - 1)));
    return whole || less;
  }

  /**
   * What is dated by its distance from an event. A clause that comes first and was taken for the
   * main one ("two days after they left, the town fell") yields to what follows its comma.
   */
  private static int over(Sentence s, TokenRange length, int event) {
    DependencyGraph graph = s.graph();
    int over = graph.head(event);
    if (over != DependencyGraph.ROOT && length.contains(over)) {
      return graph.head(TimexIndex.head(s, length));
    }
    if (over == DependencyGraph.ROOT && length.start() <= 1) {
      for (int child : graph.children(event)) {
        boolean clause =
            graph.is(child, "parataxis") || graph.is(child, "ccomp") || graph.is(child, "conj");
        if (clause && child > event && TenseFinder.isPredicate(s, child)) {
          return child;
        }
      }
    }
    return over;
  }

  /** The length that a duration tells; null where nobody counted, or one that has a place. */
  static @Nullable Length length(Timex timex) {
    Matcher m = LENGTH.matcher(timex.value());
    if (timex.reference() != null || !m.matches()) {
      return null;
    }
    for (CalendarUnit unit : CalendarUnit.values()) {
      if (unit.length("").equals("P" + m.group(1) + m.group(3))) {
        return new Length(Integer.parseInt(m.group(2)), unit);
      }
    }
    return null;
  }

  /**
   * The time that lies so far from another.
   *
   * @param after whether it lies after it
   */
  static @Nullable TimeReference shift(
      Sentence s, Distance distance, boolean after, TimeReference from) {
    LocalDateTime start = from.interval().start();
    LocalDateTime end = from.interval().end();
    if (start == null || end == null) {
      return null;
    }
    TimeInterval interval = shift(distance, after, start, end);
    Span words = s.span(distance.range());
    Span told = from.span() == null ? words : words.cover(from.span());
    return new TimeReference(TimexIndex.text(s, told), told, interval, from.anchor());
  }

  private static TimeInterval shift(
      Distance distance, boolean after, LocalDateTime start, LocalDateTime end) {
    CalendarUnit unit = distance.length().unit();
    int n = (int) distance.length().amount();
    if (distance.reach()) {
      return new TimeInterval(
          after ? start : unit.plus(start, -n),
          after ? unit.plus(end, n) : start,
          unit.granularity());
    }
    // Some hours after a day of which nobody tells the hour.
    boolean coarse = !end.isBefore(unit.plus(start, 2));
    if (coarse && unit.finerThan(CalendarUnit.DAY)) {
      return new TimeInterval(
          unit.plus(start, after ? n : -n), unit.plus(end, after ? n : -n), Granularity.DAY);
    }
    LocalDateTime moved = unit.plus(unit.floor(start), after ? n : -n);
    return new TimeInterval(moved, unit.end(moved), unit.granularity());
  }
}
