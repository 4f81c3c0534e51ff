package dev.assay.time;

import dev.assay.text.Sentence;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The words that stand before a time expression and say which side of it is meant ("since",
 * "until", "between ... and"). They are class {@code signal} of the lexicon.
 */
final class Signals {
  private Signals() {}

  /** A time expression and the atoms it covers. */
  record Found(Chart.Node node, Timex timex) {}

  /** The expressions of one sentence, with their intervals opened or joined as signals say. */
  static List<Timex> apply(Sentence sentence, Chart chart, List<Found> found) {
    List<Timex> all = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Found f = found.get(i);
      String signal = before(sentence, chart, f.node());
      if (i + 1 < found.size() && opensRange(chart, signal, f, found.get(i + 1))) {
        Found to = found.get(i + 1);
        TimeInterval joined = join(f.timex(), to.timex());
        all.add(with(f.timex(), joined));
        all.add(with(to.timex(), joined));
        i++;
      } else {
        TimeInterval opened = open(signal, f.timex());
        all.add(
            with(f.timex(), isNear(chart, f.node()) ? beside(signal, f.timex(), opened) : opened));
      }
    }
    return all;
  }

  /**
   * The signal that ends where an expression starts; empty where there is none, or where it belongs
   * to a noun after the expression: "by the May 4 accord", "after Thursday's ruling".
   */
  static String before(Sentence sentence, Chart chart, Chart.Node expression) {
    int start = expression.start();
    for (int back = 1; back <= 4; back++) {
      for (Chart.Node node : chart.at(start - back, "signal")) {
        if (node.end() == start && governs(sentence, chart, expression)) {
          return String.valueOf(node.value());
        }
      }
    }
    return "";
  }

  private static boolean governs(Sentence sentence, Chart chart, Chart.Node expression) {
    int signal = chart.atoms().get(expression.start() - 1).token();
    int last = chart.atoms().get(expression.end() - 1).token();
    return sentence.layers() == null
        || !sentence.graph().is(signal, "case")
        || sentence.graph().head(signal) <= last;
  }

  private static boolean opensRange(Chart chart, String signal, Found from, Found to) {
    if (!signal.equals("FROM") && !signal.equals("BETWEEN")) {
      return false;
    }
    for (Chart.Node node : chart.at(from.node().end(), "range-link")) {
      boolean fits = String.valueOf(node.value()).equals("ANY") || signal.equals(node.value());
      if (fits && node.end() == to.node().start()) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable TimeInterval join(Timex from, Timex to) {
    TimeInterval a = interval(from);
    TimeInterval b = interval(to);
    if (a == null || b == null) {
      return null;
    }
    return interval(a.start(), endOf(b), b.granularity());
  }

  private static @Nullable TimeInterval open(String signal, Timex timex) {
    TimeInterval i = interval(timex);
    if (i == null) {
      return null;
    }
    return switch (signal) {
      case "SINCE", "FROM" -> interval(i.start(), null, i.granularity());
      case "UNTIL" -> interval(null, endOf(i), i.granularity());
      case "THROUGH" -> isFilled(i.granularity()) ? i : interval(null, i.end(), i.granularity());
      case "BEFORE" -> interval(dayOf(i), i.start(), i.granularity());
      case "AFTER" -> interval(i.end(), null, i.granularity());
      default -> i;
    };
  }

  /** "Before dawn on Thursday" is on Thursday; "before Thursday" is whenever before. */
  private static @Nullable LocalDateTime dayOf(TimeInterval i) {
    LocalDateTime start = i.start();
    if (start == null || i.granularity() != Granularity.PART_OF_DAY) {
      return null;
    }
    LocalDateTime day = start.toLocalDate().atStartOfDay();
    return day.isBefore(start) ? day : null;
  }

  /** "Until Friday" is up to its end, but "until 5 p.m." up to the stroke of the hour. */
  private static @Nullable LocalDateTime endOf(TimeInterval i) {
    return isClock(i) && i.start() != null ? i.start() : i.end();
  }

  private static boolean isClock(TimeInterval i) {
    return switch (i.granularity()) {
      case HOUR, MINUTE, SECOND -> true;
      default -> false;
    };
  }

  /** Whether a word of class {@code near} stands before a signal: "shortly before 7 a.m.". */
  private static boolean isNear(Chart chart, Chart.Node expression) {
    int signal = expression.start() - 1;
    for (int back = 1; back <= 3; back++) {
      if (chart.at(signal - back, "near").stream().anyMatch(near -> near.end() == signal)) {
        return true;
      }
    }
    return false;
  }

  /** Shortly before or after an hour: within an hour of it. */
  private static @Nullable TimeInterval beside(
      String signal, Timex timex, @Nullable TimeInterval opened) {
    TimeInterval i = interval(timex);
    if (i == null || i.start() == null || !isClock(i)) {
      return opened;
    }
    return switch (signal) {
      case "BEFORE" -> interval(i.start().minusHours(1), i.start(), Granularity.HOUR);
      case "AFTER" -> interval(i.start(), i.start().plusHours(1), Granularity.HOUR);
      default -> opened;
    };
  }

  /** "Through Friday" is up to its end; "through the night" and "through the winter", all of it. */
  private static boolean isFilled(Granularity granularity) {
    return switch (granularity) {
      case PART_OF_DAY, WEEKEND, WEEK, SEASON -> true;
      default -> false;
    };
  }

  private static @Nullable TimeInterval interval(Timex timex) {
    return timex.reference() == null ? null : timex.reference().interval();
  }

  private static @Nullable TimeInterval interval(
      @Nullable LocalDateTime start, @Nullable LocalDateTime end, Granularity granularity) {
    return start != null && end != null && !start.isBefore(end)
        ? null
        : new TimeInterval(start, end, granularity);
  }

  private static Timex with(Timex timex, @Nullable TimeInterval interval) {
    TimeReference r = timex.reference();
    if (r == null || interval == null) {
      return timex;
    }
    TimeReference opened = new TimeReference(r.text(), r.span(), interval, r.anchor());
    return new Timex(timex.type(), timex.sentence(), timex.range(), timex.value(), opened);
  }
}
