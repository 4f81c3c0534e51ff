package dev.assay.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CallTest {
  private static final List<Tool> TOOLS = ToolBook.open().tools(true);

  private static Tool tool(String name) {
    return TOOLS.stream().filter(t -> t.name().equals(name)).findFirst().orElseThrow();
  }

  private static List<String> words(String tool, Map<String, Object> arguments) throws BadCall {
    return Call.of(tool(tool), arguments).words();
  }

  @Test
  void argumentsBecomeOptionsAndOperands() throws BadCall {
    assertThat(words("search_claims", Map.of("status", "premature", "as_of", "2031-04-04")))
        .containsExactly(
            "claims",
            "--json",
            "--status=premature",
            "--as-of=2031-04-04",
            "--limit=11",
            "--offset=0");
    assertThat(words("claim_history", Map.of("id", "--case=other", "limit", 5)))
        .containsExactly("claim", "--json", "--", "--case=other");
    Call read = Call.of(tool("read_text"), Map.of("text", "@file", "outlet", " Gulf Herald "));
    assertThat(read.words()).containsExactly("read", "--json", "--outlet=Gulf Herald", "-");
    assertThat(new String(read.input(), StandardCharsets.UTF_8)).isEqualTo("@file");
  }

  @Test
  void whatIsNoCallIsNamed() {
    refused("search_claims", Map.of("case", "x"), "ASSAY-MCP-001 search_claims has no parameter");
    refused("search_claims", Map.of("limit", 51), "ASSAY-MCP-002 'limit' is no whole number");
    refused("search_claims", Map.of("limit", 1.5), "ASSAY-MCP-002 'limit' is no whole number");
    refused("search_claims", Map.of("offset", -1), "ASSAY-MCP-002 'offset'");
    refused("search_claims", Map.of("status", List.of("a")), "ASSAY-MCP-002 'status' is no text");
    refused("situation", Map.of("place", "@/etc/passwd"), "ASSAY-MCP-002 'place'");
    refused("situation", Map.of(), "ASSAY-MCP-003 'place' is missing");
    refused("situation", Map.of("place", " "), "ASSAY-MCP-003 'place' is missing");
  }

  private static void refused(String tool, Map<String, Object> arguments, String message) {
    assertThatThrownBy(() -> Call.of(tool(tool), arguments)).hasMessageStartingWith(message);
  }

  @Test
  void toolsAreWhole() {
    Set<String> names = new HashSet<>();
    for (Tool tool : TOOLS) {
      assertThat(names.add(tool.name())).as(tool.name()).isTrue();
      assertThat(tool.name()).matches("[a-z]+(_[a-z]+)*");
      assertThat(tool.command()).hasSizeGreaterThan(1).contains("--json");
      if (tool.operand() != null) {
        assertThat(tool.options()).containsKey(tool.operand());
      }
      if (tool.input() != null) {
        assertThat(tool.options()).containsKey(tool.input());
      }
      assertThat(ToolBook.schema(tool)).containsEntry("additionalProperties", false);
    }
    assertThat(ToolBook.open().tools(false)).noneMatch(Tool::changes).hasSize(TOOLS.size() - 1);
  }
}
