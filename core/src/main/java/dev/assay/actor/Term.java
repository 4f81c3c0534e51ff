package dev.assay.actor;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A term in an office.
 *
 * @param office its name in the table of offices
 * @param organisation id of the group or body it is of; null for an office of the country
 * @param from first day
 * @param to last day
 */
record Term(String office, @Nullable String organisation, LocalDate from, LocalDate to) {

  /** {@code OFFICE[@ORGANISATION] FROM..TO}. */
  static Term parse(String text) {
    int space = text.lastIndexOf(' ');
    int dots = text.indexOf("..", space);
    if (space < 0 || dots < 0) {
      throw new IllegalStateException("persons.tsv: not OFFICE FROM..TO: '" + text + "'");
    }
    String office = text.substring(0, space);
    int at = office.indexOf('@');
    return new Term(
        at < 0 ? office : office.substring(0, at),
        at < 0 ? null : office.substring(at + 1),
        Dates.first(text.substring(space + 1, dots)),
        last(text.substring(dots + 2)));
  }

  /**
   * An open term holds for a year beyond the lexicon's own day: nobody's office is known for ever.
   */
  private static LocalDate last(String text) {
    return text.isEmpty() ? ActorCoder.AS_OF.plusYears(1) : Dates.last(text);
  }

  boolean covers(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
