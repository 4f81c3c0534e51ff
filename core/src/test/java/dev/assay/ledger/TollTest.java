package dev.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TollTest {
  private static final Function<Toll, Object> EACH = toll -> toll;

  @Test
  void whoCameToHarmIsCountedInTheOrderOfKnowledge() {
    Entry later = entry("b", 3, "+", figure("killed", 9), figure("displaced", 400));
    Entry earlier = entry("a", 2, "+", figure("injured", 12));

    List<Toll> tolls = Toll.of(Stream.of(later, earlier), EACH);

    assertThat(tolls)
        .extracting(toll -> toll.entry().report().id() + " " + toll.figure().what())
        .containsExactly("a injured", "b killed", "b displaced");
  }

  @Test
  void whatIsNoHarmIsNoToll() {
    Entry entry = entry("a", 2, "+", figure("fighters", 200), figure("missing", 3));

    assertThat(Toll.of(Stream.of(entry), EACH))
        .extracting(toll -> toll.figure().what())
        .containsExactly("missing");
  }

  @Test
  void aDeniedNumberIsNobodys() {
    Entry denied = entry("a", 2, "-", figure("killed", 40));
    Entry open = entry("b", 3, "u", figure("killed", 41));

    assertThat(Toll.of(Stream.of(denied, open), EACH)).isEmpty();
  }

  @Test
  void ofTheSameNumberTheFirstKnownStays() {
    Entry again = entry("b", 3, "+", figure("killed", 9));
    Entry first = entry("a", 2, "+", figure("killed", 9));
    Entry other = entry("c", 4, "+", figure("killed", 11));

    List<Toll> tolls = Toll.of(Stream.of(again, other, first), toll -> toll.figure().best());

    assertThat(tolls).extracting(toll -> toll.entry().report().id()).containsExactly("a", "c");
  }

  private static Figure figure(String what, double n) {
    return new Figure(what, n, n, n, "persons");
  }

  private static Entry entry(String report, int day, String polarity, Figure... figures) {
    Stance stance = new Stance(polarity, "CT", 3, "actual", "complete");
    return new Entry(
        report + "#s0",
        TestEntries.report(report, day),
        new Passage(0, 5, 0, 5, "words", 0, 0, 0),
        new Content("event", "ASSAULT", null, null, null, "assault-attack", "attacked", 0.8),
        List.of(),
        List.of(),
        Map.of(),
        TestEntries.town("Kelm", "at"),
        null,
        List.of(new Voice("outlet", report, List.of(), "", stance)),
        stance,
        List.of(figures),
        List.of(),
        List.of(),
        "ATL",
        null,
        null,
        null);
  }
}
