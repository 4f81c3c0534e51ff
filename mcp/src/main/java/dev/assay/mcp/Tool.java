package dev.assay.mcp;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A tool as {@code tools.json} has it.
 *
 * @param name as a model calls it
 * @param title for people
 * @param description for the model
 * @param command the command and what is always said to it
 * @param ofCase whether the command wants a case
 * @param changes whether it changes the case
 * @param options parameters that become options of the command
 * @param operand parameter that becomes its operand; null where there is none
 * @param input parameter that becomes its standard input; null where there is none
 * @param list what is paged: the rows, or a field of the one object; null where nothing is
 * @param text field of the one object that is handed out piece by piece; null where there is none
 * @param omit fields that are left out, wherever they stand
 */
record Tool(
    String name,
    String title,
    String description,
    List<String> command,
    @JsonProperty("case") boolean ofCase,
    boolean changes,
    Map<String, String> options,
    @Nullable String operand,
    @Nullable String input,
    @Nullable String list,
    @Nullable String text,
    List<String> omit) {
  /** What is paged where a command prints many rows. */
  static final String ROWS = "rows";

  static final String LIMIT = "limit";
  static final String OFFSET = "offset";

  Tool {
    command = List.copyOf(command);
    options = new LinkedHashMap<>(options);
    omit = List.copyOf(omit);
  }

  /** Whether parts of a longer answer can be asked for. */
  boolean paged() {
    return list != null || text != null;
  }

  /** Whether a model has to give it. */
  boolean requires(String parameter) {
    return parameter.equals(operand) || parameter.equals(input);
  }
}
