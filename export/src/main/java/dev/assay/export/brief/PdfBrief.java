package dev.assay.export.brief;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * A briefing as a PDF for print and archive: tagged, with language, title and alternative texts
 * (PDF/UA-1, ISO 14289-1) and all fonts and colours inside (PDF/A-3a, ISO 19005-3).
 */
public final class PdfBrief {
  private static final String FONTS = "/liberation/";

  /** A file of a font, and how it is set. */
  private record Font(String file, String family, int weight, FontStyle style) {}

  private static final List<Font> SET =
      List.of(
          new Font("LiberationSerif-Regular.ttf", "Liberation Serif", 400, FontStyle.NORMAL),
          new Font("LiberationSerif-Bold.ttf", "Liberation Serif", 700, FontStyle.NORMAL),
          new Font("LiberationSerif-Italic.ttf", "Liberation Serif", 400, FontStyle.ITALIC),
          new Font("LiberationSans-Regular.ttf", "Liberation Sans", 400, FontStyle.NORMAL),
          new Font("LiberationSans-Bold.ttf", "Liberation Sans", 700, FontStyle.NORMAL),
          new Font("LiberationMono-Regular.ttf", "Liberation Mono", 400, FontStyle.NORMAL));

  private PdfBrief() {}

  /**
   * Writes the PDF.
   *
   * @throws IOException where {@code out} cannot be written
   */
  public static void write(Briefing brief, OutputStream out) throws IOException {
    XRLog.setLoggingEnabled(false);
    String page =
        HtmlBrief.head(brief, HtmlBrief.resource("pdf.css"))
            + new Markup(Markup.Medium.PRINT).of(brief)
            + "</body>\n</html>\n";
    PdfRendererBuilder builder = new PdfRendererBuilder();
    builder.usePdfUaAccessibility(true);
    builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
    builder.useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData());
    builder.useSVGDrawer(new BatikSVGDrawer());
    for (Font font : SET) {
      builder.useFont(
          () -> open(FONTS + font.file()), font.family(), font.weight(), font.style(), true);
    }
    builder.withHtmlContent(page, null);
    builder.withProducer("Assay");
    builder.toStream(out);
    builder.run();
  }

  private static InputStream open(String resource) {
    InputStream in = PdfBrief.class.getResourceAsStream(resource);
    if (in == null) {
      throw new IllegalStateException(
          "ASSAY-BRIEF-004 the font " + resource + " is missing from this build");
    }
    return in;
  }
}
