package dev.assay.mcp;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A call of a tool as a command.
 *
 * @param words the command and its options
 * @param input its standard input
 * @param paging which part of the answer
 */
@SuppressWarnings("ArrayRecordComponent") // handed over, never compared
record Call(List<String> words, byte[] input, Paging paging) {
  /** Longest value of an option. */
  private static final int LONGEST = 1_000;

  /**
   * The command that a call stands for.
   *
   * @throws BadCall where an argument is missing, unknown, or not what it should be
   */
  static Call of(Tool tool, Map<String, Object> arguments) throws BadCall {
    requireKnown(tool, arguments);
    Paging paging =
        new Paging(
            number(arguments, Tool.LIMIT, Paging.ROWS, 1, Paging.MOST_ROWS),
            number(arguments, Tool.OFFSET, 0, 0, Paging.FARTHEST));
    List<String> words = new ArrayList<>(tool.command());
    String operand = null;
    byte[] input = {};
    for (String name : tool.options().keySet()) {
      String value = text(arguments, name, name.equals(tool.input()));
      if (value == null && tool.requires(name)) {
        throw new BadCall("ASSAY-MCP-003 '" + name + "' is missing; " + tool.options().get(name));
      }
      if (value != null && name.equals(tool.input())) {
        input = value.getBytes(StandardCharsets.UTF_8);
      } else if (value != null && name.equals(tool.operand())) {
        operand = value;
      } else if (value != null) {
        words.add("--" + name.replace('_', '-') + "=" + value);
      }
    }
    if (Tool.ROWS.equals(tool.list())) {
      words.add("--limit=" + (paging.limit() + 1)); // one more tells whether the list goes on
      words.add("--offset=" + paging.offset());
    }
    if (operand != null) {
      words.add("--");
      words.add(operand);
    } else if (tool.input() != null) {
      words.add("-");
    }
    return new Call(words, input, paging);
  }

  private static void requireKnown(Tool tool, Map<String, Object> arguments) throws BadCall {
    TreeSet<String> known = new TreeSet<>(tool.options().keySet());
    if (tool.list() != null) {
      known.add(Tool.LIMIT);
    }
    if (tool.paged()) {
      known.add(Tool.OFFSET);
    }
    for (String name : arguments.keySet()) {
      if (!known.contains(name)) {
        throw new BadCall(
            "ASSAY-MCP-001 " + tool.name() + " has no parameter '" + name + "'; it has " + known);
      }
    }
  }

  /** A value that is blank is none; the command line would expand what begins with @ to a file. */
  private static @Nullable String text(Map<String, Object> arguments, String name, boolean input)
      throws BadCall {
    Object value = arguments.get(name);
    if (value == null) {
      return null;
    }
    if (!(value instanceof String words)) {
      throw new BadCall("ASSAY-MCP-002 '" + name + "' is no text; give it as a string");
    }
    if (input) {
      return words;
    }
    if (words.length() > LONGEST || words.startsWith("@") || words.indexOf('\0') >= 0) {
      throw new BadCall(
          "ASSAY-MCP-002 '"
              + name
              + "' is longer than "
              + LONGEST
              + " characters or begins with @; give the plain words");
    }
    return words.isBlank() ? null : words.strip();
  }

  private static int number(
      Map<String, Object> arguments, String name, int usual, int least, int most) throws BadCall {
    Object value = arguments.get(name);
    if (value == null) {
      return usual;
    }
    boolean whole = value instanceof Number n && n.doubleValue() == Math.rint(n.doubleValue());
    double number = whole ? ((Number) value).doubleValue() : Double.NaN;
    if (!(number >= least && number <= most)) {
      throw new BadCall(
          "ASSAY-MCP-002 '" + name + "' is no whole number from " + least + " to " + most);
    }
    return (int) number;
  }
}
