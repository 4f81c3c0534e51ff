package dev.assay.spark;

import dev.assay.intake.Intake;
import dev.assay.intake.IntakeException;
import dev.assay.intake.IntakeOptions;
import dev.assay.intake.Notice;
import dev.assay.intake.archive.Archive;
import dev.assay.intake.archive.ArchivedReport;
import dev.assay.intake.archive.Archives;
import dev.assay.intake.archive.LiveBlogs;
import dev.assay.report.Outlet;
import dev.assay.report.PublicationTime;
import dev.assay.report.Report;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.jspecify.annotations.Nullable;

/** Takes the reports of one input in: a file, or a record of a table. For one thread. */
final class TakeReports {
  private static final Pattern SCHEME = Pattern.compile("(?i)https?://|/$");

  private final JobOptions options;
  private final String order;
  private final Pulled.Sink<Row> sink;
  private final Codec codec = Codec.ofThread();
  private long taken;

  /**
   * @param order text by which inputs are ordered
   */
  TakeReports(JobOptions options, String order, Pulled.Sink<Row> sink) {
    this.options = options;
    this.order = order;
    this.sink = sink;
  }

  /**
   * Takes a file in.
   *
   * @throws IOException where it cannot be read now; what is wrong with what was read is told as a
   *     problem
   */
  void file(String path, Configuration configuration) throws IOException {
    Path file = new Path(path);
    try (Watched watched = new Watched(file.getFileSystem(configuration).open(file))) {
      try {
        String local = file.toUri().getScheme().equals("file") ? file.toUri().getPath() : path;
        stream(watched, file.getName(), local);
      } catch (IntakeException e) {
        watched.requireWhole();
        problem(e.notice());
      }
    }
  }

  private void stream(InputStream stream, String name, String path)
      throws IOException, IntakeException {
    BufferedInputStream in = new BufferedInputStream(stream, 2 * Archives.HEAD);
    in.mark(Archives.HEAD);
    byte[] head = in.readNBytes(Archives.HEAD);
    in.reset();
    Archive archive = Archives.of(head, name, options.columns());
    if (archive == null) {
      report(in.readNBytes(Intake.MAX_BYTES + 1), path);
    } else {
      archive.read(in, name, records());
    }
  }

  /** Takes a row of a table in, as a line of JSON. */
  void line(String json, String origin) throws IOException {
    // with the end that a line has, for its bytes are what it is known by
    byte[] bytes = (json + "\n").getBytes(StandardCharsets.UTF_8);
    Archive archive = Archives.of(bytes, "rows.jsonl", options.columns());
    try {
      if (archive != null) {
        archive.read(new ByteArrayInputStream(bytes), origin, records());
      }
    } catch (IntakeException e) {
      problem(e.notice());
    }
  }

  private Archive.Sink records() {
    return new Archive.Sink() {
      @Override
      public boolean report(ArchivedReport report) {
        return TakeReports.this.report(report.bytes(), report.origin());
      }

      @Override
      public void passedOver(Notice notice) {
        problem(notice);
      }
    };
  }

  /** A report, or where it is a live blog its entries, each by itself and with its own time. */
  private boolean report(byte[] bytes, String origin) {
    Report page = read(bytes, origin);
    boolean more = true;
    if (page != null) {
      var entries = LiveBlogs.entries(bytes, page);
      if (entries.isEmpty()) {
        return take(page);
      }
      for (ArchivedReport entry : entries) {
        Report one = read(entry.bytes(), entry.origin());
        more = one == null || take(one);
      }
    }
    return more;
  }

  private @Nullable Report read(byte[] bytes, String origin) {
    try {
      Outlet outlet = options.outlet() == null ? null : new Outlet(options.outlet());
      IntakeOptions said =
          new IntakeOptions(null, outlet, IntakeOptions.Format.DETECT, options.anyLanguage());
      return Executor.intake().read(bytes, origin, said).report();
    } catch (IntakeException e) {
      problem(e.notice());
    } catch (RuntimeException | StackOverflowError e) {
      fault(origin, e);
    }
    return null;
  }

  private boolean take(Report report) {
    String source = String.format(Locale.ROOT, "%s %010d", order, taken++);
    return sink.take(
        RowFactory.create(
            report.sha256(), words(report), source, codec.text(report), report.origin(), null));
  }

  /** A page that changes and says the same is the same report, wherever its address begins. */
  private static String words(Report report) {
    if (!report.origin().toLowerCase(Locale.ROOT).startsWith("http")) {
      return report.sha256();
    }
    PublicationTime published = report.published();
    return sha256(
        String.join(
            "\u0000",
            report.outlet().name(),
            SCHEME.matcher(report.origin()).replaceAll(""),
            published == null ? "" : published.toString(),
            String.valueOf(report.title()),
            report.text()));
  }

  private static String sha256(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private void problem(Notice notice) {
    tell(notice.where(), notice.code() + " " + notice.what() + "; " + notice.right());
  }

  private void fault(String origin, Throwable e) {
    tell(origin, Problems.words(e));
  }

  private void tell(String place, String problem) {
    sink.take(RowFactory.create(null, null, null, null, place, problem));
  }

  /** Remembers that a stream failed: an archive that broke off then is no damaged one. */
  private static final class Watched extends InputStream {
    private final InputStream in;
    private @Nullable IOException failure;

    Watched(InputStream in) {
      this.in = in;
    }

    void requireWhole() throws IOException {
      if (failure != null) {
        throw failure;
      }
    }

    @Override
    public int read() throws IOException {
      byte[] one = new byte[1];
      return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int start, int length) throws IOException {
      try {
        return in.read(bytes, start, length);
      } catch (IOException e) {
        failure = e;
        throw e;
      }
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
