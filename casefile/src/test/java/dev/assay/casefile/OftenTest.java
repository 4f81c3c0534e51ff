package dev.assay.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.ledger.Claim;
import dev.assay.ledger.Entry;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of whom more is told than of others, a list finds as much: it is then asked in another way. */
class OftenTest {
  private static final LocalDate DAY = LocalDate.of(2031, 4, 3);
  private static final int REPORTS = 106;
  private static final int STATEMENTS = 20;

  @TempDir Path folder;

  @Test
  void listsByActorAndSourceAreWhole() {
    Path file = folder.resolve("often.assay");
    Cases.create(file);
    try (Case open = Cases.open(file)) {
      ((StoredCase) open).addAll(filings());
      List<Claim> all = open.claims(Query.ALL.page(1_000, 0)).rows();
      Query rebels = new Query(null, "rebels", null, null, null, null, null, null, 1_000, 0);
      Query residents = new Query(null, null, "Residents", null, null, null, null, null, 1_000, 0);
      Predicate<Entry> byRebels = e -> e.actors().get(0).name().equals("Rebels");
      Predicate<Entry> ofResidents = e -> e.voices().get(1).name().equals("residents");
      assertThat(open.claims(rebels).rows()).isNotEmpty().isEqualTo(with(all, byRebels));
      assertThat(open.claims(residents).rows()).isNotEmpty().isEqualTo(with(all, ofResidents));
      assertThat(with(all, byRebels)).hasSizeLessThan(all.size());
      assertThat(with(all, ofResidents)).hasSizeLessThan(all.size());
    }
  }

  private static List<Claim> with(List<Claim> claims, Predicate<Entry> what) {
    return claims.stream()
        .filter(c -> c.evidence().stream().anyMatch(e -> what.test(e.entry())))
        .toList();
  }

  /** Many of rebels on the word of residents, and in each report one of the army on the mayor's. */
  private static List<Filing> filings() {
    Newsroom newsroom = new Newsroom(1);
    List<Filing> filings = new ArrayList<>();
    for (int i = 0; i < REPORTS; i++) {
      List<Newsroom.Said> said = new ArrayList<>();
      for (int k = 0; k < STATEMENTS; k++) {
        said.add(held("Rebels", "Tor " + (i + k) % 40, "residents"));
      }
      said.add(held("The army", "Sul " + i % 7, "the mayor"));
      filings.add(newsroom.filing("Report " + i + ".", "Gulf Herald", DAY.plusDays(i), said));
    }
    return filings;
  }

  private static Newsroom.Said held(String who, String place, String source) {
    String sentence = who + " hold " + place + ", " + source + " said.";
    return Newsroom.state(sentence, "CONTROL", "held", place, who, source);
  }
}
