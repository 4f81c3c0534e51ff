package dev.assay.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ledger.Claim;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What adding, listing and replaying cost while a case grows; {@code -Dassay.growth=1000,100000}
 * says at how many statements to look. Times are the median of several, in ms.
 */
@Tag("exhaustive")
class GrowthTest {
  private static final int PER_REPORT = 10;
  private static final int TIMES = 9;

  /** What an add costs depends on how busy the places are that a report tells of. */
  private static final int ADDS = 51;

  private static final int WARM = 10;
  private static final int DAYS = 400;

  @TempDir Path folder;

  @Test
  void costsGrowSlowly() {
    int[] sizes =
        Arrays.stream(System.getProperty("assay.growth", "1000,3000,10000,30000,100000").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    Path file = folder.resolve("case.assay");
    Cases.create(file);
    Newsroom newsroom = new Newsroom(7);
    Map<String, Double> last = Map.of();
    int reports = 0;
    try (Case open = Cases.open(file)) {
      for (int size : sizes) {
        List<Filing> filings = new ArrayList<>();
        while (reports * PER_REPORT < size - (ADDS + WARM) * PER_REPORT) {
          filings.add(newsroom.report(reports++, PER_REPORT, DAYS));
        }
        ((StoredCase) open).addAll(filings);
        for (int i = 0; i < WARM; i++) {
          open.add(newsroom.report(reports++, PER_REPORT, DAYS));
        }
        List<Double> adding = new ArrayList<>();
        for (int i = 0; i < ADDS; i++) {
          Filing filing = newsroom.report(reports++, PER_REPORT, DAYS);
          adding.add(ms(() -> open.add(filing)));
        }
        last = new LinkedHashMap<>();
        last.put("add", median(adding));
        measure(file, last);
        print(size, last, adding);
      }
    }
    keep(file);
    // Generous: a build machine may be busy. The figures are in the table that is printed.
    assertThat(last.get("add")).isLessThan(200);
    assertThat(last.get("claims")).isLessThan(400);
    assertThat(last.get("as of")).isLessThan(6_000);
  }

  /** {@code -Dassay.growth.keep=FILE} leaves the case there, for whoever measures more of it. */
  private static void keep(Path file) {
    String kept = System.getProperty("assay.growth.keep");
    if (kept != null && Files.exists(file)) { // on PostgreSQL there is none
      try {
        Files.copy(file, Path.of(kept));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static void measure(Path file, Map<String, Double> row) {
    try (Case open = Cases.open(file)) {
      Query all = Query.ALL;
      List<Claim> claims = open.claims(all.page(200, 0)).rows();
      Claim largest = claims.get(0);
      for (Claim claim : claims) {
        largest = claim.evidence().size() > largest.evidence().size() ? claim : largest;
      }
      String id = largest.id();
      row.put("largest", (double) largest.evidence().size());
      row.put("claims", median(() -> open.headlines(all)));
      row.put("disputed", median(() -> open.headlines(all.status("disputed"))));
      row.put("at place", median(() -> open.headlines(all.place("Division 3"))));
      row.put(
          "by source",
          median(
              () ->
                  open.headlines(
                      new Query(null, null, "residents", null, null, null, null, null, 50, 0))));
      row.put(
          "by actor",
          median(
              () ->
                  open.headlines(
                      new Query(null, "Rebels", null, null, null, null, null, null, 50, 0))));
      row.put("claims with evidence", median(() -> open.claims(all)));
      row.put("claim", median(() -> open.claim(id, null)));
      row.put("events", median(() -> open.statements(all)));
      row.put("actors", median(() -> open.tallies(Tallied.ACTOR, all)));
      row.put("places", median(() -> open.tallies(Tallied.PLACE, all)));
      row.put("reports", median(() -> open.reports(all)));
      row.put("search", median(() -> open.search("rebels struck", all)));
      LocalDate day = LocalDate.of(2031, 1, 1).plusDays(DAYS * 3 / 4);
      row.put("as of", median(() -> open.claims(all.asOf(day))));
      row.put("replay of all", median(() -> open.headlines(all.asOf(day).page(1_000_000, 0))));
      LocalDate told = largest.evidence().get(largest.evidence().size() / 2).entry().report().day();
      row.put("claim as of", median(() -> open.claim(id, told)));
    }
  }

  private static void print(int size, Map<String, Double> row, List<Double> adding) {
    if (System.getProperty("assay.growth.quiet") == null) {
      System.out.println(
          size
              + " statements: "
              + row.entrySet().stream()
                  .map(e -> e.getKey() + String.format(Locale.ROOT, " %.1f", e.getValue()))
                  .collect(Collectors.joining(", "))
              + String.format(
                  Locale.ROOT,
                  ", slowest add %.1f",
                  adding.stream().mapToDouble(d -> d).max().orElse(0)));
    }
  }

  private static double median(Runnable work) {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < TIMES; i++) {
      times.add(ms(work));
    }
    return median(times);
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  /**
   * By the clock, or with {@code -Dassay.growth.cpu} by what the thread works: others may be busy.
   */
  private static double ms(Runnable work) {
    long start = now();
    work.run();
    return (now() - start) / 1e6;
  }

  private static long now() {
    return Boolean.getBoolean("assay.growth.cpu")
        ? ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime()
        : System.nanoTime();
  }
}
