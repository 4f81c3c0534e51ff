package dev.assay.intake.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;

/** Draws the documents that the README beside the cases tells of. */
@SuppressWarnings("unchecked")
public final class PaperMaker {
  private PaperMaker() {}

  /** A PDF or a Word document. */
  public static byte[] make(Map<String, Object> told) throws IOException {
    var properties = (Map<String, String>) told.getOrDefault("properties", Map.of());
    if (told.containsKey("pages")) {
      return pdf((List<List<Map<String, Object>>>) told.get("pages"), properties);
    }
    Map<String, String> parts = new LinkedHashMap<>();
    parts.putAll((Map<String, String>) told.getOrDefault("parts", Map.of()));
    parts.put(
        "word/document.xml",
        "<?xml version=\"1.0\"?><w:document xmlns:w=\"w\"><w:body>"
            + told.get("body")
            + "</w:body></w:document>");
    parts.put(
        "docProps/core.xml",
        "<cp:coreProperties xmlns:cp=\"c\" xmlns:dc=\"d\" xmlns:dcterms=\"t\"><dc:title>"
            + properties.getOrDefault("title", "")
            + "</dc:title><dc:creator>"
            + properties.getOrDefault("author", "")
            + "</dc:creator><dcterms:modified>"
            + properties.getOrDefault("made", "")
            + "T10:00:00Z</dcterms:modified></cp:coreProperties>");
    return zip(parts);
  }

  public static byte[] zip(Map<String, String> parts) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, String> part : parts.entrySet()) {
        ZipEntry entry = new ZipEntry(part.getKey());
        entry.setTime(0);
        zip.putNextEntry(entry);
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] pdf(List<List<Map<String, Object>>> pages, Map<String, String> properties)
      throws IOException {
    try (PDDocument document = new PDDocument()) {
      document.getDocumentInformation().setTitle(properties.get("title"));
      document.getDocumentInformation().setAuthor(properties.get("author"));
      if (properties.containsKey("made")) {
        var noon = LocalDate.parse(properties.get("made")).atTime(12, 0).atZone(ZoneOffset.UTC);
        document.getDocumentInformation().setCreationDate(GregorianCalendar.from(noon));
      }
      PDFont font = new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN);
      for (List<Map<String, Object>> boxes : pages) {
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (PDPageContentStream out = new PDPageContentStream(document, page)) {
          for (Map<String, Object> box : boxes) {
            draw(out, font, box);
          }
        }
      }
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      document.save(bytes);
      return bytes.toByteArray();
    }
  }

  private static void draw(PDPageContentStream out, PDFont font, Map<String, Object> box)
      throws IOException {
    float size = ((Number) box.get("size")).floatValue();
    float y = ((Number) box.get("y")).floatValue();
    for (String line : (List<String>) box.get("lines")) {
      String words = line.stripLeading();
      float x = ((Number) box.get("x")).floatValue() + (line.length() - words.length()) * size / 3;
      out.beginText();
      out.setFont(font, size);
      out.newLineAtOffset(x, PDRectangle.A4.getHeight() - y);
      out.showText(words);
      out.endText();
      y += size * 1.2f;
    }
  }
}
