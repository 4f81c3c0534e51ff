package dev.assay.intake.archive;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.intake.Intake;
import dev.assay.intake.IntakeException;
import dev.assay.intake.IntakeOptions;
import dev.assay.intake.Notice;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;

/** A web archive of a gigabyte is read by a process that has 300 MB of heap. */
class LargeArchiveTest {
  private static final long LARGE = 1_000_000_000;
  private static final int PAGE = 60_000;
  private static final String[] WORDS =
      "the army rebels town of Sel road convoy shelled mill officials said on Tuesday that had left with flour for people near harbour at Maro"
          .split(" ");

  @TempDir Path folder;

  /** {@code -Dassay.seed=N}. */
  @Test
  @Tag("exhaustive")
  void aGigabyteIsReadInLittleMemory() throws Exception {
    long seed = Long.getLong("assay.seed", new Random().nextLong());
    Path archive = folder.resolve("crawl.warc");
    int pages = write(archive, new Random(seed));
    assertThat(Files.size(archive)).isGreaterThan(LARGE);
    Path out = folder.resolve("out");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx286m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                LargeArchiveTest.class.getName(),
                archive.toString())
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(out)).isZero();
    List<String> told = Files.readAllLines(out);
    System.out.println("LargeArchiveTest: " + told.get(told.size() - 1) + ", seed " + seed);
    assertThat(told.get(told.size() - 1)).startsWith(pages + " reports");
  }

  private static int write(Path archive, Random random) throws IOException {
    int pages = 0;
    try (FileChannel channel =
            FileChannel.open(archive, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        WarcWriter writer = new WarcWriter(channel, WarcCompression.NONE)) {
      while (channel.position() <= LARGE) {
        byte[] page = page(random).getBytes(StandardCharsets.UTF_8);
        HttpResponse http = new HttpResponse.Builder(200, "OK").body(MediaType.HTML, page).build();
        writer.write(
            new WarcResponse.Builder(URI.create("https://tok.example/" + pages++))
                .date(Instant.parse("2031-03-08T00:00:00Z"))
                .body(http)
                .build());
      }
    }
    return pages;
  }

  /** With the furniture of a page of news, which is most of it. */
  private static String page(Random random) {
    StringBuilder page = new StringBuilder(PAGE + 2_000);
    page.append("<!DOCTYPE html><html lang=en><head><title>").append(words(random, 8));
    page.append("</title><meta property=og:site_name content=\"Tok Letter\">");
    page.append(
        "<meta property=article:published_time content=\"2031-03-08T10:00:00Z\"></head><body><nav>");
    for (int i = 0; i < 60; i++) {
      page.append("<li><a href=\"/")
          .append(i)
          .append("\">")
          .append(words(random, 3))
          .append("</a></li>");
    }
    page.append("</nav><article><h1>").append(words(random, 8)).append("</h1>");
    for (int i = 0; i < 25; i++) {
      page.append("<p>").append(words(random, 40)).append(".</p>\n");
    }
    page.append("</article>");
    while (page.length() < PAGE) {
      page.append("<div class=\"related\"><a href=\"/x\"><span>")
          .append(words(random, 9))
          .append("</span></a></div>\n");
    }
    return page.append("</body></html>").toString();
  }

  private static String words(Random random, int n) {
    StringBuilder words = new StringBuilder();
    for (int i = 0; i < n; i++) {
      words.append(i == 0 ? "" : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return words.toString();
  }

  /** The process with little memory. */
  public static void main(String[] args) throws Exception {
    Path archive = Path.of(args[0]);
    Intake intake = new Intake();
    int[] reports = new int[1];
    long start = System.nanoTime();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(archive))) {
      new WarcArchive()
          .read(
              in,
              archive.toString(),
              new Archive.Sink() {
                @Override
                public boolean report(ArchivedReport report) {
                  try {
                    intake.read(report.bytes(), report.origin(), IntakeOptions.NONE);
                  } catch (IntakeException e) {
                    throw new IllegalStateException(e);
                  }
                  reports[0]++;
                  return true;
                }

                @Override
                public void passedOver(Notice notice) {
                  throw new IllegalStateException(notice.toString());
                }
              });
    }
    double seconds = (System.nanoTime() - start) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d reports, %.0f MB in %.1f s, %.1f MB/s, %.0f reports/s, heap of %d MB at most%n",
        reports[0],
        Files.size(archive) / 1e6,
        seconds,
        Files.size(archive) / 1e6 / seconds,
        reports[0] / seconds,
        Runtime.getRuntime().maxMemory() / 1_000_000);
  }
}
