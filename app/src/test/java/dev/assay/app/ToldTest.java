package dev.assay.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.actor.Actor;
import dev.assay.report.Block;
import dev.assay.report.Outlet;
import dev.assay.report.PublicationTime;
import dev.assay.report.Report;
import dev.assay.statement.Proposition;
import dev.assay.statement.Statement;
import dev.assay.statement.StatementReader;
import dev.assay.text.Tsv;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is read in a sentence or two, party by party: {@code told.tsv}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToldTest {
  private StatementReader assay;

  @BeforeAll
  void open() {
    assay = StatementReader.open();
  }

  @AfterAll
  void close() {
    assay.close();
  }

  static Stream<List<String>> rows() {
    return Tsv.rows(ToldTest.class, "/told.tsv").stream().map(List::of);
  }

  @ParameterizedTest
  @MethodSource("rows")
  void aStatementIsAsTheRowSays(List<String> row) {
    List<String> asked = row.subList(2, row.size());
    List<String> told =
        assay.read(report(row.get(0), row.get(1))).statements().stream()
            .map(s -> shown(words(s, row.get(1)), asked))
            .toList();
    assertThat(told).as(row.get(1)).contains(shown(asked, asked));
  }

  /** The cells that a row asks for. */
  private static String shown(List<String> cells, List<String> asked) {
    return IntStream.range(0, cells.size())
        .mapToObj(i -> asked.get(i).equals("*") ? "*" : cells.get(i))
        .collect(Collectors.joining(" | "));
  }

  private static List<String> words(Statement s, String text) {
    return List.of(
        code(s.proposition()),
        s.trigger().in(text).toLowerCase(Locale.ROOT),
        names(s.actors()),
        names(s.recipients()),
        s.place() == null ? "-" : s.place().name(),
        time(s),
        (s.factuality().polarity() + " " + s.factuality().mode()).toLowerCase(Locale.ROOT),
        names(s.attribution().stream().skip(1).flatMap(a -> a.sources().stream()).toList()));
  }

  private static String code(Proposition p) {
    if (p instanceof Proposition.Event e) {
      return e.mode() == null ? e.plover() : e.plover() + "/" + e.mode();
    }
    return p instanceof Proposition.State s ? s.type() + " " + s.value() : "judgement";
  }

  private static String names(List<Actor> who) {
    return who.isEmpty() ? "-" : String.join("; ", who.stream().map(Actor::name).toList());
  }

  /** The first day; - where that is open. */
  private static String time(Statement s) {
    if (s.time() == null || s.time().interval().start() == null) {
      return "-";
    }
    return s.time().interval().start().toLocalDate().toString();
  }

  private static Report report(String day, String text) {
    List<Block> blocks = List.of(new Block(Block.Kind.PARAGRAPH, 0, text.length()));
    return new Report(
        "test",
        null,
        Outlet.UNKNOWN,
        null,
        PublicationTime.given(LocalDate.parse(day)),
        "en",
        "test",
        "",
        text,
        blocks,
        List.of());
  }
}
