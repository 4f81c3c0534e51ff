package dev.assay.desk;

import dev.assay.casefile.Query;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What of a list is asked for, as it stands in the address of a page. Immutable.
 *
 * @param values by name, in a fixed order; none is empty
 */
record Filter(Map<String, String> values) {
  private static final List<String> NAMES =
      List.of(
          "q", "place", "actor", "source", "status", "kind", "since", "until", "as-of", "view",
          "leave", "offset");

  /** Longer ones are nobody's. */
  private static final int LONGEST = 300;

  private static final int DEEPEST = 1_000_000;

  Filter {
    values = new LinkedHashMap<>(values);
  }

  static final Filter NONE = new Filter(Map.of());

  static Filter of(Context context) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String name : NAMES) {
      String value = context.queryParam(name);
      if (value != null && !value.isBlank()) {
        values.put(name, value.strip().substring(0, Math.min(value.strip().length(), LONGEST)));
      }
    }
    return new Filter(values);
  }

  String get(String name) {
    return values.getOrDefault(name, "");
  }

  boolean has(String name) {
    return values.containsKey(name);
  }

  boolean is(String name, String value) {
    return get(name).equals(value);
  }

  @Nullable String given(String name) {
    return values.get(name);
  }

  /**
   * A day.
   *
   * @throws BadRequest where it is none
   */
  @Nullable LocalDate day(String name) {
    String value = values.get(name);
    if (value == null) {
      return null;
    }
    try {
      return LocalDate.parse(value);
    } catch (DateTimeException e) {
      throw new BadRequest(
          "ASSAY-DESK-003 " + name + " is '" + value + "', no day; give one such as 2031-04-03");
    }
  }

  int offset() {
    try {
      return Math.max(0, Math.min(DEEPEST, Integer.parseInt(values.getOrDefault("offset", "0"))));
    } catch (NumberFormatException e) {
      return 0;
    }
  }

  Query query(int limit) {
    return new Query(
        given("place"),
        given("actor"),
        given("source"),
        given("status"),
        given("kind"),
        day("since"),
        day("until"),
        day("as-of"),
        limit,
        offset());
  }

  /** The same with another value, from the first row on; an empty value takes it out. */
  Filter with(String name, Object value) {
    Map<String, String> changed = new LinkedHashMap<>();
    String text = value.toString();
    for (String known : NAMES) {
      String kept = known.equals(name) ? text : known.equals("offset") ? "" : get(known);
      if (!kept.isEmpty()) {
        changed.put(known, kept);
      }
    }
    return new Filter(changed);
  }

  /** The address of a page with these filters. */
  String at(String path) {
    if (values.isEmpty()) {
      return path;
    }
    StringJoiner query = new StringJoiner("&", path + "?", "");
    values.forEach((name, value) -> query.add(name + "=" + encoded(value)));
    return query.toString();
  }

  static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
