package dev.assay.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ReplyTest {
  private final Reply reply = new Reply();
  private final ObjectMapper mapper = new ObjectMapper();

  private static Tool tool(String name) {
    return ToolBook.open().tools(true).stream()
        .filter(t -> t.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private List<JsonNode> data(String answer) throws Exception {
    List<JsonNode> rows = new ArrayList<>();
    for (String line : answer.lines().filter(l -> l.startsWith("{")).toList()) {
      rows.add(mapper.readTree(line));
    }
    return rows;
  }

  @Test
  void pagesOfRowsSayHowTheyGoOn() throws Exception {
    String rows =
        IntStream.range(0, 4).mapToObj(i -> "{\"n\":" + i + "}").collect(Collectors.joining("\n"));
    String answer = reply.of(tool("list_reports"), new Paging(3, 6), rows);
    assertThat(answer).contains("rows 7 to 9; there are more: ask again with offset 9.");
    assertThat(data(answer)).hasSize(3);
    assertThat(reply.of(tool("list_reports"), new Paging(4, 0), rows)).contains("; no more.");
    assertThat(reply.of(tool("list_reports"), new Paging(4, 0), "")).doesNotContain("<<<");
  }

  @Test
  void longRowsMakeShortPages() throws Exception {
    String long600 = "x".repeat(5_000);
    String row =
        "{"
            + IntStream.range(0, 15)
                .mapToObj(i -> "\"f" + i + "\":\"" + long600 + "\"")
                .collect(Collectors.joining(","))
            + "}";
    String answer =
        reply.of(tool("list_reports"), new Paging(10, 0), (row + "\n").repeat(10).strip());
    assertThat(answer.length()).isLessThan(Reply.MOST_CHARACTERS + 2_000);
    assertThat(answer).contains("there are more: ask again with offset 2.");
    assertThat(data(answer).get(0).get("f0").asText())
        .endsWith("... (and 4400 characters more)")
        .hasSizeLessThan(Trim.LONGEST_TEXT + 50);
  }

  @Test
  void aListWithinAnObjectIsPaged() throws Exception {
    String evidence =
        IntStream.range(0, 60)
            .mapToObj(i -> "{\"statement\":\"s" + i + "\",\"role\":\"assert\"}")
            .collect(Collectors.joining(","));
    String claim = "{\"id\":\"c1\",\"evidence\":[" + evidence + "],\"answers\":null}";
    String answer = reply.of(tool("claim_history"), new Paging(25, 30), claim);
    assertThat(answer).contains("evidence, rows 31 to 55; there are more");
    JsonNode row = data(answer).get(0);
    assertThat(row.get("id").asText()).isEqualTo("c1");
    assertThat(row.get("evidence")).hasSize(25);
    assertThat(row.get("evidence").get(0).get("statement").asText()).isEqualTo("s30");
  }

  /** Every piece, put together, is the text, counted in code points. */
  @Test
  void aTextComesInPieces() throws Exception {
    String text = "\uD83D\uDE80 The road is open. ".repeat(1_000);
    String says = "[{\"id\":\"s1\",\"start\":5},{\"id\":\"s2\",\"start\":7000}]";
    String report = "{\"id\":\"r1\",\"text\":\"" + text + "\",\"says\":" + says + "}";
    StringBuilder whole = new StringBuilder();
    List<String> statements = new ArrayList<>();
    int points = text.codePointCount(0, text.length());
    for (int offset = 0; offset < points; offset += Reply.PIECE) {
      String answer = reply.of(tool("read_report"), new Paging(10, offset), report);
      JsonNode row = data(answer).get(0);
      whole.append(row.get("text").asText());
      row.get("says").forEach(s -> statements.add(s.get("id").asText()));
    }
    assertThat(whole.toString()).isEqualTo(text);
    assertThat(statements).containsExactly("s1", "s2");
  }
}
