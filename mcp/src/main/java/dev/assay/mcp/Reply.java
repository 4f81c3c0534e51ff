package dev.assay.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a command printed, as a model gets it: harmless, a page of bounded size, fenced, with a line
 * before it that says how it goes on. Safe for several threads.
 */
final class Reply {
  /** Most characters of the data of one answer. */
  static final int MOST_CHARACTERS = 24_000;

  /** Characters of a text that is handed out piece by piece. */
  static final int PIECE = 6_000;

  private final ObjectMapper mapper = new ObjectMapper();

  String of(Tool tool, Paging paging, String out) throws JsonProcessingException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line : out.lines().filter(l -> !l.isBlank()).toList()) {
      lines.add(mapper.readTree(line));
    }
    if (Tool.ROWS.equals(tool.list())) {
      return rows(tool, paging, lines);
    }
    if (lines.isEmpty()) {
      return "Assay: nothing was found.";
    }
    ObjectNode object = (ObjectNode) lines.get(0);
    return tool.text() != null
        ? pieceOf(tool, paging, object, tool.text())
        : tool.list() != null ? listOf(tool, paging, object, tool.list()) : all(tool, object);
  }

  private String all(Tool tool, ObjectNode object) throws JsonProcessingException {
    return Fence.around("Assay: " + tool.title() + ".", bounded(Trim.row(object, tool.omit())));
  }

  private String rows(Tool tool, Paging paging, List<JsonNode> rows)
      throws JsonProcessingException {
    if (rows.isEmpty()) {
      return paging.offset() == 0
          ? "Assay: nothing was found."
          : "Assay: the list ends before row " + (paging.offset() + 1) + ".";
    }
    Taken taken = take(tool, rows, paging.limit(), MOST_CHARACTERS);
    String said = said(tool, paging.offset(), taken.lines.size(), taken.lines.size() < rows.size());
    return Fence.around(said, String.join("\n", taken.lines));
  }

  /** Rows that fit, at least one. */
  private record Taken(List<String> lines, List<JsonNode> rows) {}

  private Taken take(Tool tool, Iterable<JsonNode> rows, int most, int characters)
      throws JsonProcessingException {
    List<String> lines = new ArrayList<>();
    List<JsonNode> kept = new ArrayList<>();
    int length = 0;
    for (JsonNode row : rows) {
      JsonNode trimmed = Trim.row(row, tool.omit());
      String line = bounded(trimmed);
      length += line.length();
      if (lines.size() == most || (length > characters && !lines.isEmpty())) {
        break;
      }
      lines.add(line);
      kept.add(trimmed);
    }
    return new Taken(lines, kept);
  }

  private String bounded(JsonNode row) throws JsonProcessingException {
    return Trim.cut(mapper.writeValueAsString(row), MOST_CHARACTERS);
  }

  private static String said(Tool tool, int offset, int rows, boolean more) {
    String which = offset + 1 == offset + rows ? "row " : "rows " + (offset + 1) + " to ";
    return "Assay: "
        + tool.title()
        + ", "
        + which
        + (offset + rows)
        + (more
            ? "; there are more: ask again with offset " + (offset + rows) + "."
            : "; no more.");
  }

  /** An object of which one list is paged. */
  private String listOf(Tool tool, Paging paging, ObjectNode object, String field)
      throws JsonProcessingException {
    JsonNode list = object.path(field);
    ObjectNode rest = object.deepCopy();
    rest.remove(field);
    ObjectNode trimmed = (ObjectNode) Trim.row(rest, tool.omit());
    int room = MOST_CHARACTERS - bounded(trimmed).length();
    List<JsonNode> wanted = new ArrayList<>();
    for (int i = paging.offset(); i < list.size(); i++) {
      wanted.add(list.get(i));
    }
    Taken taken = take(tool, wanted, paging.limit(), room);
    ArrayNode page = trimmed.putArray(field);
    taken.rows.forEach(page::add);
    String said =
        taken.lines.isEmpty()
            ? "Assay: "
                + tool.title()
                + "; no "
                + field
                + " from row "
                + (paging.offset() + 1)
                + "."
            : said(tool, paging.offset(), taken.lines.size(), taken.lines.size() < wanted.size())
                .replace(", row", ", " + field + ", row");
    return Fence.around(said, bounded(trimmed));
  }

  /** An object of which one text is handed out piece by piece, with the statements about it. */
  private String pieceOf(Tool tool, Paging paging, ObjectNode object, String field)
      throws JsonProcessingException {
    String text = object.path(field).asText();
    int points = text.codePointCount(0, text.length());
    int from = Math.min(paging.offset(), points);
    int to = Math.min(from + PIECE, points);
    ObjectNode rest = object.deepCopy();
    rest.remove(field);
    ArrayNode says = rest.putArray("says");
    int left = 0;
    for (JsonNode statement : object.path("says")) {
      int start = statement.path("start").asInt();
      if (start >= from && (start < to || to == points)) {
        if (says.size() < Trim.MOST_ELEMENTS) {
          says.add(statement);
        } else {
          left++;
        }
      }
    }
    ObjectNode trimmed = (ObjectNode) Trim.row(rest, tool.omit());
    trimmed.put(field, Harmless.text(slice(text, from, to)));
    String said =
        "Assay: "
            + tool.title()
            + ", characters "
            + from
            + " to "
            + to
            + " of "
            + points
            + " and what they say"
            + (left == 0 ? "" : " (" + left + " statements more: search_statements)")
            + (to < points ? "; it goes on: ask again with offset " + to + "." : "; no more.");
    return Fence.around(said, mapper.writeValueAsString(trimmed));
  }

  private static String slice(String text, int from, int to) {
    int start = text.offsetByCodePoints(0, from);
    return text.substring(start, text.offsetByCodePoints(start, to - from));
  }
}
