package dev.assay.intake.paper;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/** The characters of a PDF's pages, each where it stands. Not thread-safe. */
final class PdfGlyphs extends PDFTextStripper {
  /** Forms may draw forms may draw forms: the work grows beyond bounds while the file is small. */
  private static final long MOST_OPERATORS = 5_000_000;

  private static final int MOST_FORMS = 100_000;

  private static final int MOST_GLYPHS = 3_000_000;

  /** More was asked for than a report needs. */
  static final class TooMuch extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  private final List<List<Glyph>> pages = new ArrayList<>();
  private final Map<Float, List<Glyph>> byDirection = new HashMap<>();
  private final Set<String> places = new HashSet<>();
  private long operators;
  private int forms;
  private int glyphs;

  /** The pages, the first of them {@code most}. */
  static List<List<Glyph>> of(PDDocument document, int most) throws IOException {
    PdfGlyphs glyphs = new PdfGlyphs();
    glyphs.setEndPage(most);
    glyphs.writeText(document, Writer.nullWriter());
    return glyphs.pages;
  }

  @Override
  protected void startPage(PDPage page) {
    byDirection.clear();
    places.clear();
  }

  /** A page's text runs in one direction; what runs across it is a stamp or a watermark. */
  @Override
  protected void writePage() {
    List<Glyph> most = List.of();
    for (List<Glyph> run : byDirection.values()) {
      most = run.size() > most.size() ? run : most;
    }
    pages.add(new ArrayList<>(most));
  }

  @Override
  protected void processOperator(Operator operator, List<COSBase> operands) throws IOException {
    forms += operator.getName().equals("Do") ? 1 : 0;
    if (++operators > MOST_OPERATORS || forms > MOST_FORMS) {
      throw new TooMuch();
    }
    super.processOperator(operator, operands);
  }

  @Override
  protected void processTextPosition(TextPosition text) {
    String unicode = text.getUnicode();
    Glyph glyph =
        new Glyph(
            unicode == null ? "" : unicode,
            text.getXDirAdj(),
            text.getYDirAdj(),
            text.getWidthDirAdj(),
            Math.abs(text.getFontSizeInPt()));
    boolean sound =
        Double.isFinite(glyph.x() + glyph.y() + glyph.width() + glyph.size())
            && Math.abs(glyph.x()) < 1e5
            && Math.abs(glyph.y()) < 1e5;
    if (!sound || glyph.text().isBlank() || isDrawnTwice(glyph)) {
      return;
    }
    if (++glyphs > MOST_GLYPHS) {
      throw new TooMuch();
    }
    byDirection.computeIfAbsent(text.getDir(), d -> new ArrayList<>()).add(glyph);
  }

  /** Some print a letter twice, a little beside itself, to make it bold. */
  private boolean isDrawnTwice(Glyph glyph) {
    long x = Math.round(glyph.x());
    long y = Math.round(glyph.y());
    for (long dx = -1; dx <= 1; dx++) {
      if (places.contains(glyph.text() + (x + dx) + ":" + y)) {
        return glyph.width() > 2;
      }
    }
    places.add(glyph.text() + x + ":" + y);
    return false;
  }

  private PdfGlyphs() {}
}
