package dev.assay.app;

import dev.assay.intake.IntakeException;
import dev.assay.intake.Notice;
import dev.assay.intake.archive.Archive;
import dev.assay.intake.archive.ArchivedReport;
import dev.assay.intake.archive.Archives;
import dev.assay.intake.archive.LiveBlogs;
import dev.assay.intake.web.FetchException;
import dev.assay.intake.web.Fetched;
import dev.assay.intake.web.Fetcher;
import dev.assay.intake.web.UrlList;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/** Takes inputs in, each a report, an archive of reports, a URL or a list of them. */
final class Inputs {
  private static final String FEED = "feed";

  private final Workshop workshop;
  private final InputStream standardInput;
  private final Options options;

  /**
   * How inputs are taken in.
   *
   * @param columns which columns of tables are what
   * @param web fetches; null where the user did not ask for it
   * @param linked whether of a feed's entries the pages that they link to are fetched
   */
  record Options(Workshop.Given given, ColumnMaps columns, @Nullable Web web, boolean linked) {
    static Options of(Workshop.Given given) {
      return new Options(given, ColumnMaps.NONE, null, false);
    }
  }

  /** Who takes the reports of an input; what fails with one keeps no other back. */
  interface Taker {
    /**
     * Whether a report with these bytes was taken before and need not be looked into; whoever has
     * it says so.
     */
    default boolean has(String name, byte[] bytes) {
      return false;
    }

    /**
     * Takes a report.
     *
     * @param name the input, or the report's place or URL in an archive
     * @return whether another is wanted
     */
    boolean take(String name, Workshop.Taken taken);

    void failed(String name, Problem problem);

    /** Is told of a record with these bytes that cannot be taken in. */
    default void unreadable(String name, byte[] bytes, Problem problem) {
      failed(name, problem);
    }

    /** Is told that what stands at a URL has not changed since it was taken. */
    default void unchanged(String url) {}

    /** Is told how much of an input has been read, in bytes or in URLs. */
    default void progress(long done, long all, boolean bytes) {}

    /** Whether no more is wanted, for the user has asked to stop. */
    default boolean stopped() {
      return false;
    }
  }

  Inputs(Workshop workshop, InputStream standardInput, Options options) {
    this.workshop = workshop;
    this.standardInput = standardInput;
    this.options = options;
  }

  /**
   * Hands over the reports of one input.
   *
   * @param input a file, a URL, or {@code -} for standard input
   */
  void each(String input, Taker taker) {
    boolean standard = input.equals(Workshop.STANDARD_INPUT);
    String name = standard ? "standard input" : input;
    try {
      Path file = standard || Fetcher.isUrl(input) ? null : file(input);
      if (Fetcher.isUrl(input)) {
        fetch(input, taker);
      } else if (file != null && isMany(file)) {
        try (InputStream in = Files.newInputStream(file)) {
          Counted counted = new Counted(in, Files.size(file));
          many(counted, file.getFileName().toString(), taker, counted);
        }
      } else if (standard) {
        many(standardInput, name, taker, null);
      } else {
        Workshop.Taken taken = workshop.take(input, standardInput, options.given());
        split(name, taken, taker);
      }
    } catch (Problem.Failure e) {
      taker.failed(name, e.problem());
    } catch (InterruptedException e) {
      // The user stops; what was taken is taken.
    } catch (IOException e) {
      taker.failed(
          name,
          new Problem(
              "ASSAY-APP-006", "it cannot be read: " + e.getMessage() + "; try another copy"));
    }
  }

  /**
   * Hands over what stands at a URL.
   *
   * @throws Problem.Failure where it cannot be had
   * @throws InterruptedException where the user stops
   */
  void fetched(String url, Taker taker) throws Problem.Failure, InterruptedException {
    fetch(url, taker);
  }

  /** Null where it is no name of a readable file; whoever takes it in says what is wrong. */
  private static @Nullable Path file(String input) {
    try {
      Path file = Path.of(input);
      return Files.isRegularFile(file) && Files.isReadable(file) ? file : null;
    } catch (InvalidPathException e) {
      return null;
    }
  }

  private boolean isMany(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] head = in.readNBytes(Archives.HEAD);
      String name = file.getFileName().toString();
      return isZippedList(name, head) || UrlList.is(text(head)) || archive(head, name) != null;
    }
  }

  private @Nullable Archive archive(byte[] head, String name) {
    return Archives.of(head, name, options.columns().of(name));
  }

  /** What the user says of the columns of a file, in words; empty where nothing is said. */
  String toldOf(String file) {
    return options.columns().told(file);
  }

  private static String text(byte[] head) {
    return new String(head, StandardCharsets.UTF_8);
  }

  /** GDELT hands its tables out so. */
  private static boolean isZippedList(String name, byte[] head) {
    return name.toLowerCase(Locale.ROOT).endsWith(".csv.zip") && head.length > 1 && head[0] == 'P';
  }

  private void many(InputStream stream, String name, Taker taker, @Nullable Counted counted)
      throws IOException, Problem.Failure, InterruptedException {
    BufferedInputStream in = new BufferedInputStream(stream, 2 * Archives.HEAD);
    in.mark(Archives.HEAD);
    byte[] head = in.readNBytes(Archives.HEAD);
    in.reset();
    Archive archive = archive(head, name);
    if (isZippedList(name, head)) {
      list(unzipped(in), taker);
    } else if (UrlList.is(text(head))) {
      list(in, taker);
    } else if (archive != null) {
      read(archive, in, name, taker, counted);
    } else {
      split(name, workshop.take(Workshop.STANDARD_INPUT, in, options.given()), taker);
    }
  }

  private static InputStream unzipped(InputStream in) throws IOException {
    ZipInputStream zip = new ZipInputStream(in);
    try {
      return zip.getNextEntry() == null ? InputStream.nullInputStream() : zip;
    } catch (IllegalArgumentException e) {
      throw new IOException("the name of its entry is no UTF-8", e);
    }
  }

  private void read(
      Archive archive, InputStream in, String name, Taker taker, @Nullable Counted counted)
      throws Problem.Failure, InterruptedException {
    Records records = new Records(archive.name().equals(FEED), taker, counted);
    try {
      archive.read(in, name, records);
    } catch (IntakeException e) {
      throw new Problem.Failure(Workshop.problem(e.notice()));
    }
    if (records.interrupted) {
      throw new InterruptedException();
    }
  }

  private void list(InputStream in, Taker taker)
      throws IOException, Problem.Failure, InterruptedException {
    requireWeb();
    Set<String> urls = UrlList.read(in);
    int done = 0;
    for (String url : urls) {
      try {
        if (taker.stopped() || !fetch(url, taker)) {
          return;
        }
      } catch (Problem.Failure e) {
        taker.failed(url, e.problem());
      }
      taker.progress(++done, urls.size(), false);
    }
  }

  private Web requireWeb() throws Problem.Failure {
    Web web = options.web();
    if (web == null) {
      throw new Problem.Failure(
          new Problem(
              "ASSAY-APP-010",
              "it is on the web, and nothing is fetched unless you ask for it; give 'assay add"
                  + " --fetch' to do so"));
    }
    return web;
  }

  /** Fetches one page or feed and hands it over; says whether more is wanted. */
  private boolean fetch(String url, Taker taker) throws Problem.Failure, InterruptedException {
    Web web = requireWeb();
    try {
      Fetched fetched = web.fetch(url);
      byte[] bytes = fetched.bytes();
      if (bytes == null) {
        taker.unchanged(url);
        return true;
      }
      String found = fetched.url().toString();
      byte[] head = java.util.Arrays.copyOf(bytes, Math.min(bytes.length, Archives.HEAD));
      Archive archive = archive(head, fetched.url().getPath());
      boolean more = true;
      if (archive == null) {
        more = report(found, bytes, taker);
      } else {
        read(archive, new ByteArrayInputStream(bytes), found, taker, null);
      }
      web.taken(url, fetched);
      return more;
    } catch (FetchException e) {
      throw new Web.Failure(Workshop.problem(e.notice()), e);
    }
  }

  /** One report by its bytes. */
  private boolean report(String origin, byte[] bytes, Taker taker) throws Problem.Failure {
    return taker.has(origin, bytes)
        ? !taker.stopped()
        : split(origin, workshop.take(bytes, origin, options.given()), taker);
  }

  /** A report, or where it is a live blog its entries, each by itself and with its own time. */
  private boolean split(String name, Workshop.Taken page, Taker taker) throws Problem.Failure {
    List<ArchivedReport> entries = LiveBlogs.entries(page.bytes(), page.report());
    if (entries.isEmpty()) {
      return taker.take(name, page);
    }
    Workshop.Given given = options.given();
    Workshop.Given own = new Workshop.Given(null, given.outlet(), given.anyLanguage());
    for (ArchivedReport entry : entries) {
      if (!taker.has(entry.origin(), entry.bytes())) {
        try {
          if (!taker.take(entry.origin(), workshop.take(entry.bytes(), entry.origin(), own))) {
            return false;
          }
        } catch (Problem.Failure e) {
          taker.failed(entry.origin(), e.problem());
        }
      }
    }
    return !taker.stopped();
  }

  /** Hands over what an archive holds. */
  private final class Records implements Archive.Sink {
    private final boolean feed;
    private final Taker taker;
    private final @Nullable Counted counted;
    private boolean interrupted;

    Records(boolean feed, Taker taker, @Nullable Counted counted) {
      this.feed = feed;
      this.taker = taker;
      this.counted = counted;
    }

    @Override
    public boolean report(ArchivedReport report) {
      boolean more = true;
      try {
        more = linked(report) || Inputs.this.report(report.origin(), report.bytes(), taker);
      } catch (Problem.Failure e) {
        taker.unreadable(report.origin(), report.bytes(), e.problem());
      } catch (InterruptedException e) {
        interrupted = true;
        return false;
      }
      if (counted != null) {
        taker.progress(counted.done(), counted.all(), true);
      }
      return more && !taker.stopped();
    }

    /** Whether the page that an entry of a feed links to was taken in its place. */
    private boolean linked(ArchivedReport entry) throws InterruptedException {
      Web web = options.web();
      if (!feed || !options.linked() || web == null || !Fetcher.isUrl(entry.origin())) {
        return false;
      }
      if (web.hasTaken(entry)) {
        return true;
      }
      try {
        fetch(entry.origin(), taker);
        web.taken(entry);
        return true;
      } catch (Problem.Failure e) {
        taker.failed(entry.origin(), e.problem()); // the feed's own words are better than none
        return false;
      }
    }

    @Override
    public void passedOver(Notice notice) {
      taker.failed(notice.where(), Workshop.problem(notice));
    }
  }
}
