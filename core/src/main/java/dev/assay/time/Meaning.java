package dev.assay.time;

import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a time expression says before anybody asks from where it counts. Rules compose meanings; the
 * {@link Resolver} places them on the calendar. The operators follow the temporal algebras of
 * Angeli and Uszkoreit (2013) and Bethard and Parker (2016).
 */
sealed interface Meaning {
  /**
   * What a meaning is counted from. AUTO: from what the text and the tense suggest; NARRATIVE: from
   * what is told, else from the publication; TOLD: from what is told, else from nothing.
   */
  enum Base {
    AUTO,
    PUBLICATION,
    NARRATIVE,
    TOLD;

    boolean isNarrative() {
      return this == NARRATIVE || this == TOLD;
    }
  }

  /** Which of the like-named stretches is meant. */
  enum Direction {
    AUTO,
    THIS,
    LAST,
    NEXT
  }

  /** Which part of a stretch is meant. */
  enum Modifier {
    START,
    MID,
    END,
    EARLIER,
    LATER,
    APPROX,
    /** What a count has come to: any other time beside it says more. */
    COUNTED
  }

  /** "September 12", "Tuesday", "2017", "at 5 p.m.", "Wednesday night", "last spring". */
  record Named(
      Map<Field, Integer> fields,
      @Nullable DayPart part,
      @Nullable Feast feast,
      Direction direction,
      Base base)
      implements Meaning {

    public Named {
      fields = Map.copyOf(fields);
    }

    /** Its coarsest field; null where it names a feast or a part of the day alone. */
    @Nullable Field coarsest() {
      for (Field field : Field.values()) {
        if (fields.containsKey(field)) {
          return field;
        }
      }
      return null;
    }

    /** The same with finer fields of another laid over it. */
    Named with(Named finer) {
      Map<Field, Integer> all = new EnumMap<>(Field.class);
      all.putAll(fields);
      all.putAll(finer.fields);
      return new Named(
          all,
          finer.part != null ? finer.part : part,
          feast != null ? feast : finer.feast,
          direction,
          base);
    }
  }

  /** "yesterday", "last week", "two days earlier". An amount that is no number is not known. */
  record Shifted(double amount, CalendarUnit unit, Base base) implements Meaning {}

  /** "Friday of next week", "the night of April 30", "June last year". */
  record Within(Meaning part, Meaning whole) implements Meaning {}

  /** "the first week" of something; counted from its end where negative. */
  record Nth(int n, CalendarUnit unit) implements Meaning {}

  /** "early March", "later that year". */
  record Modified(Modifier modifier, Meaning of) implements Meaning {}

  /** "the week of March 8". */
  record Containing(CalendarUnit unit, Meaning of) implements Meaning {}

  /** "now", "in recent days", "soon": {@code reach} says how far it goes, where it is told. */
  record Reference(String value, @Nullable Length reach) implements Meaning {}

  /** "three days". An amount that is no number is not known. */
  record Length(double amount, CalendarUnit unit) implements Meaning {}

  /** "the past two weeks": a length, but one that has its place. */
  record Stretch(Length length, Direction direction, Base base) implements Meaning {}

  /**
   * "the first ten days" of March, "the 48 hours" before Tuesday: a length at the start (NEXT) or
   * the end (LAST) of another time.
   *
   * @param inside whether it is a part of that time; else it lies after or before it
   */
  record Edge(Length length, Direction direction, Meaning of, boolean inside) implements Meaning {}

  /** "a week ago Tuesday", "three years ago today": a time moved by a length, as fine as it was. */
  record Moved(Meaning of, Length by, Direction direction) implements Meaning {}

  /** "two days after September 1". */
  record Offset(Length length, Direction direction, Meaning of) implements Meaning {}

  /** "every Friday", "daily". */
  record Every(Meaning of) implements Meaning {}

  /** Words that look like a time and are none. */
  record Nothing() implements Meaning {}
}
