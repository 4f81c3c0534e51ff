package dev.assay.intake.archive;

import dev.assay.intake.Intake;
import dev.assay.intake.IntakeException;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Date;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Mail: one message (RFC 5322, {@code .eml}), or many one after another (RFC 4155, mbox). */
final class MailArchive implements Archive {
  /** Parts within parts; deeper is an attack. */
  private static final int DEEPEST = 20;

  /** The library takes a while for each part, however empty. */
  private static final int MOST_PARTS = 2_000;

  private static final int LONGEST_HEADER = 8_000;

  private static final byte[] FROM = "From ".getBytes(StandardCharsets.US_ASCII);

  private final boolean many;

  /** To make one takes the library longer than to read a message. */
  private final Session session = Session.getInstance(new Properties());

  MailArchive(boolean many) {
    this.many = many;
  }

  @Override
  public String name() {
    return many ? "mbox" : "mail";
  }

  @Override
  public void read(InputStream in, String origin, Sink sink) throws IntakeException {
    try {
      if (many) {
        messages(new BufferedInputStream(in, 1 << 16), origin, sink);
      } else {
        message(in.readNBytes(Intake.MAX_BYTES + 1), origin, 1, sink);
      }
    } catch (IOException e) {
      throw Records.broken(origin, name(), e);
    }
  }

  /** A line that begins with "From " begins a message; in a message such lines have a mark. */
  private void messages(InputStream in, String origin, Sink sink) throws IOException {
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    boolean more = true;
    long number = 0;
    for (byte[] line = Records.line(in); more && line.length > 0; line = Records.line(in)) {
      if (!startsWith(line, FROM)) {
        // One byte too many says that it is too large; more are not held.
        message.writeBytes(message.size() <= Intake.MAX_BYTES ? unquoted(line) : new byte[0]);
      } else if (message.size() > 0) {
        number++;
        more = message(message.toByteArray(), origin, number, sink);
        message.reset();
      }
    }
    if (more && message.size() > 0) {
      message(message.toByteArray(), origin, number + 1, sink);
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    for (int i = 0; i < start.length; i++) {
      if (i >= bytes.length || bytes[i] != start[i]) {
        return false;
      }
    }
    return true;
  }

  /** ">From " was "From ". */
  private static byte[] unquoted(byte[] line) {
    boolean quoted = line.length > 5 && line[0] == '>' && line[1] == 'F';
    return quoted && new String(line, 1, 5, StandardCharsets.US_ASCII).equals("From ")
        ? Arrays.copyOfRange(line, 1, line.length)
        : line;
  }

  private boolean message(byte[] bytes, String origin, long number, Sink sink) {
    if (bytes.length > Intake.MAX_BYTES) {
      sink.passedOver(Records.tooLarge(origin, number));
      return true;
    }
    try {
      MimeMessage mail = new MimeMessage(session, new ByteArrayInputStream(bytes));
      if (mail.isMimeType("multipart/*") && boundaries(bytes) > MOST_PARTS) {
        sink.passedOver(
            Records.passedOver(origin, number, "it has more than " + MOST_PARTS + " parts"));
        return true;
      }
      String body = body(mail, 0);
      if (body == null) {
        sink.passedOver(Records.passedOver(origin, number, "it has no text"));
        return true;
      }
      String from = from(mail);
      String sent = sent(mail);
      ReportPage page = new ReportPage(subject(mail), from, null, sent, null, null, body);
      return sink.report(new ArchivedReport(Records.at(origin, number), page.bytes(bytes)));
    } catch (MessagingException | IOException | RuntimeException e) {
      sink.passedOver(Records.passedOver(origin, number, "it is no sound mail: " + e.getMessage()));
      return true;
    }
  }

  /** Lines that may part a message: they begin with two hyphens. */
  private static int boundaries(byte[] bytes) {
    int n = 0;
    for (int i = 2; i < bytes.length; i++) {
      n += bytes[i] == '-' && bytes[i - 1] == '-' && bytes[i - 2] == '\n' ? 1 : 0;
    }
    return n;
  }

  /** The HTML of a message where it has some, else its text; null where it has neither. */
  private static @Nullable String body(Part part, int depth)
      throws MessagingException, IOException {
    String disposition = part.getDisposition();
    if (depth > DEEPEST || Part.ATTACHMENT.equalsIgnoreCase(disposition)) {
      return null;
    }
    if (part.isMimeType("text/html")) {
      return text(part);
    }
    if (part.isMimeType("text/plain")) {
      return ReportPage.paragraphs(text(part));
    }
    if (!part.isMimeType("multipart/*") || !(part.getContent() instanceof Multipart parts)) {
      return null;
    }
    String found = null;
    boolean alternative = part.isMimeType("multipart/alternative");
    for (int i = 0; i < parts.getCount(); i++) {
      String body = body(parts.getBodyPart(i), depth + 1);
      if (body != null && (found == null || alternative)) {
        found = body; // the last alternative is the richest
      }
    }
    return found;
  }

  private static String text(Part part) throws MessagingException, IOException {
    Object content = part.getContent();
    return content instanceof String text ? text : "";
  }

  /** Also its parts are looked at one by one by the library, which takes its time. */
  private static boolean isLong(MimeMessage mail, String header) throws MessagingException {
    String value = mail.getHeader(header, ",");
    return value != null && value.length() > LONGEST_HEADER;
  }

  private static @Nullable String subject(MimeMessage mail) throws MessagingException {
    return isLong(mail, "Subject") ? null : mail.getSubject();
  }

  private static @Nullable String from(MimeMessage mail) throws MessagingException {
    Address[] from = isLong(mail, "From") || isLong(mail, "Sender") ? null : mail.getFrom();
    if (from == null || from.length == 0) {
      return null;
    }
    boolean named = from[0] instanceof InternetAddress a && a.getPersonal() != null;
    return named ? ((InternetAddress) from[0]).getPersonal() : from[0].toString();
  }

  private static @Nullable String sent(MimeMessage mail) throws MessagingException {
    Date date = mail.getSentDate();
    return date == null ? null : date.toInstant().toString();
  }
}
