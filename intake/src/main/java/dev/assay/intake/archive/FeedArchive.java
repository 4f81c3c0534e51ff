package dev.assay.intake.archive;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.assay.intake.IntakeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** RSS and Atom: an entry with its title, its link, its day, and the text that the feed carries. */
final class FeedArchive implements Archive {
  private static final int DEEPEST = 100;

  @Override
  public String name() {
    return "feed";
  }

  @Override
  public void read(InputStream in, String origin, Sink sink) throws IntakeException {
    SyndFeed feed = feed(in, origin);
    long number = 0;
    for (SyndEntry entry : feed.getEntries()) {
      number++;
      String body = body(entry);
      if (body.isBlank()) {
        sink.passedOver(Records.passedOver(origin, number, "it has no text"));
      } else if (!sink.report(report(feed, entry, body, Records.at(origin, number)))) {
        return;
      }
    }
  }

  private SyndFeed feed(InputStream in, String origin) throws IntakeException {
    try {
      byte[] bytes = Records.bytes(in);
      if (bytes == null) {
        throw new IntakeException(
            "TOO-LARGE", origin, "this feed is too large", "a feed has some hundred entries");
      }
      SyndFeedInput input = new SyndFeedInput(false, Locale.ROOT);
      input.setAllowDoctypes(false); // entities that grow without bound
      String text = text(bytes);
      requireFlat(text);
      return input.build(new StringReader(text));
    } catch (IOException | FeedException | XMLStreamException | RuntimeException e) {
      // Java's parser lacks the words for some faults, and throws because it lacks them.
      throw Records.broken(origin, name(), e);
    }
  }

  private static String text(byte[] bytes) throws IOException {
    StringWriter text = new StringWriter();
    try (XmlReader reader = new XmlReader(new ByteArrayInputStream(bytes), true)) {
      reader.transferTo(text);
    }
    return text.toString();
  }

  /** What is nested deep costs rome the square of the depth. */
  private static void requireFlat(String text) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    XMLStreamReader xml = factory.createXMLStreamReader(new StringReader(text.strip()));
    int depth = 0;
    while (xml.hasNext()) {
      int event = xml.next();
      depth += event == XMLStreamConstants.START_ELEMENT ? 1 : 0;
      depth -= event == XMLStreamConstants.END_ELEMENT ? 1 : 0;
      if (depth > DEEPEST) {
        throw new XMLStreamException("its elements are nested deeper than " + DEEPEST);
      }
    }
  }

  private static ArchivedReport report(SyndFeed feed, SyndEntry entry, String body, String at) {
    String link = blankToNull(entry.getLink());
    ReportPage page =
        new ReportPage(
            blankToNull(entry.getTitle()),
            blankToNull(feed.getTitle()),
            blankToNull(entry.getAuthor()),
            time(
                entry.getPublishedDate() == null
                    ? entry.getUpdatedDate()
                    : entry.getPublishedDate()),
            entry.getPublishedDate() == null ? null : time(entry.getUpdatedDate()),
            link,
            body);
    byte[] record = (entry.getTitle() + "\n" + body).getBytes(StandardCharsets.UTF_8);
    return new ArchivedReport(link == null ? at : link, page.bytes(record));
  }

  private static @Nullable String time(@Nullable Date date) {
    return date == null ? null : date.toInstant().toString();
  }

  /** The longest text that it carries. */
  private static String body(SyndEntry entry) {
    String longest = "";
    for (SyndContent content : entry.getContents()) {
      longest = longer(longest, html(content));
    }
    return entry.getDescription() == null ? longest : longer(longest, html(entry.getDescription()));
  }

  private static String html(SyndContent content) {
    String value = content.getValue() == null ? "" : content.getValue();
    boolean markup = value.contains("<") || value.contains("&");
    return markup ? value : ReportPage.paragraphs(value);
  }

  private static String longer(String one, String other) {
    return other.length() > one.length() ? other : one;
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
