package dev.assay.export;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Small habits of our JSON. */
final class Json {
  private static final double EXACT = 1L << 53;

  private Json() {}

  /** A number, without a fraction where it has none; null where it is not known. */
  static void number(JsonGenerator json, String field, @Nullable Double value) throws IOException {
    if (value == null) {
      json.writeNullField(field);
    } else if (value == Math.rint(value) && Math.abs(value) < EXACT) {
      json.writeNumberField(field, value.longValue());
    } else {
      json.writeNumberField(field, value);
    }
  }

  /** The name of a constant as the outside world writes it: {@code part-of-day}. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The words, null where there are none. */
  static @Nullable String words(String text) {
    return text.isEmpty() ? null : text;
  }
}
