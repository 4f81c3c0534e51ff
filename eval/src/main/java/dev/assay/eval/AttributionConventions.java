package dev.assay.eval;

import dev.assay.statement.AttributionSpans;
import dev.assay.text.Span;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How PolNeAR's annotators mark what the product finds (resource {@code
 * attribution-conventions.tsv}): the comma that closes an apposition, the colon after a cue, the
 * "to" of an infinitive; and nothing that is said within what somebody else says.
 */
final class AttributionConventions {
  private static final String AFTER = "after";

  /** One habit: a neighbour that belongs to a span of a role. */
  private record Habit(String role, Pattern span, boolean after, String neighbour) {
    Span apply(String text, String spanRole, Span found) {
      if (!role.equals(spanRole) || !span.matcher(found.in(text)).matches()) {
        return found;
      }
      int start = found.start() - neighbour.length();
      boolean follows = after && text.startsWith(neighbour, found.end());
      boolean precedes = !after && start >= 0 && text.startsWith(neighbour, start);
      return follows
          ? new Span(found.start(), found.end() + neighbour.length())
          : precedes ? new Span(start, found.end()) : found;
    }
  }

  private final List<Habit> habits =
      Tables.rows("attribution-conventions.tsv", 4).stream()
          .map(
              r -> new Habit(r[0], Pattern.compile(r[1], Pattern.DOTALL), r[2].equals(AFTER), r[3]))
          .toList();

  /** What of the attributions found in a text the annotators would mark, with their extents. */
  List<AttributionSpans> of(String text, List<AttributionSpans> found) {
    return found.stream()
        .filter(a -> found.stream().noneMatch(outer -> holds(outer, a.cue())))
        .map(a -> marked(text, a))
        .toList();
  }

  private static boolean holds(AttributionSpans outer, Span cue) {
    return outer.content().stream().anyMatch(c -> c.contains(cue));
  }

  private AttributionSpans marked(String text, AttributionSpans a) {
    return new AttributionSpans(
        a.source().stream().map(s -> applied(text, "source", s)).toList(),
        applied(text, "cue", a.cue()),
        a.content());
  }

  private Span applied(String text, String role, Span span) {
    Span grown = span;
    for (Habit habit : habits) {
      grown = habit.apply(text, role, grown);
    }
    return grown;
  }
}
