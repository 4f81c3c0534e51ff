package dev.assay.intake.archive;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.assay.intake.IntakeException;
import dev.assay.ledger.ReportCards;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Telegram Desktop's {@code result.json}, of one chat or of a whole account: a report each message.
 * The chat is the outlet; whom a message was forwarded from wrote it.
 */
final class TelegramArchive implements Archive {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String name() {
    return "Telegram export";
  }

  @Override
  public void read(InputStream in, String origin, Sink sink) throws IntakeException {
    try (JsonParser parser =
        JSON.getFactory().createParser(in).disable(JsonParser.Feature.AUTO_CLOSE_SOURCE)) {
      String chat = null;
      long number = 0;
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token == JsonToken.FIELD_NAME && parser.currentName().equals("name")) {
          chat = parser.nextTextValue();
        } else if (token == JsonToken.FIELD_NAME && parser.currentName().equals("messages")) {
          number = messages(parser, origin, chat, number, sink);
          if (number < 0) {
            return;
          }
        }
      }
    } catch (IOException e) {
      throw Records.broken(origin, name(), e);
    }
  }

  /** Hands over a chat's messages; how many there were so far, -1 where no more are wanted. */
  private static long messages(
      JsonParser parser, String origin, @Nullable String chat, long before, Sink sink)
      throws IOException {
    long number = before;
    if (parser.nextToken() != JsonToken.START_ARRAY) {
      return number;
    }
    while (parser.nextToken() == JsonToken.START_OBJECT) {
      number++;
      JsonNode message = JSON.readTree(parser);
      String text = text(message.path("text"));
      boolean isMessage = message.path("type").asText("message").equals("message");
      if (isMessage && !text.isBlank()) {
        String at = origin + ", message " + message.path("id").asText(Long.toString(number));
        if (!sink.report(report(message, text, chat, at))) {
          return -1;
        }
      }
    }
    return number;
  }

  private static ArchivedReport report(
      JsonNode message, String text, @Nullable String chat, String at) {
    String forwarded = message.path("forwarded_from").asText("");
    String from =
        forwarded.isEmpty()
            ? message.path("from").asText(chat == null ? "" : chat)
            : ReportCards.FORWARDED + forwarded;
    ReportPage page =
        new ReportPage(
            null,
            chat,
            from,
            time(message, "date"),
            time(message, "edited"),
            null,
            ReportPage.paragraphs(text));
    return new ArchivedReport(at, page.bytes(message.toString().getBytes(StandardCharsets.UTF_8)));
  }

  /** The local time that it also tells has no zone. */
  private static @Nullable String time(JsonNode message, String name) {
    String seconds = message.path(name + "_unixtime").asText("");
    if (seconds.matches("\\d{1,11}")) {
      return Instant.ofEpochSecond(Long.parseLong(seconds)).toString();
    }
    String local = message.path(name).asText("");
    return local.length() >= 10 ? local.substring(0, 10) : null;
  }

  /** A string, or a list of strings and of objects with a text. */
  private static String text(JsonNode text) {
    if (text.isTextual()) {
      return text.asText();
    }
    StringBuilder whole = new StringBuilder();
    for (JsonNode part : text) {
      whole.append(part.isTextual() ? part.asText() : part.path("text").asText(""));
    }
    return whole.toString();
  }
}
