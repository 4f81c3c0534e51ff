package dev.assay.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The tables of patterns against the lines and dates listed for them. */
class TablesTest {
  @TestFactory
  Stream<DynamicTest> furniture() {
    Furniture furniture = new Furniture();
    Map<String, List<String>> cases = IntakeTest.yaml("furniture-cases.yaml");
    return cases.entrySet().stream()
        .flatMap(
            e ->
                e.getValue().stream()
                    .map(
                        line ->
                            DynamicTest.dynamicTest(
                                e.getKey() + ": " + line,
                                () ->
                                    assertThat(furniture.why(Line.normal(line), 20, 21) != null)
                                        .isEqualTo(e.getKey().equals("dropped")))));
  }

  @TestFactory
  Stream<DynamicTest> endsOfReports() {
    Furniture furniture = new Furniture();
    return rows(
        "ends-of-reports.tsv",
        line -> furniture.ends(Line.normal(line), 20, 30) != null ? "ends" : "goes on");
  }

  @TestFactory
  Stream<DynamicTest> dates() {
    Dates dates = new Dates();
    return rows("date-cases.tsv", words -> said(dates.read(words)));
  }

  /** One test a row: what is found in the first cell is the second. */
  private static Stream<DynamicTest> rows(String table, UnaryOperator<String> found) {
    return Tables.rows(table, 2).stream()
        .map(
            row ->
                DynamicTest.dynamicTest(
                    row[0], () -> assertThat(found.apply(row[0])).isEqualTo(row[1])));
  }

  private static String said(FoundDate date) {
    if (date == null) {
      return "-";
    }
    if (date.date() == null) {
      return String.format("--%02d-%02d", date.month(), date.day());
    }
    return date.instant() == null ? date.date().toString() : date.instant().toString();
  }
}
