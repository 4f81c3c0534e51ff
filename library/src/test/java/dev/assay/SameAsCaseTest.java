package dev.assay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.casefile.Case;
import dev.assay.casefile.CaseFile;
import dev.assay.casefile.Filing;
import dev.assay.casefile.Query;
import dev.assay.export.ReadingJson;
import dev.assay.statement.StatementReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A ledger in memory and a case tell the same of the same reports, whatever day is asked for. */
class SameAsCaseTest {
  private static final Path DEMO =
      Path.of(System.getProperty("assay.root"), "desk/src/main/resources/dev/assay/desk/demo");

  @TempDir Path folder;

  @Test
  void tellsWhatACaseTells() throws Exception {
    long seed = new Random().nextLong();
    System.out.println("SameAsCaseTest: seed " + seed);
    List<Report> reports = reports();
    Path file = folder.resolve("same.assay");
    CaseFile.create(file);
    Ledger ledger = new Ledger();
    try (Assay assay = Assay.open();
        StatementReader reader = StatementReader.open();
        Case open = CaseFile.open(file)) {
      for (Report report : reports) {
        dev.assay.statement.Reading reading = reader.read(report.taken());
        String json = new ReadingJson(false).line(reading);
        byte[] bytes = report.text().getBytes(java.nio.charset.StandardCharsets.UTF_8);
        open.add(new Filing(bytes, reading, json, Map.of(), "test", Instant.EPOCH));
      }
      Collections.shuffle(reports, new Random(seed));
      for (Report report : reports) {
        ledger.add(assay.read(report));
        if (ledger.readings().size() % 10 == 0) {
          ledger.claims(); // what was folded is folded anew where something comes in
        }
      }
      LocalDate last = ledger.lastDay().orElseThrow();
      assertThat(last).isEqualTo(open.lastDay());
      assertThat(ledger.claims()).isNotEmpty();
      same("now", ledger.claims(), kept(open, null, ledger));
      for (LocalDate day = first(reports); !day.isAfter(last); day = day.plusDays(4)) {
        same("as of " + day, ledger.claims(day), kept(open, day, ledger));
      }
    }
  }

  private static LocalDate first(List<Report> reports) {
    return reports.stream()
        .map(r -> Objects.requireNonNull(r.day()))
        .min(LocalDate::compareTo)
        .orElseThrow();
  }

  /** Each text once: of two reports with the same words the first that comes in is kept. */
  private static List<Report> reports() throws IOException {
    Set<String> texts = new HashSet<>();
    List<Report> reports = new ArrayList<>();
    for (String line : Files.readAllLines(DEMO.resolve("reports.tsv"))) {
      String[] row = line.split("\t", -1);
      if (row.length > 2 && row[0].endsWith(".txt")) {
        String text = Files.readString(DEMO.resolve(row[0]));
        if (!texts.add(text)) {
          continue;
        }
        reports.add(Report.of(text).from(row[1]).published(OffsetDateTime.parse(row[2])));
      }
    }
    assertThat(reports).hasSizeGreaterThan(40);
    return reports;
  }

  /** Claim by claim, so that a difference can be read. */
  private static void same(String when, List<Claim> told, List<Claim> kept) {
    for (int i = 0; i < Math.min(told.size(), kept.size()); i++) {
      assertThat(told.get(i)).as(when).isEqualTo(kept.get(i));
    }
    assertThat(told).as(when).hasSameSizeAs(kept);
  }

  private static List<Claim> kept(Case open, LocalDate day, Ledger ledger) {
    Query query = Query.ALL.asOf(day).page(100_000, 0);
    return open.claims(query).rows().stream()
        .map(c -> ClaimValues.of(c, id -> ledger.statement(id).orElseThrow()))
        .toList();
  }
}
