package dev.assay.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What a client says, a message a line. The SDK's transport falls silent at a line that is no
 * message and drops what is in hand when its input ends; so such lines are answered here, and the
 * end is told only when every request before it has been answered. For one reader.
 */
final class Inbox extends InputStream {
  private static final long PATIENCE_MS = TimeUnit.MINUTES.toMillis(5);
  private static final int LINE_FEED = '\n';
  private static final String NO_MESSAGE =
      "{\"jsonrpc\":\"2.0\",\"id\":null,\"error\":{\"code\":-32700,\"message\":\"ASSAY-MCP-004 this line"
          + " is no JSON-RPC 2.0 message; give one object a line, with jsonrpc, method and id\"}}\n";

  private final InputStream in;
  private final Outbox out;
  private final int most;
  private final ObjectMapper mapper = new ObjectMapper();
  private final byte[] chunk = new byte[1 << 13];
  private int next;
  private int filled;
  private byte[] line = {};
  private int given;

  /**
   * A box.
   *
   * @param out where answers go
   * @param most bytes of a message
   */
  Inbox(InputStream in, Outbox out, int most) {
    this.in = in;
    this.out = out;
    this.most = most;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    int read = read(one, 0, 1);
    return read < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] bytes, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    while (given == line.length) {
      byte[] read = line();
      if (read == null) {
        out.awaitAnswers(PATIENCE_MS);
        return -1;
      }
      if (isMessage(read)) {
        line = read;
        given = 0;
      }
    }
    int handed = Math.min(length, line.length - given);
    System.arraycopy(line, given, bytes, offset, handed);
    given += handed;
    return handed;
  }

  @Override
  public int available() {
    return line.length - given;
  }

  /** The next line with its end; null where there is none. */
  private byte @Nullable [] line() throws IOException {
    ByteArrayOutputStream read = new ByteArrayOutputStream();
    while (true) {
      if (next == filled) {
        next = 0;
        filled = Math.max(in.read(chunk), 0);
        if (filled == 0) {
          return read.size() == 0 ? null : ended(read);
        }
      }
      int start = next;
      while (next < filled && chunk[next] != LINE_FEED) {
        next++;
      }
      if (read.size() <= most) {
        read.write(chunk, start, next - start);
      }
      if (next < filled) {
        next++;
        return ended(read);
      }
    }
  }

  private static byte[] ended(ByteArrayOutputStream read) {
    read.write(LINE_FEED);
    return read.toByteArray();
  }

  /** Whether the transport can take it; where not, the client is told. */
  private boolean isMessage(byte[] read) throws IOException {
    if (new String(read, StandardCharsets.UTF_8).isBlank()) {
      return false;
    }
    JsonNode message = read.length > most ? null : parsed(read);
    boolean method = message != null && message.path("method").isTextual();
    boolean id = message != null && isId(message.path("id"));
    boolean answer = message != null && (message.has("result") || message.has("error"));
    boolean whole =
        message != null
            && message.path("jsonrpc").asText().equals("2.0")
            && (method ? id || !message.has("id") : id && answer)
            && (!message.has("params") || message.path("params").isObject());
    if (!whole) {
      out.say(NO_MESSAGE.getBytes(StandardCharsets.UTF_8));
    } else if (method && id) {
      out.expect();
    }
    return whole;
  }

  private static boolean isId(JsonNode id) {
    return id.isTextual() || id.isIntegralNumber();
  }

  private @Nullable JsonNode parsed(byte[] read) throws IOException {
    try {
      return mapper.readTree(read);
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
