package dev.assay.intake.archive;

import dev.assay.intake.IntakeException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

/** Web archives (ISO 28500), compressed or not: the pages that were answered with. */
final class WarcArchive implements Archive {
  private static final int OK = 200;
  private static final Set<String> PAGES =
      Set.of("text/html", "application/xhtml+xml", "text/plain");

  @Override
  public String name() {
    return "WARC";
  }

  @Override
  public void read(InputStream in, String origin, Sink sink) throws IntakeException {
    try {
      // Not closed: the stream is the caller's.
      WarcReader reader = new WarcReader(in);
      long number = 0;
      for (Optional<WarcRecord> record = reader.next();
          record.isPresent();
          record = reader.next()) {
        number++;
        if (record.get() instanceof WarcResponse response
            && !page(response, origin, number, sink)) {
          return;
        }
      }
    } catch (IOException | IllegalArgumentException e) { // a number in a header that is none
      throw Records.broken(origin, name(), e);
    }
  }

  /** Hands a page over, and says whether more is wanted. */
  private static boolean page(WarcResponse response, String origin, long number, Sink sink) {
    byte[] bytes;
    try {
      bytes = page(response);
    } catch (IOException | RuntimeException e) {
      sink.passedOver(Records.passedOver(origin, number, "it cannot be read: " + e.getMessage()));
      return true;
    }
    if (bytes == null) {
      return true;
    }
    if (bytes.length == 0) {
      sink.passedOver(Records.tooLarge(origin, number));
      return true;
    }
    return sink.report(new ArchivedReport(response.target(), bytes));
  }

  /** Its bytes; none where they are too many, null where it is no page. */
  private static byte @Nullable [] page(WarcResponse response) throws IOException {
    if (!response.contentType().base().toString().equals("application/http")) {
      return null;
    }
    HttpResponse http = response.http();
    boolean page = PAGES.contains(http.contentType().base().toString());
    if (http.status() != OK || !page) {
      return null;
    }
    byte[] bytes = Records.bytes(http.bodyDecoded().stream());
    return bytes == null ? new byte[0] : bytes.length == 0 ? null : bytes;
  }
}
