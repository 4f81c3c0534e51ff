package dev.assay.intake.paper;

import dev.assay.intake.IntakeException;
import dev.assay.report.Dropped;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;
import org.jspecify.annotations.Nullable;

/** Reads PDF (ISO 32000): columns in their order, without running heads. Thread-safe. */
final class PdfFile {
  /** A report is one published text; a long book has fewer pages. */
  private static final int MOST_PAGES = 1_500;

  /** Held, for a logger that nobody holds forgets its level: what PDFBox mends it need not tell. */
  private static final List<Logger> QUIET =
      List.of(Logger.getLogger("org.apache.pdfbox"), Logger.getLogger("org.apache.fontbox"));

  static {
    QUIET.forEach(logger -> logger.setLevel(Level.OFF));
    FontMappers.set(new PlainFonts());
  }

  private PdfFile() {}

  static Paper read(byte[] bytes, String where) throws IntakeException {
    StreamBombs.require(bytes, where);
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return read(document, where);
    } catch (InvalidPasswordException e) {
      throw new IntakeException(
          "LOCKED", where, "it wants a password", "save a copy without one, and give that");
    } catch (PdfGlyphs.TooMuch | OutOfMemoryError e) {
      throw new IntakeException(
          "BOMB", where, "its pages draw more than can be text", "it is not read; print it anew");
    } catch (IOException | RuntimeException | StackOverflowError e) {
      // PDFBox meets some damage with exceptions of its own parts.
      IntakeException broken =
          new IntakeException(
              "BROKEN", where, "it is no sound PDF: " + told(e), "open it and save it anew");
      broken.initCause(e);
      throw broken;
    }
  }

  private static String told(Throwable e) {
    return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
  }

  private static Paper read(PDDocument document, String where) throws IOException, IntakeException {
    List<List<Segment>> pages = new ArrayList<>();
    for (List<Glyph> glyphs : PdfGlyphs.of(document, MOST_PAGES)) {
      pages.add(Segment.of(glyphs));
    }
    if (pages.stream().allMatch(List::isEmpty)) {
      throw new IntakeException(
          "NO-TEXT-LAYER",
          where,
          "its pages are pictures without text",
          "run OCR over it first, and give what that makes");
    }
    List<Dropped> dropped = new ArrayList<>();
    if (document.getNumberOfPages() > MOST_PAGES) {
      String rest = "pages after page " + MOST_PAGES;
      dropped.add(new Dropped(0, 0, rest, "a report has fewer pages"));
    }
    List<TextLine> lines = new ArrayList<>();
    List<List<Segment>> kept = RunningLines.without(pages, dropped);
    int column = 0;
    for (int page = 0; page < kept.size(); page++) {
      for (List<Segment> segments : ReadingOrder.of(kept.get(page))) {
        lines.addAll(TextLine.of(segments, page, column++));
      }
    }
    return paper(document.getDocumentInformation(), Paragraphs.of(lines), dropped);
  }

  private static Paper paper(
      PDDocumentInformation told, List<Paragraphs.Paragraph> paragraphs, List<Dropped> dropped) {
    int title = PdfTitle.find(paragraphs, told.getTitle());
    List<String> texts = new ArrayList<>(paragraphs.stream().map(p -> p.text()).toList());
    String headline = null;
    if (title >= 0) {
      headline = texts.remove(title);
      texts.add(0, headline);
    } else if (PdfTitle.isTold(told.getTitle())) {
      headline = told.getTitle().strip();
      texts.add(0, headline);
    }
    return new Paper(headline, blankToNull(told.getAuthor()), made(told), texts, dropped);
  }

  private static @Nullable LocalDate made(PDDocumentInformation told) {
    Calendar made =
        told.getCreationDate() == null ? told.getModificationDate() : told.getCreationDate();
    if (made == null) {
      return null;
    }
    // The day where it was made.
    int offset = made.getTimeZone().getOffset(made.getTimeInMillis()) / 1000;
    return made.toInstant().atOffset(ZoneOffset.ofTotalSeconds(offset)).toLocalDate();
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
