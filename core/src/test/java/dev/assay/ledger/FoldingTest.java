package dev.assay.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** The fold of a stream is the fold of a list, and holds on to little of it. */
class FoldingTest {
  private final Ledger ledger = Ledger.open();

  /** Puts claims together again from what is handed over. */
  private static final class Collected implements ClaimSink {
    private final Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
    private final List<Claim> claims = new ArrayList<>();

    @Override
    public void evidence(String claim, Evidence e) {
      evidence.computeIfAbsent(claim, id -> new ArrayList<>()).add(e);
    }

    @Override
    public void claim(Claim claim) {
      assertThat(claim.evidence()).isEmpty();
      claims.add(claim.with(evidence.getOrDefault(claim.id(), List.of())));
    }
  }

  @Test
  void theStreamGivesTheClaimsOfTheList() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int round = 0; round < 20; round++) {
      List<Entry> entries = new ArrayList<>();
      for (int i = 0; i < 120; i++) {
        String sector = random.nextInt(3) == 0 ? "REB" : "MIL";
        int day = 1 + random.nextInt(31);
        entries.add(TestEntries.control("r" + i, day, sector + "-x", sector, "Maron"));
      }
      entries.sort(Entry.KNOWLEDGE_ORDER);
      for (String docket : ledger.dockets(entries.get(0))) {
        Collected collected = new Collected();
        Folding folding = ledger.folding(docket, collected);
        entries.forEach(e -> folding.add(e, false));
        folding.end();
        assertThat(collected.claims)
            .as("FoldingTest: seed %d, round %d, docket %s", seed, round, docket)
            .containsExactlyInAnyOrderElementsOf(ledger.fold(docket, entries, Rulings.NONE));
      }
    }
  }

  @Test
  void ofALongDocketOnlyFewEntriesAreHeld() {
    List<WeakReference<Entry>> fed = new ArrayList<>();
    int[] handedOver = {0};
    ClaimSink sink =
        new ClaimSink() {
          @Override
          public void evidence(String claim, Evidence e) {
            handedOver[0]++;
          }

          @Override
          public void claim(Claim claim) {}
        };
    Folding folding = ledger.folding("control:mrn", sink);
    for (int i = 0; i < 50_000; i++) {
      String sector = i % 3 == 0 ? "REB" : "MIL";
      String report = String.format("r%05d", i % 50);
      // few outlets, for who has spoken is kept; each report is one of its own
      Entry entry = TestEntries.control(report, 1 + i / 1_700, sector, sector, "Maron");
      folding.add(entry, false);
      if (i % 100 == 0) {
        fed.add(new WeakReference<>(entry));
      }
    }
    assertThat(handedOver[0]).isGreaterThan(10_000);
    assertThat(held(fed, n -> n <= 5)).isLessThanOrEqualTo(5);
    folding.end();
  }

  /** How many are still held, when the collector has had its say. */
  private static long held(List<WeakReference<Entry>> fed, Predicate<Long> few) {
    long held = fed.size();
    for (int i = 0; i < 10 && !few.test(held); i++) {
      System.gc();
      held = fed.stream().filter(r -> r.get() != null).count();
    }
    return held;
  }
}
