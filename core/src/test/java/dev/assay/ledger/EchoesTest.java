package dev.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A deed to somebody by name, and the same told of without the name. */
class EchoesTest {
  private static final Stance FLAT = new Stance("+", "CT", 3, "actual", "complete");
  private static final Content KILLED =
      new Content("event", "ASSAULT", "targeted", null, null, "assault-targeted", "killed", 0.8);

  private static final Party COUNCILLOR =
      new Party("leg-councillor", "councillor", "ATL", "LEG", "person");

  private final Ledger ledger = Ledger.open();

  @Test
  void itCountsFromTheDayOnWhichOthersAsk() {
    Claim claim = asked(killed("one", 1, bello("LEG")), killed("two", 3, COUNCILLOR));

    assertThat(claim.evidence())
        .extracting(Evidence::role)
        .containsExactly(Role.ASSERT, Role.CORROBORATE);
    assertThat(claim.isMadeBy(TestEntries.day(2))).isFalse();
    assertThat(claim.isMadeBy(TestEntries.day(3))).isTrue();
    assertThat(claim.asOf(TestEntries.day(3)).status()).isEqualTo(Status.CORROBORATED);
  }

  @Test
  void whoeverHasAnotherTradeIsAnother() {
    Claim claim = asked(killed("one", 1, bello("EDU")), killed("two", 1, COUNCILLOR));

    assertThat(claim.evidence()).hasSize(1);
  }

  /** The one claim about an event that the second entry bears on. */
  private Claim asked(Entry named, Entry asks) {
    Map<String, Claim> found = new TreeMap<>();
    for (String docket : ledger.dockets(asks)) {
      ledger.fold(docket, List.of(named, asks), Rulings.NONE).stream()
          .filter(c -> c.family().equals("event"))
          .filter(c -> c.evidence().stream().anyMatch(e -> e.entry().id().equals(asks.id())))
          .forEach(c -> found.put(c.id(), c));
    }
    assertThat(found.values().stream().map(Claim::question).collect(Collectors.toList()))
        .hasSize(1);
    return found.values().iterator().next();
  }

  private static Party bello(String trade) {
    return new Party("faisal-bello", "Faisal Bello", "ATL", trade, "person");
  }

  private static Entry killed(String report, int day, Party whom) {
    LocalDateTime start = TestEntries.day(1).atStartOfDay();
    return TestEntries.deed(
        TestEntries.report(report, day),
        KILLED,
        List.of(),
        List.of(whom),
        TestEntries.town("Maron", "at"),
        new Period(start, start.plusDays(1)),
        new Voice("outlet", report, List.of(), "", FLAT),
        FLAT);
  }
}
