package dev.assay.app;

import dev.assay.place.GazetteerSource;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** A file of GeoNames, as it is or in the zip it is handed out in. Counts what is read of it. */
final class DumpFile implements GazetteerSource {
  private final Path file;
  private long read;

  DumpFile(Path file) {
    this.file = file;
  }

  @Override
  public String name() {
    return file.getFileName().toString();
  }

  @Override
  public InputStream open() throws IOException {
    read = 0;
    InputStream counted = new Counted(Files.newInputStream(file));
    return name().toLowerCase(Locale.ROOT).endsWith(".zip")
        ? unzipped(counted)
        : new BufferedInputStream(counted);
  }

  private InputStream unzipped(InputStream in) throws IOException {
    ZipInputStream zip = new ZipInputStream(new BufferedInputStream(in));
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      String name = entry.getName().toLowerCase(Locale.ROOT);
      if (name.endsWith(".txt") && !name.contains("readme")) {
        return zip;
      }
    }
    zip.close();
    throw new IOException(
        "ASSAY-PLACE-012 "
            + name()
            + " holds no table; expected a zip of GeoNames with one .txt, such as SY.zip");
  }

  /** How much of the file was read since it was opened, 0 to 100. */
  int percent() throws IOException {
    return (int) (100 * read / Math.max(1, Files.size(file)));
  }

  private final class Counted extends FilterInputStream {
    Counted(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      read += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int n = super.read(bytes, offset, length);
      read += Math.max(0, n);
      return n;
    }
  }
}
