package dev.assay.export.brief;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A briefing as a mail to be opened and sent: text and HTML as alternatives (RFC 2046, 5.1.4),
 * dated by its last day, without sender or recipient. The same briefing gives the same bytes.
 */
public final class MailBrief {
  private static final int WORD = 42;

  private MailBrief() {}

  /** The message, as an .eml file has it: lines end in CR LF, every byte is ASCII. */
  public static String message(Briefing brief) {
    String text = MarkdownBrief.text(brief);
    String html =
        HtmlBrief.head(brief, HtmlBrief.resource("brief.css"))
            + new Markup(Markup.Medium.MAIL).of(brief)
            + "</body>\n</html>\n";
    String mark = hash(text + html);
    StringBuilder mail = new StringBuilder();
    header(mail, "Date", date(brief));
    header(mail, "Subject", encoded(brief.title() + ", " + Markup.days(brief)));
    header(mail, "Message-ID", "<" + mark + "@assay.invalid>");
    header(mail, "X-Unsent", "1"); // mail programs open it as a draft
    header(mail, "MIME-Version", "1.0");
    header(mail, "Content-Type", "multipart/alternative;\r\n boundary=\"=_" + mark + "\"");
    mail.append("\r\n");
    part(mail, mark, "text/plain", text);
    part(mail, mark, "text/html", html);
    return mail.append("--=_").append(mark).append("--\r\n").toString();
  }

  private static void header(StringBuilder mail, String name, String value) {
    mail.append(name).append(": ").append(value).append("\r\n");
  }

  private static void part(StringBuilder mail, String mark, String type, String body) {
    mail.append("--=_").append(mark).append("\r\n");
    header(mail, "Content-Type", type + "; charset=UTF-8");
    header(mail, "Content-Transfer-Encoding", "base64");
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    mail.append("\r\n").append(Base64.getMimeEncoder().encodeToString(bytes)).append("\r\n");
  }

  private static String date(Briefing brief) {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(
        brief.until().plusDays(1).atStartOfDay().minusSeconds(1).atOffset(ZoneOffset.UTC));
  }

  /** Encoded words (RFC 2047), each of whole characters and at most 75 letters, folded. */
  private static String encoded(String subject) {
    StringBuilder words = new StringBuilder();
    StringBuilder word = new StringBuilder();
    for (int c : subject.codePoints().toArray()) {
      String next = Character.toString(c);
      String joined = word + next;
      if (joined.getBytes(StandardCharsets.UTF_8).length > WORD) {
        flush(words, word);
      }
      word.append(next);
    }
    flush(words, word);
    return words.toString();
  }

  private static void flush(StringBuilder words, StringBuilder word) {
    if (word.length() > 0) {
      byte[] bytes = word.toString().getBytes(StandardCharsets.UTF_8);
      words.append(words.length() == 0 ? "" : "\r\n ").append("=?UTF-8?B?");
      words.append(Base64.getEncoder().encodeToString(bytes)).append("?=");
      word.setLength(0);
    }
  }

  private static String hash(String text) {
    try {
      byte[] sum =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(sum, 0, 16);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
