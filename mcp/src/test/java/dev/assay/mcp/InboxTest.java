package dev.assay.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InboxTest {
  private static final int MOST = 200;
  private static final String GOOD = "{\"jsonrpc\":\"2.0\",\"method\":\"ping\"}\n";

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private String read(String in) throws Exception {
    byte[] bytes = in.getBytes(StandardCharsets.UTF_8);
    Inbox inbox = new Inbox(new ByteArrayInputStream(bytes), new Outbox(out), MOST);
    return new String(inbox.readAllBytes(), StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello",
        "{",
        "[]",
        "{}",
        "null",
        "{\"jsonrpc\":\"2.0\"}",
        "{\"jsonrpc\":\"1.0\",\"method\":\"ping\",\"id\":1}",
        "{\"jsonrpc\":\"2.0\",\"method\":5,\"id\":1}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"ping\",\"id\":{}}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"ping\",\"id\":null}",
        "{\"jsonrpc\":\"2.0\",\"method\":\"ping\",\"params\":7}",
        "{\"jsonrpc\":\"2.0\",\"id\":1}",
      })
  void whatIsNoMessageIsAnsweredAndHeldBack(String line) throws Exception {
    assertThat(read(GOOD + line + "\n" + GOOD)).isEqualTo(GOOD + GOOD);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("-32700", "ASSAY-MCP-004");
  }

  @Test
  void whatIsTooLongIsHeldBackWithoutBeingKept() throws Exception {
    assertThat(read(GOOD + " ".repeat(3) + "x".repeat(100_000) + "\n" + GOOD))
        .isEqualTo(GOOD + GOOD);
    assertThat(out.toString(StandardCharsets.UTF_8)).contains("ASSAY-MCP-004");
  }

  @Test
  void blankLinesAreNothing() throws Exception {
    assertThat(read("\n\r\n" + GOOD + "\n")).isEqualTo(GOOD);
    assertThat(out.size()).isZero();
  }

  @Test
  void aLastLineNeedsNoEnd() throws Exception {
    assertThat(read(GOOD + GOOD.strip())).isEqualTo(GOOD + GOOD);
  }

  /** The end of the input is held back until the answer is there. */
  @Test
  void theEndWaitsForAnswers() throws Exception {
    String request = "{\"jsonrpc\":\"2.0\",\"method\":\"ping\",\"id\":1}\n";
    Outbox outbox = new Outbox(out);
    byte[] bytes = request.getBytes(StandardCharsets.UTF_8);
    Inbox inbox = new Inbox(new ByteArrayInputStream(bytes), outbox, MOST);
    assertThat(inbox.readNBytes(bytes.length)).isEqualTo(bytes);
    StringBuilder order = new StringBuilder();
    Thread reader =
        new Thread(
            () -> {
              try {
                assertThat(inbox.read()).isEqualTo(-1);
                order.append("end");
              } catch (java.io.IOException e) {
                order.append(e);
              }
            });
    reader.start();
    while (reader.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait();
    }
    order.append("answer ");
    outbox.write("{}\n".getBytes(StandardCharsets.UTF_8));
    reader.join();
    assertThat(order).hasToString("answer end");
  }
}
