package dev.assay.desk;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A page that stands alone as a tagged PDF (PDF/UA-1, PDF/A-3a): nothing is fetched for it. */
final class BriefPdf {
  private static final String FONTS = "/liberation/";

  private BriefPdf() {}

  static byte[] of(String xhtml) {
    XRLog.setLoggingEnabled(false);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (BatikSVGDrawer drawer = new BatikSVGDrawer()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePdfUaAccessibility(true);
      builder.usePdfAConformance(PdfRendererBuilder.PdfAConformance.PDFA_3_A);
      builder.useSVGDrawer(drawer);
      builder.useUriResolver((base, uri) -> null);
      font(builder, "LiberationSerif-Regular.ttf", "Brief", 400);
      font(builder, "LiberationSerif-Bold.ttf", "Brief", 700);
      builder.withHtmlContent(xhtml, null);
      builder.toStream(out);
      builder.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void font(PdfRendererBuilder builder, String file, String family, int weight) {
    byte[] bytes = Assets.bytes(FONTS + file);
    builder.useFont(
        () -> new ByteArrayInputStream(bytes),
        family,
        weight,
        com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle.NORMAL,
        true);
  }
}
