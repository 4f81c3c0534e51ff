package dev.assay.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.casefile.Newsroom.Said;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Role;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies go back to what was published first, whatever comes in first. */
class CopiesTest {
  private static final LocalDate MONDAY = LocalDate.of(2031, 4, 7);
  private static final List<String> OUTLETS =
      List.of("Gulf Herald", "Desert Post", "Coast Radio", "Northern Wire", "Valley Times");

  @TempDir Path folder;

  private Case made(String name) {
    Path file = folder.resolve(name + ".assay");
    Cases.create(file);
    return Cases.open(file);
  }

  private static Said siege(String place) {
    String words = "The siege of " + place + " is lifted after many weeks of hunger and fear.";
    return Newsroom.state(words, "SIEGE", "lifted", place, "The army", "a trader");
  }

  /** The same text, by another outlet a day. */
  private static List<Filing> copies() {
    List<Said> said = List.of(siege("Lotar"), siege("Merun"), siege("Sarnat"), siege("Doveth"));
    Newsroom newsroom = new Newsroom(1);
    return IntStream.range(0, OUTLETS.size())
        .mapToObj(i -> newsroom.filing("By day " + i, OUTLETS.get(i), MONDAY.plusDays(i), said))
        .toList();
  }

  @Test
  void countOnceWhateverTheOrder() {
    List<Filing> filings = new ArrayList<>(copies());
    Random random = new Random(5);
    List<Claim> first = null;
    for (int i = 0; i < 4; i++) {
      try (Case open = made("order" + i)) {
        filings.forEach(open::add);
        List<Claim> claims = open.claims(Query.ALL).rows();
        assertThat(claims).hasSize(4);
        assertThat(claims.get(0).evidence())
            .extracting(Evidence::role)
            .containsExactly(Role.ASSERT, Role.REPEAT, Role.REPEAT, Role.REPEAT, Role.REPEAT);
        assertThat(open.check()).isEmpty();
        first = first == null ? claims : first;
        assertThat(claims).isEqualTo(first);
      }
      Collections.shuffle(filings, random);
    }
  }

  @Test
  void goBackToTheNextWhenTheFirstIsForgotten() {
    try (Case open = made("forgotten")) {
      List<Filing> filings = copies();
      String first = open.add(filings.get(0)).report();
      String second = open.add(filings.get(1)).report();
      open.add(filings.get(2));
      assertThat(originals(open)).containsOnly(first);
      open.forget(first, Instant.EPOCH);
      assertThat(originals(open)).containsOnly(second);
      assertThat(open.check()).isEmpty();
    }
  }

  @Test
  void whatIsWrongIsMended() throws Exception {
    try (Case open = made("wrong")) {
      copies().forEach(open::add);
      List<Claim> sound = open.claims(Query.ALL).rows();
      ((StoredCase) open).execute("DELETE FROM band WHERE report = 2");
      ((StoredCase) open)
          .execute("UPDATE report SET card = json_set(card, '$.original', id) WHERE n = 3");
      open.mend(Instant.EPOCH);
      assertThat(open.check()).isEmpty();
      assertThat(open.claims(Query.ALL).rows()).isEqualTo(sound);
    }
  }

  private static List<String> originals(Case open) {
    return open.claims(Query.ALL).rows().stream()
        .flatMap(c -> c.evidence().stream())
        .map(e -> e.entry().report().original())
        .toList();
  }
}
