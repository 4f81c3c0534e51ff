package dev.assay.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.assay.casefile.Newsroom.Said;
import dev.assay.export.table.Column;
import dev.assay.export.table.Row;
import dev.assay.export.table.Table;
import dev.assay.export.table.Tables;
import dev.assay.ledger.Claim;
import dev.assay.statement.Proposition;
import dev.assay.statement.Telling;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case as neutral tables: what filters choose, what hangs together, what a day knew. */
class CaseTablesTest {
  private static final Newsroom NEWSROOM = new Newsroom(7);
  private static final LocalDate THIRD = LocalDate.of(2031, 1, 3);

  @TempDir static Path folder;
  private static Case all;

  @BeforeAll
  static void makeACase() {
    all = make("all.assay", LocalDate.MAX);
  }

  @AfterAll
  static void close() {
    all.close();
  }

  private static Said siege(String value, String who, String source) {
    String words = who + " say the siege of Bakum is " + value + ", " + source + " said.";
    return Newsroom.state(words, "SIEGE", value, "Bakum", who, source);
  }

  private static Said attack(String place, String who, String source) {
    return attack(Telling.EPISODE, place, who, source);
  }

  private static Said attack(Telling telling, String place, String who, String source) {
    return new Said(
        who + " struck at " + place + ", " + source + " said.",
        new Proposition.Event("e1", "ASSAULT", null, "190", List.of(), telling),
        place,
        who,
        source,
        false);
  }

  /** Six reports, one of them undated, as far as they were published by a day. */
  private static Case make(String name, LocalDate last) {
    Path file = folder.resolve(name);
    Cases.create(file);
    Case made = Cases.open(file);
    add(made, last, 1, "Gulf Herald", siege("lifted", "The army", "the defence ministry"));
    add(made, last, 2, "Desert Post", attack("Tosra", "Rebels", "residents"));
    add(
        made,
        last,
        2,
        "Coast Radio",
        attack(Telling.SUMMARY, "Tosra", "Rebels", "a doctor"),
        attack(Telling.HABIT, "Gorvis", "Brigade 7", "Ada Marsh"));
    add(made, last, 3, "Northern Wire", siege("holding", "Rebels", "a rebel spokesman"));
    add(
        made,
        last,
        4,
        "Valley Times",
        siege("lifted", "The army", "the mayor"),
        attack("Tosra", "The army", "Ada Marsh"));
    add(made, last, 0, "Old Paper", attack("Lin", "Rebels", "residents"));
    return made;
  }

  private static void add(Case made, LocalDate last, int day, String outlet, Said... said) {
    LocalDate published = day == 0 ? null : LocalDate.of(2031, 1, day);
    if (published == null ? last.equals(LocalDate.MAX) : !published.isAfter(last)) {
      made.add(NEWSROOM.filing(outlet + " " + day, outlet, published, List.of(said)));
    }
  }

  private static Query query(
      @Nullable String place, @Nullable String status, @Nullable LocalDate asOf) {
    return new Query(place, null, null, status, null, null, null, asOf, 1, 0);
  }

  /** All rows, by table. */
  private static Map<String, List<Row>> rows(Case from, Query query) {
    Map<String, List<Row>> rows = new LinkedHashMap<>();
    try {
      from.tables(query, Map.of(), "1", tables -> gather(tables, rows));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return rows;
  }

  private static void gather(Tables tables, Map<String, List<Row>> rows) throws IOException {
    for (Table table : Table.all()) {
      List<Row> found = new ArrayList<>();
      tables.each(table, found::add);
      rows.put(table.name(), found);
    }
  }

  private static String words(Map<String, List<Row>> rows) {
    StringBuilder words = new StringBuilder();
    rows.values().forEach(table -> table.forEach(row -> words.append(row).append('\n')));
    return words.toString();
  }

  @Test
  void keysAreUniqueAndReferencesHold() {
    for (Query query :
        List.of(
            Query.ALL,
            query("Bakum", null, null),
            query(null, "disputed", null),
            query(null, null, THIRD),
            query("Tosra", "reported", THIRD))) {
      Map<String, List<Row>> rows = rows(all, query);
      Map<String, Set<Object>> keys = new LinkedHashMap<>();
      rows.forEach(
          (name, table) -> {
            Set<Object> ids = new HashSet<>();
            table.forEach(row -> assertThat(ids.add(row.id())).as(row.toString()).isTrue());
            keys.put(name, ids);
          });
      for (Table table : Table.all()) {
        for (Column column : table.columns()) {
          for (Row row : rows.get(table.name())) {
            Object value = row.get(column.name());
            if (column.references() != null && value != null) {
              assertThat(keys.get(column.references()))
                  .as(query + " " + table.name() + "." + column.name())
                  .contains(value);
            }
          }
        }
      }
      assertThat(rows.get("statements")).as(query.toString()).isNotEmpty();
    }
  }

  @Test
  void everythingIsInIt() {
    Map<String, List<Row>> rows = rows(all, Query.ALL);
    assertThat(rows.get("reports")).hasSize(6);
    assertThat(rows.get("statements")).hasSize(8);
    assertThat(rows.get("claims")).hasSize(all.claims(Query.ALL).rows().size()).isNotEmpty();
    assertThat(rows.get("evidence"))
        .hasSize(all.claims(Query.ALL).rows().stream().mapToInt(c -> c.evidence().size()).sum());
    assertThat(rows.get("sources")).hasSize(all.tallies(Tallied.SOURCE, Query.ALL).rows().size());
    assertThat(rows.get("claim_links")).isNotEmpty();
    Row evidence = rows.get("evidence").get(0);
    assertThat(evidence.text("exact")).startsWith("The army say the siege");
    assertThat(evidence.text("prefix")).isEqualTo("Gulf Herald 1\n");
    assertThat(evidence.text("suffix")).isEqualTo("\n");
  }

  /** What two reports tell of one place and day is one event; an undated report makes no claim. */
  @Test
  void eventsAreNotReports() {
    List<Row> events = rows(all, Query.ALL).get("events");
    Row tosra =
        events.stream().filter(e -> "Tosra".equals(e.text("place_name"))).findFirst().orElseThrow();
    assertThat(tosra.text("basis")).isEqualTo("claim");
    assertThat(tosra.integer("n_reports")).isEqualTo(2);
    assertThat(tosra.list("outlets")).containsExactly("Coast Radio", "Desert Post");
    assertThat(tosra.text("status")).isEqualTo(all.claim(tosra.id(), null).status().word());
    Row lin =
        events.stream().filter(e -> "Lin".equals(e.text("place_name"))).findFirst().orElseThrow();
    assertThat(lin.text("basis")).isEqualTo("statement");
    assertThat(lin.moment("first_at")).isNull();
  }

  /** An event that one statement tells by itself is an episode, whatever sums it up. */
  @Test
  void eventsAreToldAsTheirPlainestStatementTellsThem() {
    assertThat(rows(all, Query.ALL).get("events").stream())
        .extracting(e -> e.text("place_name") + " " + e.text("telling"))
        .contains("Tosra episode", "Gorvis habit")
        .doesNotContain("Tosra summary");
  }

  @Test
  void filtersChooseAsTheListsDo() {
    Map<String, List<Row>> rows = rows(all, query("Bakum", null, null));
    assertThat(rows.get("statements")).extracting(r -> r.text("place_name")).containsOnly("Bakum");
    assertThat(rows.get("claims")).extracting(r -> r.text("place_name")).containsOnly("Bakum");
    assertThat(rows.get("reports")).hasSize(3);
    Map<String, List<Row>> disputed = rows(all, query(null, "disputed", null));
    assertThat(disputed.get("claims")).extracting(r -> r.text("status")).containsOnly("disputed");
    assertThat(disputed.get("statements")).allMatch(r -> !r.list("claim_ids").isEmpty());
    Query until = new Query(null, null, "the mayor", null, null, null, null, null, 1, 0);
    Map<String, List<Row>> mayor = rows(all, until);
    assertThat(mayor.get("statements").stream().filter(r -> r.flag("selected")))
        .extracting(r -> r.text("source"))
        .containsExactly("the mayor");
    assertThat(mayor.get("statements").stream().filter(r -> !r.flag("selected")))
        .as("what the mayor's claim rests on")
        .isNotEmpty();
  }

  /** On an invented case of sixty reports, whatever is asked. */
  @Test
  void anyFilterChoosesWhatTheListsShow() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Path file = folder.resolve("random.assay");
    Cases.create(file);
    try (Case many = Cases.open(file)) {
      Newsroom newsroom = new Newsroom(seed);
      for (int i = 0; i < 60; i++) {
        many.add(newsroom.report(i, 4, 12));
      }
      List<String> places = names(many, Tallied.PLACE);
      List<String> actors = names(many, Tallied.ACTOR);
      List<String> sources = names(many, Tallied.SOURCE);
      for (int i = 0; i < 40; i++) {
        Query query =
            new Query(
                any(random, places),
                any(random, actors),
                any(random, sources),
                any(random, List.of("reported", "disputed", "corroborated", "refuted")),
                any(random, List.of("event", "state", "SIEGE", "ASSAULT")),
                random.nextInt(4) == 0 ? LocalDate.of(2031, 1, 1 + random.nextInt(6)) : null,
                random.nextInt(4) == 0 ? LocalDate.of(2031, 1, 6 + random.nextInt(6)) : null,
                random.nextInt(3) == 0 ? LocalDate.of(2031, 1, 4 + random.nextInt(8)) : null,
                10_000,
                0);
        assertChoosesAsLists(many, query, "seed " + seed + ", " + query);
      }
    }
  }

  private static void assertChoosesAsLists(Case many, Query query, String what) {
    Map<String, List<Row>> rows = rows(many, query);
    assertThat(rows.get("claims"))
        .as(what)
        .extracting(Row::id)
        .containsExactlyInAnyOrderElementsOf(
            many.claims(query).rows().stream().map(Claim::id).toList());
    List<String> selected =
        rows.get("statements").stream().filter(r -> r.flag("selected")).map(Row::id).toList();
    List<String> listed =
        many.statements(query).rows().stream()
            .map(row -> new JsonText().tree(row.statement()).path("id").asText())
            .toList();
    if (query.status() == null) {
      assertThat(selected).as(what).containsExactlyInAnyOrderElementsOf(listed);
    } else {
      assertThat(listed).as(what).containsAll(selected);
    }
  }

  private static @Nullable String any(Random random, List<String> names) {
    return random.nextInt(4) == 0 ? names.get(random.nextInt(Math.min(names.size(), 5))) : null;
  }

  private static List<String> names(Case many, Tallied what) {
    return many.tallies(what, Query.ALL).rows().stream().map(Tally::name).toList();
  }

  /** A day's tables are those of a case that never held more. */
  @Test
  void aDayKnowsWhatHadBeenPublished() {
    try (Case third = make("third.assay", THIRD)) {
      assertThat(words(rows(all, query(null, null, THIRD))))
          .isEqualTo(words(rows(third, query(null, null, null))));
    }
    assertThat(words(rows(all, query(null, "corroborated", LocalDate.of(2031, 1, 4)))))
        .isEqualTo(words(rows(all, query(null, "corroborated", null))));
  }

  @Test
  void whatIsRedactedIsGone() {
    try (Case redacted = make("redacted.assay", LocalDate.MAX)) {
      assertThat(words(rows(redacted, Query.ALL))).contains("Ada Marsh");
      redacted.redact(List.of("Ada Marsh"), Instant.parse("2032-01-02T00:00:00Z"));
      String words = words(rows(redacted, Query.ALL));
      assertThat(words).doesNotContainIgnoringCase("marsh").contains("redacted-1");
      assertThat(rows(redacted, Query.ALL).get("reports")).anyMatch(r -> r.flag("redacted"));
    }
  }

  /** What the writer throws comes out as it is, and leaves the case usable and untouched. */
  @Test
  void aFailureLeavesNothingBehind() {
    IOException full = new IOException("disk full");
    assertThatThrownBy(
            () ->
                all.tables(
                    Query.ALL,
                    Map.of(),
                    "1",
                    tables ->
                        tables.each(
                            "claims",
                            row -> {
                              throw full;
                            })))
        .isSameAs(full);
    assertThat(rows(all, Query.ALL).get("claims")).isNotEmpty();
    assertThat(all.check()).isEmpty();
  }

  @Test
  void theSelectionIsStated() throws IOException {
    all.tables(
        query("Bakum", null, THIRD),
        Map.of("place", "Bakum", "as-of", "2031-01-03"),
        "1.2",
        tables -> {
          assertThat(tables.about().day()).isEqualTo(THIRD);
          assertThat(tables.about().text())
              .contains("case: " + Cases.at(folder.resolve("all.assay")).name() + "\n")
              .contains("filters: --as-of 2031-01-03 --place Bakum\n")
              .contains("generator: Assay 1.2\n")
              .contains("Creative Commons Attribution 4.0");
        });
  }

  /** Four times the case takes about four times as long, not sixteen. */
  @Test
  @Tag("exhaustive")
  void aRowCostsTheSameInALargeCase() {
    long small = millis("small.assay", 500);
    long large = millis("large.assay", 2_000);
    assertThat(large).as(small + " ms, " + large + " ms").isLessThan(9 * small);
  }

  private static long millis(String name, int reports) {
    Path file = folder.resolve(name);
    Cases.create(file);
    try (StoredCase made = (StoredCase) Cases.open(file)) {
      Newsroom newsroom = new Newsroom(11);
      List<Filing> filings = new ArrayList<>();
      for (int i = 0; i < reports; i++) {
        filings.add(newsroom.report(i, 10, 300));
      }
      made.addAll(filings);
      long best = Long.MAX_VALUE;
      for (int i = 0; i < 2; i++) {
        long start = System.nanoTime();
        assertThat(rows(made, Query.ALL).get("statements")).hasSize(10 * reports);
        best = Math.min(best, System.nanoTime() - start);
      }
      return best / 1_000_000;
    }
  }
}
