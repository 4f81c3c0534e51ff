package dev.assay.desk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/** The API's description (OpenAPI 3.1), made of the table that serves it. */
final class OpenApi {
  private static final Map<String, String> MEANINGS =
      Map.ofEntries(
          Map.entry("place", "A place's name or key; a division or a country takes all in it."),
          Map.entry("actor", "Id or name of somebody who takes part."),
          Map.entry("source", "Who says so; of reports, who published them."),
          Map.entry("status", "A claim's status, such as premature."),
          Map.entry("kind", "event, state, or a code such as SIEGE."),
          Map.entry("since", "First day of publication, UTC."),
          Map.entry("until", "Last day of publication, UTC."),
          Map.entry("as-of", "As it was known at the end of this day, UTC."),
          Map.entry("name", "Letters in the name."),
          Map.entry("country", "ISO 3166-1 alpha-3."),
          Map.entry("limit", "Most rows, 1 to 500; 50 without it."),
          Map.entry("offset", "Rows to leave out at the beginning."));

  private OpenApi() {}

  static String json() {
    ObjectMapper mapper = new ObjectMapper();
    ObjectNode root = mapper.createObjectNode();
    root.put("openapi", "3.1.0");
    ObjectNode info = root.putObject("info");
    info.put("title", "Assay");
    info.put("version", "1");
    info.put(
        "description",
        "What reports say, and what became of it. The same JSON as the command line.");
    root.putArray("servers").addObject().put("url", Api.ROOT);
    ObjectNode paths = root.putObject("paths");
    Api.CALLS.forEach(call -> describe(paths, call));
    try {
      return mapper.writerWithDefaultPrettyPrinter().writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void describe(ObjectNode paths, Api.Call call) {
    ObjectNode get = paths.putObject("/" + call.path()).putObject("get");
    get.put("operationId", call.path().replaceAll("[^a-z]+", "-").replaceAll("-$", ""));
    get.put("summary", "As assay " + call.command() + " --json");
    ArrayNode parameters = get.putArray("parameters");
    String operand = call.operand();
    if (operand != null) {
      parameter(parameters, operand, "path", "string", "").put("required", true);
    }
    for (String option : call.options()) {
      parameter(parameters, option, "query", "string", MEANINGS.getOrDefault(option, ""));
    }
    if (call.paged()) {
      for (String option : new String[] {"limit", "offset"}) {
        parameter(parameters, option, "query", "integer", MEANINGS.getOrDefault(option, ""));
      }
    }
    ObjectNode responses = get.putObject("responses");
    ObjectNode schema =
        responses
            .putObject("200")
            .put("description", "Found")
            .putObject("content")
            .putObject("application/json")
            .putObject("schema");
    String row = Api.ROOT + "/schema/" + call.schema() + ".schema.json";
    if (call.paged()) {
      schema.put("type", "object");
      schema.putArray("required").add("rows").add("next");
      ObjectNode properties = schema.putObject("properties");
      properties.putObject("rows").put("type", "array").putObject("items").put("$ref", row);
      properties.putObject("next").putArray("type").add("integer").add("null");
    } else {
      schema.put("$ref", row);
    }
    failure(responses, "400", "It cannot be asked so");
    if (!call.paged()) {
      failure(responses, "404", "There is none");
    }
  }

  private static ObjectNode parameter(
      ArrayNode parameters, String name, String in, String type, String meaning) {
    ObjectNode parameter = parameters.addObject().put("name", name).put("in", in);
    if (!meaning.isEmpty()) {
      parameter.put("description", meaning);
    }
    parameter.putObject("schema").put("type", type);
    return parameter;
  }

  private static void failure(ObjectNode responses, String code, String words) {
    ObjectNode schema =
        responses
            .putObject(code)
            .put("description", words)
            .putObject("content")
            .putObject("application/json")
            .putObject("schema");
    schema.put("type", "object");
    schema.putObject("properties").putObject("error").put("type", "string");
  }
}
