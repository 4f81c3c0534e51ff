package dev.assay.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.assay.casefile.Newsroom.Said;
import dev.assay.ledger.Claim;
import dev.assay.ledger.Evidence;
import dev.assay.ledger.Role;
import dev.assay.ledger.Status;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims of different questions, joined by people. */
class JoinTest {
  private static final LocalDate MONDAY = LocalDate.of(2031, 4, 7);

  @TempDir Path folder;

  private Case made(String name) {
    Path file = folder.resolve(name + ".assay");
    Cases.create(file);
    return Cases.open(file);
  }

  private static Said siege(String value, String place, String source) {
    String words = "The siege of " + place + " is " + value + ", " + source + " said.";
    return Newsroom.state(words, "SIEGE", value, place, "The army", source);
  }

  private static Filing filing(int day, Said... said) {
    return new Newsroom(1).filing("Day " + day, "Gulf Herald", MONDAY.plusDays(day), List.of(said));
  }

  private static Claim about(Case open, String place, String value) {
    return open.claims(Query.ALL).rows().stream()
        .filter(c -> c.question().contains(place) && c.value().equals(value))
        .findFirst()
        .orElseThrow();
  }

  /** One town under two names: what is told of either is told of one. */
  @Test
  void ofTwoPlaces() {
    try (Case open = made("places")) {
      open.add(filing(0, siege("lifted", "Lotar", "residents")));
      Filing reread = filing(1, siege("lifted", "Merun", "a rebel spokesman"));
      open.add(reread);
      Claim lotar = about(open, "Lotar", "lifted");
      Claim merun = about(open, "Merun", "lifted");
      List<Claim> apart = open.claims(Query.ALL).rows();
      open.join(merun.id(), lotar.id(), Instant.EPOCH);
      Claim joined = open.claims(Query.ALL).rows().get(0);
      assertThat(open.claims(Query.ALL).rows()).hasSize(1);
      assertThat(joined.id()).isEqualTo(lotar.id());
      assertThat(joined.status()).isEqualTo(Status.CORROBORATED);
      assertThat(open.claim(lotar.id(), MONDAY)).isEqualTo(lotar);

      // What ends the one counts against both, and a new report finds its way there.
      open.add(filing(2, siege("holding", "Merun", "a doctor")));
      joined = open.claim(lotar.id(), null);
      assertThat(joined.evidence())
          .extracting(Evidence::role)
          .containsExactly(Role.ASSERT, Role.CORROBORATE, Role.OVERTAKEN);
      open.replace(reread);
      assertThat(open.claim(lotar.id(), null)).isEqualTo(joined);
      assertThat(open.check()).isEmpty();
      LocalDate last = MONDAY.plusDays(2);
      assertThat(open.claims(Query.ALL.asOf(last)).rows()).isEqualTo(open.claims(Query.ALL).rows());
      open.undo(0, Instant.EPOCH);
      assertThat(open.claims(Query.ALL.asOf(MONDAY.plusDays(1))).rows()).isEqualTo(apart);
      assertThat(open.check()).isEmpty();
    }
  }

  /** Of two kinds of question: the one joined into keeps its question and its answer. */
  @Test
  void ofTwoFamilies() {
    try (Case open = made("families")) {
      open.add(filing(0, siege("lifted", "Lotar", "residents")));
      open.add(
          filing(
              1,
              Newsroom.state(
                  "Rebels hold Lotar, the mayor said.",
                  "CONTROL",
                  "held",
                  "Lotar",
                  "Rebels",
                  "the mayor")));
      Claim siege = about(open, "besieged", "lifted");
      Claim control = about(open, "holds", "Rebels");
      open.join(control.id(), siege.id(), Instant.EPOCH);
      Claim joined = open.claims(Query.ALL).rows().get(0);
      assertThat(joined.question()).isEqualTo(siege.question());
      assertThat(joined.value()).isEqualTo("lifted");
      assertThat(joined.evidence()).hasSize(2);
      assertThat(open.claim(control.id(), null)).isEqualTo(joined);
    }
  }

  /** As of any day, in any order of adding, pages and tables agree. */
  @Test
  void replayIsExact() {
    long seed = new Random().nextLong();
    System.out.println("JoinTest: seed " + seed);
    Random random = new Random(seed);
    Newsroom newsroom = new Newsroom(seed);
    List<Filing> filings = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      filings.add(newsroom.report(i, 6, 12));
    }
    try (Case open = made("replay")) {
      Collections.shuffle(filings, random);
      filings.subList(0, 20).forEach(open::add);
      for (int i = 0; i < 4; i++) {
        List<Claim> claims = open.claims(Query.ALL.page(500, 0)).rows();
        Claim one = claims.get(random.nextInt(claims.size()));
        Claim other = claims.get(random.nextInt(claims.size()));
        if (!one.id().equals(other.id())) {
          open.join(one.id(), other.id(), Instant.EPOCH);
        }
      }
      filings.subList(20, 30).forEach(open::add);
      assertThat(open.check()).as("seed " + seed).isEmpty();
      LocalDate last = LocalDate.of(2031, 1, 12);
      List<Claim> now = open.claims(Query.ALL.page(1_000, 0)).rows();
      assertThat(open.claims(Query.ALL.asOf(last).page(1_000, 0)).rows())
          .as("seed " + seed)
          .isEqualTo(now);
      for (int from = 0; from < now.size(); from += 9) {
        assertThat(open.claims(Query.ALL.asOf(last).page(9, from)).rows())
            .as("seed " + seed + ", from " + from)
            .isEqualTo(now.subList(from, Math.min(from + 9, now.size())));
      }
    }
  }
}
