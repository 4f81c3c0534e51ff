package dev.assay.intake.paper;

import dev.assay.intake.IntakeException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Tells documents by their bytes and reads them. Stateless; safe to share between threads. */
public final class Papers {
  /** PDF readers look for the mark in the first kilobyte. */
  private static final int HEAD = 1024;

  private Papers() {}

  /**
   * Reads a PDF or a Word document (OOXML); null where the bytes are neither.
   *
   * @param where their file or URL, for what is wrong with them
   * @throws IntakeException where it is damaged, locked, a bomb, or has no text
   */
  public static @Nullable Paper read(byte[] bytes, String where) throws IntakeException {
    if (isPdf(bytes)) {
      return PdfFile.read(bytes, where);
    }
    return isZip(bytes) ? WordFile.read(bytes, where) : null;
  }

  private static boolean isPdf(byte[] bytes) {
    int length = Math.min(HEAD, bytes.length);
    String head = new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
    int mark = head.indexOf("%PDF-");
    // A report that speaks of PDF files does not begin with control characters or the mark.
    return mark == 0
        || (mark > 0 && head.substring(0, mark).chars().anyMatch(c -> c < 9 || c > 126))
        || (mark > 0 && head.substring(0, mark).isBlank());
  }

  private static boolean isZip(byte[] b) {
    return b.length > 4 && b[0] == 'P' && b[1] == 'K' && b[2] == 3 && b[3] == 4;
  }
}
