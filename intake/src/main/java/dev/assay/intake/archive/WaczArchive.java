package dev.assay.intake.archive;

import dev.assay.intake.IntakeException;
import dev.assay.intake.Notice;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Web archives in a zip (WACZ 1.1): the WARC files in its folder {@code archive}. */
final class WaczArchive implements Archive {
  private final Archive warc = new WarcArchive();

  @Override
  public String name() {
    return "WACZ";
  }

  @Override
  public void read(InputStream in, String origin, Sink sink) throws IntakeException {
    boolean[] more = {true};
    Sink counted =
        new Sink() {
          @Override
          public boolean report(ArchivedReport report) {
            more[0] = sink.report(report);
            return more[0];
          }

          @Override
          public void passedOver(Notice notice) {
            sink.passedOver(notice);
          }
        };
    try {
      // Nothing is unpacked to disk, so that a name in the zip leads nowhere.
      ZipInputStream zip = new ZipInputStream(in);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (more[0] && entry.getName().matches("archive/[^/]+\\.warc(\\.gz)?")) {
          warc.read(new Unclosed(zip), origin + "!" + entry.getName(), counted);
        }
      }
    } catch (IOException | IllegalArgumentException e) { // a name that is no UTF-8
      throw Records.broken(origin, name(), e);
    }
  }

  /** A part of a stream, which its reader must not close. */
  private static final class Unclosed extends FilterInputStream {
    Unclosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
