package dev.assay.actor;

import org.jspecify.annotations.Nullable;

/**
 * What a report tells of all its phrases alike.
 *
 * @param home the country it is about, whose institutions they are where a phrase does not say
 *     whose: "the interior minister"; null where none stands out
 * @param voice who says "we"
 * @param names other names that it gives
 */
public record Setting(@Nullable Home home, Voice voice, OtherNames names) {
  /** Nothing is known of the report. */
  public static final Setting UNKNOWN = new Setting(null, Voice.UNKNOWN, OtherNames.NONE);
}
