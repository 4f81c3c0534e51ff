package dev.assay.spark;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.export.table.ClaimRows;
import dev.assay.export.table.Table;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import dev.assay.ledger.Ledger;
import dev.assay.ledger.Rulings;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.lang.ref.WeakReference;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.LongStream;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A question of which much is told streams through, and gives what the list of it gives. */
class FoldQuestionTest {
  private static final LocalDate DAY = LocalDate.of(2060, 1, 1);
  private static final String TOWN = "Maron";
  private static final String DOCKET = "control:mrn";

  @Test
  void statementsAreTakenAsTheyAreAskedFor() {
    int count = 3_000;
    List<WeakReference<Row>> fed = new ArrayList<>();
    int[] taken = {0};
    Iterator<Row> statements =
        LongStream.range(0, count)
            .mapToObj(
                n -> {
                  Row row = Statements.row(Statements.control(n, TOWN), DOCKET);
                  taken[0]++;
                  if (n % 100 == 0) {
                    fed.add(new WeakReference<>(row));
                  }
                  return row;
                })
            .iterator();
    Iterator<Row> made = new FoldQuestion(DAY).call(DOCKET, statements);
    int evidence = 0;
    while (evidence < count - 1) {
      evidence += made.next().getString(0).equals("evidence") ? 1 : 0;
      assertThat(taken[0] - evidence).isLessThan(10);
    }
    System.gc();
    assertThat(fed.stream().filter(r -> r.get() != null).count()).isLessThan(10);
  }

  /** Twice the statements of one question take about twice the work, however many came before. */
  @Test
  @Tag("exhaustive")
  void workGrowsWithTheStatements() {
    double before = secondsOfWork(20_000); // compiles what is measured
    double some = secondsOfWork(20_000);
    double more = secondsOfWork(80_000);
    System.out.printf(
        "FoldQuestionTest: %.1f s for 20,000 statements (%.1f s at first), %.1f s for 80,000%n",
        some, before, more);
    assertThat(more).isLessThan(6 * Math.max(some, .2));
  }

  /** Of this thread, by its own clock: others may be busy. */
  private static double secondsOfWork(long count) {
    Iterator<Row> statements =
        LongStream.range(0, count)
            .mapToObj(n -> Statements.row(Statements.control(n, TOWN), DOCKET))
            .iterator();
    ThreadMXBean clock = ManagementFactory.getThreadMXBean();
    long start = clock.getCurrentThreadCpuTime();
    long evidence = 0;
    Iterator<Row> made = new FoldQuestion(LocalDate.of(2100, 1, 1)).call(DOCKET, statements);
    while (made.hasNext()) {
      evidence += made.next().getString(0).equals("evidence") ? 1 : 0;
    }
    assertThat(evidence).isGreaterThanOrEqualTo(count);
    return (clock.getCurrentThreadCpuTime() - start) / 1e9;
  }

  /** A third of all statements answer one question. */
  @Test
  void aSkewedQuestionComesSortedAndGivesTheLedgerOfTheList() {
    assertSkewed(1_500);
  }

  /** The same with more of them than the memory of {@code FoldMemoryTest} holds. */
  @Test
  @Tag("exhaustive")
  void aVerySkewedQuestion() {
    assertSkewed(150_000);
  }

  private static void assertSkewed(long all) {
    Dataset<Row> folded = folded(all).cache();
    Dataset<Row> claims =
        folded
            .where(col("kind").equalTo("claim").and(col("claims.question").contains(TOWN)))
            .orderBy("ord")
            .select("claims.*");
    List<Entry> entries = new ArrayList<>();
    LongStream.range(0, all).filter(n -> n % 3 == 0).forEach(n -> entries.add(entry(n)));
    List<Claim> list = Ledger.open().fold(DOCKET, entries, Rulings.NONE);
    Table table = Table.named("claims");
    assertThat(claims.collectAsList().stream().map(r -> SparkRows.of(table, r).toString()))
        .containsExactlyInAnyOrderElementsOf(
            list.stream().map(c -> ClaimRows.of(c.on(DAY)).toString()).toList());
    long evidence = list.stream().mapToLong(c -> c.evidence().size()).sum();
    assertThat(evidence).isGreaterThan(all / 3 - 1);
    folded.unpersist();
  }

  private static Entry entry(long n) {
    return Statements.control(n, n % 3 == 0 ? TOWN : "Town" + n % 997);
  }

  /** All statements in no order, a third of them of one question. */
  static Dataset<Row> folded(long all) {
    return Local.session()
        .range(0, all, 1, 8)
        .map(
            (MapFunction<Long, Row>)
                n -> Statements.row(entry(n), n % 3 == 0 ? DOCKET : "control:t" + n % 997),
            Encoders.row(Statements.TYPE))
        .repartition(8, col("entry"))
        .groupByKey((MapFunction<Row, String>) r -> r.<String>getAs("docket"), Encoders.STRING())
        .flatMapSortedGroups(
            new Column[] {col("position")}, new FoldQuestion(DAY), Encoders.row(Schemas.FOLDED));
  }
}
