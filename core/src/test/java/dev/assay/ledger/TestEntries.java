package dev.assay.ledger;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Entries of reports that nobody wrote. */
final class TestEntries {
  private static final Stance FLAT = new Stance("+", "CT", 3, "actual", "complete");

  private TestEntries() {}

  static LocalDate day(int day) {
    return LocalDate.of(2031, 5, day);
  }

  static ReportCard report(String id, int day) {
    return new ReportCard(
        id, id, null, null, day(day).atStartOfDay().toInstant(ZoneOffset.UTC), "", List.of());
  }

  static Entry control(String report, int day, String actor, String sector, String town) {
    Content content =
        new Content("state", "CONTROL", null, "held", null, "control-held", "holds", 0.8);
    Site site = new Site(town, town, 17L, "at", null, 1.0, 2.0, 5.0, null, "ATL");
    Party party = new Party(actor, actor, "ATL", sector, "force");
    return entry(report, day, content, List.of(party), site);
  }

  static Entry event(String report, int day, String code, @Nullable String mode, String rule) {
    Content content = new Content("event", code, mode, null, null, rule, "met", 0.8);
    return entry(report, day, content, List.of(), null);
  }

  /** Clashes in a town, of which nobody tells between whom. */
  static Entry fighting(String report, int day, String town) {
    Content content =
        new Content("event", "ASSAULT", null, null, null, "assault-fight", "clashed", 0.8);
    return entry(report, day, content, List.of(), town(town, "at"));
  }

  static Party party(String name, @Nullable String sector) {
    String type = sector == null ? "group" : sector.equals("person") ? "person" : "force";
    String of = sector == null || sector.equals("person") ? null : sector;
    return new Party(name.toLowerCase(Locale.ROOT), name, "ATL", of, type);
  }

  static Site town(String name, String relation) {
    return new Site(name, name, 17L, relation, null, 1.0, 2.0, 5.0, null, "ATL");
  }

  /** An event of a day, on the word of somebody. */
  static Entry deed(
      ReportCard report,
      Content content,
      List<Party> actors,
      List<Party> recipients,
      Site site,
      @Nullable Period time,
      Voice source,
      Stance stance) {
    return new Entry(
        report.id() + "#s0",
        report,
        new Passage(0, 5, 0, 5, "words", 0, 0, 0),
        content,
        actors,
        recipients,
        Map.of(),
        site,
        time,
        List.of(new Voice("outlet", report.outlet(), List.of(), "", stance), source),
        stance,
        List.of(),
        List.of(),
        List.of(),
        "ATL",
        null,
        null,
        null);
  }

  private static Entry entry(
      String report, int day, Content content, List<Party> actors, @Nullable Site site) {
    Voice outlet = new Voice("outlet", report, List.of(), "", FLAT);
    Party speaker = new Party(report + "-speaker", "speaker", "ATL", sector(actors), "person");
    Voice said = new Voice("person", "speaker", List.of(speaker), "said", FLAT);
    return new Entry(
        report + "#s0",
        report(report, day),
        new Passage(0, 5, 0, 5, "words", 0, 0, 0),
        content,
        actors,
        List.of(),
        Map.of(),
        site,
        null,
        List.of(outlet, said),
        FLAT,
        List.of(),
        List.of(),
        List.of(),
        "ATL",
        null,
        null,
        null);
  }

  private static @Nullable String sector(List<Party> actors) {
    return actors.isEmpty() ? null : actors.get(0).sector();
  }
}
