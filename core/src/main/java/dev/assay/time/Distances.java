package dev.assay.time;

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
   * @param after whether what is dated lies after that event
   */
  record Distance(TokenRange range, Length length, int event, boolean after) {}

  private static final Pattern LENGTH = Pattern.compile("P(T?)(\\d+)([A-Z]{1,2})");

  private Distances() {}

  /** In order of the text; of a sentence that carries the reader's layers. */
  static List<Distance> of(Sentence s, List<Timex> timexes, EventWords words) {
    List<Distance> found = new ArrayList<>();
    for (Timex timex : timexes) {
      boolean here = timex.sentence() == s.index() && timex.type() == Timex.Type.DURATION;
      Length length = here ? length(timex) : null;
      int marker = timex.range().end();
      if (length == null || marker >= s.size()) {
        continue;
      }
      String limit = words.limits().getOrDefault(s.lemma(marker), "");
      int event = s.graph().head(marker);
      boolean joins = s.graph().is(marker, "case") || s.graph().is(marker, "mark");
      if (joins && event > marker && !limit.isEmpty()) {
        found.add(new Distance(timex.range(), length, event, limit.equals("AFTER")));
      }
    }
    return found;
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
    if (start == null || from.interval().end() == null) {
      return null;
    }
    CalendarUnit unit = distance.length().unit();
    int n = (int) distance.length().amount();
    LocalDateTime moved = unit.plus(unit.floor(start), after ? n : -n);
    TimeInterval interval = new TimeInterval(moved, unit.end(moved), unit.granularity());
    Span words = s.span(distance.range());
    Span told = from.span() == null ? words : words.cover(from.span());
    return new TimeReference(TimexIndex.text(s, told), told, interval, from.anchor());
  }
}
