package dev.assay.desk;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The same JSON as the command line, over HTTP: each address stands for a command, each parameter
 * for an option of it. A list is {@code {"rows": [...], "next": offset or null}}.
 */
final class Api {
  static final String ROOT = "/api/v1";
  private static final int ROWS = 50;
  private static final int MOST = 500;

  /** What can be asked; {@link OpenApi} describes the same. */
  static final List<Call> CALLS =
      List.of(
          list(
              "claims", "claims", "claim-1", "place", "actor", "source", "status", "kind", "since",
              "until", "as-of"),
          one("claims/{id}", "claim", "claim-1", "as-of"),
          list(
              "events", "events", "event-1", "place", "actor", "source", "kind", "since", "until",
              "as-of"),
          list("reports", "reports", "report-1", "source", "since", "until"),
          list("actors", "actors", "actor-1", "name", "country", "as-of"),
          list("places", "places", "place-1", "name", "country", "as-of"),
          list("sources", "sources", "source-1", "name", "as-of"),
          one("situation/{place}", "situation", "situation-1", "as-of"),
          list("search/{words}", "search", "hit-1", "as-of"),
          list("log", "log", "journal-1"));

  private final Workbench workbench;
  private final CasePool cases;

  Api(Workbench workbench, CasePool cases) {
    this.workbench = workbench;
    this.cases = cases;
  }

  /**
   * One address.
   *
   * @param path below the root; what is in braces becomes the command's operand
   * @param schema name of the JSON schema of a row
   * @param paged whether it is a list
   */
  record Call(String path, String command, String schema, boolean paged, List<String> options) {
    @Nullable String operand() {
      int brace = path.indexOf('{');
      return brace < 0 ? null : path.substring(brace + 1, path.indexOf('}'));
    }
  }

  private static Call list(String path, String command, String schema, String... options) {
    return new Call(path, command, schema, true, List.of(options));
  }

  private static Call one(String path, String command, String schema, String... options) {
    return new Call(path, command, schema, false, List.of(options));
  }

  void serve(RoutesConfig routes) {
    for (Call call : CALLS) {
      routes.get(ROOT + "/" + call.path(), context -> answer(call, context));
    }
    String description = OpenApi.json();
    routes.get(
        ROOT + "/openapi.json",
        context -> context.contentType("application/json").result(description));
    for (String schema : new java.util.TreeSet<>(CALLS.stream().map(Call::schema).toList())) {
      String file = schema + ".schema.json";
      routes.get(
          ROOT + "/schema/" + file,
          context ->
              context
                  .contentType("application/schema+json")
                  .result(Assets.bytes("/dev/assay/desk/schema/" + file)));
    }
  }

  static Map<String, String> error(String message) {
    return Map.of("error", message);
  }

  private void answer(Call call, Context context) throws Exception {
    Set<String> known = new java.util.HashSet<>(call.options());
    known.addAll(List.of("limit", "offset", "token"));
    for (String name : context.queryParamMap().keySet()) {
      if (!known.contains(name)) {
        throw new BadRequest(
            "ASSAY-DESK-011 there is no parameter '" + name + "'; there are " + call.options());
      }
    }
    int limit = number(context, "limit", ROWS, 1, MOST);
    int offset = number(context, "offset", 0, 0, Integer.MAX_VALUE - MOST - 1);
    List<String> words = words(call, context, limit, offset);
    Workbench.Output output = cases.with(open -> workbench.command(open, words));
    if (output.code() != 0) {
      boolean missing = output.err().matches("(?s).*ASSAY-CASE-01[0127] .*");
      context.status(missing ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST);
      context.json(
          error(output.err().strip().lines().findFirst().orElse("").replaceFirst("^assay: ", "")));
      return;
    }
    context.contentType("application/json");
    context.result(call.paged() ? page(output.out(), limit, offset) : output.out());
  }

  private static List<String> words(Call call, Context context, int limit, int offset) {
    List<String> words = new ArrayList<>(List.of(call.command(), "--json"));
    for (String option : call.options()) {
      String value = context.queryParam(option);
      if (value != null && !value.isBlank()) {
        words.add("--" + option + "=" + value);
      }
    }
    if (call.paged()) {
      words.add("--limit=" + (limit + 1)); // one more tells whether the list goes on
      words.add("--offset=" + offset);
    }
    String operand = call.operand();
    if (operand != null) {
      String value = context.pathParam(operand);
      if (value.startsWith("@")) {
        throw new BadRequest("ASSAY-DESK-012 '" + value + "' cannot begin with @");
      }
      words.add("--");
      words.add(value);
    }
    return words;
  }

  private static int number(Context context, String name, int usual, int least, int most) {
    String value = context.queryParam(name);
    if (value == null) {
      return usual;
    }
    if (!value.matches("\\d{1,9}")
        || Integer.parseInt(value) < least
        || Integer.parseInt(value) > most) {
      throw new BadRequest(
          "ASSAY-DESK-013 "
              + name
              + " is '"
              + value
              + "'; give a number from "
              + least
              + " to "
              + most);
    }
    return Integer.parseInt(value);
  }

  /** Each line is a row as it stands. */
  private static String page(String lines, int limit, int offset) {
    StringBuilder page = new StringBuilder(lines.length() + 64).append("{\"rows\":[");
    int rows = 0;
    boolean more = false;
    for (int from = 0; from < lines.length() && !more; ) {
      int end = lines.indexOf('\n', from);
      end = end < 0 ? lines.length() : end;
      more = rows == limit;
      if (end > from && !more) {
        page.append(rows++ == 0 ? "" : ",").append(lines, from, end);
      }
      from = end + 1;
    }
    return page.append("],\"next\":")
        .append(more ? Integer.toString(offset + limit) : "null")
        .append('}')
        .toString();
  }
}
