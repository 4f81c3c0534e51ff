package dev.assay.eval;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.actor.Actor;
import dev.assay.statement.Quantity;
import dev.assay.statement.StatementReader;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who was killed, wounded or taken, and on which side. */
class CasualtiesTest {
  private static final Set<String> FATES =
      Set.of("killed", "injured", "detained", "abducted", "missing", "displaced");

  private static @Nullable StatementReader assay;

  @BeforeAll
  static void open() {
    assay = StatementReader.open();
  }

  @AfterAll
  static void close() {
    if (assay != null) {
      assay.close();
    }
  }

  static List<String> rows() {
    return Resources.rows("casualties.tsv");
  }

  @ParameterizedTest
  @MethodSource("rows")
  void counts(String row) {
    String[] cells = row.split("\t", -1);
    var gold = GoldFiles.newSentence().put("id", "c").put("text", cells[0]);
    String found =
        assay.read(new GoldText(gold).report()).statements().stream()
            .flatMap(s -> s.quantities().stream())
            .filter(q -> FATES.contains(q.what()))
            .distinct()
            .sorted(Comparator.comparing(Quantity::span))
            .map(CasualtiesTest::told)
            .collect(Collectors.joining("; "));
    if (cells.length > 2) {
      assertThat(found).as("pending, so that it is noticed").isNotEqualTo(cells[1]);
    } else {
      assertThat(found).isEqualTo(cells[1]);
    }
  }

  private static String told(Quantity q) {
    Actor of = q.of();
    String sector = of == null || of.sector() == null ? "?" : of.sector();
    String bounds = figure(q.low()) + "/" + figure(q.best()) + "/" + figure(q.high());
    return String.join(" ", q.what(), bounds, sector);
  }

  private static String figure(@Nullable Double value) {
    return value == null ? "?" : String.valueOf(value.intValue());
  }
}
