package dev.assay.export.brief;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Content;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Figure;
import dev.assay.ledger.Passage;
import dev.assay.ledger.ReportCard;
import dev.assay.ledger.Role;
import dev.assay.ledger.Site;
import dev.assay.ledger.Stance;
import dev.assay.ledger.Status;
import dev.assay.ledger.Turn;
import dev.assay.ledger.Voice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Claims written down as {@code brief/README.md} says. */
final class ClaimsFile {
  private static final Stance CERTAIN = new Stance("+", "CT", 3, "actual", "complete");

  final LocalDate since;
  final LocalDate until;
  final List<Claim> claims = new ArrayList<>();

  ClaimsFile(Path file) throws IOException {
    List<String> lines = Files.readAllLines(file);
    since = LocalDate.parse(lines.get(0).substring("since: ".length()));
    until = LocalDate.parse(lines.get(1).substring("until: ".length()));
    for (int i = 2; i < lines.size(); ) {
      int end = i + 1;
      while (end < lines.size() && !lines.get(end).startsWith("claim: ")) {
        end++;
      }
      claims.add(claim(lines.get(i).substring("claim: ".length()), lines.subList(i + 1, end)));
      i = end;
    }
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
  }

  private static Claim claim(String head, List<String> lines) {
    List<String> cells = cells(head);
    List<Evidence> evidence = new ArrayList<>();
    List<Turn> turns = new ArrayList<>();
    List<String> origins = new ArrayList<>();
    for (String line : lines) {
      List<String> told = cells(line);
      Entry entry = entry(told, figures(told));
      Role role = Role.valueOf(told.get(3).toUpperCase(Locale.ROOT));
      evidence.add(new Evidence(entry, role, told.get(2), told.get(2), "says so"));
      if (!told.get(5).isEmpty()) {
        Status status = Status.valueOf(told.get(5).toUpperCase(Locale.ROOT));
        turns.add(new Turn(status, entry.report().day(), List.of(entry.id())));
      }
      if (role == Role.ASSERT || role == Role.CORROBORATE) {
        origins.add(told.get(2));
      }
    }
    Turn last = turns.get(turns.size() - 1);
    return new Claim(
        cells.get(0),
        cells.get(2),
        cells.get(1),
        cells.get(4),
        cells.get(2),
        cells.get(3),
        last.status(),
        last.on(),
        false,
        turns,
        origins,
        cells.get(5).isEmpty() ? null : LocalDate.parse(cells.get(5)),
        evidence,
        Claim.KnownSince.day(turns.get(0).on(), origins.size()));
  }

  private static List<Figure> figures(List<String> told) {
    if (told.size() < 7 || told.get(6).isEmpty()) {
      return List.of();
    }
    return List.of(new Figure("killed", null, Double.valueOf(told.get(6)), null, "persons"));
  }

  /** The same line is the same statement, whatever claims it bears on. */
  private static Entry entry(List<String> told, List<Figure> figures) {
    LocalDate day = LocalDate.parse(told.get(0));
    ReportCard report =
        new ReportCard(
            "r" + day + told.get(1),
            told.get(1),
            null,
            null,
            day.atTime(9, 0).toInstant(ZoneOffset.UTC),
            "",
            List.of());
    Site site = new Site("the port", "Port Selim", 1L, "at", null, 1.0, 2.0, 3.0, null, null);
    return new Entry(
        "report#"
            + Integer.toHexString(
                List.of(told.get(0), told.get(1), told.get(2), told.get(4)).hashCode()),
        report,
        new Passage(0, 1, 0, 1, told.get(4), 0, 0, 0),
        new Content("event", "ASSAULT", null, null, null, "rule", "taken", 0.9),
        List.of(),
        List.of(),
        Map.of(),
        site,
        null,
        List.of(
            new Voice("outlet", told.get(1), List.of(), "", CERTAIN),
            new Voice("person", told.get(2), List.of(), "said", CERTAIN)),
        CERTAIN,
        figures,
        List.of(),
        List.of(),
        null,
        null,
        null,
        null);
  }
}
