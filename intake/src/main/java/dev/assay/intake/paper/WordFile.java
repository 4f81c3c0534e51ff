package dev.assay.intake.paper;

import dev.assay.intake.IntakeException;
import dev.assay.report.Dropped;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/**
 * Reads Word documents (ECMA-376, .docx): the paragraphs of the body, with tracked changes
 * accepted. Of the zip only parts of fixed names are unpacked, in memory and up to a bound.
 * Thread-safe.
 */
final class WordFile {
  /** Bytes that the parts of a document may unpack to. */
  static final int MOST = 64 * 1024 * 1024;

  private static final int MOST_ENTRIES = 10_000;
  private static final String BODY = "word/document.xml";
  private static final String PROPERTIES = "docProps/core.xml";
  private static final Pattern MARGIN = Pattern.compile("word/(?:header|footer)\\d*\\.xml");
  private static final Pattern NOTES = Pattern.compile("word/(?:footnotes|endnotes)\\.xml");
  private static final String COMMENTS = "word/comments.xml";

  private WordFile() {}

  /** The document; null where the zip is none. */
  static @Nullable Paper read(byte[] bytes, String where) throws IntakeException {
    try {
      Map<String, byte[]> parts = parts(bytes, where);
      byte[] body = parts.get(BODY);
      return body == null ? null : paper(parts, body);
    } catch (IOException | XMLStreamException | RuntimeException e) {
      // Java's parser lacks the words for some faults, and throws because it lacks them.
      IntakeException broken =
          new IntakeException(
              "BROKEN",
              where,
              "it is no sound Word document: " + e.getMessage(),
              "open it and save it anew");
      broken.initCause(e);
      throw broken;
    }
  }

  private static Map<String, byte[]> parts(byte[] bytes, String where)
      throws IOException, IntakeException {
    Map<String, byte[]> parts = new LinkedHashMap<>();
    int room = MOST;
    int entries = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry e = zip.getNextEntry(); e != null; e = zip.getNextEntry()) {
        entries++;
        boolean wanted = isWanted(e.getName()) && !parts.containsKey(e.getName());
        // Whatever sizes the zip tells: what is unpacked counts, of unwanted parts too.
        byte[] part = wanted ? zip.readNBytes(room + 1) : new byte[0];
        long size = wanted ? part.length : skip(zip, room + 1L);
        room -= (int) Math.min(size, room + 1L);
        if (room < 0 || entries > MOST_ENTRIES) {
          throw new IntakeException(
              "BOMB",
              where,
              "it unpacks to more than " + MOST / (1024 * 1024) + " MiB",
              "it is not read; save its text to a new file");
        }
        if (wanted) {
          parts.put(e.getName(), part);
        }
      }
    }
    return parts;
  }

  /** Passes an entry over, up to so many bytes; pictures of a report may be large. */
  private static long skip(InputStream entry, long most) throws IOException {
    byte[] buffer = new byte[1 << 16];
    long all = 0;
    for (int n = entry.read(buffer); n > 0 && all < most; n = entry.read(buffer)) {
      all += n;
    }
    return all;
  }

  private static boolean isWanted(String name) {
    return name.equals(BODY)
        || name.equals(PROPERTIES)
        || name.equals(COMMENTS)
        || MARGIN.matcher(name).matches()
        || NOTES.matcher(name).matches();
  }

  private static Paper paper(Map<String, byte[]> parts, byte[] body) throws XMLStreamException {
    WordXml text = WordXml.read(body);
    List<Dropped> dropped = new ArrayList<>();
    drop(text.removed(), "removed in tracked changes", dropped);
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      String why =
          MARGIN.matcher(part.getKey()).matches()
              ? "running head or foot of the pages"
              : NOTES.matcher(part.getKey()).matches()
                  ? "note"
                  : part.getKey().equals(COMMENTS) ? "comment" : null;
      if (why != null) {
        drop(WordXml.read(part.getValue()).texts(), why, dropped);
      }
    }
    byte[] told = parts.get(PROPERTIES);
    Map<String, String> properties = told == null ? Map.of() : WordXml.properties(told);
    List<String> texts = new ArrayList<>();
    String title = null;
    for (WordXml.Paragraph p : text.paragraphs()) {
      if (p.isCaption()) {
        drop(List.of(p.text()), "caption of a picture", dropped);
      } else {
        title = title == null && p.isTitle() ? p.text() : title;
        texts.add(p.text());
      }
    }
    title = title == null ? headline(texts, properties.get("title")) : title;
    if (title != null && texts.remove(title)) {
      texts.add(0, title);
    }
    return new Paper(title, properties.get("creator"), day(properties), texts, dropped);
  }

  /** The title of the properties, where the text has it; a template leaves its own there. */
  private static @Nullable String headline(List<String> texts, @Nullable String told) {
    for (String text : texts.subList(0, Math.min(5, texts.size()))) {
      if (told != null && PdfTitle.letters(text).equals(PdfTitle.letters(told))) {
        return text;
      }
    }
    return null;
  }

  private static void drop(List<String> texts, String why, List<Dropped> dropped) {
    for (String text : texts) {
      if (!text.isBlank()) {
        dropped.add(new Dropped(0, 0, text, why));
      }
    }
  }

  private static @Nullable LocalDate day(Map<String, String> properties) {
    String saved = properties.getOrDefault("modified", properties.getOrDefault("created", ""));
    try {
      return saved.length() < 10 ? null : LocalDate.parse(saved.substring(0, 10));
    } catch (DateTimeException e) {
      return null;
    }
  }
}
