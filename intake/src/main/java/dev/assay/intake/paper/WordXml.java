package dev.assay.intake.paper;

import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The paragraphs of a part of a Word document. Not thread-safe. */
final class WordXml {
  /** What a document says twice or not for readers: drawings for old programs, codes of fields. */
  private static final Set<String> MUTE =
      Set.of("Fallback", "instrText", "delInstrText", "sectPr", "pPr", "rPr", "tblPr", "tcPr");

  /** Tables in tables in text boxes; deeper is an attack. */
  private static final int DEEPEST = 500;

  private static final Set<String> REMOVED = Set.of("del", "moveFrom");

  /**
   * A paragraph.
   *
   * @param style the name of its style in lower case; empty where it has none
   */
  record Paragraph(String text, String style) {
    boolean isTitle() {
      return style.equals("title");
    }

    boolean isCaption() {
      return style.equals("caption");
    }
  }

  private final List<Paragraph> paragraphs = new ArrayList<>();
  private final List<String> removed = new ArrayList<>();
  private final Deque<StringBuilder> open = new ArrayDeque<>();
  private final Deque<String> styles = new ArrayDeque<>();
  private final StringBuilder gone = new StringBuilder();

  /** What a table's row holds so far. */
  private final StringBuilder cells = new StringBuilder();

  private boolean inText;
  private int mute;
  private int removing;
  private int row;

  private WordXml() {}

  List<Paragraph> paragraphs() {
    return paragraphs;
  }

  List<String> texts() {
    return paragraphs.stream().map(Paragraph::text).toList();
  }

  /** What tracked changes took out. */
  List<String> removed() {
    return removed;
  }

  static WordXml read(byte[] part) throws XMLStreamException {
    WordXml word = new WordXml();
    XMLStreamReader xml = reader(part);
    int depth = 0;
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> {
          if (++depth > DEEPEST) {
            throw new XMLStreamException("its elements are nested deeper than " + DEEPEST);
          }
          word.start(xml);
        }
        case XMLStreamConstants.END_ELEMENT -> {
          depth--;
          word.end(xml.getLocalName());
        }
        default -> {}
      }
      if (xml.isCharacters()) {
        word.characters(xml.getText());
      }
    }
    return word;
  }

  /** The simple properties of a document by their local names, such as title and modified. */
  static Map<String, String> properties(byte[] part) throws XMLStreamException {
    Map<String, String> properties = new HashMap<>();
    XMLStreamReader xml = reader(part);
    String name = "";
    while (xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        name = xml.getLocalName();
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        name = "";
      } else if (xml.isCharacters() && !name.isEmpty() && !xml.getText().isBlank()) {
        properties.merge(name, xml.getText().strip(), String::concat);
      }
    }
    return properties;
  }

  /** Without document types, so that there are no entities that could grow or reach out. */
  private static XMLStreamReader reader(byte[] part) throws XMLStreamException {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("it points to another document, " + systemId);
        });
    // Decoded here: of a wrong byte the parser would complain on the terminal.
    return factory.createXMLStreamReader(new StringReader(text(part)));
  }

  private static String text(byte[] part) {
    String text = new String(part, charset(part));
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** UTF-16 has a mark; whatever else a part says of itself, Word writes UTF-8. */
  private static Charset charset(byte[] part) {
    boolean wide = part.length > 1 && (part[0] & 0xFF) + (part[1] & 0xFF) == 0xFF + 0xFE;
    return wide ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
  }

  private void start(XMLStreamReader xml) {
    String name = xml.getLocalName();
    if (name.equals("pStyle") && !styles.isEmpty()) {
      styles.pop();
      styles.push(value(xml));
    }
    mute += MUTE.contains(name) ? 1 : 0;
    removing += REMOVED.contains(name) ? 1 : 0;
    switch (name) {
      case "p" -> {
        open.push(new StringBuilder());
        styles.push("");
      }
      case "tr" -> row++;
      case "tab", "br", "cr", "ptab" -> characters(" ");
      case "noBreakHyphen" -> append("-");
      default -> {}
    }
    inText = name.equals("t") || name.equals("delText");
  }

  private static String value(XMLStreamReader xml) {
    for (int i = 0; i < xml.getAttributeCount(); i++) {
      if (xml.getAttributeLocalName(i).equals("val")) {
        return xml.getAttributeValue(i).toLowerCase(Locale.ROOT);
      }
    }
    return "";
  }

  private void characters(String text) {
    if (inText || text.equals(" ")) {
      append(text);
    }
  }

  private void append(String text) {
    if (mute == 0) {
      if (removing > 0) {
        gone.append(text);
      } else if (!open.isEmpty()) {
        open.element().append(text);
      }
    }
  }

  private void end(String name) {
    inText = false;
    mute -= MUTE.contains(name) && mute > 0 ? 1 : 0;
    removing -= REMOVED.contains(name) && removing > 0 ? 1 : 0;
    if (name.equals("p") && !open.isEmpty()) {
      paragraph(open.pop().toString(), styles.pop());
    } else if (name.equals("tr")) {
      row -= row > 0 ? 1 : 0;
      if (row == 0) {
        paragraph(cells.toString(), "");
        cells.setLength(0);
      }
    }
  }

  /** The paragraphs of a table's row stand in one line. */
  private void paragraph(String words, String style) {
    String text = words.replaceAll("[\\s\\p{Z}]+", " ").strip();
    if (!gone.isEmpty()) {
      removed.add(gone.toString().strip());
      gone.setLength(0);
    }
    if (!text.isEmpty() && row > 0) {
      cells.append(cells.isEmpty() ? "" : " ").append(text);
    } else if (!text.isEmpty()) {
      paragraphs.add(new Paragraph(text, style));
    }
  }
}
