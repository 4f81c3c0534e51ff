package dev.assay.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.export.table.Table;
import dev.assay.export.table.Tables;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Rulings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file and a server that are told the same answer the same, in the same order. */
@Tag(Cases.SERVER)
class EnginesTest {
  private static final LocalDate TENTH = LocalDate.of(2031, 1, 10);

  @TempDir Path folder;

  @Test
  void answerTheSame() throws IOException {
    long seed = new Random().nextLong();
    System.out.println("EnginesTest: seed " + seed);
    Path file = folder.resolve("same.assay");
    CaseFile.create(file);
    CaseAddress address = CaseAddress.of(Cases.schema(file));
    address.create();
    try (Case sqlite = CaseFile.open(file);
        Case postgresql = address.open()) {
      tell(sqlite, seed);
      tell(postgresql, seed);
      for (Query query : queries()) {
        assertThat(lists(postgresql, query))
            .as("seed " + seed + ", " + query)
            .isEqualTo(lists(sqlite, query));
      }
      for (Query query : List.of(Query.ALL, Query.ALL.asOf(TENTH), Query.ALL.status("disputed"))) {
        assertThat(tables(postgresql, query)).as("seed " + seed).isEqualTo(tables(sqlite, query));
      }
      assertThat(found(postgresql)).as("seed " + seed).isEqualTo(found(sqlite));
    }
  }

  /** Reports, some without a date, and corrections of every kind. */
  private static void tell(Case open, long seed) {
    Newsroom newsroom = new Newsroom(seed);
    for (int i = 0; i < 30; i++) {
      open.add(newsroom.report(i, 6, 20));
    }
    open.add(newsroom.filing("An undated one", "Éire Öst", null, List.of()));
    List<Claim> claims = open.claims(Query.ALL.page(20, 0)).rows();
    open.rename(claims.get(1).id(), "Is it so?", Instant.EPOCH);
    open.reject(claims.get(4).id(), Instant.EPOCH);
    open.join(claims.get(7).id(), claims.get(9).id(), Instant.EPOCH);
    String statement = claims.get(11).evidence().get(0).entry().id();
    open.correct(
        statement,
        new Rulings.Correction(null, null, null, null, null, null),
        "found right",
        Instant.EPOCH);
    open.undo(1, Instant.EPOCH);
    open.redact(List.of("Brigade 3"), Instant.EPOCH);
  }

  private static List<Query> queries() {
    return List.of(
        Query.ALL.page(500, 0),
        Query.ALL.page(7, 5),
        Query.ALL.asOf(TENTH).page(500, 0),
        Query.ALL.status("disputed").page(500, 0),
        Query.ALL.status("refuted").asOf(TENTH).page(500, 0),
        new Query(null, null, null, null, "siege", null, null, null, 500, 0),
        new Query(null, null, null, null, "control", null, null, TENTH, 500, 0),
        new Query("division 3", null, null, null, null, null, null, null, 500, 0),
        new Query(null, "REBELS", null, null, null, null, null, null, 500, 0),
        new Query(null, null, "The Mayor", null, "STATE", TENTH, null, null, 500, 0),
        new Query(null, null, "gulf herald", null, null, null, TENTH, null, 500, 0));
  }

  private static String lists(Case open, Query query) {
    return Stream.<Collection<?>>of(
            open.reports(query).rows(),
            open.claims(query).rows(),
            open.headlines(query).rows(),
            open.statements(query).rows(),
            open.said(query).rows(),
            open.doubtful(40, query).rows(),
            open.asking("IS besieged", query).rows(),
            new TreeMap<>(
                    open.openings(open.headlines(query).rows().stream().map(Claim::id).toList()))
                .entrySet(),
            open.records(query.asOf()),
            open.tallies(Tallied.ACTOR, query).rows(),
            open.tallies(Tallied.PLACE, query).rows(),
            open.tallies(Tallied.SOURCE, query).rows())
        .map(rows -> String.join("\n", rows.stream().map(String::valueOf).toList()))
        .reduce("", (a, b) -> a + "\n\n" + b);
  }

  private static String tables(Case open, Query query) throws IOException {
    StringBuilder words = new StringBuilder();
    open.tables(query, Map.of(), "1", tables -> rows(tables, words));
    return words.toString();
  }

  private static void rows(Tables tables, StringBuilder words) throws IOException {
    for (Table table : Table.all()) {
      tables.each(table, row -> words.append(row).append('\n'));
    }
  }

  /** The same reports with the same words shown; which is best is each engine's to say. */
  private static List<String> found(Case open) {
    return Stream.of("siege", "sieges lifted", "\"the mayor said\"", "re* army", "undated")
        .flatMap(
            words ->
                open.search(words, Query.ALL.page(200, 0)).rows().stream()
                    .map(hit -> words + " " + hit.report().id() + " " + hit.snippet())
                    .sorted())
        .toList();
  }
}
