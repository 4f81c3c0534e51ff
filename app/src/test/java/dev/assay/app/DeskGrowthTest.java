package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import dev.assay.casefile.Case;
import dev.assay.casefile.CaseFile;
import dev.assay.casefile.LargeCase;
import dev.assay.casefile.Query;
import dev.assay.casefile.Tallied;
import dev.assay.casefile.Tally;
import dev.assay.ledger.Claim;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How long the desk takes to the first byte of every page while a case grows; {@code
 * -Dassay.growth=1000,100000} says at how many statements to look. A page after a change is asked
 * for when a report has just been added, the others again and again.
 */
@Tag("exhaustive")
class DeskGrowthTest {
  private static final int WARM = 25;
  private static final int TIMES = 9;

  private static final List<String> PAGES =
      List.of(
          "/",
          "/reports",
          "/reports/{report}",
          "/search?q=rebels+struck",
          "/timeline",
          "/review",
          "/read",
          "/log",
          "/help",
          "/api/v1/reports",
          "/api/v1/log",
          "/api/v1/openapi.json");

  /** Those that can tell how it stood on a day. */
  private static final List<String> PAGES_OF_A_DAY =
      List.of(
          "/claims",
          "/claims?status=premature",
          "/claims?place={place}",
          "/claims?actor=rebels",
          "/claims/{claim}",
          "/map",
          "/map/points.json",
          "/places",
          "/places/{place}",
          "/actors",
          "/sources",
          "/brief",
          "/brief.html",
          "/brief.md",
          "/export/claims.csv",
          "/export/claims.json",
          "/api/v1/claims",
          "/api/v1/claims?place={name}",
          "/api/v1/claims/{claim}",
          "/api/v1/events",
          "/api/v1/actors",
          "/api/v1/places",
          "/api/v1/sources",
          "/api/v1/situation/{name}",
          "/api/v1/search/rebels");

  private final HttpClient client = HttpClient.newHttpClient();

  @TempDir Path folder;

  /**
   * Times to the first byte, and what the whole process worked for one request.
   *
   * @param median of several, ms
   * @param slowest of these, ms
   * @param cpu median, ms
   */
  private record Times(double median, double slowest, double cpu) {}

  /** What pages are asked about: those of which most is said. */
  private record Subjects(String claim, String report, String place, String name) {
    String in(String page) {
      return page.replace("{claim}", claim)
          .replace("{report}", report)
          .replace("{place}", place)
          .replace("{name}", name);
    }
  }

  @Test
  void everyPageBeginsSoon() throws Exception {
    int[] sizes =
        Arrays.stream(System.getProperty("assay.growth", "1000,100000").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    Map<String, List<Times>> rows = new LinkedHashMap<>();
    for (int size : sizes) {
      Path file = madeCase(size);
      Map<String, String> pages = pages(file);
      try (OpenDesk desk = OpenDesk.on(file);
          Case writer = CaseFile.open(file)) {
        for (Map.Entry<String, String> page : pages.entrySet()) {
          rows.computeIfAbsent(page.getKey(), p -> new ArrayList<>())
              .add(times(desk.address() + page.getValue(), null));
        }
        for (String page : List.of("/sources", "/", "/brief")) {
          rows.computeIfAbsent(page + " after a change", p -> new ArrayList<>())
              .add(times(desk.address() + page, writer));
        }
      }
    }
    print(sizes, rows);
    // Generous: a build machine may be busy. The figures are in the table that is printed.
    rows.forEach(
        (page, times) -> times.forEach(t -> assertThat(t.median()).as(page).isLessThan(2_000)));
  }

  /** {@code -Dassay.growth.made=FOLDER} names a folder with cases that were made before. */
  private Path madeCase(int size) throws IOException {
    Path file = folder.resolve(size + ".assay");
    Path made = Path.of(System.getProperty("assay.growth.made", "none"), size + ".assay");
    if (Files.exists(made)) {
      Files.copy(made, file);
    } else {
      LargeCase.make(file, size);
    }
    return file;
  }

  private static Map<String, String> pages(Path file) {
    Map<String, String> pages = new LinkedHashMap<>();
    try (Case open = CaseFile.open(file)) {
      Tally place = open.tallies(Tallied.PLACE, Query.ALL).rows().get(0);
      Claim largest = null;
      for (Claim claim : open.claims(Query.ALL.place(place.key()).page(100, 0)).rows()) {
        boolean larger = largest == null || claim.evidence().size() > largest.evidence().size();
        largest = larger ? claim : largest;
      }
      String middle =
          largest.evidence().get(largest.evidence().size() / 2).entry().report().day().toString();
      String report = largest.evidence().get(0).entry().report().id();
      Subjects subjects = new Subjects(largest.id(), report, place.key(), place.name());
      for (String page : PAGES) {
        pages.put(page, subjects.in(page));
      }
      for (String page : PAGES_OF_A_DAY) {
        String address = subjects.in(page);
        pages.put(page, address);
        pages.put(
            page + " as-of", address + (address.contains("?") ? "&" : "?") + "as-of=" + middle);
      }
    }
    return pages;
  }

  private Times times(String address, Case writer) throws Exception {
    for (int i = 0; i < WARM; i++) {
      firstByte(address);
    }
    List<Double> clock = new ArrayList<>();
    List<Double> worked = new ArrayList<>();
    for (int i = 0; i < (writer == null ? TIMES : 5); i++) {
      if (writer != null) {
        LargeCase.addOne(writer, address.hashCode() + i);
      }
      long before = cpu();
      clock.add(firstByte(address));
      worked.add((cpu() - before) / 1e6);
    }
    clock.sort(null);
    worked.sort(null);
    int middle = clock.size() / 2;
    return new Times(clock.get(middle), clock.get(clock.size() - 1), worked.get(middle));
  }

  /** Milliseconds from the request to the first byte of the body. */
  private double firstByte(String address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
    long start = System.nanoTime();
    HttpResponse<InputStream> response = client.send(request, BodyHandlers.ofInputStream());
    try (InputStream body = response.body()) {
      int first = body.read();
      long end = System.nanoTime();
      assertThat(response.statusCode()).as(address).isEqualTo(200);
      assertThat(first).as(address).isPositive();
      body.transferTo(java.io.OutputStream.nullOutputStream());
      return (end - start) / 1e6;
    }
  }

  private static long cpu() {
    return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  private static void print(int[] sizes, Map<String, List<Times>> rows) {
    System.out.println("first byte, ms: median, slowest, cpu at " + Arrays.toString(sizes));
    rows.forEach(
        (page, times) -> {
          StringBuilder line = new StringBuilder(String.format(Locale.ROOT, "%-36s", page));
          for (Times t : times) {
            line.append(
                String.format(
                    Locale.ROOT, " | %7.1f %7.1f %7.1f", t.median(), t.slowest(), t.cpu()));
          }
          System.out.println(line);
        });
  }
}
