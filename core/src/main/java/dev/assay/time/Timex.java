package dev.assay.time;

import dev.assay.text.TokenRange;
import org.jspecify.annotations.Nullable;

/**
 * A time expression in the text (TIMEX3).
 *
 * @param type date, time, duration or set
 * @param sentence index of its sentence
 * @param range its words
 * @param value the TIMEX3 value, such as {@code 2017-09-12} or {@code P2D}
 * @param reference the interval it stands for; null for a set, for a duration that has no place of
 *     its own ("for three days", but not "the past three days"), and where nothing is known to
 *     count from
 */
public record Timex(
    Type type, int sentence, TokenRange range, String value, @Nullable TimeReference reference) {
  public enum Type {
    DATE,
    TIME,
    DURATION,
    SET
  }
}
