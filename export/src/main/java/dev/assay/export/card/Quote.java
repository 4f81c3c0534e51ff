package dev.assay.export.card;

import dev.assay.statement.Statement;
import dev.assay.text.Span;

/** The words of a statement with its trigger set off; a long quote is cut around the trigger. */
final class Quote {
  private static final String CUT = "…";

  private Quote() {}

  /**
   * @param most characters to show
   * @param mark what stands on both sides of the trigger, where no colour shows it
   */
  static Paragraph of(Statement s, String text, int most, String mark) {
    Span window = window(s, text, most);
    Span trigger = s.trigger();
    Paragraph quote = new Paragraph();
    quote.add(window.start() > s.span().start() ? "“" + CUT + " " : "“");
    if (window.contains(trigger)) {
      quote
          .add(text.substring(window.start(), trigger.start()))
          .add(mark + trigger.in(text) + mark, Style.TRIGGER)
          .add(text.substring(trigger.end(), window.end()));
    } else {
      quote.add(window.in(text));
    }
    return quote.add(window.end() < s.span().end() ? " " + CUT + "”" : "”");
  }

  /** The whole span, or a stretch of it between spaces that has the trigger in its first third. */
  private static Span window(Statement s, String text, int most) {
    Span whole = s.span();
    if (whole.length() <= most || !whole.contains(s.trigger())) {
      return whole.length() <= most
          ? whole
          : new Span(whole.start(), lastSpace(text, whole, whole.start() + most));
    }
    int start =
        Math.max(whole.start(), Math.min(s.trigger().start() - most / 3, whole.end() - most));
    while (start > whole.start() && !Character.isWhitespace(text.charAt(start - 1))) {
      start--;
    }
    int end = Math.max(s.trigger().end(), lastSpace(text, whole, start + most));
    return new Span(start, end);
  }

  private static int lastSpace(String text, Span whole, int end) {
    if (end >= whole.end()) {
      return whole.end();
    }
    int at = end;
    while (at > whole.start() + 1 && !Character.isWhitespace(text.charAt(at))) {
      at--;
    }
    return at > whole.start() + 1 ? at : end;
  }
}
